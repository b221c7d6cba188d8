/** Targets that leave by another card than that of the default route, and what that says of its router. */
import { describe, expect, it } from 'vitest';
import { gatewayCheck } from '../../../shared/check/workstation/gateway.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Neighbor, Winner } from '../../../shared/observation/workstation.ts';
import {
  adapter,
  healthy,
  API,
  GATEWAY,
  ping,
  RESOLVERS,
  route,
  seen,
  silentPing,
  winner,
} from '../../support/facts.ts';
import { judged } from './dns-facts.ts';
import { adapters, silent, table, unasked } from './workstation-facts.ts';

const [FIRST, SECOND] = RESOLVERS;
const OTHER = ip('10.0.0.8');
const over = (changes: Partial<Winner>, targets: readonly Ipv4[] = [...RESOLVERS, API]) =>
  targets.map((target) => seen('winner', target, winner(target, changes)));
const quiet = seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY));
const neighbors = (...rows: readonly Neighbor[]) => seen('neighbors', '', rows);
const entry = (name: string, state: Neighbor['state']): Neighbor => ({
  address: GATEWAY,
  interface: name,
  state,
});

describe('the gateway of targets that leave by another card', () => {
  const second = { interface: 'eth1', gateway: OTHER };
  const vpn = adapters(adapter(), adapter({ name: 'tun7', kind: 'tunnel' }));
  it.each<readonly [string, readonly Observation[], Ipv4]>([
    ['all of them: the router there', over(second), OTHER],
    ['all but one: that of the default route', [...over(second), ...over({}, [SECOND])], GATEWAY],
    [
      'a tunnel, which may run over the default route',
      [vpn, ...over({ interface: 'tun7', gateway: OTHER })],
      GATEWAY,
    ],
    ['an adapter that the system does not name', over({ interface: null, gateway: OTHER }), GATEWAY],
  ])('is, by %s', (_what, more, gateway) => {
    const { reason } = judged(gatewayCheck, [table(route('0.0.0.0/0')), ...more]);
    expect(reason).toMatchObject({ key: 'gateway-forwards', args: { gateway } });
  });

  it('is the next hop where there is no default route, be it of an adapter without a name', () => {
    const { reason } = judged(gatewayCheck, [table(), ...over({ interface: null, gateway: OTHER })]);
    expect(reason).toMatchObject({ key: 'gateway-forwards', args: { gateway: OTHER } });
  });

  it('is not acquitted by those of them that answer', () => {
    const heard = seen('ping', `${SECOND}/icmp`, ping(SECOND));
    const more = [quiet, neighbors(), heard];
    const away = over({ interface: 'eth1', gateway: OTHER }, [SECOND]);
    expect(judged(gatewayCheck, more, { base: silent }).reason.key).toBe('gateway-forwards');
    expect(judged(gatewayCheck, [...more, ...away], { base: silent }).findings).toMatchObject([
      { code: 'workstation.gateway-silent', args: { gateway: GATEWAY }, confidence: 'low' },
    ]);
  });

  const link = (card: string) => over({ interface: card, gateway: null });
  const cards = adapters(
    adapter(),
    adapter({ name: 'eth1', addresses: [{ address: ip('100.100.0.1'), prefixLength: 16 }] }),
    adapter({ name: 'odd0', kind: 'other' }),
  );
  const failed = neighbors(entry('eth0', 'failed'));
  it.each<readonly [string, string, boolean]>([
    ['this card: it is judged', 'eth0', true],
    ['another card: none is needed', 'eth1', false],
    ['what may be a tunnel over this card: it is judged', 'odd0', true],
    ['what is in no list: it is judged', 'none0', true],
  ])('is or is not the matter of targets on the link of %s', (_what, card, isJudged) => {
    const says = (base: readonly Observation[]) =>
      judged(gatewayCheck, [cards, failed, quiet, ...link(card)], { base }).reason.key;
    expect(says(silent)).toBe(isJudged ? 'finding' : 'gateway-not-needed');
    expect(says(healthy())).toBe(isJudged ? 'gateway-forwards' : 'gateway-not-needed');
  });

  it('is not acquitted by those on the link of another card', () => {
    const more = [cards, failed, quiet, seen('ping', `${SECOND}/icmp`, ping(SECOND))];
    const key = (card: string) => {
      const away = over({ interface: card, gateway: null }, [SECOND]);
      return judged(gatewayCheck, [...more, ...away], { base: silent }).reason.key;
    };
    expect([key('eth1'), key('odd0')]).toEqual(['finding', 'gateway-forwards']);
  });

  it('is that of the default route where no packet leaves at all, and not asked for by those that are refused', () => {
    const refused = { kind: 'reject', interface: 'lo0', gateway: ip('127.0.0.1') } as const;
    const says = (...more: readonly Observation[]) =>
      judged(gatewayCheck, [quiet, ...more], { base: silent }).findings[0]?.args ?? {};
    expect(says(failed, ...over(refused))).toMatchObject({ gateway: GATEWAY });
    const other = neighbors({ address: OTHER, interface: 'eth1', state: 'failed' });
    expect(says(other, ...over(second), ...over(refused, [FIRST]))).toMatchObject({ gateway: OTHER });
  });

  it('has an IPv6 address where one of the targets leaves by such a router and no other is known', () => {
    const more = [
      table(),
      ...over({ gateway: null }),
      ...over({ gateway: null, gatewayIpv6: 'fe80::1' }, [SECOND]),
    ];
    expect(judged(gatewayCheck, more)).toMatchObject({
      outcome: 'inconclusive',
      reason: { key: 'gateway-ipv6', args: { router: 'fe80::1' } },
      evidence: ['routes-1', 'winner-1'],
    });
  });
});

describe('a gateway that ARP does not find', () => {
  const failed = entry('eth0', 'failed');
  it.each<readonly [string, readonly Observation[], readonly Observation[], string]>([
    ['was neither pinged nor anybody behind it asked: the table may be old', [], unasked, 'medium'],
    ['was pinged', [quiet], unasked, 'high'],
    ['has silent targets behind it', [], silent, 'high'],
    ['was pinged, with silent targets behind it', [quiet], silent, 'high'],
  ])('%s', (_what, more, base, confidence) => {
    const [finding] = judged(gatewayCheck, [neighbors(failed), ...more], { base: [...base] }).findings;
    expect(finding?.code).toBe('workstation.gateway-silent');
    expect(finding?.confidence).toBe(confidence);
  });

  it.each<readonly [string, readonly Neighbor[], string | null]>([
    ['answered', [entry('eth1', 'failed'), entry('eth2', 'stale')], 'eth2'],
    ['answered nowhere', [entry('eth1', 'failed'), entry('eth2', 'permanent')], null],
    ['has no other entry', [], null],
  ])('on this adapter is told with the adapter where it %s', (_what, others, elsewhere) => {
    const { findings } = judged(gatewayCheck, [neighbors(failed, ...others)], { base: [...silent] });
    expect(findings).toMatchObject([
      { code: 'workstation.gateway-silent', args: { interface: 'eth0', arp: 'failed', elsewhere } },
    ]);
  });
});
