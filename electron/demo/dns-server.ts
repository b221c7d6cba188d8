/** A DNS server on loopback, UDP and TCP on one port, that answers or fails as a scenario asks. */
import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import * as dnsPacket from 'dns-packet';

export type DnsBehavior =
  /** A records of the given addresses. */
  | { readonly kind: 'answer'; readonly addresses: readonly string[] }
  /** No such name, or no such record, with the SOA that a real zone sends along. */
  | { readonly kind: 'negative'; readonly rcode: 'NXDOMAIN' | 'NOERROR' }
  /** An answer from which a filter took the addresses: NOERROR, nothing else. */
  | { readonly kind: 'emptied' }
  | { readonly kind: 'error'; readonly rcode: 'SERVFAIL' | 'REFUSED' }
  | { readonly kind: 'silent' };

export interface DnsServerOptions {
  readonly host: string;
  readonly udp: DnsBehavior;
  readonly tcp: DnsBehavior;
}

export interface Running {
  readonly port: number;
  close(): Promise<void>;
}

const RCODES = { NOERROR: 0, SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 } as const;
/** UDP and TCP must share a port; when the second one is taken, another pair is tried. */
const PORT_ATTEMPTS = 20;

/** startDnsServer listens on a free port; rejects when there is none. */
export async function startDnsServer(options: DnsServerOptions): Promise<Running> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await listen(options);
    } catch (error) {
      if (attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

async function listen(options: DnsServerOptions): Promise<Running> {
  const udp = createSocket('udp4');
  udp.on('message', (message, peer) => {
    const reply = replyTo(message, options.udp);
    if (reply !== null) udp.send(reply, peer.port, peer.address);
  });
  udp.bind(0, options.host);
  await once(udp, 'listening');
  const { port } = udp.address();
  const sockets = new Set<Socket>();
  const tcp = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serveTcp(socket, options.tcp);
  });
  tcp.listen(port, options.host);
  try {
    await once(tcp, 'listening');
  } catch (error) {
    udp.close();
    throw error;
  }
  return { port, close: () => close(udp, tcp, sockets) };
}

async function close(udp: UdpSocket, tcp: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  await Promise.all([
    new Promise<void>((resolve) =>
      udp.close(() => {
        resolve();
      }),
    ),
    new Promise<void>((resolve) =>
      tcp.close(() => {
        resolve();
      }),
    ),
  ]);
}

/** DNS over TCP puts two bytes of length before each message, which may arrive in pieces. */
function serveTcp(socket: Socket, behavior: DnsBehavior): void {
  let buffer = Buffer.alloc(0);
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    while (buffer.length >= 2 && buffer.length >= 2 + buffer.readUInt16BE(0)) {
      const length = buffer.readUInt16BE(0);
      const reply = replyTo(buffer.subarray(2, 2 + length), behavior);
      buffer = buffer.subarray(2 + length);
      if (reply === null) continue;
      const prefix = Buffer.alloc(2);
      prefix.writeUInt16BE(reply.length);
      socket.write(Buffer.concat([prefix, reply]));
    }
  });
}

function replyTo(message: Buffer, behavior: DnsBehavior): Buffer | null {
  if (behavior.kind === 'silent') return null;
  const query = decode(message);
  const question = query?.questions?.[0];
  if (query === null || question === undefined) return null;
  const rcode = behavior.kind === 'negative' || behavior.kind === 'error' ? behavior.rcode : 'NOERROR';
  return dnsPacket.encode({
    type: 'response',
    id: query.id ?? 0,
    flags: dnsPacket.RECURSION_DESIRED | dnsPacket.RECURSION_AVAILABLE | RCODES[rcode],
    questions: [question],
    answers: answersTo(question, behavior),
    authorities: behavior.kind === 'negative' ? [soa(question.name)] : [],
  });
}

function decode(message: Buffer): dnsPacket.Packet | null {
  try {
    return dnsPacket.decode(message);
  } catch {
    return null;
  }
}

function answersTo(question: dnsPacket.Question, behavior: DnsBehavior): dnsPacket.Answer[] {
  if (behavior.kind !== 'answer' || question.type !== 'A') return [];
  return behavior.addresses.map((data) => ({ type: 'A', name: question.name, ttl: 60, data }));
}

function soa(name: string): dnsPacket.Answer {
  const zone = name.split('.').slice(-2).join('.');
  const data = {
    mname: `ns.${zone}`,
    rname: `admin.${zone}`,
    serial: 1,
    refresh: 3600,
    retry: 600,
    expire: 86_400,
    minimum: 60,
  };
  return { type: 'SOA', name: zone, ttl: 60, data };
}
