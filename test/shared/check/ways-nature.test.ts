/** Adapters with nothing behind them, and what makes a way doubtful that nobody answered over. */
import { describe, expect, it } from 'vitest';
import { doubtAbout } from '../../../shared/check/workstation/overlay-doubts.ts';
import { overlayCheck } from '../../../shared/check/workstation/overlay.ts';
import { isWithoutExit, waysOf } from '../../../shared/check/workstation/ways.ts';
import { sign, type AdapterNature } from '../../../shared/adapter/nature.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import type { Adapter } from '../../../shared/observation/workstation.ts';
import { adapter, factsWith, RESOLVERS, seen, winner } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { judged, set } from './dns-facts.ts';
import { adapters, unasked } from './workstation-facts.ts';

const [FIRST] = RESOLVERS;
/** over is the way of one target over an adapter, on its link. */
const over = (name: string, ...list: readonly Adapter[]) => {
  const one = winner(FIRST, { interface: name, gateway: null });
  const more = [adapters(...list), seen('winner', FIRST, one)];
  return waysOf([one], { profile: profileWith(), facts: factsWith(more, 'linux', unasked) });
};

describe('an adapter with nothing behind it', () => {
  it.each<readonly [string, AdapterNature, boolean]>([
    ['the loopback', { is: 'loopback', by: [] }, true],
    ['a dummy', { is: 'switch', by: ['link kind dummy'] }, true],
    ['one for queues, by the second of its signs', { is: 'unknown', by: ['name x', 'link kind ifb'] }, true],
    ['one that listens alone', { is: 'software', by: ['link kind nlmon'] }, true],
    ['a bridge', { is: 'switch', by: ['link kind bridge'] }, false],
    ['a sign with more words', { is: 'switch', by: ['link kind dummy2'] }, false],
    ['a card', { is: 'ethernet', by: [] }, false],
  ])('is, or is not, %s', (_what, nature, expected) => {
    expect(isWithoutExit(nature)).toBe(expected);
  });

  it.each<readonly [string, string]>([
    ['127.0.0.1', 'loopback'],
    ['192.168.1.10', 'unknown'],
    ['lo', 'unknown'],
    ['eth0', 'ethernet'],
  ])('is the loopback by its address as well: %s', (name, is) => {
    expect(over(name, adapter())).toMatchObject([{ nature: { is } }]);
  });
});

describe('a way that nobody answered over', () => {
  const dummy = adapter({
    name: 'dummy0',
    kind: 'bridge',
    signs: [sign('device', ['switch'], 'link kind dummy')],
  });
  const bridge = (name: string) =>
    adapter({ name, kind: 'bridge', addresses: [{ address: ip('172.17.0.1'), prefixLength: 16 }] });
  it.each<readonly [string, string, Adapter, string, string | undefined]>([
    ['ends at a dummy', 'dummy0', dummy, 'overlay-without-exit', undefined],
    ['ends at the loopback', '127.0.0.1', adapter(), 'overlay-without-exit', undefined],
    ['leads into a network of this machine', 'br0', bridge('br0'), 'overlay-own-network', undefined],
    ["leads into a product's network", 'docker0', bridge('docker0'), 'overlay-unproven', 'Docker'],
    [
      'leads nobody knows where',
      'x0',
      adapter({ name: 'x0', kind: 'other' }),
      'overlay-adapter-unclear',
      undefined,
    ],
  ])('%s', (_what, name, one, key, product) => {
    const doubt = doubtAbout(over(name, one));
    expect(doubt).toMatchObject({
      key,
      args: { targets: [FIRST], interface: name, prefix: block('0.0.0.0/0') },
    });
    expect(doubt?.args).toEqual(
      product === undefined ? expect.not.objectContaining({ product }) : expect.objectContaining({ product }),
    );
  });

  it('is none over a card', () => {
    expect(doubtAbout(over('eth0', adapter()))).toBeNull();
  });
});

describe('a product that is asked for names in place of the network', () => {
  const tunnel = (name: string, address: string) =>
    adapter({ name, kind: 'tunnel', addresses: [{ address: ip(address), prefixLength: 32 }] });
  it.each<readonly [string, readonly Adapter[], string | null]>([
    [
      'its own tunnel, not that of another',
      [tunnel('wg0', '10.7.0.1'), tunnel('tailscale0', '100.101.1.1')],
      'tailscale0',
    ],
    ['none but that of another', [tunnel('wg0', '10.7.0.1')], null],
    ['none', [], null],
  ])('is told with %s', (_what, tunnels, name) => {
    const more = [adapters(adapter(), ...tunnels), set('100.100.100.100')];
    expect(judged(overlayCheck, more).reason).toMatchObject({
      key: 'overlay-resolver',
      args: { product: 'Tailscale', adapter: name },
    });
  });
});
