/** The lab: the guide's network with real daemons, in namespaces that have no link to the machine's own network. */
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Report } from '../../shared/report/schema.ts';
import type { ApiMode } from './api-mode.ts';
import { Daemons } from './daemons.ts';
import { macOf, makeNamespaces, nameOf, removeAtExit, removeNamespaces, sweep } from './namespaces.ts';
import { EXPRESS_CONNECT } from './frr.ts';
import { CLI, CLOUD_SERVER, DELAY, LATE_DNS } from './paths.ts';
import { sh, until } from './shell.ts';
import { SELECTORS } from './strongswan.ts';
import {
  ACTIVE_HOP,
  API,
  CLOUD_SERVICES,
  COMPANY_DNS,
  COMPUTER_PORT,
  COMPUTERS,
  GATEWAY,
  LAN,
  NAME,
  OFFICE,
  PLACES,
  RESOLVERS,
  STANDBY_HOP,
  WORKSTATION,
  type Place,
} from './topology.ts';
import { cloudDns, companyDns, LATE_PORT, type CompanyDns } from './unbound.ts';

export type Path = 'active' | 'standby' | 'none';

export interface Checked {
  readonly report: Report;
  readonly exitCode: number;
  /** Of the whole process. */
  readonly seconds: number;
}

const run = promisify(execFile);

/** Longer than any lab stands, as an argument. */
const FOREVER_MS = '1000000000';

