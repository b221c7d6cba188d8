import { createSocket, type RemoteInfo } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import * as dnsPacket from 'dns-packet';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { startDnsServer, type DnsBehavior } from '../../../electron/demo/dns-server.ts';
import type { DnsTask } from '../../../electron/engine/task.ts';
import { decodeAnswer } from '../../../electron/probe/dns-message.ts';
import { dnsProbe } from '../../../electron/probe/dns.ts';
import { dnsReachProbe } from '../../../electron/probe/dns-reach.ts';
import { dnsSeriesProbe } from '../../../electron/probe/dns-series.ts';
import type { DnsExchange } from '../../../shared/observation/exchange.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { toolboxWith } from '../../support/toolbox.ts';

const HOST = ip('127.0.0.1');
const NAME = 'api.example';
const open: (() => Promise<unknown>)[] = [];
const never = new AbortController().signal;

afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

async function ask(port: number, transport: 'udp' | 'tcp', signal = never): Promise<DnsExchange> {
  const task: DnsTask = {
    kind: 'dns',
    server: { address: HOST, port },
    role: 'vpc',
    transport,
    name: NAME,
    type: 'A',
  };
  const [reported] = await dnsProbe(task, { tools: toolboxWith(), signal });
  if (reported?.kind !== 'dns' || !reported.fact.known) throw new Error('no fact');
  return reported.fact.value;
}

async function server(udp: DnsBehavior, tcp = udp): Promise<number> {
  const running = await startDnsServer({ host: HOST, udp, tcp });
  open.push(() => running.close());
  return running.port;
}

/** raw answers every datagram with what the function makes of it. */
async function raw(answer: (query: Buffer, count: number) => readonly Buffer[]): Promise<number> {
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

function reply(query: Buffer, changes: Partial<dnsPacket.Packet> = {}): Buffer {
  const { id, questions } = dnsPacket.decode(query);
  return dnsPacket.encode({
    type: 'response',
    id: id ?? 0,
    questions: questions ?? [],
    answers: [{ type: 'A', name: NAME, ttl: 5, data: '100.64.0.9' }],
    ...changes,
  });
}

describe.each(['udp', 'tcp'] as const)('DNS over %s', (transport) => {
  it('reads an answer with its round trip', async () => {
    const exchange = await ask(
      await server({ kind: 'answer', addresses: ['100.64.0.9', '100.64.0.10'] }),
      transport,
    );
    expect(exchange).toMatchObject({
      outcome: 'answered',
      rcode: 'NOERROR',
      attempts: 1,
      lost: 0,
      soaInAuthority: false,
    });
    expect(exchange.answers.map((one) => one.data)).toEqual(['100.64.0.9', '100.64.0.10']);
    expect(exchange.rttMs).toBeGreaterThan(0);
  });

  it.each([
    [{ kind: 'negative', rcode: 'NXDOMAIN' }, 'NXDOMAIN', true],
    [{ kind: 'negative', rcode: 'NOERROR' }, 'NOERROR', true],
    [{ kind: 'emptied' }, 'NOERROR', false],
    [{ kind: 'error', rcode: 'REFUSED' }, 'REFUSED', false],
    [{ kind: 'error', rcode: 'SERVFAIL' }, 'SERVFAIL', false],
  ] as const)('tells %j by its code and SOA', async (behavior, rcode, soaInAuthority) => {
    expect(await ask(await server(behavior), transport)).toMatchObject({
      outcome: 'answered',
      rcode,
      soaInAuthority,
      answers: [],
    });
  });

  it('calls silence silence, after a retry', async () => {
    expect(await ask(await server({ kind: 'silent' }), transport)).toMatchObject({
      outcome: 'silent',
      attempts: transport === 'udp' ? 5 : 2,
      rttMs: null,
    });
  });

  it('tells a closed port from silence', async () => {
    const running = await startDnsServer({ host: HOST, udp: { kind: 'silent' }, tcp: { kind: 'silent' } });
    await running.close();
    expect(await ask(running.port, transport)).toMatchObject({ outcome: 'refused' });
  });

  it('ends at once when it is cancelled', async () => {
    const controller = new AbortController();
    const port = await server({ kind: 'silent' });
    const task: DnsTask = {
      kind: 'dns',
      server: { address: HOST, port },
      role: 'vpc',
      transport,
      name: NAME,
      type: 'A',
    };
    const asking = dnsProbe(task, {
      tools: toolboxWith({ timeouts: { ...toolboxWith().timeouts, dnsMs: 30_000 } }),
      signal: controller.signal,
    });
    setTimeout(() => {
      controller.abort();
    }, 20);
    expect((await asking)[0]?.fact).toMatchObject({ known: false, reason: 'cancelled' });
  });
});

describe('DNS over UDP', () => {
  it('survives four lost packets and counts them', async () => {
    const port = await raw((query, count) => (count < 5 ? [] : [reply(query)]));
    expect(await ask(port, 'udp')).toMatchObject({ outcome: 'answered', attempts: 5, lost: 4 });
  });

  it('ignores answers with another id, another question or no sense, and takes the right one', async () => {
    const port = await raw((query) => [
      Buffer.from('nonsense'),
      reply(query, { id: 0xffff & ((dnsPacket.decode(query).id ?? 0) + 1) }),
      reply(query, { questions: [{ type: 'A', name: 'other.example' }] }),
      query,
      reply(query, { answers: [{ type: 'A', name: NAME, ttl: 5, data: '100.64.0.77' }] }),
    ]);
    expect((await ask(port, 'udp')).answers[0]?.data).toBe('100.64.0.77');
  });

  it('says malformed when only garbage comes', async () => {
    expect(await ask(await raw(() => [Buffer.from([1, 2, 3])]), 'udp')).toMatchObject({
      outcome: 'malformed',
    });
  });

  it('reads truncation and extended errors', async () => {
    const port = await raw((query) => [
      reply(query, {
        flags: dnsPacket.TRUNCATED_RESPONSE,
        answers: [],
        additionals: [
          {
            type: 'OPT',
            name: '.',
            udpPayloadSize: 1232,
            flags: 0,
            extendedRcode: 0,
            ednsVersion: 0,
            flag_do: false,
            options: [{ code: 15, data: Buffer.from([0, 15]) } as never],
          },
        ],
      }),
    ]);
    expect(await ask(port, 'udp')).toMatchObject({ flags: { truncated: true }, extendedErrors: [15] });
  });

  it('never crashes on any message', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        expect(['stray', 'malformed']).toContain(
          decodeAnswer(Buffer.from(bytes), new Set([70_000]), { name: NAME, type: 'A' }),
        );
      }),
    );
  });
});

