/** A small network: a workstation, its router, and a cloud behind it that answers pings at the addresses of the VPC. */
import { randomBytes } from 'node:crypto';
import { rm, mkdir, writeFile } from 'node:fs/promises';
import { batch, sh, until } from '../lab/shell.ts';

export const WORKSTATION = '192.168.40.20';
export const ROUTER = '192.168.40.1';
export const CLOUD_ROUTER = '10.77.0.2';
export const RESOLVER = '100.100.2.136';
export const LINK_MTU = 1400;

type Place = 'ws' | 'gw' | 'cloud';
const PLACES: readonly Place[] = ['ws', 'gw', 'cloud'];
const SYSCTL = [
  'net.ipv6.conf.all.disable_ipv6=1',
  'net.ipv6.conf.default.disable_ipv6=1',
  'net.ipv4.icmp_ratelimit=0',
  'net.ipv4.conf.all.rp_filter=0',
];

export class SmallNetwork {
  readonly #id = randomBytes(3).toString('hex');

  ns(place: Place): string {
    return `vw${this.#id}${place}`;
  }

  at(place: Place, line: string): Promise<string> {
    return sh(`ip netns exec ${this.ns(place)} ${line}`);
  }

  batch(place: Place, lines: readonly string[]): Promise<void> {
    return batch(this.ns(place), lines);
  }

  async up(): Promise<void> {
    for (const place of PLACES) {
      await sh(`ip netns add ${this.ns(place)}`);
      await this.at(
        place,
        `sysctl -qw ${[...SYSCTL, ...(place === 'ws' ? [] : ['net.ipv4.ip_forward=1'])].join(' ')}`,
      );
      await batch(this.ns(place), ['link set lo up']);
    }
    await batch(this.ns('ws'), [`link add eth0 type veth peer name lan netns ${this.ns('gw')}`]);
    await batch(this.ns('gw'), [
      `link add wan mtu ${LINK_MTU} type veth peer name line mtu ${LINK_MTU} netns ${this.ns('cloud')}`,
    ]);
    await batch(this.ns('ws'), [`addr add ${WORKSTATION}/24 dev eth0`, 'link set eth0 up']);
    await batch(this.ns('gw'), [
      `addr add ${ROUTER}/24 dev lan`,
      'link set lan up',
      'addr add 10.77.0.1/30 dev wan',
      'link set wan up',
    ]);
    await batch(this.ns('cloud'), [
      `addr add ${CLOUD_ROUTER}/30 dev line`,
      'link set line up',
      `addr add ${RESOLVER}/32 dev lo`,
      'route add default via 10.77.0.1',
    ]);
    await batch(this.ns('gw'), [`route add 100.64.0.0/10 via ${CLOUD_ROUTER}`]);
    await batch(this.ns('ws'), [`route add default via ${ROUTER}`, `route add 100.64.0.0/10 via ${ROUTER}`]);
    // A resolver that nobody is behind: lookups must fail, and nothing of the machine's own may be asked.
    await mkdir(`/etc/netns/${this.ns('ws')}`, { recursive: true });
    await writeFile(`/etc/netns/${this.ns('ws')}/resolv.conf`, `nameserver ${RESOLVER}\n`);
  }

  /** quiet waits until no packet waits for ARP: Linux hands one whose route goes away to the machine's own network. */
  async quiet(): Promise<void> {
    await until(
      'packets still wait for ARP',
      async () =>
        (await Promise.all(PLACES.map((place) => this.at(place, 'ip neigh show nud incomplete'))))
          .join('')
          .trim() === '',
    );
  }

  async down(): Promise<void> {
    await this.quiet().catch(() => undefined);
    for (const place of PLACES) {
      const pids = (await sh(`ip netns pids ${this.ns(place)}`).catch(() => ''))
        .split('\n')
        .filter((text) => text !== '');
      for (const pid of pids) await sh(`kill -9 ${pid}`).catch(() => undefined);
      await sh(`ip netns del ${this.ns(place)}`).catch(() => undefined);
    }
    await rm(`/etc/netns/${this.ns('ws')}`, { recursive: true, force: true });
  }
}
