/** How sure it is that this workstation keeps packets back, by which rule, and with which evidence. */
import { describe, expect, it } from 'vitest';
import { localBlock } from '../../../shared/check/workstation/local-block.ts';
import type { Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { mute, noLookup, questions, unsentPing } from '../../support/blocked-workstations.ts';
import {
  API,
  API_NAME,
  control,
  dns,
  factsWith,
  filters,
  RESOLVERS,
  seen,
  silentPing,
  tcp,
  unseen,
  winner,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { OTHER_API, DENIED, blockOf, severity, denied, names } from './local-block-facts.ts';

const [FIRST, SECOND] = RESOLVERS;

describe('how sure it is that this workstation keeps it back', () => {
  const unsent = [...[...RESOLVERS, API].map(unsentPing), ...questions({}), noLookup];
  const pinged = (more: readonly Observation[]) => blockOf([...unsent, ...more], mute());
  it.each<readonly [string, Observation, string, string]>([
    ['pings pass on the loopback', seen('control', '', control()), 'passed', 'high'],
    ['nobody tried the loopback', unseen('control'), 'unknown', 'medium'],
    [
      'the loopback tells nothing of pings',
      seen('control', '', control({ ping: 'unknown' as never })),
      'unknown',
      'medium',
    ],
  ])('by ping: %s', (_what, loopback, said, confidence) => {
    expect(pinged([loopback])).toMatchObject({ confidence, args: { control: said } });
  });

  it.each<readonly [string, Parameters<typeof control>[0], string]>([
    ['TCP passes', {}, 'passed'],
    ['TCP is denied', { tcp: 'denied' }, 'denied'],
    ['UDP is denied, which was not used', { udp: 'denied' }, 'passed'],
  ])('by a connection, surely; on the loopback %s', (_what, changes, said) => {
    const more = [denied(API, 443, 'api'), seen('control', '', control(changes))];
    expect(blockOf(more)).toMatchObject({ confidence: 'high', args: { control: said } });
  });

  it('by one of two ways that is not tried on the loopback', () => {
    const more = [denied(API, 443, 'api'), ...questions(DENIED, RESOLVERS, ['udp'])];
    const half = seen('control', '', control({ udp: 'unknown' as never }));
    expect(blockOf([...more, half])).toMatchObject({ args: { control: 'unknown' } });
    expect(blockOf([...more, seen('control', '', control({ udp: 'denied' }))])).toMatchObject({
      args: { control: 'denied' },
    });
  });

  it('by a socket beside pings, where the loopback tells nothing', () => {
    const more = [...questions(DENIED, [FIRST]), unseen('control')];
    expect(pinged(more)).toMatchObject({ confidence: 'high' });
  });

  it('by the rule, which it names with its target', () => {
    const rule = `-A OUTPUT -d ${API}/32 -p icmp -j DROP`;
    const silent = seen('ping', `${API}/icmp`, silentPing(API));
    const more = [silent, names(API), seen('filters', '', filters(rule)), unseen('control')];
    const found = localBlock({
      profile: profileWith(),
      facts: factsWith([...more, ...questions({})], 'linux', mute()),
    });
    expect(found).toMatchObject({ confidence: 'high', args: { targets: [API], rule } });
  });

  it('by the rule against any of its targets, and by no rule against another', () => {
    const rule = (target: Ipv4) => `-A OUTPUT -d ${target}/32 -p tcp -j DROP`;
    const argsOf = (more: readonly Observation[], rules: string) =>
      localBlock({
        profile: profileWith(),
        facts: factsWith([...more, names(API, OTHER_API), seen('filters', '', filters(rules))], 'linux'),
      })?.args;
    const silent = (address: Ipv4, port: number) =>
      seen('tcp', `${address}:${port}`, tcp(address, port, { outcome: 'timed-out', connectMs: null }));
    const both = [
      denied(API, 443, 'api'),
      silent(OTHER_API, 443),
      seen('winner', OTHER_API, winner(OTHER_API)),
    ];
    expect(argsOf(both, rule(OTHER_API))).toMatchObject({ rule: rule(OTHER_API) });
    const spare = [denied(API, 443, 'api'), ...questions({}, [FIRST], ['tcp'])];
    expect(argsOf(spare, rule(FIRST))).toMatchObject({ rule: null });
  });

  it('with the evidence of its pings and of the loopback', () => {
    expect(pinged([])?.evidence).toEqual(['ping-1', 'ping-1', 'ping-1', 'control-1']);
  });
});

describe('answers of others', () => {
  it('that came as the system’s own resolver do not make up for one of the VPC', () => {
    const own = seen('dns', `${SECOND}:53/udp/${API_NAME}/A#own`, dns(SECOND, { role: 'configured' }));
    const more = [...questions(DENIED, [FIRST], ['udp']), ...questions({}, [SECOND]), own];
    expect(severity(more)).toBe('error');
  });
});
