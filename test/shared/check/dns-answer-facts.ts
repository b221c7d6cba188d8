/** Wrong answers of the system, and what the check of the answer finds in them. */
import { answerCheck } from '../../../shared/check/dns/answer.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { healthy, RESOLVERS, adapter, seen } from '../../support/facts.ts';
import { asked, judged, NO, set, type Around } from './dns-facts.ts';

/** Nobody heard the VPC resolvers. */
export const unheard: Around = {
  base: healthy().filter(
    ({ kind, subject }) => kind !== 'dns' || !RESOLVERS.some((one) => subject.startsWith(one)),
  ),
};

/** An answer without an address. */
export const EMPTY = { answers: [] } as const;

/** findings are what the check of the answer finds. */
export const findings = (more: readonly Observation[], around: Around = {}) =>
  judged(answerCheck, more, around).findings;

/** codes are the findings alone, by their names. */
export const codes = (more: readonly Observation[], around: Around = {}) =>
  findings(more, around).map(({ code }) => code);

/** stranger is another server that the system asks, and what it says. */
export const stranger = (server: Ipv4, changes: Parameters<typeof asked>[1] = NO) => [
  set(server),
  asked(server, changes),
];

/** An address that the API had once. */
export const OLD = ip('100.100.45.77');

export const OLDER = ip('100.100.45.78');

/** tunnel is a tunnel of this name beside the card. */
export const tunnel = (name: string, address: string): Observation =>
  seen('adapters', '', [
    adapter(),
    adapter({ name, kind: 'tunnel', addresses: [{ address: ip(address), prefixLength: 30 }] }),
  ]);
