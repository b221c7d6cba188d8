/** A route to somewhere else than the default gateway, with nobody at its end: when it is a wrong one. */
import { describe, expect, it } from 'vitest';
import { block, ip } from '../../../shared/net/ipv4.ts';
import { adapter, API, GATEWAY, ping, RESOLVERS, route, seen } from '../../support/facts.ts';
import { ROUTER, astray, hop, judged } from './wrong-routes-facts.ts';

const [ONE] = RESOLVERS;
/** Each with what is judged: winners, more observations, the table. */
const rows = (all: readonly (readonly [string, ...Parameters<typeof judged>])[]) =>
  all.map(([what, ...args]) => [what, args] as const);

describe('a wrong route', () => {
  const line = adapter({
    name: 'ppp0',
    kind: 'tunnel',
    ppp: true,
    addresses: [{ address: ip('100.71.8.9'), prefixLength: 32 }],
  });
  it.each(
    rows([
      ['to another gateway', [astray()]],
      ['over another adapter with the same gateway', [astray(ONE, { gateway: GATEWAY, interface: 'wlan0' })]],
      [
        'beside a default route that is on-link',
        [astray()],
        [],
        [route('0.0.0.0/0', { gateway: null, interface: 'ppp0' })],
      ],
      [
        'to a line beside a default route over a gateway',
        [astray(ONE, { gateway: null, interface: 'ppp0' })],
        [],
        [route('0.0.0.0/0'), route('0.0.0.0/0', { gateway: null, interface: 'ppp0' })],
      ],
      ['in a piece of the default route', [astray(ONE, { prefix: block('96.0.0.0/3') })], [hop('reachable')]],
      [
        'for the whole block, with a gateway that is not there',
        [astray(ONE, { prefix: block('100.64.0.0/10') })],
        [hop('failed')],
      ],
      [
        'for the whole block, with no gateway',
        [astray(ONE, { gateway: null, interface: 'wlan0', prefix: block('100.64.0.0/10') })],
      ],
    ]),
  )('%s', (_what, args) => {
    expect(judged(...args).map(({ code }) => code)).toEqual(['workstation.wrong-route']);
  });

  it.each(
    rows([
      ['the default route', [astray(ONE, { gateway: GATEWAY })]],
      [
        'one of two default routes',
        [astray()],
        [],
        [route('0.0.0.0/0'), route('0.0.0.0/0', { gateway: ROUTER, metric: 600 })],
      ],
      [
        'a dial-up line, where no default route has a gateway',
        [astray(ONE, { gateway: null, interface: 'ppp0' })],
        [],
        [route('0.0.0.0/0', { gateway: null, interface: 'ppp0' })],
      ],
      [
        'a default route that the table does not list',
        [astray(ONE, { prefix: block('0.0.0.0/0') })],
        [hop('reachable')],
      ],
      ['a route that throws packets away', [astray(ONE, { kind: 'blackhole' })]],
      ['a target that answers', [astray()], [seen('ping', `${ONE}/icmp`, ping(ONE))]],
      ['a target that nobody asked', [astray(API)]],
      [
        'for the whole block, with a gateway that is there',
        [astray(ONE, { prefix: block('100.64.0.0/10') })],
        [hop('reachable')],
      ],
      [
        'for more than the block, with a gateway that is there',
        [astray(ONE, { prefix: block('96.0.0.0/4') })],
        [hop('reachable')],
      ],
      [
        'a subnet of its adapter',
        [astray(ONE, { gateway: null })],
        [seen('adapters', '', [adapter({ addresses: [{ address: ip('100.100.2.1'), prefixLength: 24 }] })])],
      ],
    ]),
  )('is not %s', (_what, args) => {
    expect(judged(...args)).toEqual([]);
  });

  it('is one into a line, where a route of its own leads there; the line’s default route is none', () => {
    const over = { gateway: null, interface: 'ppp0' };
    const lines = [seen('adapters', '', [adapter(), line])];
    const routes = [route('0.0.0.0/0'), route('0.0.0.0/0', { ...over, metric: 600 })];
    expect(judged([astray(ONE, over)], lines, routes).length).toBe(1);
    expect(judged([astray(ONE, { ...over, prefix: block('0.0.0.0/0') })], lines, routes)).toEqual([]);
  });

  it('is none in one of two subnets of its adapter, nor for one of the blocks of the profile', () => {
    const near = [ip('10.7.0.1'), ip('100.100.2.1')].map((address) => ({ address, prefixLength: 24 }));
    const two = [seen('adapters', '', [adapter({ addresses: near })])];
    expect(judged([astray(ONE, { gateway: null })], two)).toEqual([]);
    const whole = [astray(ONE, { prefix: block('100.64.0.0/10') })];
    const office = { officeNetwork: [block('172.16.0.0/12')] };
    expect(judged(whole, [hop('reachable')], [route('0.0.0.0/0')], office)).toEqual([]);
  });

  it('is one in a subnet of another adapter, or of its adapter over a gateway', () => {
    const near = { addresses: [{ address: ip('100.100.2.1'), prefixLength: 24 }] };
    const elsewhere = [seen('adapters', '', [adapter({ name: 'eth1', ...near }), adapter()])];
    expect(judged([astray(ONE, { gateway: null })], elsewhere).length).toBe(1);
    expect(judged([astray()], [seen('adapters', '', [adapter(near)])]).length).toBe(1);
  });
});
