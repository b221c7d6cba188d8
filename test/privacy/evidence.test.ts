/** Private values in outputs of commands, read or not: none of them may be left in any form of a redacted report. */
import { describe, expect, it } from 'vitest';
import { recognize } from '../../shared/reading/recognize.ts';
import { formsOf, groupOf, leaksOf } from './group.ts';
import { READ, UNREAD } from './outputs/index.ts';
import { drawn } from './spec.ts';

/** Each form with two values; more where it is asked for. */
const SEEDS = Array.from({ length: Number(process.env['CORPUS_SEEDS'] ?? 1) }, (_, index) => index + 1);
const ALL = [...READ, ...UNREAD];

describe('the corpus', () => {
  it('has more than 250 forms and 600 values', () => {
    const forms = ALL.flatMap((spec) =>
      formsOf(spec).map((form) => `${spec.platform} ${spec.name}: ${form}`),
    );
    expect(new Set(forms).size).toBe(forms.length);
    expect(forms.length).toBeGreaterThanOrEqual(250);
    expect(
      ALL.flatMap((spec) => SEEDS.flatMap((seed) => drawn(spec, seed).planted)).length,
    ).toBeGreaterThanOrEqual(600);
  });

  it.each(READ.map((spec) => [spec.name, spec] as const))('%s is an output that is read', (_name, spec) => {
    expect(recognize(drawn(spec, 1).command, spec.platform)).not.toBeNull();
  });

  it.each(UNREAD.map((spec) => [spec.name, spec] as const))(
    '%s is an output that is not read',
    (_name, spec) => {
      expect(recognize(drawn(spec, 1).command, spec.platform)).toBeNull();
    },
  );
});

describe.each(
  ALL.filter((spec) => formsOf(spec).length > 0).map(
    (spec) => [`${spec.platform}: ${spec.name}`, spec] as const,
  ),
)('%s', (_name, spec) => {
  const groups = SEEDS.map((seed) => groupOf(spec, seed));

  it.each(formsOf(spec))('%s', async (form) => {
    const leaks = await Promise.all(groups.map((group) => leaksOf(group, form)));
    expect(leaks.flat()).toEqual([]);
  });
});
