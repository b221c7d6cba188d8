/** DNS servers on loopback, and questions to them. */
import { createSocket, type RemoteInfo } from 'node:dgram';
import { once } from 'node:events';
import * as dnsPacket from 'dns-packet';
import { startDnsServer, type DnsBehavior } from '../../../electron/demo/dns-server.ts';
import { ip } from '../../../shared/net/ipv4.ts';

export const HOST = ip('127.0.0.1');

export const NAME = 'api.example';

/** Of a test that cancels nothing. */
export const never = new AbortController().signal;

/** What a test has opened, and closeServers closes. */
export const open: (() => Promise<unknown>)[] = [];

/** closeServers ends what the test before has started. */
export async function closeServers(): Promise<void> {
  await Promise.all(open.splice(0).map((close) => close()));
}

/** server answers over UDP and TCP as it is told to, and gives its port. */
export async function server(udp: DnsBehavior, tcp = udp): Promise<number> {
  const running = await startDnsServer({ host: HOST, udp, tcp });
  open.push(() => running.close());
  return running.port;
}

/** raw answers every datagram with what the function makes of it. */
export async function raw(answer: (query: Buffer, count: number) => readonly Buffer[]): Promise<number> {
  const socket = createSocket('udp4');
  let count = 0;
  socket.on('message', (message: Buffer, peer: RemoteInfo) => {
    for (const reply of answer(message, (count += 1))) socket.send(reply, peer.port, peer.address);
  });
  socket.bind(0, HOST);
  await once(socket, 'listening');
  open.push(
    () =>
      new Promise((resolve) =>
        socket.close(() => {
          resolve(null);
        }),
      ),
  );
  return socket.address().port;
}

/** reply answers a question with one address, or with what is changed. */
export function reply(query: Buffer, changes: Partial<dnsPacket.Packet> = {}): Buffer {
  const { id, questions } = dnsPacket.decode(query);
  return dnsPacket.encode({
    type: 'response',
    id: id ?? 0,
    questions: questions ?? [],
    answers: [{ type: 'A', name: NAME, ttl: 5, data: '100.64.0.9' }],
    ...changes,
  });
}
