/** The ways between the lab's data center and its cloud: Express Connect, the tunnel, and what delays packets. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EXPRESS_CONNECT } from './frr.ts';
import { Ground } from './ground.ts';
import { DELAY } from './paths.ts';
import { until } from './shell.ts';
import { CLOUD_SERVICES, LAN, OFFICE, RESOLVERS, STANDBY_HOP, WORKSTATION, type Place } from './topology.ts';

export type Path = 'active' | 'standby' | 'none';

const run = promisify(execFile);

/** Longer than any lab stands, as an argument. */
const FOREVER_MS = '1000000000';

export class Ways extends Ground {
  /** converged resolves when both ends of the network send packets over this path. */
  async converged(path: Path): Promise<void> {
    const expected = {
      active: ['dev ec', '10.1.0.1'],
      standby: ['dev ipsec0', STANDBY_HOP],
      none: ['dev wan', STANDBY_HOP],
    }[path];
    await until(`routes do not follow the ${path} path`, async () => {
      const out = await this.at('gw', `ip route get ${RESOLVERS[0]} from ${WORKSTATION} iif lan`).catch(
        () => 'unreachable',
      );
      const back = await this.at('cen', `ip route show ${LAN}`);
      return out.includes(expected[0] ?? '') && back.includes(`via ${expected[1] ?? ''}`);
    });
  }

  /** tunnelled resolves when this many networks are routed into the tunnel. */
  async tunnelled(networks: number): Promise<void> {
    await until('the tunnel does not come up', async () => {
      const routes = await this.at('gw', 'ip route show table 220').catch(() => '');
      return routes.split('\n').filter((line) => line.includes('ipsec0')).length === networks;
    });
  }

  /** setTunnel restarts the standby path with these networks; none: there is no standby. */
  async setTunnel(selectors: readonly string[]): Promise<void> {
    await this.daemons.stopTunnel();
    if (selectors.length === 0) return;
    await this.daemons.startTunnel(selectors);
    await this.tunnelled(selectors.length);
  }

  /** setBfd: whether the two ends of Express Connect watch each other by BFD, or by BGP's hold time of 9 s alone. */
  async setBfd(isOn: boolean): Promise<void> {
    for (const { place, asn, neighbor } of EXPRESS_CONNECT) {
      const lines = [
        'configure terminal',
        `router bgp ${asn}`,
        `${isOn ? '' : 'no '}neighbor ${neighbor} bfd`,
      ];
      await this.#vtysh(place, lines);
    }
  }

  /** bfdUp resolves when both ends of Express Connect see each other by BFD. */
  async bfdUp(): Promise<void> {
    await until('BFD is not up', async () => {
      const said = await Promise.all(
        EXPRESS_CONNECT.map(({ place, neighbor }) => this.#vtysh(place, [`show bfd peer ${neighbor}`])),
      );
      return said.every((text) => text.includes('Status: up'));
    });
  }

  async #vtysh(place: Place, lines: readonly string[]): Promise<string> {
    const words = lines.flatMap((line) => ['-c', line]);
    const { stdout } = await run('vtysh', ['--vty_socket', join(this.folder, place), ...words]);
    return stdout;
  }

  /** delay holds packets of the LAN to the cloud for this many ms, and a random part of the jitter longer. */
  async delay(ms: number, jitterMs: number): Promise<void> {
    const child = this.daemons.start('delay', 'gw', ['perl', DELAY, 'delay0', String(ms), String(jitterMs)]);
    if (child.stdout !== null) await once(child.stdout, 'data');
    await this.at('gw', 'ip link set delay0 up');
    await this.at('gw', 'ip route add default dev delay0 table 77');
    for (const block of [CLOUD_SERVICES, OFFICE])
      await this.at('gw', `ip rule add priority 77 iif lan to ${block} table 77`);
  }

  /** tunnel adds the adapter of a VPN to the workstation: a TUN device whose program swallows everything. */
  async tunnel(name: string): Promise<void> {
    const child = this.daemons.start(`tunnel-${name}`, 'ws', ['perl', DELAY, name, FOREVER_MS, '0']);
    if (child.stdout !== null) await once(child.stdout, 'data');
  }

  async undelay(): Promise<void> {
    await this.quiet();
    await this.at('gw', 'ip rule del priority 77');
    await this.at('gw', 'ip rule del priority 77');
    await this.stop('delay');
  }
}
