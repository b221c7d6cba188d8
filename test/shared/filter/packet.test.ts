/** The packets that filters are asked about, and what stays known of one that may have met a rule. */
import { describe, expect, it } from 'vitest';
import { either, replyPacket, requestPacket, type Seen } from '../../../shared/filter/packet.ts';
import { REQUEST } from './verdict-facts.ts';

const WHAT = {
  udp: { sent: { icmpType: null, tcpFlags: null }, answer: { icmpType: null, tcpFlags: null } },
  tcp: { sent: { icmpType: null, tcpFlags: 0b10 }, answer: { icmpType: null, tcpFlags: 0b1_0010 } },
  icmp: {
    sent: { icmpType: 'echo-request', tcpFlags: null },
    answer: { icmpType: 'echo-reply', tcpFlags: null },
  },
} as const;

describe.each(['udp', 'tcp', 'icmp'] as const)('%s', (protocol) => {
  const port = protocol === 'icmp' ? null : 53;
  const client = protocol === 'icmp' ? null : 'client';
  const request = { ...REQUEST, protocol, port };
  const sent = (): Seen => requestPacket(request);

  it('is sent', () => {
    expect(sent()).toEqual({
      protocol,
      source: REQUEST.source,
      destination: REQUEST.target,
      in: '',
      out: 'enp2s0',
      sourcePort: client,
      destinationPort: port,
      state: 'new',
      mark: 0,
      connectionMark: 0,
      ...WHAT[protocol].sent,
      isReply: false,
    });
  });

  it('is answered', () => {
    expect(replyPacket(request, { ...sent(), mark: 7, connectionMark: 9 })).toEqual({
      protocol,
      source: REQUEST.target,
      destination: REQUEST.source,
      in: 'enp2s0',
      out: '',
      sourcePort: port,
      destinationPort: client,
      state: 'established',
      // The connection keeps its mark, the packet is another one.
      mark: 0,
      connectionMark: 9,
      ...WHAT[protocol].answer,
      isReply: true,
    });
  });
});

describe('the state of an answer', () => {
  it.each(['untracked', null] as const)('is not known to a question that was %s', (state) => {
    expect(replyPacket(REQUEST, { ...requestPacket(REQUEST), state }).state).toBeNull();
  });
});

describe('one packet or the other', () => {
  const packet = requestPacket(REQUEST);
  it.each<Partial<Seen>>([
    { source: null },
    { destination: null },
    { in: 'wg0' },
    { out: null },
    { sourcePort: null },
    { destinationPort: 5353 },
    { state: 'untracked' },
    { mark: 1 },
    { connectionMark: 1 },
  ])('keeps the rest of one that may have %j', (about) => {
    const unknown = Object.fromEntries(Object.keys(about).map((key) => [key, null]));
    expect(either(packet, { ...packet, ...about })).toEqual({ ...packet, ...unknown });
    expect(either({ ...packet, ...about }, packet)).toEqual({ ...packet, ...unknown });
  });

  it('is the one where the other is not', () => {
    expect(either(packet, null)).toBe(packet);
    expect(either(null, packet)).toBe(packet);
    expect(either(null, null)).toBeNull();
  });
});
