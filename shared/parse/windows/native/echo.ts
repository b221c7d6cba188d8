import { isIpv4, type Ipv4 } from '../../../net/ipv4.ts';
import type { IcmpError } from '../../../observation/exchange.ts';
import { known, unknown, type Known } from '../../../observation/known.ts';
import type { PingOutput } from '../../ping/ping.ts';
import { echoRow, nativeRows } from './rows.ts';

export interface EchoOutput extends PingOutput {
  readonly sent: number;
}

const SUCCESS = 0;
/** Statuses of ipexport.h by what they mean; silence (11010) is no error of anybody. */
const KINDS: Readonly<Record<number, IcmpError['kind']>> = {
  11_002: 'net-unreachable',
  11_003: 'host-unreachable',
  11_005: 'port-unreachable',
  11_009: 'fragmentation-needed',
  11_013: 'ttl-exceeded',
};
const TIMED_OUT = 11_010;
/** Others that a router sent. */
const REPORTED = new Set([11_004, 11_012, 11_014, 11_015, 11_016, 11_018]);
/** Windows counts whole milliseconds; 0 is less than one. */
const BELOW_ONE_MS = 0.5;

/** Security software may forbid a program to ping; then the system's own ping is asked. */
const ACCESS_DENIED = 5;

/** echoOf reads the rows of IcmpSendEcho2Ex. A reply counts only when it comes from the target itself. */
export function echoOf(text: string, target: Ipv4): Known<EchoOutput> {
  const rows = nativeRows(text, echoRow);
  if (!rows.known) return rows;
  const list = rows.value;
  if (list.length > 0 && list.every(({ Status }) => Status === ACCESS_DENIED))
    return unknown('not-permitted', 'IcmpSendEcho2Ex: access denied');
  return known({
    sent: list.length,
    replies: list
      .filter(({ From, Status }) => Status === SUCCESS && From === target)
      .map(({ RoundTripTime, Ttl }) => ({
        rttMs: RoundTripTime === undefined || RoundTripTime === 0 ? BELOW_ONE_MS : RoundTripTime,
        ttl: Ttl ?? 0,
      })),
    errors: list.flatMap(({ From, Status }) => errorOf(From, Status)),
  });
}

function errorOf(address: string | null, status: number): readonly IcmpError[] {
  if (status === SUCCESS || status === TIMED_OUT) return [];
  const from = address !== null && isIpv4(address) ? address : null;
  const kind = KINDS[status];
  // Windows' own refusal to send has no sender, whatever its number.
  if (from === null) return [{ from, kind: kind === 'fragmentation-needed' ? kind : 'local-failure' }];
  if (kind !== undefined) return [{ from, kind }];
  return [{ from, kind: REPORTED.has(status) ? 'other' : 'local-failure' }];
}
