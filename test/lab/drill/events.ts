/** The lab's own event log: when the kernel took a rule in or out, as it tells everybody who listens. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Lab } from '../lab.ts';
import type { Place } from '../topology.ts';

export interface Cut {
  /** Wall clock in ms, on this machine. */
  readonly fromMs: number;
  readonly toMs: number;
}

const TABLE = 'drillcut';

/** Cutter cuts what is forwarded from the LAN, by a rule that is there or not. */
export class Cutter {
  readonly #lab: Lab;
  readonly #place: Place;
  #monitor: ChildProcess | null = null;
  #heard: (what: string, atMs: number) => void = () => undefined;

  constructor(lab: Lab, place: Place = 'gw') {
    this.#lab = lab;
    this.#place = place;
  }

  async start(): Promise<void> {
    await this.#lab.at(this.#place, `nft add table inet ${TABLE}`);
    await this.#lab.at(
      this.#place,
      `nft add chain inet ${TABLE} f { type filter hook forward priority -10 ; }`,
    );
    const monitor = spawn('ip', ['netns', 'exec', this.#lab.ns(this.#place), 'nft', 'monitor', 'rules'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.#monitor = monitor;
    createInterface(monitor.stdout).on('line', (line) => {
      if (line.includes(TABLE)) this.#heard(line.split(' ')[0] ?? '', Date.now());
    });
    await new Promise((done) => setTimeout(done, 500));
  }

  async stop(): Promise<void> {
    this.#monitor?.kill('SIGKILL');
    await this.#lab.at(this.#place, `nft delete table inet ${TABLE}`).catch(() => undefined);
  }

  /** cut drops what the rule's words match for so long, and gives the times that the kernel told. */
  async cut(ms: number, rule = 'iifname { "lan" , "ec" , "ipsec0" }'): Promise<Cut> {
    const from = this.#next('add');
    await this.#lab.at(this.#place, `nft add rule inet ${TABLE} f ${rule} drop`);
    const fromMs = await from;
    await new Promise((done) => setTimeout(done, Math.max(0, fromMs + ms - Date.now())));
    const to = this.#next('delete');
    await this.#lab.at(this.#place, `nft flush chain inet ${TABLE} f`);
    return { fromMs, toMs: await to };
  }

  #next(what: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`lab: the kernel told of no "${what}"`));
      }, 10_000);
      this.#heard = (heard, atMs) => {
        if (heard !== what) return;
        clearTimeout(timer);
        resolve(atMs);
      };
    });
  }
}
