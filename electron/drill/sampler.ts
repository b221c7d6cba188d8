/** Asks every service at its interval, and keeps what comes back. It never runs in a page, which stands still when nobody looks. */
import type { Recording } from '../../shared/drill/sample.ts';
import type { Service } from '../../shared/drill/service.ts';
import type { Cidr } from '../../shared/net/ipv4.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import { NativeClient, type StartNative } from '../windows-native/client.ts';
import type { Asker, AskContext } from './ask/asker.ts';
import { askConnection } from './ask/connect.ts';
import { askDnsTcp } from './ask/dns-tcp.ts';
import { askDnsUdp } from './ask/dns-udp.ts';
import { askName } from './ask/name.ts';
import { askPingNative } from './ask/ping-native.ts';
import { askPingStream } from './ask/ping-stream.ts';
import { askStanding } from './ask/standing.ts';
import { DrillClock, type Sources } from './clock.ts';
import { LaneLog, type LaneNews } from './lane-log.ts';
import { Schedule } from './schedule.ts';

export interface SamplerOptions {
  readonly services: readonly Service[];
  readonly platform: Platform;
  /** Where the API's addresses are expected. */
  readonly cloudServices: readonly Cidr[];
  /** Windows: starts the process that calls the system's own functions. */
  readonly startNative?: StartNative;
  readonly onNews: (news: LaneNews) => void;
  readonly sources?: Sources;
}

export class Sampler {
  readonly clock: DrillClock;
  readonly #options: SamplerOptions;
  readonly #schedule: Schedule;
  readonly #logs: readonly LaneLog[];
  readonly #native: NativeClient | null;
  #askers: readonly Asker[] = [];

  constructor(options: SamplerOptions) {
    this.#options = options;
    this.clock = new DrillClock(options.sources);
    this.#schedule = new Schedule(this.clock.now);
    this.#logs = options.services.map((service, lane) => new LaneLog(service, lane, options.onNews));
    this.#native = options.startNative === undefined ? null : new NativeClient(options.startNative);
  }

  start(): void {
    this.clock.start();
    this.#askers = this.#logs.map((log) => this.#askerFor(log));
    for (const [index, asker] of this.#askers.entries()) {
      const { intervalMs } = this.#logs[index]?.service ?? { intervalMs: 1000 };
      this.#schedule.add(intervalMs, index / this.#askers.length, () => {
        asker.ask();
      });
    }
    this.#schedule.start();
  }

  stop(): void {
    this.#schedule.stop();
    for (const asker of this.#askers) asker.stop();
    this.#native?.stop();
    this.clock.stop();
  }

  /** lanes gives what was observed since a time. */
  lanes(sinceMs = 0): Recording['lanes'] {
    return this.#logs.map((log) => log.lane(sinceMs));
  }

  /** forget lets go of what was decided before a time. */
  forget(beforeMs: number): void {
    for (const log of this.#logs) log.forget(beforeMs);
  }

  #askerFor(log: LaneLog): Asker {
    const context: AskContext = { log, now: this.clock.now, isStale: this.clock.isStale };
    const { platform, cloudServices } = this.#options;
    switch (log.service.method) {
      case 'dns-udp':
        return askDnsUdp(context);
      case 'dns-tcp':
        return askDnsTcp(context);
      case 'system-name':
        return askName(context, cloudServices);
      case 'api-standing':
        return askStanding(context);
      case 'api-new':
      case 'tcp':
        return askConnection(context);
      case 'ping':
        if (platform !== 'win32') return askPingStream(context, platform);
        return this.#native === null ? NOBODY(context) : askPingNative(context, this.#native);
    }
  }
}

/** Without Windows' own functions nobody pings ten times a second. */
const NOBODY = ({ log, now }: AskContext): Asker => ({
  ask: () => {
    log.settle(log.sent(now()), 'unknown');
  },
  stop: () => undefined,
});
