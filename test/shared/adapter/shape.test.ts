import { describe, expect, it } from 'vitest';
import { natureFrom, sign, SOFTWARE, type Verdict } from '../../../shared/adapter/nature.ts';
import { shapeSigns } from '../../../shared/adapter/shape.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Adapter, Route } from '../../../shared/observation/workstation.ts';
import { adapter, route } from '../../support/facts.ts';

const at = (address: string, prefixLength: number, changes: Partial<Adapter> = {}): Adapter =>
  adapter({ addresses: [{ address: ip(address), prefixLength }], ...changes });
const onLink = (destination: string): Route => route(destination, { gateway: null });

describe('the shape of an adapter', () => {
  it.each<[string, Adapter, readonly Route[], Verdict]>([
    ['a /32 is nobody’s network', at('10.91.7.9', 32), [], 'tunnel'],
    ['the whole Internet on the link', at('10.91.7.9', 24), [onLink('0.0.0.0/0')], 'tunnel'],
    ['a strange network on the link', at('10.91.7.9', 24), [onLink('100.64.0.0/10')], 'tunnel'],
    ['two halves', at('10.91.0.6', 30), [route('0.0.0.0/1'), route('128.0.0.0/1')], 'tunnel'],
    [
      'quarters',
      at('10.91.0.6', 30),
      ['0.0.0.0/2', '64.0.0.0/2', '128.0.0.0/2', '192.0.0.0/2'].map((one) => route(one)),
      'tunnel',
    ],
    ['a router behind what a program made', at('10.8.0.2', 24), [route('10.20.0.0/16')], 'tunnel'],
    ['the MTU of a tunnel', at('10.8.0.2', 24, { mtu: 1420 }), [], 'tunnel'],
    [
      'its own network alone',
      at('192.168.56.1', 24),
      [
        onLink('192.168.56.0/24'),
        onLink('192.168.56.1/32'),
        onLink('192.168.56.255/32'),
        onLink('224.0.0.0/4'),
        onLink('255.255.255.255/32'),
      ],
      'software',
    ],
    ['a self-made address', at('169.254.9.9', 16), [onLink('169.254.0.0/16')], 'software'],
    ['a self-made address of length 32', at('169.254.9.9', 32), [], 'software'],
    [
      'routes of another adapter',
      at('192.168.56.1', 24),
      [{ ...onLink('0.0.0.0/0'), interface: 'eth9' }],
      'software',
    ],
  ])('%s', (_what, one, routes, is) => {
    expect(natureFrom([sign('declared', SOFTWARE, ''), ...shapeSigns(one, routes)]).is).toBe(is);
  });

  it.each<[string, Adapter, readonly Route[]]>([
    [
      'a cloud that gives /32',
      at('10.128.0.2', 32, { mtu: 1460 }),
      [route('0.0.0.0/0'), onLink('10.128.0.1/32')],
    ],
    ['halves by hand', at('192.168.1.10', 24), [route('0.0.0.0/1'), route('128.0.0.0/1')]],
    ['a small MTU', at('192.168.1.10', 24, { mtu: 1400 }), [route('0.0.0.0/0')]],
  ])('never makes a tunnel of a card on its bus: %s', (_what, one, routes) => {
    expect(natureFrom([sign('device', ['ethernet'], 'bus PCI'), ...shapeSigns(one, routes)]).is).toBe(
      'ethernet',
    );
  });
});
