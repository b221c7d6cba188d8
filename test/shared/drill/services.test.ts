/** What a drill watches, how often, and how long it waits for each answer: docs/drill.md, "What it sends". */
import { describe, expect, it } from 'vitest';
import {
  DRILL_PACE,
  leftOut,
  MOST_TARGETS,
  plannedServices,
  WATCH_PACE,
  type Found,
} from '../../../shared/drill/plan.ts';
import { isControl, isDatagram, METHODS, NETWORKS } from '../../../shared/drill/service.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { profileWith } from '../../support/profile.ts';

const HOST = 'ecd-vpc.cn-hangzhou.aliyuncs.com';
const NOTHING: Found = { api: null, control: null, gateways: new Map() };
const FOUND: Found = {
  api: { host: HOST, address: ip('100.100.45.10'), port: 443 },
  control: ip('192.168.1.1'),
  gateways: new Map(),
};
const ONE_RESOLVER = { resolvers: [{ address: ip('100.100.2.136'), port: 53 }] };
const COMPUTER = { address: ip('172.16.0.1'), ports: [8443, 9000], name: 'accounting' };
const computers = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ address: ip(`172.16.0.${index + 1}`), ports: [] }));

describe('a service', () => {
  const profile = profileWith({
    ...ONE_RESOLVER,
    cloudComputers: [COMPUTER],
    gatewayHosts: [{ host: '172.16.9.9', ports: [22] }],
  });
  const dns = { role: 'dns', network: 'cloud-services', port: 53, host: HOST, label: '' };
  const api = { network: 'cloud-services', address: ip('100.100.45.10'), port: 443, host: HOST, label: '' };
  const computer = { role: 'computer', network: 'office', host: '', label: 'accounting' };
  const gateway = { role: 'gateway', network: 'office', host: '172.16.9.9', label: '' };

  it.each([
    ['dns-udp 100.100.2.136:53', { ...dns, method: 'dns-udp', patienceMs: 1_000 }],
    ['dns-tcp 100.100.2.136:53', { ...dns, method: 'dns-tcp', patienceMs: 900 }],
    [
      `system-name ${HOST}`,
      {
        ...{ method: 'system-name', role: 'name', network: 'company', patienceMs: 900 },
        ...{ address: null, port: 0, host: HOST },
      },
    ],
    ['api-new 100.100.45.10:443', { ...api, method: 'api-new', role: 'api', patienceMs: 900 }],
    ['api-standing 100.100.45.10:443', { ...api, method: 'api-standing', role: 'session', patienceMs: 300 }],
    ['ping 172.16.0.1', { ...computer, method: 'ping', port: 0, patienceMs: 1_000 }],
    ['tcp 172.16.0.1:8443', { ...computer, method: 'tcp', port: 8443, patienceMs: 900 }],
    ['ping 172.16.9.9', { ...gateway, method: 'ping', port: 0, patienceMs: 1_000 }],
    ['tcp 172.16.9.9:22', { ...gateway, method: 'tcp', port: 22, patienceMs: 900 }],
    [
      'ping 192.168.1.1',
      {
        ...{ method: 'ping', role: 'control', network: 'control', patienceMs: 1_000 },
        ...{ address: ip('192.168.1.1'), port: 0, host: '', label: '' },
      },
    ],
  ])('says where it goes, and for whom: %s', (id, expected) => {
    const services = plannedServices(profile, FOUND);
    expect(services).toHaveLength(10);
    expect(services.find((one) => one.id === id)).toMatchObject(expected);
  });

  it('is left out where a check has found nothing to ask', () => {
    const only = profileWith({ ...ONE_RESOLVER, gatewayHosts: [{ host: 'gw.example.com', ports: [22] }] });
    const ids = (found: Found) => plannedServices(only, found).map(({ id }) => id);
    const resolver = ['dns-udp 100.100.2.136:53', 'dns-tcp 100.100.2.136:53'];
    expect(ids(NOTHING)).toEqual(resolver);
    expect(plannedServices(only, NOTHING).map(({ host }) => host)).toEqual(['', '']);
    // An API that the profile gives as an address has no name to ask for.
    const host = '100.100.45.10';
    expect(ids({ ...NOTHING, api: { host, address: ip(host), port: 443 } })).toEqual([
      ...resolver,
      'api-new 100.100.45.10:443',
      'api-standing 100.100.45.10:443',
    ]);
    expect(ids({ ...NOTHING, gateways: new Map([['gw.example.com', ip('172.16.9.9')]]) })).toEqual([
      ...resolver,
      'ping 172.16.9.9',
      'tcp 172.16.9.9:22',
    ]);
  });

  it('is a control in its own network alone, and a datagram by its method', () => {
    expect(NETWORKS.filter((network) => isControl({ network }))).toEqual(['control']);
    expect(METHODS.filter((method) => isDatagram({ method }))).toEqual(['dns-udp', 'ping']);
  });
});

