/**
 * A small copy of the guide's network, in network namespaces:
 *
 *   ws (workstation 192.168.1.10) -- gw (192.168.1.1, company DNS 192.168.1.53) -- cloud (10.0.0.1)
 *
 * cloud holds both VPC resolvers (unbound), the API under a throw-away CA, and four cloud computers.
 * Nothing leaves the namespaces: none of them has a link to the machine's own network.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../shared/report/schema.ts';
import { CLI, CLOUD_SERVER } from './paths.ts';
import { script, sh } from './shell.ts';
import { cloudDns, companyDns, type CompanyDns } from './unbound.ts';

export const NAME = 'ecd-vpc.cn-hangzhou.aliyuncs.com';
export const API = '100.100.45.10';
export const RESOLVERS = ['100.100.2.136', '100.100.2.138'] as const;
export const COMPUTERS = ['172.16.0.11', '172.16.0.12', '172.16.0.13', '172.16.0.14'] as const;
export const COMPUTER_PORT = 8443;

const MAC = { ws: '02:00:00:00:00:10', lan: '02:00:00:00:00:11' } as const;

export type Place = 'ws' | 'gw' | 'cloud';

/** until waits for a condition, ten seconds at most. */
async function until(problem: string, isMet: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await isMet()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`lab: ${problem}`);
}

export class Lab {
  readonly id = randomBytes(3).toString('hex');
  #folder = '';
  readonly #daemons = new Map<string, ChildProcess>();

  /** ns gives the name of a namespace of this lab; several labs can exist side by side. */
  ns(place: Place): string {
    return `vd${this.id}${place}`;
  }

  /** at runs a command in a namespace. */
  at(place: Place, line: string): Promise<string> {
    return sh(`ip netns exec ${this.ns(place)} ${line}`);
  }

  async up(): Promise<void> {
    this.#folder = await mkdtemp(join(tmpdir(), 'vpc-doctor-lab-'));
    await this.#links();
    await this.carrier();
    await this.setWorkstationDns(['192.168.1.53']);
    await this.setHosts('');
    await this.startCloudDns();
    await this.setCompanyDns('forwarding');
    await this.#startCloud();
  }

