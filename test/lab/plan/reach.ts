/** Packets that really go: from addresses of whole blocks to others, and where they arrived. */
import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import type { Carrier } from '../../../shared/plan/findings.ts';
import type { PlanPlace } from './places.ts';
import { MARK, type Space } from './space.ts';

const SCRIPT = join(import.meta.dirname, 'packets.pl');
const LISTENERS = ['dc', 'office', 'svcu', 'svco', 'svcc', 'cen'] as const satisfies readonly PlanPlace[];
export type Listener = (typeof LISTENERS)[number];
/** Nothing is on the way any more after this long without an arrival. */
const QUIET_MS = 250;

/** strongSwan's userspace IPsec works with many threads, and drops what comes more than 128 packets too late. */
const BURST = 40;
const PAUSE_MS = 15;

export interface Packet {
  readonly from: Listener;
  readonly source: string;
  readonly destination: string;
}

export interface Arrival {
  readonly place: Listener;
  /** The link of the gateway that it went over; null: over none. */
  readonly by: Carrier | null;
}

export class Reach {
  readonly #programs = new Map<Listener, ChildProcess>();
  readonly #arrivals = new Map<number, Arrival>();
  #last = 0;
  #next = 0;

  /** open starts who sends and listens in each place. */
  async open(space: Space): Promise<void> {
    await Promise.all(
      LISTENERS.map(async (place) => {
        const child = space.start(place, ['perl', SCRIPT]);
        this.#programs.set(place, child);
        if (child.stdout === null) throw new Error('lab: no output');
        const lines = createInterface(child.stdout);
        const ready = once(lines, 'line');
        lines.on('line', (line) => {
          this.#arrived(place, line);
        });
        await ready;
      }),
    );
  }

  #arrived(place: Listener, line: string): void {
    const [, , mark, number] = line.split(' ');
    if (number === undefined) return;
    const by = Number(mark) === MARK.circuit ? 'circuit' : Number(mark) === MARK.vpn ? 'vpn' : null;
    this.#arrivals.set(Number(number), { place, by });
    this.#last = performance.now();
  }

  /** send sends all of them, and gives for each where it arrived; null: nowhere. */
  async send(packets: readonly Packet[]): Promise<readonly (Arrival | null)[]> {
    const first = this.#next;
    this.#next += packets.length;
    for (let start = 0; start < packets.length; start += BURST) {
      packets.slice(start, start + BURST).forEach(({ from, source, destination }, index) => {
        this.#programs.get(from)?.stdin?.write(`${source} ${destination} ${first + start + index}\n`);
      });
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
    this.#last = performance.now();
    while (performance.now() - this.#last < QUIET_MS) await new Promise((done) => setTimeout(done, 50));
    return packets.map((_, index) => this.#arrivals.get(first + index) ?? null);
  }
}