describe('DNS over TCP', () => {
  it('puts an answer together from single bytes', async () => {
    const tcp = createServer((socket) => {
      socket.once('data', (chunk) => {
        const message = reply(chunk.subarray(2));
        const framed = Buffer.concat([Buffer.from([message.length >> 8, message.length & 255]), message]);
        for (const byte of framed) socket.write(Buffer.from([byte]));
      });
    }).listen(0, HOST);
    await once(tcp, 'listening');
    open.push(() => new Promise((resolve) => tcp.close(resolve)));
    expect(await ask((tcp.address() as { port: number }).port, 'tcp')).toMatchObject({ outcome: 'answered' });
  });

  it('says reset when the server hangs up', async () => {
    const tcp = createServer((socket) => socket.resume().end()).listen(0, HOST);
    await once(tcp, 'listening');
    open.push(() => new Promise((resolve) => tcp.close(resolve)));
    expect(await ask((tcp.address() as { port: number }).port, 'tcp')).toMatchObject({ outcome: 'reset' });
  });
});

describe('a DNS series', () => {
  const series = async (port: number) => {
    const [reported] = await dnsSeriesProbe(
      { kind: 'dns-series', server: { address: HOST, port }, name: NAME },
      { tools: toolboxWith(), signal: never },
    );
    if (reported?.kind !== 'ping' || !reported.fact.known) throw new Error('no fact');
    return reported.fact.value;
  };

  it('loses nothing on a healthy path', async () => {
    expect(await series(await raw((query) => [reply(query)]))).toMatchObject({
      via: 'dns',
      sent: 40,
      received: 40,
    });
  });

  it('confirms loss with a longer series', async () => {
    const result = await series(await raw((query, count) => (count % 4 === 0 ? [] : [reply(query)])));
    expect(result.sent).toBe(120);
    expect(result.received).toBe(90);
  });
});

describe('questions with a hop limit', () => {
  const reach = async (port: number, limits: readonly number[], signal = never) => {
    const [reported] = await dnsReachProbe(
      { kind: 'dns-reach', server: { address: HOST, port }, name: NAME, limits, rttMs: 1 },
      { tools: toolboxWith(), signal },
    );
    return reported?.fact;
  };

  it('finds the nearest limit that brings an answer, and what it says', async () => {
    const port = await server({ kind: 'answer', addresses: ['100.64.0.9'] });
    expect(await reach(port, [2, 1])).toMatchObject({
      known: true,
      value: { limits: [1, 2], first: 1, rcode: 'NOERROR', answers: [{ data: '100.64.0.9' }] },
    });
  });

  it('asks the nearer limits again, since a lost datagram would name the wrong router', async () => {
    const port = await raw((query, count) => (count <= 1 ? [] : [reply(query)]));
    expect(await reach(port, [1, 2, 3])).toMatchObject({ value: { first: 1 } });
  });

  it('asks once where nobody is nearer', async () => {
    let asked = 0;
    const port = await raw(() => {
      asked += 1;
      return [];
    });
    expect(await reach(port, [1, 2, 3])).toMatchObject({ value: { first: null, answers: [] } });
    expect(asked).toBe(3);
  });

  it("takes no stranger's message for an answer, and a closed port for none", async () => {
    const port = await raw((query) => [
      reply(query, { id: 1 + (dnsPacket.decode(query).id ?? 0) }),
      Buffer.from('x'),
    ]);
    expect(await reach(port, [1])).toMatchObject({ value: { first: null } });
    const closed = createSocket('udp4');
    closed.bind(0, HOST);
    await once(closed, 'listening');
    const free = closed.address().port;
    await new Promise((done) =>
      closed.close(() => {
        done(null);
      }),
    );
    expect(await reach(free, [1])).toMatchObject({ value: { first: null } });
  });

  it('is unknown when it was cancelled', async () => {
    expect(await reach(await raw(() => []), [1], AbortSignal.abort())).toMatchObject({
      known: false,
      reason: 'cancelled',
    });
  });
});
