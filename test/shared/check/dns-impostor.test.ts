/** Somebody in the place of the VPC resolvers: when he is to blame, and who it is. */
import { describe, expect, it } from 'vitest';
import { interceptorOf } from '../../../shared/check/dns/interceptor.ts';
import { serverCheck } from '../../../shared/check/dns/server.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { reachOf } from '../../support/broken-reach.ts';
import { API, factsWith, GATEWAY, RESOLVERS, seen, trace, winner, without } from '../../support/facts.ts';
import { asked, COMPANY, directly, found, judged, NO, says } from './dns-facts.ts';
import { codes, tunnel } from './dns-answer-facts.ts';

const [FIRST, SECOND] = RESOLVERS;

describe('somebody in the place of the VPC resolvers', () => {
  const base = without(['trace', 'winner']);
  const of = (server: Ipv4, more: readonly Observation[], port = 53) =>
    interceptorOf(factsWith(more, 'linux', base), { address: server, port });
  const OTHER_GATEWAY = ip('192.168.1.2');
  const way = (server: Ipv4, changes: Parameters<typeof winner>[1] = {}) =>
    seen('winner', server, winner(server, changes));
  const hops = (server: Ipv4, list: readonly (Ipv4 | null)[]) => seen('trace', server, trace(server, list));
  const servers = (more: readonly Observation[]) =>
    judged(serverCheck, [...more, found(), reachOf(FIRST, 1, NO_NAME), reachOf(SECOND, 1, NO_NAME)], {
      base,
      subject: SECOND,
    }).findings.map(({ args }) => args);
  const NO_NAME = { rcode: 'NXDOMAIN' };
  it('is not to blame where what he says is right', () => {
    const more = [found(), asked(COMPANY, NO), reachOf(FIRST, 1, { answers: [API] })];
    expect(codes(more)).toEqual(['dns.forwarder-missing']);
  });

  it.each(['0.0.0.0', '10.5.50.1', '8.8.4.4'])('is to blame where he says %s', (data) => {
    const more = [...directly({ answers: says(data) }), found(data), asked(COMPANY, { answers: says(data) })];
    expect(codes(more)).toEqual(['dns.hijacked']);
  });

  it('is judged by the way to that server, at that port', () => {
    const first = [way(FIRST), hops(FIRST, [GATEWAY, ip('10.0.0.1'), FIRST]), reachOf(FIRST, 1)];
    const second = [way(SECOND, { gateway: OTHER_GATEWAY }), reachOf(SECOND, 1)];
    expect(of(FIRST, [...first, ...second])).toMatchObject({ router: GATEWAY, distance: 3, proven: true });
    expect(of(SECOND, [...first, ...second])).toMatchObject({
      router: OTHER_GATEWAY,
      distance: null,
      proven: false,
    });
    expect(of(FIRST, first, 5353)).toBeNull();
    expect(of(FIRST, [way(FIRST, { kind: 'blackhole' }), reachOf(FIRST, 1)])).toBeNull();
  });

  it('is a proxy of this workstation only where it owns the route', () => {
    const meta = tunnel('Meta', '198.18.0.1');
    expect(of(FIRST, [meta, way(FIRST), reachOf(FIRST, 1)])).toMatchObject({ product: null });
    const vpn = [tunnel('wg0', '10.64.0.9'), way(FIRST, { interface: 'wg0' }), reachOf(FIRST, 1)];
    expect(of(FIRST, vpn)).toMatchObject({ product: null });
    const own = [meta, way(FIRST, { interface: 'Meta', gateway: null }), reachOf(FIRST, 1)];
    expect(of(FIRST, own)?.product).toMatch(/Clash/);
  });

  it('is another one behind another router, or beside a proxy of this workstation', () => {
    expect(servers([way(FIRST), way(SECOND)])).toMatchObject([{ servers: RESOLVERS }]);
    expect(servers([way(FIRST), way(SECOND, { gateway: OTHER_GATEWAY })])).toMatchObject([
      { servers: [SECOND], router: OTHER_GATEWAY },
    ]);
    const proxied = [
      tunnel('Meta', '198.18.0.1'),
      way(FIRST, { interface: 'Meta', gateway: null }),
      way(SECOND, { gateway: null }),
      hops(SECOND, [null, ip('10.0.0.1'), SECOND]),
    ];
    expect(servers(proxied)).toMatchObject([{ servers: [SECOND], product: null, distance: 3 }]);
  });
});
