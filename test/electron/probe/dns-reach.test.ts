/** Questions of DNS with a hop limit: who answers how far away. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import * as dnsPacket from 'dns-packet';
import { afterEach, describe, expect, it } from 'vitest';
import { dnsReachProbe } from '../../../electron/probe/dns-reach.ts';
import { toolboxWith } from '../../support/toolbox.ts';
import { HOST, NAME, closeServers, never, server, raw, reply } from './loopback-dns.ts';

afterEach(closeServers);

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
