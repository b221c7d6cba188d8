/** The way of every ordinary program to an address: getaddrinfo, through hosts file, policies and caches. */
import type { SystemLookup } from '../../shared/observation/exchange.ts';
import { known, unknown, type Unknown } from '../../shared/observation/known.ts';
import { LOOKUP_PATIENCE_MS, LOOKUP_TIMED_OUT, type Probe } from '../engine/toolbox.ts';
import { errnoOf } from './errno.ts';
import { lookupClock, type RunningClock } from './lookup-clock.ts';

/** A program that looks names up starts in a tenth of a second, and in several where security software examines it. */
const START_MS = LOOKUP_PATIENCE_MS + 4_000;
const NOT_FOUND = new Set(['ENOTFOUND', 'ENODATA', 'EAI_NONAME', 'EAI_NODATA']);

type Outcome = Pick<SystemLookup, 'outcome' | 'addresses' | 'errno'>;

export const lookupProbe: Probe<'lookup'> = async ({ name }, { tools, signal }) => {
  tools.contacted('system-dns', name, 'system-lookup');
  const clock = lookupClock(signal, { patienceMs: LOOKUP_PATIENCE_MS, startMs: START_MS });
  const result = await tools
    .lookup(name, clock.signal, clock)
    .then(answered, (error: unknown) => failed(error, clock.signal));
  clock.clear();
  const fact = gapOf(clock, signal) ?? known({ name, ...result, durationMs: clock.durationMs() });
  return [{ kind: 'lookup', subject: name, fact, evidence: [] }];
};

/** What this computer did not get to ask is no silence of its resolvers. */
function gapOf(clock: RunningClock, signal: AbortSignal): Unknown | null {
  if (signal.aborted) return unknown('cancelled');
  return clock.neverAsked() ? unknown('timed-out', 'the program that looks names up') : null;
}

function answered(addresses: readonly string[]): Outcome {
  return { outcome: 'answered', addresses };
}

function failed(error: unknown, { aborted }: AbortSignal): Outcome {
  if (aborted) return { outcome: 'timed-out', addresses: [] };
  const errno = errnoOf(error);
  if (errno === LOOKUP_TIMED_OUT) return { outcome: 'timed-out', addresses: [] };
  return { outcome: NOT_FOUND.has(errno) ? 'not-found' : 'failed', addresses: [], errno };
}
