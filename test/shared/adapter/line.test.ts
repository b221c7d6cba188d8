import { describe, expect, it } from 'vitest';
import { isLine } from '../../../shared/adapter/line.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Adapter } from '../../../shared/observation/workstation.ts';
import { adapter, route } from '../../support/facts.ts';

const tunnel = (address: string, changes: Partial<Adapter> = {}): Adapter =>
  adapter({
    name: 'line',
    kind: 'tunnel',
    addresses: [{ address: ip(address), prefixLength: 32 }],
    ...changes,
  });
const ALL = route('0.0.0.0/0', { interface: 'line', gateway: null });
const OFFICE = adapter({ name: 'eth0' });
const BARE = adapter({ name: 'eth0', addresses: [] });
const BESIDE = route('0.0.0.0/0', { metric: 4250 });

describe('a tunnel that is the line itself', () => {
  it.each<[string, Adapter, readonly Adapter[], readonly ReturnType<typeof route>[], boolean]>([
    ['alone, above a bare card', tunnel('203.0.113.9'), [BARE], [ALL], true],
    ['beside a local network', tunnel('203.0.113.9'), [OFFICE], [ALL, BESIDE], false],
    [
      "PPP with a carrier's address beside it",
      tunnel('100.99.3.4', { ppp: true }),
      [OFFICE],
      [ALL, BESIDE],
      true,
    ],
    [
      'PPP with an address of its own network',
      tunnel('10.70.1.4', { ppp: true }),
      [OFFICE],
      [ALL, BESIDE],
      false,
    ],
    ['the same address without PPP', tunnel('100.99.3.4'), [OFFICE], [ALL, BESIDE], false],
    [
      'one of several addresses',
      tunnel('100.99.3.4', {
        ppp: true,
        addresses: [
          { address: ip('100.99.3.4'), prefixLength: 32 },
          { address: ip('10.1.1.1'), prefixLength: 32 },
        ],
      }),
      [OFFICE],
      [ALL, BESIDE],
      false,
    ],
    [
      'what stands for IPv4, beside IPv6',
      tunnel('192.0.0.1'),
      [adapter({ addresses: [], hasIpv6: true })],
      [ALL],
      true,
    ],
    ['the last of that block', tunnel('192.0.0.7'), [OFFICE], [ALL], true],
    ['behind that block', tunnel('192.0.0.8'), [OFFICE], [ALL], false],
    [
      'a part of the traffic',
      tunnel('192.0.0.1'),
      [],
      [route('10.0.0.0/8', { interface: 'line', gateway: null })],
      false,
    ],
    ['no address', tunnel('192.0.0.1', { addresses: [], ppp: true }), [OFFICE], [ALL, BESIDE], false],
  ])('%s', (_name, line, others, routes, expected) => {
    expect(isLine(line, { adapters: [line, ...others], routes })).toBe(expected);
  });
});
