/** What differs between two runs, for "it worked yesterday". */
import type { RunDigest } from './digest.ts';
import type { ChangedFact, RunFact } from './compared-facts.ts';

export interface Change {
  readonly fact: ChangedFact;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const COMPARED: readonly RunFact[] = [
  'adapters',
  'addresses',
  'gateways',
  'resolvers',
  'ways',
  'tunnels',
  'proxies',
  'answers',
];

/** compareRuns lists the facts that differ, each with what is only in the one and only in the other. What is unknown is not compared. */
export function compareRuns(before: RunDigest, after: RunDigest): readonly Change[] {
  const region: readonly Change[] =
    before.region === after.region
      ? []
      : [{ fact: 'region', before: [before.region], after: [after.region] }];
  const facts = COMPARED.flatMap((fact): readonly Change[] => {
    const [old, now] = [before.facts[fact], after.facts[fact]];
    if (old === null || now === null) return [];
    const gone = old.filter((one) => !now.includes(one));
    const come = now.filter((one) => !old.includes(one));
    return gone.length + come.length === 0 ? [] : [{ fact, before: gone, after: come }];
  });
  return [...region, ...facts];
}

/** lastGood gives the newest run before that one in which a log-on was possible. */
export function lastGood(runs: readonly RunDigest[], id: string): RunDigest | null {
  const index = runs.findIndex((one) => one.id === id);
  const earlier = index < 0 ? [] : runs.slice(index + 1);
  return earlier.find(({ state }) => state === 'ready' || state === 'ready-with-warnings') ?? null;
}