export class Lab {
  readonly id = randomBytes(3).toString('hex');
  #folder = '';
  #daemons = new Daemons(this.id, '');
  /** A Ctrl-C ends the process before anybody calls down; after a kill -9 the next lab sweeps. */
  readonly #atExit = (): void => {
    removeAtExit(this.id, this.#folder);
  };
  readonly #onSignal = (): void => {
    process.exit(130);
  };

  /** folder holds the files of its daemons. */
  get folder(): string {
    return this.#folder;
  }

  /** ns gives the name of a namespace of this lab. */
  ns(place: Place): string {
    return nameOf(this.id, place);
  }

  /** at runs a command in a namespace. */
  at(place: Place, line: string): Promise<string> {
    return sh(`ip netns exec ${this.ns(place)} ${line}`);
  }

  /** up builds everything and resolves when the active path carries. */
  async up(): Promise<void> {
    await sweep();
    this.#folder = await mkdtemp(join(tmpdir(), 'vpc-doctor-lab-'));
    await chmod(this.#folder, 0o755);
    this.#daemons = new Daemons(this.id, this.#folder);
    process.once('exit', this.#atExit);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, this.#onSignal);
    await makeNamespaces(this.id);
    await this.at('gw', `ip addr add ${COMPANY_DNS}/24 dev lan`);
    // Like every office's gateway it hides the LAN behind its public address.
    await this.at('gw', 'nft add table ip nat');
    await this.at('gw', 'nft add chain ip nat out { type nat hook postrouting priority 100 ; }');
    await this.at('gw', 'nft add rule ip nat out oifname "wan" masquerade');
    await this.setNeighbors();
    await this.setWorkstationDns([COMPANY_DNS]);
    await this.setHosts('');
    await Promise.all([
      this.#daemons.startRouters(),
      this.#daemons.startTunnel(),
      this.startCloudDns(),
      this.setApi('healthy'),
      this.startComputers(),
    ]);
    await this.setCompanyDns('forwarding');
    await this.converged('active');
    await this.tunnelled(SELECTORS.length);
  }

  async down(): Promise<void> {
    await this.quiet().catch(() => undefined);
    await this.#daemons.stopAll();
    await removeNamespaces(this.id);
    if (this.#folder !== '') await rm(this.#folder, { recursive: true, force: true });
    process.off('exit', this.#atExit);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, this.#onSignal);
  }

  /**
   * setNeighbors makes the LAN's ARP entries permanent. A packet that still waits for ARP when its route or
   * its interface goes away is handed to a device of the machine's own network by Linux, and would leak.
   */
  async setNeighbors(): Promise<void> {
    for (const address of [GATEWAY, COMPANY_DNS])
      await this.at('ws', `ip neigh replace ${address} lladdr ${macOf(0, 1)} dev eth0 nud permanent`);
    await this.at('gw', `ip neigh replace ${WORKSTATION} lladdr ${macOf(0, 0)} dev lan nud permanent`);
  }

  /** quiet resolves when no packet waits for ARP in any namespace; only then may anything be taken away. */
  async quiet(): Promise<void> {
    await until('packets still wait for ARP', async () => {
      const waiting = await Promise.all(
        PLACES.map((place) => this.at(place, 'ip neigh show nud incomplete')),
      );
      return waiting.join('').trim() === '';
    });
  }

  /** carrier resolves when the workstation's link is up: Linux notices a carrier up to a second later. */
  async carrier(): Promise<void> {
    await until('no carrier on eth0', async () =>
      (await this.at('ws', 'ip -br link show eth0')).includes(' UP '),
    );
  }

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
    await this.#daemons.stopTunnel();
    if (selectors.length === 0) return;
    await this.#daemons.startTunnel(selectors);
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
    const { stdout } = await run('vtysh', ['--vty_socket', join(this.#folder, place), ...words]);
    return stdout;
  }

  /** delay holds packets of the LAN to the cloud for so many ms, and a random part of the jitter longer. */
  async delay(ms: number, jitterMs: number): Promise<void> {
    const child = this.#daemons.start('delay', 'gw', ['perl', DELAY, 'delay0', String(ms), String(jitterMs)]);
    if (child.stdout !== null) await once(child.stdout, 'data');
    await this.at('gw', 'ip link set delay0 up');
    await this.at('gw', 'ip route add default dev delay0 table 77');
    for (const block of [CLOUD_SERVICES, OFFICE])
      await this.at('gw', `ip rule add priority 77 iif lan to ${block} table 77`);
  }

  /** tunnel adds the adapter of a VPN to the workstation: a TUN device whose program swallows everything. */
  async tunnel(name: string): Promise<void> {
    const child = this.#daemons.start(`tunnel-${name}`, 'ws', ['perl', DELAY, name, FOREVER_MS, '0']);
    if (child.stdout !== null) await once(child.stdout, 'data');
  }

  async undelay(): Promise<void> {
    await this.quiet();
    await this.at('gw', 'ip rule del priority 77');
    await this.at('gw', 'ip rule del priority 77');
    await this.stop('delay');
  }

  stop(daemon: string): Promise<void> {
    return this.#daemons.stop(daemon);
  }

  async startCloudDns(): Promise<void> {
    await this.#unbound('cloud-dns', 'svc', cloudDns(RESOLVERS, NAME, API), `${RESOLVERS[0]}:53 `);
  }

  /** setCompanyDns restarts the company's DNS server with another behavior. */
  async setCompanyDns(kind: CompanyDns): Promise<void> {
    await this.stop('company-dns');
    await this.#unbound(
      'company-dns',
      'gw',
      companyDns(kind, COMPANY_DNS, RESOLVERS[0]),
      `${COMPANY_DNS}:53 `,
    );
  }

  /** addCompanyDns runs a second one beside it, on another port, so that a filter can mix both. */
  async addCompanyDns(kind: CompanyDns, port: number): Promise<void> {
    const config = companyDns(kind, `${COMPANY_DNS}@${port}`, RESOLVERS[0]);
    await this.#unbound('second-dns', 'gw', config, `${COMPANY_DNS}:${port} `);
  }

  /** A daemon is ready when its port is bound, whatever it will answer. */
  async #unbound(name: string, place: Place, config: string, socket: string): Promise<void> {
    const path = await this.#daemons.file(`${name}.conf`, config);
    this.#daemons.start(name, place, ['unbound', '-d', '-c', path]);
    await until(`nobody listens on ${socket}`, async () =>
      (await this.at(place, 'ss -Hlun')).includes(socket),
    );
  }

  /** setApi restarts the API in a mode. */
  async setApi(mode: ApiMode): Promise<void> {
    await this.stop('api');
    await this.#serve('api', 'svc', [CLOUD_SERVER, 'api', this.#folder, mode]);
  }

  /** startComputers runs the port of all 30 cloud computers. */
  startComputers(): Promise<void> {
    return this.#serve('computers', 'desk', [CLOUD_SERVER, 'computers', String(COMPUTER_PORT), ...COMPUTERS]);
  }

  /** startLateDns runs the server that holds every question for so many ms. */
  startLateDns(ms: number): Promise<void> {
    return this.#serve('late-dns', 'gw', [
      LATE_DNS,
      COMPANY_DNS,
      String(LATE_PORT),
      RESOLVERS[0],
      String(ms),
    ]);
  }

  async #serve(name: string, place: Place, args: readonly string[]): Promise<void> {
    const child = this.#daemons.start(name, place, [process.execPath, ...args]);
    const ended = once(child, 'exit').then(() => Promise.reject(new Error(`lab: ${name} ended at once`)));
    if (child.stdout !== null) await Promise.race([once(child.stdout, 'data'), ended]);
    ended.catch(() => undefined);
  }

  setWorkstationDns(servers: readonly string[]): Promise<void> {
    return this.#netnsFile('resolv.conf', servers.map((server) => `nameserver ${server}\n`).join(''));
  }

  setHosts(text: string): Promise<void> {
    return this.#netnsFile('hosts', `127.0.0.1 localhost\n${text}`);
  }

  /** `ip netns exec` shows these files in place of those in /etc. */
  async #netnsFile(name: string, text: string): Promise<void> {
    const folder = `/etc/netns/${this.ns('ws')}`;
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, name), text);
  }

  /** profile writes the profile of a company that knows its network, and gives its path. */
  profile(): Promise<string> {
    return this.#daemons.file(
      'profile.json',
      JSON.stringify({
        apiHosts: [NAME],
        officeNetwork: OFFICE,
        trustedCa: 'ca.pem',
        path: { activeHops: [ACTIVE_HOP], standbyHops: [STANDBY_HOP] },
        cloudComputers: COMPUTERS.map((address) => ({ address, ports: [COMPUTER_PORT] })),
      }),
    );
  }

  /** check runs the built command line on the workstation. */
  async check(env: Readonly<Record<string, string>> = {}): Promise<Checked> {
    const profile = await this.profile();
    const argv = [
      'netns',
      'exec',
      this.ns('ws'),
      process.execPath,
      CLI,
      'check',
      '--profile',
      profile,
      '--format',
      'json',
      '--no-redact',
      '--lang',
      'en',
    ];
    const started = performance.now();
    const child = spawn('ip', argv, {
      env: { PATH: process.env['PATH'] ?? '', XDG_CONFIG_HOME: this.#folder, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const [exitCode] = (await once(child, 'close')) as [number];
    if (stdout === '') throw new Error(`lab: no report: ${stderr}`);
    return { report: JSON.parse(stdout) as Report, exitCode, seconds: (performance.now() - started) / 1000 };
  }
}
