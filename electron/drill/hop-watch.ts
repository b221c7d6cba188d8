/**
 * Looks at the one router that tells the two ways apart, by a ping that runs on and whose TTL ends there. A whole trace starts
 * a program per router, so it is made when this ping hears another router and not every few seconds.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Ipv4 } from '../../shared/net/ipv4.ts';
import type { PathSeen } from '../../shared/drill/sample.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import { parsePing } from '../../shared/parse/ping/ping.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import { minimalEnv } from '../process/minimal-env.ts';
import { firstExecutable } from '../platform/run-command.ts';
import { pingPrograms } from '../probe/ping-command.ts';

type Unix = Exclude<Platform, 'win32'>;

const INTERVAL_S = 5;

/** tellingTtl gives the distance of the first router on a way that the profile names; null: it names none of them. */
export function tellingTtl({ hops }: Pick<PathSeen, 'hops'>, path: Profile['path']): number | null {
  const named = new Set<string>([...path.activeHops, ...path.standbyHops]);
  const index = hops.findIndex((hop) => hop !== null && named.has(hop));
  return index < 0 ? null : index + 1;
}

/** RouterHeard follows the senders of one ping's errors. Two routers that take turns in traces are one to a single ping. */
export class RouterHeard {
  #last: Ipv4 | null = null;

  /** isChange says whether a line comes from another router than the one before it. */
  isChange(line: string, target: Ipv4): boolean {
    const { errors, replies } = parsePing(line, target);
    const from = errors[0]?.from ?? (replies.length > 0 ? target : null);
    if (from === null) return false;
    const isOther = this.#last !== null && from !== this.#last;
    this.#last = from;
    return isOther;
  }
}

interface Running {
  readonly ttl: number;
  /** null: it is not started yet. */
  child: ChildProcess | null;
}

export class HopWatch {
  readonly #platform: Unix;
  readonly #onChange: () => void;
  readonly #running = new Map<Ipv4, Running>();
  #isOver = false;

  constructor(platform: Unix, onChange: () => void) {
    this.#platform = platform;
    this.#onChange = onChange;
  }

  /** isWatching says whether a change of the way to a target would be heard. */
  isWatching(target: Ipv4): boolean {
    return this.#running.has(target);
  }

  /** follow looks at this distance on the way to a target from now on; what is looked at already goes on. */
  async follow(target: Ipv4, ttl: number): Promise<void> {
    if (this.#isOver || this.#running.get(target)?.ttl === ttl) return;
    this.#running.get(target)?.child?.kill('SIGKILL');
    const own: Running = { ttl, child: null };
    this.#running.set(target, own);
    const path = await firstExecutable(pingPrograms(this.#platform));
    if (this.#running.get(target) !== own) return;
    const gone = (): void => {
      if (this.#running.get(target) === own) this.#running.delete(target);
    };
    if (path === null) {
      gone();
      return;
    }
    own.child = spawn(path, argumentsFor(this.#platform, ttl, target), {
      env: minimalEnv(this.#platform),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    own.child.on('error', gone).on('close', gone);
    const heard = new RouterHeard();
    if (own.child.stdout !== null)
      createInterface(own.child.stdout).on('line', (line) => {
        if (heard.isChange(line, target)) this.#onChange();
      });
  }

  stop(): void {
    this.#isOver = true;
    for (const { child } of this.#running.values()) child?.kill('SIGKILL');
    this.#running.clear();
  }
}

function argumentsFor(platform: Unix, ttl: number, target: Ipv4): readonly string[] {
  return ['-n', '-i', String(INTERVAL_S), platform === 'linux' ? '-t' : '-m', String(ttl), target];
}
