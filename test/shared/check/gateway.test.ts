/** The first router: whether there is one, which one it is, and when none is needed. */
import { describe, expect, it } from 'vitest';
import { gatewayCheck } from '../../../shared/check/workstation/gateway.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Route, Winner } from '../../../shared/observation/workstation.ts';
import {
  adapter,
  API,
  API_NAME,
  GATEWAY,
  healthy,
  lookup,
  ping,
  RESOLVERS,
  route,
  seen,
  unseen,
  winner,
  without,
} from '../../support/facts.ts';
import { judged } from './dns-facts.ts';
import { adapters, table, silent, NONE } from './workstation-facts.ts';

const [FIRST] = RESOLVERS;
const TARGETS = [...RESOLVERS, API];
const ways = (changes: Partial<Winner>): readonly Observation[] =>
  TARGETS.map((target) => seen('winner', target, winner(target, changes)));

describe('a gateway', () => {
  it.each<readonly [string, readonly Route[], string]>([
    ['no route at all', [], 'workstation.no-default-route'],
    [
      'a default route that takes nothing',
      [route('0.0.0.0/0', { kind: 'unreachable' })],
      'workstation.no-default-route',
    ],
    [
      'a default route of one adapter of macOS alone',
      [route('0.0.0.0/0', { scoped: true })],
      'workstation.no-default-route',
    ],
    ['a route to somewhere else', [route('10.0.0.0/8')], 'workstation.no-default-route'],
    ['a default route', [route('0.0.0.0/0')], ''],
  ])('is missing: %s', (_what, routes, code) => {
    const more = [table(...routes), seen('winner', FIRST, winner(FIRST, NONE))];
    const { findings } = judged(gatewayCheck, more);
    expect(findings.map((one) => one.code).join()).toBe(code);
    if (code !== '') expect(findings[0]?.args).toEqual({ targets: [FIRST] });
  });

  it.each<readonly [string, readonly Observation[], Ipv4]>([
    [
      'the default route that is used',
      [table(route('0.0.0.0/0', { gateway: ip('10.0.0.9') }), route('0.0.0.0/0'))],
      GATEWAY,
    ],
    [
      'the first where none is used',
      [table(route('0.0.0.0/0', { gateway: ip('10.0.0.9') })), ...ways({ gateway: ip('10.0.0.8') })],
      ip('10.0.0.9'),
    ],
    [
      'no scoped one',
      [
        table(route('0.0.0.0/0', { gateway: ip('10.0.0.9'), scoped: true })),
        ...ways({ gateway: ip('10.0.0.8') }),
      ],
      ip('10.0.0.8'),
    ],
    [
      'the next hop where there is no default route',
      [table(), ...ways({ gateway: ip('10.0.0.8') })],
      ip('10.0.0.8'),
    ],
    [
      'the next hop where the default route takes nothing',
      [
        table(route('0.0.0.0/0', { gateway: null, interface: null, kind: 'unreachable' })),
        ...ways({ gateway: ip('10.0.0.8') }),
      ],
      ip('10.0.0.8'),
    ],
    [
      'not the loopback that a refusing route of macOS names',
      [
        table(),
        ...ways({ gateway: ip('10.0.0.8') }),
        seen('winner', FIRST, winner(FIRST, { kind: 'unreachable', gateway: ip('127.0.0.1') })),
      ],
      ip('10.0.0.8'),
    ],
    [
      'the next hop, not that of another network',
      [table(route('10.0.0.0/8', { gateway: ip('10.0.0.7') })), ...ways({ gateway: ip('10.0.0.8') })],
      ip('10.0.0.8'),
    ],
  ])('is %s', (_what, more, gateway) => {
    expect(judged(gatewayCheck, more).reason).toMatchObject({ key: 'gateway-forwards', args: { gateway } });
  });

  it('is not needed in the own network, and open where a link claims more and nobody answers', () => {
    const outcome = (network: string, name: string, base = silent) => {
      const near = adapter({ name, addresses: [{ address: ip(network), prefixLength: 10 }] });
      const more = [adapters(near), table(), ...ways({ gateway: null })];
      const { outcome: is, reason } = judged(gatewayCheck, more, { base });
      return [is, reason.key];
    };
    expect(outcome('100.100.2.1', 'eth0')).toEqual(['pass', 'gateway-not-needed']);
    expect(outcome('100.100.2.1', 'eth1')).toEqual(['inconclusive', 'gateway-not-needed']);
    expect(outcome('10.0.0.1', 'eth0')).toEqual(['inconclusive', 'gateway-not-needed']);
    expect(outcome('10.0.0.1', 'eth0', healthy())).toEqual(['pass', 'gateway-not-needed']);
  });

  it('is not needed by targets that are all here, or where any of the others answers', () => {
    const profile = { resolvers: [{ address: ip('127.0.0.1'), port: 5353 }] };
    expect(judged(gatewayCheck, [], { base: [], profile }).reason.key).toBe('targets-local');
    const near = adapter({ addresses: [{ address: ip('100.100.2.1'), prefixLength: 24 }] });
    const other = adapter({ name: 'eth1', addresses: [{ address: ip('10.0.0.1'), prefixLength: 24 }] });
    const named = seen('lookup', API_NAME, lookup([API]));
    const more = [adapters(near, other), table(), named, ...ways({ gateway: null })];
    expect(judged(gatewayCheck, more, { base: silent }).outcome).toBe('inconclusive');
    const heard = seen('ping', `${API}/icmp`, ping(API));
    expect(judged(gatewayCheck, [...more, heard], { base: silent }).outcome).toBe('pass');
    const whole = adapter({ addresses: [{ address: ip('100.100.2.1'), prefixLength: 10 }] });
    const covered = [adapters(other, whole), table(), named, ...ways({ gateway: null })];
    expect(judged(gatewayCheck, covered, { base: silent }).outcome).toBe('pass');
  });

  it('is that of the default route that one target uses, and without one the next hop of the first that has any', () => {
    const routes = table(route('0.0.0.0/0', { gateway: ip('10.0.0.9') }), route('0.0.0.0/0'));
    const others = [...ways({ gateway: ip('10.0.0.8') }), seen('winner', FIRST, winner(FIRST))];
    expect(judged(gatewayCheck, [routes, ...others]).reason).toMatchObject({ args: { gateway: GATEWAY } });
    const near = [
      table(),
      ...ways({ gateway: ip('10.0.0.8') }),
      seen('winner', FIRST, winner(FIRST, { gateway: null })),
    ];
    expect(judged(gatewayCheck, near).reason).toMatchObject({ args: { gateway: ip('10.0.0.8') } });
  });

  it('is unknown with the reason of what could not be read', () => {
    const base = without(['winner', 'routes']);
    const more = [unseen('winner', FIRST, 'tool-missing')];
    expect(judged(gatewayCheck, more, { base }).reason).toMatchObject({
      key: 'unknown',
      args: { reason: 'tool-missing' },
    });
  });
});
