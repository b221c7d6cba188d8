/** Echo: ICMP echo requests, each sent at its time and all of them waited for at once. */
import { setTimeout as pause } from 'node:timers/promises';
import type { EchoQuestion } from '../../engine/native-question.ts';
import { Bytes } from './bytes.ts';
import type { Functions } from './functions.ts';
import { LAYOUTS } from './layouts.ts';
import { refusalOf } from './refusal.ts';
import type { Row } from './rows.ts';

const INVALID_HANDLE = -1n;
const DONT_FRAGMENT = 2;
const DEFAULT_TTL = 128;
/** As Windows' own ping. */
const DEFAULT_DATA = 32;
const HEADERS = 28;
/** Room that the documentation asks for behind the data: an ICMP error (8) and an IO_STATUS_BLOCK (16). */
const ROOM = 8 + 16;

/** Echo keeps one handle for all requests of a run. */
export class Echo {
  readonly #functions: Functions;
  /** What a thread of Windows reads and writes; named here, it is not collected as garbage. */
  readonly #lent = new Set<Uint8Array>();
  #handle: bigint | null = null;

  constructor(functions: Functions) {
    this.#functions = functions;
  }

  /** ask gives one row per request, in the order of sending. */
  async ask(question: EchoQuestion): Promise<readonly Row[]> {
    const handle = this.#open();
    const sent: Promise<Row>[] = [];
    for (let index = 0; index < question.count; index += 1) {
      if (index > 0) await pause(question.gapMs);
      sent.push(this.#send(handle, question));
    }
    return Promise.all(sent);
  }

  #open(): bigint {
    if (this.#handle !== null) return this.#handle;
    const handle = this.#functions.pointer('IcmpCreateFile');
    if (handle === INVALID_HANDLE) throw refusalOf('IcmpCreateFile', this.#functions.call('GetLastError'));
    this.#handle = handle;
    return handle;
  }

  /**
   * Each request blocks a thread of its own. Waiting for an event instead would need no thread, but Wine
   * then writes
   * to a place on the stack that is no longer its own, and on Windows nothing would be gained.
   */
  async #send(handle: bigint, { target, waitMs, ttl, packetBytes }: EchoQuestion): Promise<Row> {
    const size = packetBytes === undefined ? DEFAULT_DATA : packetBytes - HEADERS;
    const data = new Uint8Array(size).fill(0x61);
    const reply = new Uint8Array(LAYOUTS.ICMP_ECHO_REPLY.size + size + ROOM);
    const options = new Uint8Array(LAYOUTS.IP_OPTION_INFORMATION.size);
    options[LAYOUTS.IP_OPTION_INFORMATION.at.Ttl] = ttl ?? DEFAULT_TTL;
    options[LAYOUTS.IP_OPTION_INFORMATION.at.Flags] = packetBytes === undefined ? 0 : DONT_FRAGMENT;
    this.#lent.add(data).add(reply).add(options);
    const { result, error } = await this.#functions.later(
      'IcmpSendEcho2Ex',
      handle,
      null,
      null,
      null,
      0,
      numberOf(target),
      data,
      size,
      options,
      reply,
      reply.length,
      waitMs,
    );
    for (const buffer of [data, reply, options]) this.#lent.delete(buffer);
    return result > 0 ? replyRow(new Bytes(reply)) : { From: null, Status: error };
  }
}

/** replyRow reads an ICMP_ECHO_REPLY: who answered, and the status, 0 for the target's own reply. */
export function replyRow(bytes: Bytes): Row {
  const field = LAYOUTS.ICMP_ECHO_REPLY.at;
  const from = bytes.ipv4(field.Address);
  return {
    From: from === '0.0.0.0' ? null : from,
    Status: bytes.u32(field.Status),
    RoundTripTime: bytes.u32(field.RoundTripTime),
    DataSize: bytes.u16(field.DataSize),
    Ttl: bytes.u8(field.Options + LAYOUTS.IP_OPTION_INFORMATION.at.Ttl),
  };
}

/** numberOf gives an address as an IPAddr: its bytes in the order of the network. */
export function numberOf(address: string): number {
  const bytes = Uint8Array.from(address.split('.').map(Number));
  return new Bytes(bytes).u32(0);
}
