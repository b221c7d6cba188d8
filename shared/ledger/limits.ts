/** Limits that nobody publishes: from here on something is called slow, lossy or full. All of them are inferred. */
import type { Entries } from './entry.ts';

const read = '2026-11';
const mark = 'inferred';

export const LIMITS = {
  'felt-loss-percent': {
    value: 2,
    mark,
    source: 'streaming is felt to stutter; the vendor names no limit',
    read,
  },
  'felt-delay-ms': {
    value: 120,
    mark,
    source: 'a remote desktop feels slow; the vendor names no limit',
    read,
  },
  'slow-resolver-ms': {
    value: 800,
    mark,
    source: 'a resolver of the region answers within milliseconds, and a log-on asks several times',
    read,
  },
  'slow-start-ms': {
    value: 500,
    mark,
    source: 'small programs start within 100 ms, also on a busy machine',
    read,
  },
  'slow-first-hop-ms': {
    value: 50,
    mark,
    source: 'a router in the same room answers within milliseconds',
    read,
  },
  'full-processor-percent': { value: 90, mark, source: 'nearly nothing is left', read },
  'crowded-per-core': { value: 2, mark, source: 'as many programs wait as run', read },
  'clock-trouble-minutes': {
    value: 5,
    mark,
    source: 'certificates and signed calls get in trouble; Kerberos permits as much by default',
    read,
  },
} as const satisfies Entries;
