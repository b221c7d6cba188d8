/** Which route wins in a table, and when that is unknown. */
import { describe, expect, it } from 'vitest';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Route } from '../../../shared/observation/workstation.ts';
import { computeWinner } from '../../../shared/route/winner.ts';
import { route } from '../../support/facts.ts';
import { TARGET, of } from './winner-facts.ts';

describe('the winner', () => {
  it.each([
    [
      'the longest prefix',
      [
        route('0.0.0.0/0'),
        route('100.64.0.0/10', { interface: 'a' }),
        route('100.96.0.0/12', { interface: 'warp' }),
      ],
      'warp',
    ],
    [
      'the lower metric of equals',
      [
        route('0.0.0.0/0', { interface: 'slow', metric: 600 }),
        route('0.0.0.0/0', { interface: 'fast', metric: 100 }),
      ],
      'fast',
    ],
    [
      'a longer prefix in spite of its metric',
      [route('0.0.0.0/0', { metric: 1 }), route('100.64.0.0/10', { interface: 'x', metric: 9999 })],
      'x',
    ],
  ])('is %s', (_name, routes, expected) => {
    expect(of(routes).interface).toBe(expected);
    expect(of(routes, [], 'win32').interface).toBe(expected);
  });

  it('is unknown on Windows where nothing tells two equal routes apart, and known where they lead alike', () => {
    const [one, two] = [
      route('0.0.0.0/0'),
      route('0.0.0.0/0', { interface: 'wlan0', gateway: ip('192.168.8.1') }),
    ];
    expect(computeWinner({ routes: [one, two], rules: [] }, TARGET, 'win32')).toMatchObject({
      known: false,
      reason: 'ambiguous',
      detail: '0.0.0.0/0 leads to several places, and their metrics are equal',
    });
    expect(of([one, one], [], 'win32').interface).toBe('eth0');
    expect(of([one, { ...two, metric: 101 }], [], 'win32').interface).toBe('eth0');
    // Linux takes the first of two rows that are equal in all but their gateway.
    expect(of([one, two]).interface).toBe('eth0');
  });

  it('is unknown on any system where the next hops of one route share the packets, and lead to several places', () => {
    const hop = route('0.0.0.0/0', { shared: true });
    const other = { ...hop, gateway: ip('192.168.8.1') };
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      expect(computeWinner({ routes: [hop, other], rules: [] }, TARGET, platform)).toMatchObject({
        known: false,
        reason: 'ambiguous',
        detail: '0.0.0.0/0 leads to several places, and they share the packets',
      });
      expect(of([hop, hop], [], platform).interface).toBe('eth0');
    }
  });

  it('is unknown on Windows where a metric of equal prefixes is missing: it could be any', () => {
    const [first, second] = [
      route('0.0.0.0/0', { metric: 25 }),
      route('0.0.0.0/0', { interface: 'wlan0', metric: null }),
    ];
    expect(computeWinner({ routes: [first, second], rules: [] }, TARGET, 'win32')).toMatchObject({
      known: false,
      reason: 'ambiguous',
      detail: '0.0.0.0/0 leads to several places, and a metric is missing',
    });
    expect(of([second, { ...first, metric: 5 }]).interface).toBe('wlan0');
  });

  it.each<readonly [string, Partial<Route>]>([
    ['their adapters', { interface: 'wlan0' }],
    ['their gateways', { gateway: ip('192.168.8.1') }],
    ['their gateways of the other family', { gatewayIpv6: 'fe80::1' }],
  ])('is unknown on Windows where equal routes differ in %s', (_what, changes) => {
    const routes = [route('0.0.0.0/0'), route('0.0.0.0/0', changes)];
    expect(computeWinner({ routes, rules: [] }, TARGET, 'win32').known).toBe(false);
  });

  it('says the source and the IPv6 gateway of its route, and no gateway where there is none', () => {
    const [source, gatewayIpv6] = [ip('192.168.1.10'), 'fe80::1'];
    expect(of([route('0.0.0.0/0', { source, gatewayIpv6 })])).toMatchObject({ source, gatewayIpv6 });
    expect(of([route('0.0.0.0/0')])).toMatchObject({ source: null });
    expect(of([route('0.0.0.0/0')])).not.toHaveProperty('gatewayIpv6');
  });

  it('is none without a match', () => {
    expect(of([route('10.0.0.0/8')])).toMatchObject({ kind: 'none', interface: null, prefix: null });
  });

  it('keeps the kind of a blackhole', () => {
    expect(
      of([route('0.0.0.0/0'), route('100.64.0.0/10', { kind: 'blackhole', interface: null, gateway: null })]),
    ).toMatchObject({ kind: 'blackhole', prefix: '100.64.0.0/10' });
  });

  it('leaves scoped rows of macOS out', () => {
    expect(
      of(
        [
          route('0.0.0.0/0', { interface: 'en0' }),
          route('100.64.0.0/10', { interface: 'en1', scoped: true }),
        ],
        [],
        'darwin',
      ).interface,
    ).toBe('en0');
  });

  it('reads a table of 100,000 routes', () => {
    const many = Array.from({ length: 100_000 }, (_, index) =>
      route(`10.${index >> 16}.${(index >> 8) & 255}.${index & 255}/32`),
    );
    expect(of([...many, route('0.0.0.0/0', { interface: 'last' })]).interface).toBe('last');
  });
});
