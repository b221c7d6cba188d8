/** How long a check took: from the start of its first observation to the end of its last one. */
import { describe, expect, it } from 'vitest';
import { durations } from '../../../shared/check/duration.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation, ObservationKind } from '../../../shared/observation/observation.ts';
import { unseen } from '../../support/facts.ts';

const at = (kind: ObservationKind, subject: string, startedMs: number, durationMs: number): Observation => ({
  ...unseen(kind, subject),
  startedMs,
  durationMs,
});
const took = durations(
  factsOf(
    [
      at('tcp', '10.0.0.1:443', 100, 50),
      at('tcp', '10.0.0.2:443', 300, 20.6),
      at('ping', '10.0.0.1/icmp', 40, 30),
      at('ping', '10.0.0.1/dns', 90, 500),
      at('adapters', '', 5, 10),
    ],
    'linux',
  ),
);

describe('the time of a check', () => {
  it.each<readonly [string, readonly ObservationKind[], string | undefined, number]>([
    ['is that of its one observation', ['adapters'], undefined, 10],
    ['spans all observations of a kind, in whole milliseconds', ['tcp'], undefined, 221],
    ['spans its kinds', ['tcp', 'adapters'], undefined, 316],
    ['is that of its subject alone', ['tcp'], '10.0.0.1', 50],
    ['knows a subject with its port', ['tcp'], '10.0.0.2:443', 21],
    ['spans what was asked of a subject', ['tcp', 'ping'], '10.0.0.1', 550],
    ['is nothing where nothing was asked', ['http'], undefined, 0],
    ['is nothing where nothing was asked of its subject', ['tcp'], '10.0.0.3', 0],
    ['is nothing without kinds', [], undefined, 0],
  ])('%s', (_what, kinds, subject, expected) => {
    expect(took(kinds, subject)).toBe(expected);
    // What is looked up once is the same the next time.
    expect(took(kinds, subject)).toBe(expected);
  });
});
