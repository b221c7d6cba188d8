/** A row that could not be read may win, and then nobody knows the winner. */
import { describe, expect, it } from 'vitest';
import { block, ip } from '../../../shared/net/ipv4.ts';
import type { UnreadRoute } from '../../../shared/observation/workstation.ts';
import { computeWinner } from '../../../shared/route/winner.ts';
import { route } from '../../support/facts.ts';

const TARGET = ip('100.100.2.136');
const row = (changes: Partial<UnreadRoute>): UnreadRoute => ({
  destination: null,
  why: 'a row is damaged',
  ...changes,
});

/** Whether the winner among a default route, a route to 100.64.0.0/10 and these rows is still known. */
function isKnown(
  unread: readonly UnreadRoute[],
  routes = [route('0.0.0.0/0'), route('100.64.0.0/10')],
): boolean {
  const winner = computeWinner({ routes, rules: [], unread }, TARGET, 'linux');
  if (!winner.known) expect(winner).toMatchObject({ reason: 'unparsable', detail: 'a row is damaged' });
  return winner.known;
}

describe('a row that was not read', () => {
  it.each<readonly [string, Partial<UnreadRoute>]>([
    ['without a destination may be anywhere', {}],
    ['with a longer prefix would win', { destination: block('100.100.0.0/16') }],
    ['with the same prefix may have a lower metric', { destination: block('100.64.0.0/10') }],
    ['behind a cut may begin at the target', { beyond: TARGET }],
    ['behind a cut may hold the target', { beyond: ip('100.0.0.0') }],
  ])('%s: unknown', (_what, changes) => {
    expect(isKnown([row(changes)])).toBe(false);
  });

  it.each<readonly [string, Partial<UnreadRoute>]>([
    ['with a shorter prefix loses', { destination: block('0.0.0.0/0') }],
    ['for other targets says nothing', { destination: block('100.100.3.0/24') }],
    ['behind a cut begins after the target', { beyond: ip('100.100.2.137') }],
  ])('%s: known', (_what, changes) => {
    expect(isKnown([row(changes)])).toBe(true);
  });

  it('may be the only one that leads anywhere', () => {
    expect(isKnown([row({ destination: block('0.0.0.0/0') })], [])).toBe(false);
    expect(isKnown([row({ destination: block('10.0.0.0/8') })], [])).toBe(true);
  });
});