  async down(): Promise<void> {
    await this.quiet().catch(() => undefined);
    for (const name of [...this.#daemons.keys()]) await this.stop(name);
    for (const place of ['ws', 'gw', 'cloud'] as const) {
      await sh(`ip netns del ${this.ns(place)}`).catch(() => undefined);
      await rm(`/etc/netns/${this.ns(place)}`, { recursive: true, force: true });
    }
    if (this.#folder !== '') await rm(this.#folder, { recursive: true, force: true });
  }

  /**
   * setNeighbors makes the LAN's ARP entries permanent. A packet that still waits for ARP when its route or
   * its interface goes away is handed to a device of the machine's own network by Linux, and would leak.
   */
  async setNeighbors(): Promise<void> {
    await this.at('ws', `ip neigh replace 192.168.1.1 lladdr ${MAC.lan} dev eth0 nud permanent`);
    await this.at('ws', `ip neigh replace 192.168.1.53 lladdr ${MAC.lan} dev eth0 nud permanent`);
    await this.at('gw', `ip neigh replace 192.168.1.10 lladdr ${MAC.ws} dev lan nud permanent`);
  }

  /** quiet resolves when no packet waits for ARP in any namespace; only then may anything be taken away. */
  async quiet(): Promise<void> {
    await until('packets still wait for ARP', async () => {
      const waiting = await Promise.all((['ws', 'gw', 'cloud'] as const).map((place) => this.at(place, 'ip neigh show nud incomplete')));
      return waiting.join('').trim() === '';
    });
  }

  /** carrier resolves when the workstation's link is up: Linux notices a carrier up to a second later. */
  async carrier(): Promise<void> {
    await until('no carrier on eth0', async () => (await this.at('ws', 'ip -br link show eth0')).includes(' UP '));
  }

  async #links(): Promise<void> {
    const [ws, gw, cloud] = [this.ns('ws'), this.ns('gw'), this.ns('cloud')];
    await script([
      ...[ws, gw, cloud].flatMap((name) => [`ip netns add ${name}`, `ip -n ${name} link set lo up`]),
      `ip -n ${ws} link add eth0 type veth peer name lan netns ${gw}`,
      `ip -n ${gw} link add wan type veth peer name vbr netns ${cloud}`,
      `ip -n ${ws} link set eth0 address ${MAC.ws}`,
      `ip -n ${gw} link set lan address ${MAC.lan}`,
      `ip -n ${ws} addr add 192.168.1.10/24 dev eth0`,
      `ip -n ${gw} addr add 192.168.1.1/24 dev lan`,
      `ip -n ${gw} addr add 192.168.1.53/24 dev lan`,
      `ip -n ${gw} addr add 10.0.0.2/30 dev wan`,
      `ip -n ${cloud} addr add 10.0.0.1/30 dev vbr`,
      ...[...RESOLVERS, API, ...COMPUTERS].map((address) => `ip -n ${cloud} addr add ${address}/32 dev lo`),
      // No ARP between the routers: a packet that waits for ARP while its route is deleted can leak.
      // Without ARP a frame goes to the sender's own MAC address, so both ends get the same one.
      `ip -n ${gw} link set wan address 02:00:00:00:00:01`,
      `ip -n ${cloud} link set vbr address 02:00:00:00:00:01`,
      `ip -n ${gw} link set wan arp off`,
      `ip -n ${cloud} link set vbr arp off`,
      `ip -n ${ws} link set eth0 up`,
      `ip -n ${gw} link set lan up`,
      `ip -n ${gw} link set wan up`,
      `ip -n ${cloud} link set vbr up`,
      `ip -n ${ws} route add default via 192.168.1.1`,
      `ip -n ${gw} route add 100.64.0.0/10 via 10.0.0.1`,
      `ip -n ${gw} route add 172.16.0.0/12 via 10.0.0.1`,
      `ip -n ${cloud} route add 192.168.1.0/24 via 10.0.0.2`,
      `ip netns exec ${gw} sysctl -qw net.ipv4.ip_forward=1`,
    ]);
    await this.setNeighbors();
  }

  async #file(name: string, text: string): Promise<string> {
    const path = join(this.#folder, name);
    await writeFile(path, text);
    return path;
  }

  /** start runs a daemon in the foreground inside a namespace and waits until it is ready. */
  async start(name: string, place: Place, argv: readonly string[], ready: (child: ChildProcess) => Promise<unknown>): Promise<void> {
    const child = spawn('ip', ['netns', 'exec', this.ns(place), ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#daemons.set(name, child);
    await ready(child);
  }

  async stop(name: string): Promise<void> {
    const child = this.#daemons.get(name);
    this.#daemons.delete(name);
    if (child?.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  async startCloudDns(): Promise<void> {
    const path = await this.#file('cloud-dns.conf', cloudDns(RESOLVERS, NAME, API));
    await this.start('cloud-dns', 'cloud', ['unbound', '-d', '-c', path], () => this.#answers('cloud', RESOLVERS[0]));
  }

  /** setCompanyDns restarts the company's DNS server with another behavior. */
  async setCompanyDns(kind: CompanyDns): Promise<void> {
    await this.stop('company-dns');
    const path = await this.#file('company-dns.conf', companyDns(kind, RESOLVERS[0]));
    await this.start('company-dns', 'gw', ['unbound', '-d', '-c', path], () => this.#answers('gw', '192.168.1.53'));
  }

  /** A daemon is ready when its port is bound, whatever it will answer. */
  async #answers(place: Place, address: string): Promise<void> {
    await until(`nobody listens on ${address}:53`, async () => (await this.at(place, 'ss -Hlun')).includes(`${address}:53 `));
  }

  async #startCloud(): Promise<void> {
    const argv = [process.execPath, CLOUD_SERVER, API, NAME, this.#folder, String(COMPUTER_PORT), ...COMPUTERS];
    await this.start('cloud', 'cloud', argv, async (child) => {
      if (child.stdout !== null) await once(child.stdout, 'data');
    });
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
    return this.#file('profile.json', JSON.stringify({
      apiHosts: [NAME],
      officeNetwork: '172.16.0.0/12',
      trustedCa: 'ca.pem',
      path: { activeHops: ['10.0.0.1'] },
      cloudComputers: COMPUTERS.map((address) => ({ address, ports: [COMPUTER_PORT] })),
    }));
  }

  /** check runs the built command line on the workstation and gives its report and exit code. */
  async check(env: Readonly<Record<string, string>> = {}): Promise<{ readonly report: Report; readonly exitCode: number }> {
    const profile = await this.profile();
    const argv = ['netns', 'exec', this.ns('ws'), process.execPath, CLI, 'check', '--profile', profile, '--format', 'json', '--no-redact', '--lang', 'en'];
    const child = spawn('ip', argv, { env: { PATH: process.env['PATH'] ?? '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const [exitCode] = (await once(child, 'close')) as [number];
    if (stdout === '') throw new Error(`lab: no report: ${stderr}`);
    return { report: JSON.parse(stdout) as Report, exitCode };
  }
}
