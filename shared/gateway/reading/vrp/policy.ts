/** `ip prefix-list` (Comware), `ip ip-prefix` (VRP) and `route-policy`. */
import { boundsOf } from '../bounds.ts';
import { blockOf } from '../blocks.ts';
import type { Block, Outcome } from '../cli.ts';
import type { Command } from '../command.ts';
import type { StepDraft } from '../policies.ts';
import { numberOf } from '../values.ts';

const BOUNDS = { 'greater-equal': 'ge', 'less-equal': 'le' } as const;

/** prefixList reads the words behind `ip prefix-list`: a name, an index, and a block with bounds. */
export function prefixList(command: Command): Outcome {
  const { policies } = command.reading;
  const [name = '', ...words] = command.words;
  const order = words[0] === 'index' ? numberOf(words[1]) : null;
  const [verb = '', address = '', length = '', ...bounds] = order === null ? words : words.slice(2);
  if (verb === 'description') return 'aside';
  command.names.add(name);
  const read = boundsOf(bounds, BOUNDS);
  if (!/^(?:permit|deny)$/.test(verb) || read === null) {
    policies.unreadList(name);
    return 'read';
  }
  const { cidr } = blockOf(address, length, 'netmask-or-length').block;
  // 0.0.0.0 0 with an upper bound alone holds for everything up to it, as it does elsewhere.
  policies.rule(name, { isPermitted: verb === 'permit', block: cidr, order, ...read });
  return 'read';
}

/** routePolicy opens a node; a line within that is not known leaves open for what it holds. */
export function routePolicy(command: Command): Block {
  const [, name = '', verb = '', , order] = command.words;
  command.names.add(name);
  const step = command.reading.policies.step(name, verb === 'permit', numberOf(order));
  return { area: 'bgp', gaps: [], take: (at) => taken(at, step) };
}

function taken(command: Command, step: StepDraft): Outcome {
  const [first = '', ...words] = command.words;
  if (/^(?:apply|description|quit)$/.test(first)) return 'aside';
  const list = /^(?:ip address prefix-list|ip-prefix) (\S+)$/.exec(words.join(' '))?.[1];
  if (first === 'if-match' && list !== undefined) {
    command.names.add(list);
    // Whether two conditions of one kind must both hold was read on no page.
    if (step.conditions.length > 0) {
      step.conditions.length = 0;
      step.isUnread = true;
    }
    if (!step.isUnread) step.conditions.push([list]);
    return 'read';
  }
  if (!/^(?:if-match|goto|continue)$/.test(first) && command.line.indent === 0) return false;
  step.isUnread = true;
  return 'aside';
}
