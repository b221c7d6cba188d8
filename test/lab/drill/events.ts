/** The lab's own event log: when the kernel took a rule in or out, as it tells everybody who listens. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Lab } from '../lab.ts';
import type { Place } from '../topology.ts';

/** A moment between the order and the kernel's word that it was carried out, in milliseconds of the wall clock. */
export interface Moment {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface Cut {
  readonly begin: Moment;
  readonly end: Moment;
}

const TABLE = 'drillcut';
const SOON_MS = 10_000;

/** Cutter cuts what is forwarded from the LAN, by a rule that is there or not. */
export class Cutter {
  readonly #lab: Lab;
  readonly #place: Place;
  #monitor: ChildProcess | null = null;
  /** Takes orders as they come: to start a program for each would blur the moment. */
  #nft: ChildProcess | null = null;
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
    const here = ['netns', 'exec', this.#lab.ns(this.#place), 'nft'];
    const monitor = spawn('ip', [...here, 'monitor', 'rules'], { stdio: ['ignore', 'pipe', 'ignore'] });
    this.#monitor = monitor;
    createInterface(monitor.stdout).on('line', (line) => {
      if (line.includes(TABLE)) this.#heard(line.split(' ')[0] ?? '', Date.now());
    });
    this.#nft = spawn('ip', [...here, '-i'], { stdio: ['pipe', 'ignore', 'ignore'] });
    await new Promise((done) => setTimeout(done, 500));
  }

  async stop(): Promise<void> {
    this.#monitor?.kill('SIGKILL');
    this.#nft?.kill('SIGKILL');
    await this.#lab.at(this.#place, `nft delete table inet ${TABLE}`).catch(() => undefined);
  }

  /** cut drops what the rule's words match for this long, and gives the times that the kernel told. */
  async cut(ms: number, rule = 'iifname { "lan" , "ec" , "ipsec0" }'): Promise<Cut> {
    const begin = await this.#order('add', `add rule inet ${TABLE} f ${rule} drop`);
    await new Promise((done) => setTimeout(done, Math.max(0, begin.toMs + ms - Date.now())));
    return { begin, end: await this.#order('delete', `flush chain inet ${TABLE} f`) };
  }

  #order(what: string, line: string): Promise<Moment> {
    return new Promise((resolve, reject) => {
      const fromMs = Date.now();
      const timer = setTimeout(() => {
        reject(new Error(`lab: the kernel told of no "${what}"`));
      }, SOON_MS);
      this.#heard = (heard, toMs) => {
        if (heard !== what) return;
        clearTimeout(timer);
        resolve({ fromMs, toMs });
      };
      this.#nft?.stdin?.write(`${line}\n`);
    });
  }
}
