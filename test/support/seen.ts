/** Observations for table tests, and the addresses that they are of. */
import { known, unknown, type UnknownReason } from '../../shared/observation/known.ts';
import type { Observation, ObservationKind, ObservationKinds } from '../../shared/observation/observation.ts';
import { ip } from '../../shared/net/ipv4.ts';

export const API_NAME = 'ecd-vpc.cn-hangzhou.aliyuncs.com';
export const API = ip('100.100.45.10');
export const RESOLVERS = [ip('100.100.2.136'), ip('100.100.2.138')] as const;
export const GATEWAY = ip('192.168.1.1');

/** seen makes a known observation. */
export function seen<K extends ObservationKind>(
  kind: K,
  subject: string,
  value: ObservationKinds[K],
): Observation {
  return {
    kind,
    subject,
    fact: known(value),
    evidence: [`${kind}-1`],
    startedMs: 0,
    durationMs: 10,
  } as unknown as Observation;
}

/** unseen makes an unknown observation. */
export function unseen(
  kind: ObservationKind,
  subject = '',
  reason: UnknownReason = 'failed',
  detail = 'test',
): Observation {
  return { kind, subject, fact: unknown(reason, detail), evidence: [], startedMs: 0, durationMs: 10 };
}
