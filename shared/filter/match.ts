/** Whether a packet meets a condition: yes, no, or maybe where the packet or the condition is not known well enough. */
import { contains, parseCidr, type Ipv4 } from '../net/ipv4.ts';
import type { FilterCondition, FilterField } from '../observation/filters.ts';
import { CLIENT_PORT, mayHaveConnection, type Seen } from './packet.ts';

export type Answer = 'yes' | 'no' | 'maybe';
type Test = (value: string, packet: Seen) => Answer;

/** matches says whether a packet meets a condition. */
export function matches({ field, negated, values }: FilterCondition, packet: Seen): Answer {
  // A packet without a connection has no mark of one, so that not even a negation is met.
  if (field === 'connection-mark' && !mayHaveConnection(packet)) return 'no';
  const answers = values.map((value) => TESTS[field](value, packet));
  const met = negated ? NOT[any(answers)] : any(answers);
  return field === 'connection-mark' && packet.state === null && met === 'yes' ? 'maybe' : met;
}

/** matchesAll says whether a packet meets all conditions of a rule. */
export function matchesAll(conditions: readonly FilterCondition[], packet: Seen): Answer {
  const answers = conditions.map((one) => matches(one, packet));
  if (answers.includes('no')) return 'no';
  return answers.includes('maybe') ? 'maybe' : 'yes';
}

const NOT: Readonly<Record<Answer, Answer>> = { yes: 'no', no: 'yes', maybe: 'maybe' };

function any(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('maybe') ? 'maybe' : 'no';
}

function answer(yes: boolean): Answer {
  return yes ? 'yes' : 'no';
}

const TESTS: Readonly<Record<FilterField, Test>> = {
  source: (value, { source }) => inBlock(value, source),
  destination: (value, { destination }) => inBlock(value, destination),
  in: (value, packet) => isNamed(value, packet.in),
  out: (value, { out }) => isNamed(value, out),
  family: (value) => answer(value === 'ipv4'),
  protocol: (value, { protocol }) => answer(value === protocol),
  'source-port': (value, { sourcePort }) => inPorts(value, sourcePort),
  'destination-port': (value, { destinationPort }) => inPorts(value, destinationPort),
  // The kernel calls a packet without a connection invalid.
  state: (value, { state }) =>
    state === null ? 'maybe' : answer(value === (state === 'none' ? 'invalid' : state)),
  mark: (value, { mark }) => isMarked(value, mark),
  'connection-mark': (value, { connectionMark }) => isMarked(value, connectionMark),
  'icmp-type': (value, { icmpType }) => answer(value === icmpType),
  'tcp-flags': (value, { tcpFlags }) => isMarked(value, tcpFlags),
  'source-type': (value, { source, isReply }) => isOfType(value, source, !isReply),
  'destination-type': (value, { destination, isReply }) => isOfType(value, destination, isReply),
  // An answer comes in by the adapter that leads to its sender, so a look at the way back finds nothing wrong.
  'reverse-path': (value, { isReply }) => (isReply && value === 'passes' ? 'yes' : 'maybe'),
  other: () => 'maybe',
};

function inBlock(value: string, address: Ipv4 | null): Answer {
  const block = parseCidr(value);
  if (block === null) return 'maybe';
  if (block.endsWith('/0')) return 'yes';
  return address === null ? 'maybe' : answer(contains(block, address));
}

function isNamed(pattern: string, name: string | null): Answer {
  if (pattern === '*') return 'yes';
  if (name === null) return 'maybe';
  return answer(pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern);
}

/** Nobody takes the port of a client from the range that is kept for services. */
const CLIENT_PORTS = { from: 1_024, to: 65_535 };

function inPorts(value: string, port: Seen['sourcePort']): Answer {
  const [from, to = from] = value.split('-', 2).map(Number);
  if (from === undefined || to === undefined || Number.isNaN(from + to) || port === null) return 'maybe';
  if (port !== CLIENT_PORT) return answer(from <= port && port <= to);
  if (from <= CLIENT_PORTS.from && to >= CLIENT_PORTS.to) return 'yes';
  return to < CLIENT_PORTS.from || from > CLIENT_PORTS.to ? 'no' : 'maybe';
}

/** `value/mask`, both as numbers of any base. */
function isMarked(text: string, mark: number | null): Answer {
  const bits = markOf(text);
  if (bits === null) return 'maybe';
  if (bits.mask === 0) return answer(bits.value === 0);
  return mark === null ? 'maybe' : answer((mark & bits.mask) >>> 0 === bits.value);
}

/** markOf reads `value/mask`; null: neither. */
export function markOf(text: string): { readonly value: number; readonly mask: number } | null {
  const [value, mask] = text.split('/', 2).map(numberOf);
  if (value === undefined || value === null || mask === null) return null;
  return { value, mask: mask ?? 0xffff_ffff };
}

function numberOf(text: string): number | null {
  if (!/^(?:0x[0-9a-f]{1,8}|\d{1,10})$/i.test(text)) return null;
  const value = Number(text);
  return value <= 0xffff_ffff ? value : null;
}

/** Our packets go between one address of this workstation and one of somebody else. */
function isOfType(value: string, address: Ipv4 | null, own: boolean): Answer {
  // Our own address may be unknown, but it is one of this workstation.
  if (address === null && !own) return 'maybe';
  if (value === 'local') return answer(own);
  if (value === 'unicast') return answer(!own);
  return answer(false);
}
