/** What was asked of a target and not answered, as the packets that a filter sees. */
import type { Request } from '../filter/packet.ts';
import type { Facts } from '../observation/facts.ts';
import { valueOr } from '../observation/known.ts';
import type { Winner } from '../observation/workstation.ts';

type Asked = Pick<Request, 'protocol' | 'port'>;

const memo = new WeakMap<Facts, ReadonlyMap<string, readonly Asked[]>>();

/** unansweredRequests lists the questions to the target of a winner that nobody answered. */
export function unansweredRequests(winner: Winner, facts: Facts): readonly Request[] {
  const { target } = winner;
  const asked = questionsOf(facts).get(target) ?? [];
  const way = { target, source: winner.source ?? onlyAddressOf(winner, facts), interface: winner.interface };
  const all = asked.map((one): Request => ({ ...way, ...one }));
  return [...new Map(all.map((one) => [`${one.protocol} ${one.port ?? ''}`, one])).values()];
}

/** All at once, since there may be thousands of targets. */
function questionsOf(facts: Facts): ReadonlyMap<string, readonly Asked[]> {
  const known = memo.get(facts);
  if (known !== undefined) return known;
  const made = new Map<string, Asked[]>();
  const add = (target: string, one: Asked): void => {
    const list = made.get(target);
    if (list === undefined) made.set(target, [one]);
    else list.push(one);
  };
  for (const { role, server, transport, rttMs } of facts.all('dns')) {
    if (role === 'vpc' && rttMs === null) add(server.address, { protocol: transport, port: server.port });
  }
  for (const { target, connectMs } of facts.all('tcp'))
    if (connectMs === null) add(target.address, { protocol: 'tcp', port: target.port });
  for (const { via, target, sent, received } of facts.all('ping')) {
    if (via === 'icmp' && sent > 0 && received === 0) add(target, { protocol: 'icmp', port: null });
  }
  memo.set(facts, made);
  return made;
}

/** The address that packets leave with, where there is only one. */
function onlyAddressOf({ interface: name }: Winner, facts: Facts): Request['source'] {
  const addresses = valueOr(facts.one('adapters'), []).find((one) => one.name === name)?.addresses ?? [];
  return addresses.length === 1 ? (addresses[0]?.address ?? null) : null;
}
