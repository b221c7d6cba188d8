/** The way of every ordinary program to an address: getaddrinfo, through hosts file, policies and caches. */
import type { SystemLookup } from '../../shared/observation/exchange.ts';
import { known, unknown } from '../../shared/observation/known.ts';
import type { Probe } from '../engine/toolbox.ts';
import { startStopwatch } from './stopwatch.ts';
import { deadline } from '../engine/deadline.ts';
import { errnoOf } from './errno.ts';

/**
 * Resolvers of operating systems wait 5 s and more per server and cannot be cancelled. A log-on that
 * needs longer than this for a name fails anyhow, and the verdict on a silent network is due after 6 s.
 */
const PATIENCE_MS = 4_000;
const NOT_FOUND = new Set(['ENOTFOUND', 'ENODATA', 'EAI_NONAME', 'EAI_NODATA']);

type Outcome = Pick<SystemLookup, 'outcome' | 'addresses' | 'errno'>;

export const lookupProbe: Probe<'lookup'> = async ({ name }, tools, signal) => {
  tools.contacted('system-dns', name, 'system-lookup');
  const watch = startStopwatch();
  const patience = deadline(signal, PATIENCE_MS);
  const result = await tools.lookup(name, patience.signal).then(answered, (error: unknown) => failed(error, patience.signal));
  const durationMs = watch.elapsed();
  watch.stop();
  patience.clear();
  const fact = signal.aborted ? unknown('cancelled') : known({ name, ...result, durationMs });
  return [{ kind: 'lookup', subject: name, fact, evidence: [] }];
};

function answered(addresses: readonly string[]): Outcome {
  return { outcome: 'answered', addresses };
}

function failed(error: unknown, { aborted }: AbortSignal): Outcome {
  if (aborted) return { outcome: 'timed-out', addresses: [] };
  const errno = errnoOf(error);
  return { outcome: NOT_FOUND.has(errno) ? 'not-found' : 'failed', addresses: [], errno };
}
