/** Damaged evidence: whatever happens to a text, nothing crashes, and no address is read that does not stand in it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBundle } from '../../../electron/host/load-bundle.ts';
import type { Bundle } from '../../../shared/replay/bundle.ts';
import type { Evidence } from '../../../shared/observation/evidence.ts';
import { defaultProfile } from '../../../shared/profile/defaults.ts';
import { recognize } from '../../../shared/reading/recognize.ts';
import { factsJson } from '../../../shared/replay/facts-json.ts';
import { observationsOf } from '../../../shared/replay/replay.ts';
import { damaged, HOSTILE_TEXTS } from '../../support/hostile-text.ts';

const FOLDER = join(import.meta.dirname, '../../evidence');
const CASES = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
/** Over all cases; `npm run test:many` makes 20,000. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 500);
const RUNS_PER_CASE = Math.ceil(RUNS / CASES.length);
const profile = defaultProfile();
const targets = profile.resolvers.map(({ address }) => address);

interface Read {
  readonly resolvers: readonly { readonly servers: readonly string[] }[];
  readonly hosts: readonly { readonly address: string }[];
  readonly adapters: readonly { readonly addresses: readonly string[] }[];
  readonly winners: Readonly<Record<string, { readonly gateway: string | null }>>;
}

function addressesIn({ resolvers, hosts, adapters, winners }: Read): readonly string[] {
  return [
    ...resolvers.flatMap(({ servers }) => servers),
    ...hosts.map(({ address }) => address),
    ...adapters.flatMap(({ addresses }) => addresses.map((one) => one.split('/')[0] ?? '')),
    ...Object.values(winners).flatMap(({ gateway }) => gateway ?? []),
  ];
}

/** A case whose longest text can be put in the place of another one. */
async function opened(name: string): Promise<{
  readonly bundle: Bundle;
  readonly longest: Evidence;
  readonly readWith: (text: string) => Read;
}> {
  const bundle = await loadBundle(join(FOLDER, name));
  const longest = bundle.evidence.reduce((a, b) => (a.text.length >= b.text.length ? a : b));
  const readWith = (text: string): Read => {
    const evidence = bundle.evidence.map((one) => (one === longest ? { ...one, text } : one));
    return factsJson(
      observationsOf({ ...bundle, evidence }, { profile, targets }),
      bundle.platform,
      targets,
    ) as Read;
  };
  return { bundle, longest, readWith };
}

describe('hostile texts in the place of evidence', () => {
  it('are read without a crash in the place of every kind of output', async () => {
    // What stood there before does not matter, so that one case for each source is enough.
    const kinds = new Map<string, (text: string) => Read>();
    for (const name of CASES) {
      const { bundle, longest, readWith } = await opened(name);
      const kind = `${bundle.platform} ${recognize(longest.command, bundle.platform)?.source ?? ''}`;
      if (!kinds.has(kind)) kinds.set(kind, readWith);
    }
    expect(kinds.size).toBeGreaterThan(20);
    for (const readWith of kinds.values()) for (const [, text] of HOSTILE_TEXTS) readWith(text);
  });
});

describe('damaged evidence', () => {
  it.each(CASES)('%s', async (name) => {
    const { bundle, longest, readWith } = await opened(name);
    fc.assert(
      fc.property(damaged(longest.text), (text) => {
        const all =
          text +
          bundle.evidence
            .filter((one) => one !== longest)
            .map((one) => one.text)
            .join('\n');
        expect(addressesIn(readWith(text)).filter((address) => !all.includes(address))).toEqual([]);
      }),
      { numRuns: RUNS_PER_CASE },
    );
  });
});
