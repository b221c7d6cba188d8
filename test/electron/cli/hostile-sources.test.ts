/** Hostile texts in a profile, and in a row of the history. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { digestSchema } from '../../../shared/history/digest.ts';
import { rememberedFacts, workedSchema } from '../../../shared/history/worked.ts';
import type { Ipv4 } from '../../../shared/net/ipv4.ts';
import { profileSchema, writtenProfile } from '../../../shared/profile/schema.ts';
import { judgeAgain } from '../../../shared/replay/judge-again.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { filled } from '../../support/from-schema.ts';
import { CONTROL, HOSTILE } from '../../support/hostile-markup.ts';
import { reportOf } from '../../support/report.ts';
import { LANGUAGES, expectPlain } from './expect-plain.ts';

type Schema = Parameters<typeof filled>[0];
const schemaOf = (schema: z.ZodType): Schema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
/** What a text field of a profile allows. */
const PRINTABLE = HOSTILE.replace(new RegExp(`${CONTROL.source}|\\n`, 'g'), ' ');

describe('a profile', () => {
  it.each([0, 1, 2, 3])('of a stranger in a saved report, variant %s', (variant) => {
    const profile = filled(schemaOf(writtenProfile), { text: HOSTILE, variant }) as Report['profile'];
    const saved: Report = { ...reportOf('a filtered API'), profile };
    expectPlain(saved);
    for (const language of LANGUAGES) expectPlain(judgeAgain(saved, { language, version: '1' }).report);
  });

  it('that is valid, with all that its texts allow', () => {
    const written = {
      contact: { it: PRINTABLE, network: PRINTABLE, cloud: PRINTABLE },
      cloudComputers: [{ name: PRINTABLE.slice(0, 60), address: '172.16.5.5' }],
      officeNetwork: '172.16.0.0/16',
      trustedCa: '`<script>|*x*|`.pem',
    };
    for (const [key, value] of Object.entries({
      contact: { it: PRINTABLE.slice(0, 200) },
      cloudComputers: written.cloudComputers,
      trustedCa: written.trustedCa,
    })) {
      const profile = profileSchema.parse({ [key]: value });
      for (const name of ['a filtered API', 'no forwarder: NXDOMAIN', 'a healthy workstation']) {
        const saved: Report = { ...reportOf(name), profile: { ...profile } };
        expectPlain(saved);
        for (const language of LANGUAGES) expectPlain(judgeAgain(saved, { language, version: '1' }).report);
      }
    }
  });
});

describe('a row of the history', () => {
  it('takes hostile texts, and none of them reaches a terminal or a file as more than text', () => {
    const row = digestSchema.parse({
      ...(filled(schemaOf(digestSchema), { text: HOSTILE, variant: 0 }) as object),
      at: '2026-11-20T10:00:00.000Z',
      worked: [],
    });
    expect(row.causes[0]).toContain('\u001b');
    const worked = workedSchema.parse([{ name: HOSTILE.slice(0, 253), addresses: ['100.99.8.7'] }]);
    const remembered = rememberedFacts(
      worked.map(({ name, addresses }) => ({ name, addresses: addresses as Ipv4[], at: HOSTILE })),
    );
    expectPlain(reportOf('a filtered API', 'en', { observations: remembered }));
  });
});
