/** Daemons of a lab: in the foreground, inside a namespace, with every file in the lab's own folder. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FRR, FRR_DAEMONS, FRR_FOLDER } from './frr.ts';
import { sh } from './shell.ts';
import { CHARON, charonConf, SELECTORS, swanctlConf, type Peer } from './strongswan.ts';
import { nameOf } from './namespaces.ts';
import type { Place } from './topology.ts';

/** Real routers have processors of their own: a busy machine must not make them late. */
const AHEAD = ['nice', '-n', '-10'];

export class Daemons {
  readonly #id: string;
  readonly #folder: string;
  readonly #running = new Map<string, ChildProcess>();

  constructor(id: string, folder: string) {
    this.#id = id;
    this.#folder = folder;
  }

  /** file writes a file into the lab's folder and gives its path. */
  async file(name: string, text: string): Promise<string> {
    const path = join(this.#folder, name);
    await writeFile(path, text);
    return path;
  }

  /** start runs a daemon; what it prints is thrown away unless it is waited for. */
  start(
    name: string,
    place: Place,
    argv: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): ChildProcess {
    const child = spawn('ip', ['netns', 'exec', nameOf(this.#id, place), ...argv], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.stdout.resume();
    this.#running.set(name, child);
    return child;
  }

  async stop(name: string): Promise<void> {
    const child = this.#running.get(name);
    this.#running.delete(name);
    const isRunning = child?.exitCode === null && child.signalCode === null;
    if (!isRunning) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  async stopAll(): Promise<void> {
    await Promise.all([...this.#running.keys()].map((name) => this.stop(name)));
  }

  /** startRouters runs FRR wherever it has a configuration. */
  async startRouters(): Promise<void> {
    for (const [place, config] of Object.entries(FRR) as [Place, string][]) {
      const folder = join(this.#folder, place);
      await mkdir(folder, { recursive: true });
      // FRR drops to its own user before it opens its sockets.
      await chmod(folder, 0o777);
      const path = await this.file(`${place}/frr.conf`, config);
      for (const daemon of FRR_DAEMONS) {
        const own = daemon === 'bfdd' ? ['--bfdctl', join(folder, 'bfdd.sock')] : [];
        this.start(`${place}-${daemon}`, place, [
          ...AHEAD,
          `${FRR_FOLDER}/${daemon}`,
          '-u',
          'frr',
          '-g',
          'frr',
          '-f',
          path,
          '-i',
          join(folder, `${daemon}.pid`),
          '-z',
          join(folder, 'zserv.api'),
          '--vty_socket',
          folder,
          ...own,
        ]);
        if (daemon === 'zebra') await new Promise((done) => setTimeout(done, 200));
      }
    }
  }

  /** startTunnel runs both ends of the IPsec connection; the selectors say which networks it carries. */
  async startTunnel(selectors: readonly string[] = SELECTORS): Promise<void> {
    await this.#startPeer('vpn', selectors);
    await this.#startPeer('gw', selectors);
  }

  async stopTunnel(): Promise<void> {
    await this.stop('gw-charon');
    await this.stop('vpn-charon');
    // A killed charon leaves its routes in table 220.
    for (const place of ['gw', 'vpn'] as const)
      await sh(`ip -n ${nameOf(this.#id, place)} route flush table 220`).catch(() => undefined);
  }

  async #startPeer(peer: Peer, selectors: readonly string[]): Promise<void> {
    const folder = join(this.#folder, `${peer}-ike`);
    await mkdir(folder, { recursive: true });
    const env = { STRONGSWAN_CONF: await this.file(`${peer}-ike/strongswan.conf`, charonConf(folder)) };
    const connections = await this.file(`${peer}-ike/swanctl.conf`, swanctlConf(peer, selectors));
    // charon has a fixed pid file in /run; each gets a /run of its own, visible to nobody else.
    this.start(`${peer}-charon`, peer, ['sh', '-c', `mount -t tmpfs tmpfs /run && exec ${CHARON}`], env);
    await this.#load(connections, `unix://${folder}/vici`);
  }

  async #load(connections: string, uri: string): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        await sh(`swanctl --load-all --noprompt --file ${connections} --uri ${uri}`);
        return;
      } catch (error) {
        if (attempt > 60) throw error;
        await new Promise((done) => setTimeout(done, 50));
      }
    }
  }
}
