/** The way of every ordinary program to an address: getaddrinfo, through hosts file, policies and caches. */
import type { SystemLookup } from '../../shared/observation/exchange.ts';
import { known, unknown } from '../../shared/observation/known.ts';
import type { Probe } from '../engine/toolbox.ts';
import { elapsed } from './dns-udp.ts';
import { errnoOf } from './errno.ts';
import { pause } from './pause.ts';

/**
 * Resolvers of operating systems wait 5 s and more per server and cannot be cancelled. A log-on that
 * needs longer than this for a name fails anyhow, and the verdict on a silent network is due after 6 s.
 */
const PATIENCE_MS = 4_000;
const NOT_FOUND = new Set(['ENOTFOUND', 'ENODATA', 'EAI_NONAME', 'EAI_NODATA']);

export const lookupProbe: Probe<'lookup'> = async ({ name }, tools, signal) => {
  tools.contacted('system-dns', name, 'name resolution of the system');
  const startedAt = performance.now();
  const result = await Promise.race([
    tools.lookup(name).then(
      (addresses): Pick<SystemLookup, 'outcome' | 'addresses'> => ({ outcome: 'answered', addresses }),
      (error: unknown): Pick<SystemLookup, 'outcome' | 'addresses' | 'errno'> => {
        const errno = errnoOf(error);
        return { outcome: NOT_FOUND.has(errno) ? 'not-found' : 'failed', addresses: [], errno };
      },
    ),
    pause(PATIENCE_MS, signal).then(() => ({ outcome: 'timed-out', addresses: [] }) as const),
  ]);
  const fact = signal.aborted ? unknown('cancelled') : known({ name, ...result, durationMs: elapsed(startedAt) });
  return [{ kind: 'lookup', subject: name, fact, evidence: [] }];
};
