/** The ledger: every constant about the outside world once, with its source; and what may be told as proven. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeChecks } from '../../../shared/check/judge.ts';
import { CHECKS } from '../../../shared/check/registry.ts';
import { definitionOf, FINDING_CODES } from '../../../shared/diagnosis/findings.ts';
import { MARKS } from '../../../shared/ledger/sure.ts';
import { allSure, LEDGER, LEDGER_KEYS } from '../../../shared/ledger/ledger.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import { ROWS } from '../../support/broken-workstations.ts';
import { healthy } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

describe('an entry', () => {
  it.each(LEDGER_KEYS)('%s has a source, a month and a mark', (key) => {
    const { source, read, mark } = LEDGER[key];
    expect(source.length).toBeGreaterThan(5);
    expect(read).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])$/);
    expect(MARKS).toContain(mark);
  });

  it('is one of the ledger, whole', () => {
    expect([...LEDGER_KEYS].sort()).toEqual(Object.keys(LEDGER).sort());
  });
});

describe('a finding of high confidence', () => {
  const made = ROWS.flatMap((row) => {
    const facts = factsOf([...(row.base ?? healthy()), ...row.seen], row.platform ?? 'linux');
    return judgeChecks(CHECKS, { profile: profileWith(row.profile ?? {}), facts }).flatMap(
      ({ findings }) => findings,
    );
  });
  const high = new Set(made.filter(({ confidence }) => confidence === 'high').map(({ code }) => code));

  it('is among what the rows make, and so are others', () => {
    expect(high.size).toBeGreaterThan(10);
    expect(FINDING_CODES.filter((code) => !allSure(definitionOf(code).restsOn)).length).toBeGreaterThan(5);
  });

  it.each(FINDING_CODES)('%s rests on what is confirmed, or is never one', (code) => {
    const unsure = definitionOf(code).restsOn.filter((key) => LEDGER[key].mark !== 'confirmed');
    expect(high.has(code) ? unsure : []).toEqual([]);
  });
});

/** Rooms whose code takes such constants from the ledger. */
const ROOMS = ['check', 'diagnosis', 'net', 'profile/defaults.ts', 'resolution', 'route'];
/** Numbers are too common to be looked for. */
const TEXTS = LEDGER_KEYS.flatMap((key) => [LEDGER[key].value].flat()).filter(
  (value): value is string & typeof value => typeof value === 'string',
);

describe.each(ROOMS)('shared/%s', (room) => {
  it('repeats no address, range or name of the ledger', () => {
    const path = join('shared', room);
    const files = path.endsWith('.ts')
      ? [path]
      : readdirSync(path, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts'))
          .map((name) => join(path, name));
    const repeated = files.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return TEXTS.filter((value) => text.includes(`'${value}'`)).map((value) => `${file}: ${value}`);
    });
    expect(repeated).toEqual([]);
  });
});
