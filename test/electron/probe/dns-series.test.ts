/** A series of questions to one DNS server: its loss and its times. */
import { afterEach, describe, expect, it } from 'vitest';
import { dnsSeriesProbe } from '../../../electron/probe/dns-series.ts';
import { toolboxWith } from '../../support/toolbox.ts';
import { HOST, NAME, closeServers, never, raw, reply } from './loopback-dns.ts';

afterEach(closeServers);

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
