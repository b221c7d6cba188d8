/** Whether a packet meets one condition: around every bound, and where the packet or the condition is not known. */
import { describe, expect, it } from 'vitest';
import { matches, matchesAll, type Answer } from '../../../shared/filter/match.ts';
import { replyPacket, requestPacket, type Seen } from '../../../shared/filter/packet.ts';
import type { FilterField } from '../../../shared/observation/filters.ts';
import { REQUEST } from './verdict-facts.ts';

const SENT = requestPacket(REQUEST);
const REPLY = replyPacket(REQUEST, SENT);
const is = (field: FilterField, packet: Seen, ...values: readonly string[]): Answer =>
  matches({ field, negated: false, values }, packet);
const not = (field: FilterField, packet: Seen, ...values: readonly string[]): Answer =>
  matches({ field, negated: true, values }, packet);

describe('several conditions', () => {
  const condition = (value: string) =>
    ({ field: 'destination-port', negated: false, values: [value] }) as const;
  it.each<readonly [string, Answer, readonly string[]]>([
    ['none', 'yes', []],
    ['one that is met', 'yes', ['53']],
    ['one that may be', 'maybe', ['53', '?']],
    ['one that is not, whatever the others are', 'no', ['?', '443', '53']],
  ])('%s: %s', (_what, expected, values) => {
    expect(matchesAll(values.map(condition), SENT)).toBe(expected);
  });
});

describe('several values', () => {
  it.each<readonly [string, Answer, Answer, readonly string[]]>([
    ['one fits', 'yes', 'no', ['443', '?', '53']],
    ['one may fit', 'maybe', 'maybe', ['443', '?']],
    ['none fits', 'no', 'yes', ['443', '80']],
  ])('%s: %s, negated: %s', (_what, expected, negated, values) => {
    expect(is('destination-port', SENT, ...values)).toBe(expected);
    expect(not('destination-port', SENT, ...values)).toBe(negated);
  });
});

describe('addresses and adapters', () => {
  it.each<readonly [FilterField, string, Partial<Seen>, Answer]>([
    ['destination', '100.100.2.136/32', {}, 'yes'],
    ['destination', '100.100.2.137/32', {}, 'no'],
    ['destination', '100.64.0.0/10', { destination: null }, 'maybe'],
    // Whoever it is, it is somebody.
    ['destination', '0.0.0.0/0', { destination: null }, 'yes'],
    ['destination', 'bad', {}, 'maybe'],
    ['source', '192.168.40.0/24', {}, 'yes'],
    ['source', '10.0.0.0/8', {}, 'no'],
    ['out', 'enp2s0', {}, 'yes'],
    ['out', 'enp2s', {}, 'no'],
    ['out', 'enp2s01', {}, 'no'],
    ['out', 'enp2*', {}, 'yes'],
    ['out', 'np2*', {}, 'no'],
    ['out', 'wg*', {}, 'no'],
    ['out', 'eth*', {}, 'no'],
    ['out', 'enp2s0', { out: null }, 'maybe'],
    ['out', '*', { out: null }, 'yes'],
    // What is made here came in by no adapter.
    ['in', 'enp2s0', {}, 'no'],
    ['in', '*', {}, 'yes'],
  ])('%s %s of a packet with %j: %s', (field, value, about, expected) => {
    expect(is(field, { ...SENT, ...about }, value)).toBe(expected);
  });
});

describe('the port of a client, which is any from 1024 to 65535', () => {
  it.each<readonly [string, Answer]>([
    ['53', 'no'],
    ['1-1023', 'no'],
    ['1-1024', 'maybe'],
    ['1024', 'maybe'],
    ['1024-65534', 'maybe'],
    ['1025-65535', 'maybe'],
    ['1024-65535', 'yes'],
    ['0-65535', 'yes'],
    ['0-65534', 'maybe'],
    ['65535', 'maybe'],
    ['65536', 'no'],
  ])('in %s: %s', (range, expected) => {
    expect(is('source-port', SENT, range)).toBe(expected);
    expect(is('destination-port', REPLY, range)).toBe(expected);
  });
});

describe('the port of a service', () => {
  it.each<readonly [string, Answer]>([
    ['52', 'no'],
    ['53', 'yes'],
    ['54', 'no'],
    ['54-60', 'no'],
    ['53-60', 'yes'],
    ['50-53', 'yes'],
    ['50-52', 'no'],
    ['50-?', 'maybe'],
    ['?-60', 'maybe'],
  ])('53 in %s: %s', (range, expected) => {
    expect(is('destination-port', SENT, range)).toBe(expected);
    expect(is('source-port', REPLY, range)).toBe(expected);
  });

  it('is not known where it was rewritten', () => {
    expect(is('destination-port', { ...SENT, destinationPort: null }, '53')).toBe('maybe');
  });
});

describe('what else a packet is', () => {
  const [ping, pong] = [
    requestPacket({ ...REQUEST, protocol: 'icmp', port: null }),
    replyPacket({ ...REQUEST, protocol: 'icmp', port: null }, SENT),
  ];
  const [syn, synAck] = [
    requestPacket({ ...REQUEST, protocol: 'tcp' }),
    replyPacket({ ...REQUEST, protocol: 'tcp' }, SENT),
  ];
  const nowhere = { source: null, destination: null };
  it.each<readonly [string, FilterField, string, Seen, Answer]>([
    ['every packet here is IPv4', 'family', 'ipv4', SENT, 'yes'],
    ['and never IPv6', 'family', 'ipv6', SENT, 'no'],
    ['DNS is UDP', 'protocol', 'udp', SENT, 'yes'],
    ['DNS is not TCP', 'protocol', 'tcp', SENT, 'no'],
    ['a ping asks', 'icmp-type', 'echo-request', ping, 'yes'],
    ['a ping asks, no answer', 'icmp-type', 'echo-reply', ping, 'no'],
    ['its answer', 'icmp-type', 'echo-reply', pong, 'yes'],
    ['its answer, no question', 'icmp-type', 'echo-request', pong, 'no'],
    ['a connection begins: SYN without ACK', 'tcp-flags', '2/18', syn, 'yes'],
    ['its answer: SYN with ACK', 'tcp-flags', '18/18', synAck, 'yes'],
    ['its answer is no beginning', 'tcp-flags', '2/18', synAck, 'no'],
    ['we send', 'source-type', 'local', SENT, 'yes'],
    ['we send by an address not known yet', 'source-type', 'local', { ...SENT, ...nowhere }, 'yes'],
    ['our address is not one of others', 'source-type', 'unicast', SENT, 'no'],
    ['the target is somebody else', 'destination-type', 'local', SENT, 'no'],
    ['and one computer', 'destination-type', 'unicast', SENT, 'yes'],
    ['not all computers', 'destination-type', 'broadcast', SENT, 'no'],
    ['where the target was rewritten', 'destination-type', 'local', { ...SENT, ...nowhere }, 'maybe'],
    ['the answer is for us', 'destination-type', 'local', REPLY, 'yes'],
    ['the answer is from somebody else', 'source-type', 'local', REPLY, 'no'],
    ['from one computer', 'source-type', 'unicast', REPLY, 'yes'],
    ['an answer came the way back', 'reverse-path', 'passes', REPLY, 'yes'],
    ['another word about the way', 'reverse-path', 'else', REPLY, 'maybe'],
    ['a question did not come in', 'reverse-path', 'passes', SENT, 'maybe'],
    ['what nobody understands', 'other', 'limit', SENT, 'maybe'],
  ])('%s (%s %s)', (_what, field, value, packet, expected) => {
    expect(is(field, packet, value)).toBe(expected);
  });
});
