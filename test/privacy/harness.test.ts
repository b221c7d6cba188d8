/** The harness itself: whatever is planted is found where nothing is redacted, and nothing is found where nothing was planted. */
import { describe, expect, it } from 'vitest';
import { groupOf, reportWith } from './group.ts';
import { READ, UNREAD } from './outputs/index.ts';
import { drawn } from './spec.ts';
import { filesOf } from './way-out.ts';

describe.each([...READ, ...UNREAD].map((spec) => [`${spec.platform}: ${spec.name}`, spec] as const))(
  '%s',
  (_name, spec) => {
    it('is found in the report and in the bundle where nothing is redacted', async () => {
      const group = groupOf(spec, 1, false);
      const files = await group.files;
      const inReport = files.find(({ name }) => name === 'json');
      for (const one of group.planted) {
        expect(inReport?.finder.find(one), `${one.form} in JSON: ${one.shown}`).not.toBeNull();
        expect(
          files.some(({ name, finder }) => name.startsWith('bundle') && finder.find(one) !== null),
          `${one.form} in the bundle`,
        ).toBe(true);
      }
    });

    it('is not found where other values stand', async () => {
      const files = await filesOf(reportWith(spec, drawn(spec, 2)), false);
      const found = drawn(spec, 1).planted.flatMap((one) =>
        files.flatMap(({ finder }) => finder.find(one) ?? []).map((left) => `${one.form}: ${left}`),
      );
      expect(found).toEqual([]);
    });
  },
);
