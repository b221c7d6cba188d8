/** One generated network, up and running, and its states. */
import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NetState } from '../../../shared/plan/simulate/types.ts';
import { vpcOf } from './cloud.ts';
import type { Made } from './made.ts';
import { Reach } from './reach.ts';
import { Routers } from './routers.ts';
import { Space } from './space.ts';

/** The order in which no session has to come up twice. */
export const ORDER: readonly NetState[] = ['all-up', 'vpn-down', 'both-down', 'circuit-down', 'bgp-down'];
/** A session that is not up by then does not come up. */
const SESSION_MS = 6_000;
const STILL_MS = 500;
/** BGP gathers its first routes for a second (`coalesce-time`). */
const FIRST_STILL_MS = 1_500;
const LONGEST_MS = 15_000;

export class Running {
  readonly made: Made;
  readonly space: Space;
  readonly reach = new Reach();
  readonly #routers: Routers;
  readonly #folder: string;

  private constructor(made: Made, folder: string) {
    this.made = made;
    this.space = new Space();
    this.#folder = folder;
    this.#routers = new Routers(this.space, folder);
  }

  /** up builds the network and resolves when nothing moves any more. */
  static async up(made: Made): Promise<Running> {
    const folder = await mkdtemp(join(tmpdir(), 'vpc-doctor-plan-'));
    await chmod(folder, 0o755);
    const running = new Running(made, folder);
    try {
      await running.space.make(made);
      await Promise.all([running.#routers.start(made), running.reach.open(running.space)]);
      await running.#sessions();
      await running.still(FIRST_STILL_MS);
      return running;
    } catch (error) {
      await running.down();
      throw error;
    }
  }

  async down(): Promise<void> {
    await this.space.remove();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** enter goes from the state before in `ORDER` to this one. */
  async enter(state: NetState): Promise<void> {
    switch (state) {
      case 'all-up':
        return;
      case 'vpn-down':
        await this.space.at('inet', 'sysctl -qw net.ipv4.ip_forward=0');
        await this.#routers.terminate();
        break;
      case 'both-down':
        await this.space.at('vbr', 'ip link set ec down');
        break;
      case 'circuit-down':
        await this.space.at('inet', 'sysctl -qw net.ipv4.ip_forward=1');
        await this.#routers.initiate();
        break;
      case 'bgp-down':
        if (this.made.vbr.routing === 'bgp')
          await this.#routers.vtysh(
            'vbr',
            'configure terminal',
            `router bgp ${this.made.bgp.localAsn}`,
            `neighbor ${this.made.vbr.gateway} shutdown`,
          );
        await this.space.at('vbr', 'ip link set ec up');
        break;
    }
    await this.still();
  }

  /** Sessions of BGP come up, or do not. */
  async #sessions(): Promise<void> {
    const started = performance.now();
    while (performance.now() - started < SESSION_MS) {
      const places = ['vbr', 'cen'] as const;
      const summaries = await Promise.all(
        places.map((place) => this.#routers.vtysh(place, 'show bgp summary json').catch(() => '')),
      );
      const states = summaries.flatMap((text) =>
        [...text.matchAll(/"state":"([^"]+)"/g)].map(([, state]) => state),
      );
      if (
        summaries.every((text) => text !== '') &&
        states.length > 0 &&
        states.every((one) => one === 'Established')
      )
        return;
      await new Promise((done) => setTimeout(done, 150));
    }
  }

  /** still resolves when no route has changed for a while. */
  async still(stillMs = STILL_MS): Promise<void> {
    const started = performance.now();
    let [before, since] = ['', started];
    while (performance.now() - started < LONGEST_MS) {
      const now = await this.#routes();
      if (now !== before) [before, since] = [now, performance.now()];
      if (performance.now() - since > stillMs) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error('lab: routes do not come to rest');
  }

  async #routes(): Promise<string> {
    const places = ['gw', 'vbr', 'cen', vpcOf(this.made)] as const;
    const tables = await Promise.all(places.map((place) => this.space.run(place, ['ip', 'route', 'show'])));
    return tables.join('\n');
  }
}
