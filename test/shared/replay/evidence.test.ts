/** Every case of test/evidence: raw outputs in the exact form of the systems, and what must be read from them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBundle } from '../../../electron/host/load-bundle.ts';
import { defaultProfile } from '../../../shared/profile/defaults.ts';
import { factsJson } from '../../../shared/replay/facts-json.ts';
import { observationsOf, replay } from '../../../shared/replay/replay.ts';

const FOLDER = join(import.meta.dirname, '../../evidence');
const CASES = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const profile = defaultProfile();

interface Facts {
  readonly winners: Readonly<Record<string, unknown>>;
  readonly unknown: readonly { readonly fact: string }[];
}

async function factsOf(name: string): Promise<Facts> {
  const bundle = await loadBundle(join(FOLDER, name));
  const targets = profile.resolvers.map(({ address }) => address);
  return factsJson(observationsOf(bundle, { profile, targets }), bundle.platform, targets) as Facts;
}

describe('evidence', () => {
  it('has enough cases', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(60);
  });

  it.each(CASES)('%s', async (name) => {
    const { unknown, known, ...expected } = JSON.parse(
      readFileSync(join(FOLDER, name, 'expected.json'), 'utf8'),
    ) as Record<string, unknown>;
    const facts = await factsOf(name);
    expect(facts).toMatchObject(expected);
    if (JSON.stringify(expected['winners']) === '{}') expect(facts.winners).toEqual({});
    // What could not be read is named; `unknown` in a case is the fact that must be.
    if (unknown !== undefined) expect(facts.unknown.map(({ fact }) => fact)).toContain(unknown);
    // `known` is the fact that says "none" by proof.
    if (known !== undefined) expect(facts.unknown.map(({ fact }) => fact)).not.toContain(known);
  });

  it.each(CASES)('%s is never called ready, for no run asked the network', async (name) => {
    const bundle = await loadBundle(join(FOLDER, name));
    const report = replay(bundle, { profile, language: 'en', version: '0', targets: [], id: 'id' });
    expect(['inconclusive', 'not-ready']).toContain(report.verdict.state);
    expect(report.checks.filter(({ outcome }) => outcome === 'error')).toEqual([]);
  });
});
