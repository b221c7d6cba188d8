/** The engine of this tool behind the window: the same check, the same questions and the same steps as `vpc-doctor drill`. */
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { HostError } from '../../../shared/contract/dispatch.ts';
import { ownBounds, timeNeeded } from '../../../shared/drill/bounds.ts';
import { DRILL_PACE, leftOut, plannedServices, WATCH_PACE, type Found } from '../../../shared/drill/plan.ts';
import type { Mark, Recording } from '../../../shared/drill/sample.ts';
import type { Service } from '../../../shared/drill/service.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import { foundIn } from '../../drill/found.ts';
import { JournalFile } from '../../drill/journal-file.ts';
import { DrillRun } from '../../drill/run.ts';
import { DrillSession } from '../../drill/session.ts';
import { Watch } from '../../drill/watch.ts';
import { limitsFor } from '../../engine/limits.ts';
import { VERSION } from '../../process/version.ts';
import { supportedPlatform } from '../check-workstation.ts';
import { drillCheck, type DrillCheck } from '../drill-check.ts';
import { holdDrill } from '../drill-lock.ts';
import {
  NotReadyError,
  type DrillEngine,
  type DrillListener,
  type DrillRequest,
  type RunningDrill,
} from './engine.ts';

/** ownDrillEngine asks from this computer; journals are kept in the folder of the user's data. */
export function ownDrillEngine(folder: string): DrillEngine {
  return {
    plan: planOf,
    start: async (request, listener) => {
      const lock = await holdDrill(folder);
      if (!lock.held && 'by' in lock)
        throw new HostError('busy', `another drill or watch is running (process ${lock.by})`);
      const release = lock.held ? lock.release : () => Promise.resolve();
      try {
        const check = (): Promise<DrillCheck> =>
          drillCheck(
            {
              profile: request.profile,
              trustedCaPem: request.trustedCaPem,
              ...limitsFor(request.profile),
              ...native(request),
              signal: request.signal,
            },
            request.language,
          );
        const { run, seen } = await check();
        // A watch is for networks that have trouble.
        const isReady = seen.state === 'ready' || seen.state === 'ready-with-warnings';
        if (!isReady && request.kind === 'drill') throw new NotReadyError(seen.headline);
        const pace = request.kind === 'watch' ? WATCH_PACE : DRILL_PACE;
        const services = plannedServices(request.profile, foundIn(run), pace);
        const drill = begin({ request, listener, services, folder, check });
        return { ...drill, done: drill.done.finally(release) };
      } catch (error) {
        await release();
        throw error;
      }
    },
  };
}

interface Begin {
  readonly request: DrillRequest;
  readonly listener: DrillListener;
  readonly services: readonly Service[];
  readonly folder: string;
  readonly check: () => Promise<DrillCheck>;
}

function begin({ request, listener, services, folder, check }: Begin): RunningDrill {
  const { kind, profile, language } = request;
  const platform = supportedPlatform();
  const id = randomUUID();
  const by = request.by.trim();
  const head = { kind, id, version: VERSION, language, platform, ...(by === '' ? {} : { by }) };
  const path = join(folder, `${kind}-${id.slice(0, 8)}.ndjson`);
  const session = new DrillSession({
    kind,
    profile,
    services,
    platform,
    // Without a journal the drill goes on, and its record is made of what this process remembers.
    openJournal: (createdAt) =>
      new JournalFile({ path }, { ...head, createdAt, profile: { ...profile }, services }, () => undefined),
    onNews: ({ lane, sample, again }) => {
      listener.sample(lane, sample, again === true);
    },
    ...native(request),
  });
  const over = new AbortController();
  const marks = new Set<Mark['kind']>();
  return {
    id,
    services,
    createdAt: session.createdAt,
    now: () => session.now,
    mark: (mark) => {
      // The first press counts; a path that was not switched off cannot be switched on.
      if (marks.has(mark) || (mark === 'on' && !marks.has('off'))) return;
      marks.add(mark);
      listener.mark({ kind: mark, atMs: Math.round(session.now), by: 'user' });
      session.mark(mark);
    },
    end: () => {
      over.abort();
    },
    done: kind === 'watch' ? watched() : drilled(),
  };

  /** A watch has no steps; it lasts until somebody ends it. The page hears of its outages by the samples. */
  function watched(): Promise<Recording> {
    const watch = new Watch({
      session,
      settings: profile,
      check: async () => (await check()).seen,
      onOver: () => undefined,
      onChecked: () => undefined,
      onOut: (out) => {
        listener.out(out);
      },
      ...(request.unattendedS === null ? {} : { forMs: request.unattendedS * 1000 }),
      signal: over.signal,
    });
    return watch.run();
  }

  function drilled(): Promise<Recording> {
    const run = new DrillRun({
      session,
      settings: profile,
      check: async () => (await check()).seen,
      onSeen: ({ stage, result }) => {
        for (const mark of result.marks) {
          if (mark.by === 'user' || marks.has(mark.kind)) continue;
          marks.add(mark.kind);
          listener.mark(mark);
        }
        listener.stage(stage);
      },
      ...(request.unattendedS === null ? {} : { unattendedMs: request.unattendedS * 1000 }),
      signal: over.signal,
    });
    return run.run();
  }
}

function native({ startNative }: DrillRequest): Pick<DrillRequest, 'startNative'> {
  return startNative === undefined ? {} : { startNative };
}

/** Stands for an address that only a check finds. */
const NOT_YET = ip('0.0.0.0');

function planOf(profile: Profile): ReturnType<DrillEngine['plan']> {
  const [api] = profile.apiHosts;
  const found: Found = {
    api: api === undefined ? null : { host: api.host, port: api.port, address: NOT_YET },
    control: null,
    gateways: new Map(profile.gatewayHosts.map(({ host }) => [host, NOT_YET])),
  };
  const services = plannedServices(profile, found).map((one) =>
    one.address === NOT_YET ? { ...one, address: null, id: idByName(one) } : one,
  );
  return {
    services,
    leftOut: leftOut(profile, found),
    perSecond: services.reduce((sum, { intervalMs }) => sum + 1000 / intervalMs, 0),
    bounds: ownBounds(profile.failover),
    waitMs: timeNeeded(profile.failover),
    namesPaths: profile.path.activeHops.length > 0 && profile.path.standbyHops.length > 0,
  };
}

function idByName({ method, host, port }: Service): string {
  return port === 0 ? `${method} ${host}` : `${method} ${host}:${port}`;
}
