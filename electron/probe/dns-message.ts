/** DNS messages: questions out, answers in. What comes in is a stranger's and may be anything. */
import { randomInt } from 'node:crypto';
import * as dnsPacket from 'dns-packet';
import type { DnsExchange, DnsRecord } from '../../shared/observation/exchange.ts';
import { fieldsOf } from '../../shared/values/fields.ts';

const MOST_ANSWERS = 64;
const MOST_TEXT = 255;
/** The size that passes everywhere without fragments (DNS flag day 2020). */
const UDP_PAYLOAD = 1232;
const EXTENDED_ERROR = 15;

export interface Question {
  readonly name: string;
  readonly type: 'A' | 'AAAA';
}

/** The parts of an exchange that a message tells. */
export type Answer = Required<
  Pick<DnsExchange, 'rcode' | 'flags' | 'answers' | 'soaInAuthority' | 'extendedErrors'>
>;

/** newId gives an id that an off-path attacker has to guess. */
export function newId(): number {
  return randomInt(0, 0x10000);
}

/** encodeQuestion makes a recursive query with EDNS. */
export function encodeQuestion(id: number, { name, type }: Question): Buffer {
  return dnsPacket.encode({
    type: 'query',
    id,
    flags: dnsPacket.RECURSION_DESIRED,
    questions: [{ type, name, class: 'IN' }],
    additionals: [
      {
        type: 'OPT',
        name: '.',
        udpPayloadSize: UDP_PAYLOAD,
        flags: 0,
        options: [],
        extendedRcode: 0,
        ednsVersion: 0,
        flag_do: false,
      },
    ],
  });
}

/** A message that is not the answer to this question: `stray` is well-formed, `malformed` is not. */
export type Foreign = 'stray' | 'malformed';

/** decodeAnswer reads a message; it never throws. Only an id of ours with our question is an answer. */
export function decodeAnswer(
  message: Buffer,
  ids: ReadonlySet<number>,
  question: Question,
): Answer | Foreign {
  let packet: dnsPacket.DecodedPacket;
  try {
    packet = dnsPacket.decode(message);
  } catch {
    return 'malformed';
  }
  const [asked] = packet.questions ?? [];
  const matches = packet.type === 'response' && ids.has(packet.id ?? -1) && isSame(asked, question);
  return matches ? read(packet) : 'stray';
}

function isSame(asked: dnsPacket.Question | undefined, { name, type }: Question): boolean {
  return (
    asked?.type === type &&
    asked.name.toLowerCase().replace(/\.$/, '') === name.toLowerCase().replace(/\.$/, '')
  );
}

function read(packet: dnsPacket.DecodedPacket): Answer {
  return {
    rcode: rcodeOf(packet),
    flags: {
      authoritative: packet.flag_aa,
      truncated: packet.flag_tc,
      recursionAvailable: packet.flag_ra,
    },
    answers: (packet.answers ?? []).slice(0, MOST_ANSWERS).flatMap(record),
    soaInAuthority: (packet.authorities ?? []).some((one) => one.type === 'SOA'),
    extendedErrors: extendedErrors(packet),
  };
}

function rcodeOf(packet: dnsPacket.DecodedPacket): string {
  // dns-packet decodes the name of the code, which its types leave out.
  const { rcode } = fieldsOf(packet);
  return typeof rcode === 'string' ? rcode : 'UNKNOWN';
}

function record(answer: dnsPacket.Answer): readonly DnsRecord[] {
  if (answer.type !== 'A' && answer.type !== 'AAAA' && answer.type !== 'CNAME') return [];
  return [{ name: short(answer.name), type: answer.type, ttl: answer.ttl ?? 0, data: short(answer.data) }];
}

function short(text: string): string {
  return text.slice(0, MOST_TEXT);
}

function extendedErrors(packet: dnsPacket.DecodedPacket): readonly number[] {
  const options = (packet.additionals ?? []).flatMap((one) => (one.type === 'OPT' ? one.options : []));
  return options.flatMap((option) => {
    const { code, data } = fieldsOf(option);
    const carries = code === EXTENDED_ERROR && data instanceof Uint8Array && data.length >= 2;
    return carries ? [Buffer.from(data).readUInt16BE(0)] : [];
  });
}
