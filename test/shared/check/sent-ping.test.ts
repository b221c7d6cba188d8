/** Ping alone is denied: when that is a rule against it, and when nothing else got out either. */
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../shared/observation/observation.ts';
import { unsentPing } from '../../support/blocked-workstations.ts';
import { API, GATEWAY, RESOLVERS } from '../../support/facts.ts';
import {
  COMPANY,
  LOOPBACK,
  denied,
  deniedQuestion,
  answer,
  connected,
  pong,
  sending,
  denials,
} from './sent-facts.ts';

const [FIRST, SECOND] = RESOLVERS;

describe('ping alone is denied', () => {
  it.each<readonly [string, boolean, readonly Observation[]]>([
    ['where the target answers something else', true, [unsentPing(FIRST), answer(FIRST)]],
    [
      'where one of its targets does',
      true,
      [unsentPing(SECOND), unsentPing(FIRST), answer(FIRST), pong(GATEWAY)],
    ],
    [
      'where no ping gets out, and somebody answers',
      true,
      [unsentPing(FIRST), answer(COMPANY, 'configured')],
    ],
    [
      'whatever a series of questions counts',
      true,
      [unsentPing(FIRST), answer(COMPANY, 'configured'), pong(COMPANY, { via: 'dns' })],
    ],
    [
      'whatever this machine answers itself',
      true,
      [unsentPing(FIRST), answer(COMPANY, 'configured'), pong(LOOPBACK)],
    ],
    ['not where another ping is answered', false, [unsentPing(FIRST), pong(GATEWAY)]],
    ['not where nobody answers anything', false, [unsentPing(FIRST)]],
    [
      'not where a connection is denied as well',
      false,
      [unsentPing(FIRST), answer(COMPANY, 'configured'), denied(API)],
    ],
    ['not where no ping is denied', false, [deniedQuestion(FIRST), connected(FIRST)]],
    ['not where nothing is', false, [answer(FIRST)]],
  ])('%s: %s', (_what, expected, observations) => {
    const { pingAloneDenied, denials: all } = sending(...observations);
    expect(pingAloneDenied).toBe(expected);
    if (expected) expect(all).toEqual([]);
  });

  it('beside a connection that is denied for a reason of its own', () => {
    expect(denials(unsentPing(FIRST), answer(FIRST), denied(API))).toEqual([`tcp ${API} 443 api`]);
  });
});
