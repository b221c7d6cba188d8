/** The targets with their routes: what the system said of them, and what its table tells of the others. */
import { describe, expect, it } from 'vitest';
import { unseenTargets, winnerOf, winnersOf } from '../../../shared/check/targets.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { route, seen, unseen, winner } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const FIRST = ip('172.16.0.11');
const SECOND = ip('172.16.0.12');
const HERE = ip('127.0.0.1');
const profile = profileWith({
  resolvers: [],
  cloudComputers: [FIRST, SECOND, HERE].map((address) => ({ address, ports: [443] })),
});
const asked = seen('winner', FIRST, winner(FIRST, { interface: 'tun0', gateway: null }));
const table = seen('routes', '', { routes: [route('172.16.0.0/12', { interface: 'eth7' })], rules: [] });
const contextOf = (observations: readonly Observation[]) => ({
  profile,
  facts: factsOf(observations, 'linux'),
});
const ways = (...observations: readonly Observation[]): readonly string[] =>
  winnersOf(contextOf(observations)).map(({ target, interface: name }) => `${target} ${name ?? ''}`);

describe('the ways to the targets', () => {
  it.each<readonly [string, readonly Observation[], readonly string[]]>([
    ['as the system says', [asked], [`${FIRST} tun0`]],
    [
      'and as the table tells of those that it was not asked for',
      [asked, table],
      [`${FIRST} tun0`, `${SECOND} eth7`],
    ],
    [
      'but not where it was asked and could not say',
      [asked, table, unseen('winner', SECOND)],
      [`${FIRST} tun0`],
    ],
    ['and not by the table alone, where the system was asked for none', [table], []],
    ['nor by a table that has no route that could be read', [asked, unseen('routes')], [`${FIRST} tun0`]],
  ])('are known %s', (_what, observations, expected) => {
    expect(ways(...observations)).toEqual(expected);
  });

  it('are looked up by their target, and those without are named', () => {
    const context = contextOf([asked]);
    expect(winnerOf(context, FIRST)?.interface).toBe('tun0');
    expect(winnerOf(context, SECOND)).toBeUndefined();
    expect(unseenTargets(context)).toEqual([SECOND]);
    expect(unseenTargets(contextOf([asked, table]))).toEqual([]);
  });
});
