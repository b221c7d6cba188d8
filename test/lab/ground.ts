/** The ground of the lab: namespaces that have no link to the machine's own network, and the daemons in them. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Daemons } from './daemons.ts';
import { macOf, makeNamespaces, nameOf, removeAtExit, removeNamespaces, sweep } from './namespaces.ts';
import { sh, until } from './shell.ts';
import { COMPANY_DNS, GATEWAY, PLACES, WORKSTATION, type Place } from './topology.ts';

export class Ground {
  readonly id = randomBytes(3).toString('hex');
  #folder = '';
  protected daemons = new Daemons(this.id, '');
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

  /** lay makes the namespaces, and the folder. */
  protected async lay(): Promise<void> {
    await sweep();
    this.#folder = await mkdtemp(join(tmpdir(), 'vpc-doctor-lab-'));
    await chmod(this.#folder, 0o755);
    this.daemons = new Daemons(this.id, this.#folder);
    process.once('exit', this.#atExit);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, this.#onSignal);
    await makeNamespaces(this.id);
  }

  async down(): Promise<void> {
    await this.quiet().catch(() => undefined);
    await this.daemons.stopAll();
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

  stop(daemon: string): Promise<void> {
    return this.daemons.stop(daemon);
  }
}
