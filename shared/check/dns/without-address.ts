import { finding, type Finding } from '../../diagnosis/finding.ts';
import type { DnsExchange } from '../../observation/exchange.ts';
import { serversOf, type NameView } from './views.ts';
import { known } from '../../ledger/ledger.ts';

/** RFC 8914: 15 blocked, 17 filtered. */
const FILTERED_BY_POLICY: readonly number[] = known('codes-of-filters');

/**
 * withoutAddress tells two reasons for an answer without an address apart: a missing forwarder says so in the words of a
 * zone; a filter takes the address out and says nothing.
 */
export function withoutAddress(view: NameView): Finding | null {
  const vpcKnows = view.directClass === 'expected';
  const args = {
    name: view.name,
    answers: [],
    servers: serversOf(view.configured),
    expected: view.directAddresses,
  };
  const refusal = view.configured.find((one) => one.rcode !== 'NOERROR' || one.soaInAuthority);
  if (refusal !== undefined) {
    const rcode = refusal.rcode ?? 'NOERROR';
    if (isFiltered(refusal) && vpcKnows) return finding('dns.rebind-filtered', { ...args, isSaid: true });
    return finding(
      'dns.forwarder-missing',
      { ...args, rcode },
      { confidence: vpcKnows ? sureness(rcode) : 'low' },
    );
  }
  if (!vpcKnows) return null;
  const [empty] = view.configured;
  if (empty !== undefined)
    return isFiltered(empty)
      ? finding('dns.rebind-filtered', { ...args, isSaid: true })
      : finding('dns.rebind-filtered', args, {
          confidence: 'medium',
          alternatives: ['dns.forwarder-missing'],
        });
  // Only getaddrinfo is known, and it tells "no such name" from "no address" on no platform.
  return finding(
    'dns.forwarder-missing',
    { ...args, rcode: 'NXDOMAIN' },
    { confidence: 'medium', alternatives: ['dns.rebind-filtered'] },
  );
}

/**
 * A server that forwards and cannot reach the VPC resolvers from its own place says SERVFAIL as well, and one that answers
 * no questions of this workstation REFUSED.
 */
function sureness(rcode: string): 'high' | 'medium' {
  return rcode === 'SERVFAIL' || rcode === 'REFUSED' ? 'medium' : 'high';
}

function isFiltered({ extendedErrors }: DnsExchange): boolean {
  return extendedErrors.some((code) => FILTERED_BY_POLICY.includes(code));
}
