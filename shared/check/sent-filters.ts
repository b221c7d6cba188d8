/** What the packet filters of this workstation drop of its own questions, where they could be read. */
import type { Request } from '../filter/packet.ts';
import { outputVerdict } from '../filter/verdict.ts';
import type { Facts } from '../observation/facts.ts';
import { unansweredRequests } from './unanswered.ts';

export interface DroppedRequest {
  readonly request: Request;
  readonly rule: string;
}

const memo = new WeakMap<Facts, readonly DroppedRequest[]>();

/** droppedRequests lists the unanswered questions that a rule keeps from leaving. */
export function droppedRequests(facts: Facts): readonly DroppedRequest[] {
  const known = memo.get(facts);
  if (known !== undefined) return known;
  const made = read(facts);
  memo.set(facts, made);
  return made;
}

function read(facts: Facts): readonly DroppedRequest[] {
  const filters = facts.one('filters');
  if (!filters.known) return [];
  const winners = facts.all('winner').filter(({ kind }) => kind === 'unicast');
  return winners
    .flatMap((winner) => unansweredRequests(winner, facts))
    .flatMap((request): readonly DroppedRequest[] => {
      const verdict = outputVerdict(filters.value, request);
      return verdict.verdict === 'dropped' ? [{ request, rule: verdict.rule }] : [];
    });
}
