/** What was asked of a target and not answered, as the packets that a filter sees. */
import type { Request } from '../filter/packet.ts';
import type { Facts } from '../observation/facts.ts';
import { valueOr } from '../observation/known.ts';
import type { Winner } from '../observation/workstation.ts';

/** unansweredRequests lists the questions to the target of a winner that nobody answered. */
export function unansweredRequests(winner: Winner, facts: Facts): readonly Request[] {
  const { target } = winner;
  const way = { target, source: winner.source ?? onlyAddressOf(winner, facts), interface: winner.interface };
  const dns = facts.all('dns').filter((one) => one.role === 'vpc' && one.server.address === target && one.rttMs === null);
  const tcp = facts.all('tcp').filter((one) => one.target.address === target && one.connectMs === null);
  const pings = facts.all('ping').filter((one) => one.via === 'icmp' && one.target === target && one.sent > 0 && one.received === 0);
  const all: readonly Request[] = [
    ...dns.map((one): Request => ({ ...way, protocol: one.transport, port: one.server.port })),
    ...tcp.map((one): Request => ({ ...way, protocol: 'tcp', port: one.target.port })),
    ...pings.map((): Request => ({ ...way, protocol: 'icmp', port: null })),
  ];
  return [...new Map(all.map((one) => [`${one.protocol} ${one.port ?? ''}`, one])).values()];
}

/** The address that packets leave with, where there is one alone. */
function onlyAddressOf({ interface: name }: Winner, facts: Facts): Request['source'] {
  const addresses = valueOr(facts.one('adapters'), []).find((one) => one.name === name)?.addresses ?? [];
  return addresses.length === 1 ? (addresses[0]?.address ?? null) : null;
}
