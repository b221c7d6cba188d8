/** Namespaces of one generated network, made anew for each: nothing of the last one can be left. */
import { execFile as callbackExecFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { sh, batch } from '../shell.ts';
import { kernelRoutes, vpcOf } from './cloud.ts';
import type { Made } from './made.ts';
import { linksOf, PLAN_PLACES, type PlanPlace } from './places.ts';

const PREFIX = 'vp';
let next = 0;
const execFile = promisify(callbackExecFile);

const SYSCTLS = [
  'net.ipv6.conf.all.disable_ipv6=1',
  'net.ipv6.conf.default.disable_ipv6=1',
  'net.ipv4.conf.all.rp_filter=0',
  'net.ipv4.conf.default.rp_filter=0',
  'net.ipv4.icmp_ratelimit=0',
  'net.ipv4.ip_forward=1',
];
/** Marks of the gateway, by which a packet tells how it went. */
export const MARK = { circuit: 1, vpn: 2 } as const;

export class Space {
  readonly #prefix: string;
  readonly #children = new Set<ChildProcess>();
  /** For a process that is about to end and can wait for nothing. */
  readonly #atExit = (): void => {
    const script = `for name in ${PLAN_PLACES.map((place) => this.ns(place)).join(' ')}; do ip netns pids $name | xargs -r kill -9; ip netns del $name; done`;
    spawnSync('sh', ['-c', script], { stdio: 'ignore' });
  };

  /** Its names hold the process that made it, so that a later one knows what was left. */
  constructor() {
    next += 1;
    this.#prefix = `${PREFIX}${process.pid}x${next}`;
    process.once('exit', this.#atExit);
  }

  ns(place: PlanPlace): string {
    return `${this.#prefix}${place}`;
  }

  /** at runs a command in a place. */
  at(place: PlanPlace, line: string): Promise<string> {
    return sh(`ip netns exec ${this.ns(place)} ${line}`);
  }

  /** run is the same for arguments that hold blanks. */
  async run(place: PlanPlace, argv: readonly string[]): Promise<string> {
    return (await execFile('ip', ['netns', 'exec', this.ns(place), ...argv])).stdout;
  }

  /** batchOf gives what many lines to `ip` print; those that fail print nothing. */
  async batchOf(place: PlanPlace, lines: readonly string[]): Promise<string> {
    const child = this.start(place, ['ip', '-force', '-batch', '-']);
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.stdin?.end(`${lines.join('\n')}\n`);
    await once(child, 'close');
    return text;
  }

  /** start runs a program in a place until `remove`. */
  start(place: PlanPlace, argv: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
    const child = spawn('ip', ['netns', 'exec', this.ns(place), ...argv], {
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    child.stdin.on('error', () => undefined);
    child.stdout.resume();
    this.#children.add(child);
    return child;
  }

  /** make builds places, links and what needs no daemon. */
  async make(made: Made): Promise<void> {
    await Promise.all(PLAN_PLACES.map((place) => sh(`ip netns add ${this.ns(place)}`)));
    await Promise.all(
      PLAN_PLACES.map((place) => sh(`ip netns exec ${this.ns(place)} sysctl -qw ${SYSCTLS.join(' ')}`)),
    );
    const links = linksOf(made.gateway.port);
    const lines = new Map<PlanPlace, string[]>(PLAN_PLACES.map((place) => [place, ['link set lo up']]));
    for (const place of PLAN_PLACES)
      await batch(
        this.ns(place),
        links
          .filter(([{ place: from }]) => from === place)
          .map(
            ([from, to]) => `link add ${from.name} type veth peer name ${to.name} netns ${this.ns(to.place)}`,
          ),
      );
    links.forEach((ends, index) => {
      // Without ARP a frame goes to the sender's own MAC address, so both ends get the same one.
      const mac = `02:00:00:00:02:${index.toString(16).padStart(2, '0')}`;
      for (const { place, name, address } of ends)
        lines
          .get(place)
          ?.push(
            `link set ${name} address ${mac} arp off`,
            ...(address === null ? [] : [`addr add ${address} dev ${name}`]),
            `link set ${name} up`,
          );
    });
    await Promise.all(PLAN_PLACES.map((place) => batch(this.ns(place), lines.get(place) ?? [])));
    await this.#addRoutes(made);
    await this.#mark(made.gateway.port);
  }

  async #addRoutes(made: Made): Promise<void> {
    const routes = kernelRoutes(made);
    await Promise.all(
      PLAN_PLACES.map((place) =>
        batch(
          this.ns(place),
          routes.filter(([where]) => where === place).map(([, route]) => `route add ${route}`),
        ),
      ),
    );
    await batch(this.ns('cen'), [`addr add ${made.probe}/32 dev lo`]);
    for (const place of ['vgw1', 'vgw2'] as const)
      await batch(this.ns(place), [`rule add iif ${vpcOf(made)} table 100`]);
  }

  async #mark(port: string): Promise<void> {
    const rules = [
      'add table ip way',
      'add chain ip way forward { type filter hook forward priority 0 ; }',
      ...(['oifname', 'iifname'] as const).flatMap((side) => [
        `add rule ip way forward ${side} "${port}" ip dscp set ${MARK.circuit}`,
        `add rule ip way forward ${side} { "wan", "xfrm1", "xfrm2" } ip dscp set ${MARK.vpn}`,
      ]),
    ];
    const child = this.start('gw', ['nft', '-f', '-']);
    child.stdin?.end(`${rules.join('\n')}\n`);
    await once(child, 'exit');
    if (child.exitCode !== 0) throw new Error('lab: nft refused the marks');
  }

  /** remove ends what runs here and takes the places away; it never fails on what is gone. */
  async remove(): Promise<void> {
    for (const child of this.#children) child.kill('SIGKILL');
    this.#children.clear();
    process.off('exit', this.#atExit);
    await Promise.all(PLAN_PLACES.map((place) => removeOne(this.ns(place))));
  }
}

/** sweepSpaces removes networks whose process is gone: a crash, a kill. */
export async function sweepSpaces(): Promise<void> {
  const names = (await sh('ip netns')).split('\n').map((line) => line.split(' ')[0] ?? '');
  for (const name of names) {
    const [, pid] = /^vp(\d+)x\d+[a-z]/.exec(name) ?? [];
    if (pid !== undefined && !existsSync(`/proc/${pid}`)) await removeOne(name);
  }
}

async function removeOne(name: string): Promise<void> {
  const pids = await sh(`ip netns pids ${name}`).catch(() => '');
  for (const pid of pids.split('\n').filter((text) => text !== '')) kill(Number(pid));
  await sh(`ip netns del ${name}`).catch(() => undefined);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}
