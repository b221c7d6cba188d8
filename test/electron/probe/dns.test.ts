/** One question of DNS, over UDP and TCP: every kind of answer, and none. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import * as dnsPacket from 'dns-packet';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { startDnsServer } from '../../../electron/demo/dns-server.ts';
import type { DnsTask } from '../../../electron/engine/task.ts';
import { decodeAnswer } from '../../../electron/probe/dns-message.ts';
import { dnsProbe } from '../../../electron/probe/dns.ts';
import type { DnsExchange } from '../../../shared/observation/exchange.ts';
import { toolboxWith } from '../../support/toolbox.ts';
import { HOST, NAME, closeServers, open, never, server, raw, reply } from './loopback-dns.ts';

afterEach(closeServers);

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