describe('the interval', () => {
  const small = profileWith(ONE_RESOLVER);

  it.each([
    ['dns-udp', 100, 500],
    ['dns-tcp', 220, 1_100],
    ['system-name', 500, 2_500],
    ['api-new', 220, 1_100],
    ['api-standing', 200, 1_000],
    // The control; a cloud computer is asked as often as a resolver.
    ['ping', 500, 2_500],
  ])('of %s is %i ms, and %i ms in a watch, rounded up', (method, inDrill, inWatch) => {
    for (const [pace, planned] of [
      [DRILL_PACE, inDrill],
      [WATCH_PACE, inWatch],
    ] as const) {
      const { intervalMs = 0 } =
        plannedServices(small, FOUND, pace).find((one) => one.method === method) ?? {};
      expect(intervalMs).toBeGreaterThanOrEqual(planned);
      expect(intervalMs).toBeLessThanOrEqual(planned + 1);
    }
  });

  it('is not longer while all fit, and where they do not, all get slower by the same factor', () => {
    const pings = (count: number, mostPerSecond: number) =>
      plannedServices(profileWith({ resolvers: [], cloudComputers: computers(count) }), NOTHING, {
        intervalMs: 100,
        mostPerSecond,
      }).map(({ intervalMs }) => intervalMs);
    expect(pings(5, 50)).toEqual([100, 100, 100, 100, 100]);
    expect(pings(6, 50)).toEqual([120, 120, 120, 120, 120, 120]);
    expect(pings(3, 20)).toEqual([150, 150, 150]);
    expect(pings(1, 9)).toEqual([112]);
    expect(pings(0, 50)).toEqual([]);
    const half = plannedServices(small, FOUND, { intervalMs: 100, mostPerSecond: 14 });
    const full = plannedServices(small, FOUND, { intervalMs: 100, mostPerSecond: 28 });
    for (const [index, { intervalMs }] of half.entries())
      expect(Math.abs(intervalMs - 2 * (full[index]?.intervalMs ?? 0))).toBeLessThanOrEqual(2);
  });
});

describe('cloud computers and gateways', () => {
  const known = ['172.16.9.1', '172.16.9.2'];

  it.each([
    [0, [], 0, 0],
    [MOST_TARGETS - 2, known, 6, 0],
    [MOST_TARGETS - 1, known, 6, 1],
    [MOST_TARGETS, known, 6, 2],
    // Where no check has found their address, they are not watched either.
    [1, ['a.example.com', 'b.example.com'], 1, 2],
    [MOST_TARGETS - 1, ['a.example.com', ...known], 6, 2],
  ])(
    'with %i computers and the gateways %j: %i are watched and %i are left out',
    (count, hosts, most, left) => {
      const profile = profileWith({
        resolvers: [],
        cloudComputers: computers(count),
        gatewayHosts: hosts.map((host) => ({ host, ports: [] })),
      });
      expect(plannedServices(profile, NOTHING)).toHaveLength(most);
      expect(leftOut(profile, NOTHING)).toBe(left);
    },
  );
});
