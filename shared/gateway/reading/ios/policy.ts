/** `ip prefix-list …` and `route-map …` of IOS and FRR. */
import { boundsOf } from '../bounds.ts';
import { blockOf } from '../blocks.ts';
import type { Block, Outcome } from '../cli.ts';
import type { Command } from '../command.ts';
import type { StepDraft } from '../policies.ts';
import { numberOf } from '../values.ts';

const BOUNDS = { ge: 'ge', le: 'le' } as const;

/** prefixList reads the words behind `ip prefix-list`. */
export function prefixList(command: Command): Outcome {
  const { policies } = command.reading;
  const [name = '', ...words] = command.words;
  const order = words[0]?.toLowerCase() === 'seq' ? numberOf(words[1]) : null;
  const [verb = '', prefix = '', ...bounds] = order === null ? words : words.slice(2);
  if (name === 'sequence-number' || verb === 'description') return 'aside';
  command.names.add(name);
  const isPermitted = verb.toLowerCase() === 'permit';
  const read = boundsOf(bounds, BOUNDS);
  if ((!isPermitted && verb.toLowerCase() !== 'deny') || read === null) {
    policies.unreadList(name);
    return 'read';
  }
  const block = prefix === 'any' ? 'any' : blockOf(prefix, null, 'length').block.cidr;
  policies.rule(name, { isPermitted, block, order, ...read });
  return 'read';
}

/** routeMap opens a step; a line within that is not known leaves open for what it holds. */
export function routeMap(command: Command): Block {
  const [, name = '', verb = '', order] = command.words;
  command.names.add(name);
  const step = command.reading.policies.step(name, verb.toLowerCase() === 'permit', numberOf(order));
  return { area: 'bgp', gaps: [], take: (at) => taken(at, step) };
}

const WITHIN = /^(?:match|continue|call|on-match)$/i;
/** What a step changes in a route does not stop it. */
const HARMLESS = /^(?:set|description|exit|exit-route-map)$/i;

function taken(command: Command, step: StepDraft): Outcome {
  const [first = '', ...words] = command.words;
  if (HARMLESS.test(first)) return 'aside';
  const lists = /^ip address prefix-list /i.test(words.join(' ')) ? words.slice(3) : [];
  if (/^match$/i.test(first) && lists.length > 0) {
    for (const name of lists) command.names.add(name);
    step.conditions.push([...lists]);
    return 'read';
  }
  if (!WITHIN.test(first) && command.line.indent === 0) return false;
  step.isUnread = true;
  return 'aside';
}
