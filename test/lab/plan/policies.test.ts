/** Prefix lists and route maps of the gateway: FRR lets through what the plan check says, and nothing else. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../../support/kernel/random.ts';
import { missing } from '../surroundings.ts';
import { whole } from './generate.ts';
import type { Made } from './made.ts';
import { sweepSpaces } from './space.ts';
import { isDifferent, said, tryPlan } from './trial.ts';

const reason = missing();
const LONGEST_MS = 300_000;
/** Numbers of plans that no other test of the lab uses. */
const FIRST_SEED = 700;

interface Filtered {
  readonly name: string;
  readonly direction: 'in' | 'out';
  readonly by: 'prefix-list' | 'route-map';
  readonly lines: (made: Made) => readonly string[];
}

const list = (...rules: readonly string[]): readonly string[] =>
  rules.map((rule, index) => `ip prefix-list L seq ${5 * (index + 1)} ${rule}`);
const map = (...steps: readonly (readonly string[])[]): readonly string[] =>
  steps.flatMap(([head = '', ...lines]) => [
    `route-map M ${head}`,
    ...lines.map((one) => ` ${one}`),
    'exit',
    '!',
  ]);
const BY_LIST = 'match ip address prefix-list L';

const FILTERED: readonly Filtered[] = [
  {
    name: 'what comes is let in up to a length',
    direction: 'in',
    by: 'prefix-list',
    lines: () => list('permit 0.0.0.0/0 le 16', 'permit 100.64.0.0/10 ge 32'),
  },
  {
    name: 'the first office network is kept out',
    direction: 'in',
    by: 'prefix-list',
    lines: ({ office }) => list(`deny ${office[0] ?? ''} le 32`, 'permit any'),
  },
  {
    name: 'a map lets in what a list does not name',
    direction: 'in',
    by: 'route-map',
    lines: ({ office }) => [
      ...list(`permit ${office.at(-1) ?? ''} le 32`),
      '!',
      ...map(['deny 10', BY_LIST], ['permit 20', 'set metric 7']),
    ],
  },
  {
    name: 'nothing is announced',
    direction: 'out',
    by: 'route-map',
    lines: () => map(['deny 10']),
  },
  {
    name: 'the data center alone is announced',
    direction: 'out',
    by: 'route-map',
    lines: ({ dataCenter }) => [
      ...list(...dataCenter.map((one) => `permit ${one}`)),
      '!',
      ...map(['permit 10', BY_LIST]),
    ],
  },
  {
    name: 'longer prefixes than the announced one are let out',
    direction: 'out',
    by: 'prefix-list',
    lines: ({ dataCenter }) => list(...dataCenter.map((one) => `permit ${one} ge 25`)),
  },
];

function filtered(index: number): Made {
  const made = whole(FIRST_SEED + index, new Random((FIRST_SEED + index) * 7919 + 17));
  const one = FILTERED[index];
  if (one === undefined) throw new RangeError(String(index));
  const name = one.by === 'prefix-list' ? 'L' : 'M';
  const family = [`  neighbor ${made.vbr.cloud} ${one.by} ${name} ${one.direction}`];
  return { ...made, gateway: { ...made.gateway, family, policies: [...one.lines(made), '!'] } };
}

describe.skipIf(reason !== null)('policies of the gateway', () => {
  beforeAll(sweepSpaces);

  it.each(FILTERED.map(({ name }, index) => [name, index] as const))(
    '%s',
    async (_name, index) => {
      const { compared } = await tryPlan(filtered(index));
      expect(compared.length).toBeGreaterThan(0);
      expect(compared.filter(isDifferent).map(said)).toEqual([]);
      // All of it is written down, so nothing may be left open.
      expect(compared.filter(({ verdict }) => verdict === 'open').map(said)).toEqual([]);
    },
    LONGEST_MS,
  );
});
