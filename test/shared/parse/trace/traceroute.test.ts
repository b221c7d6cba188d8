/** Traces of macOS and Linux. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTraceroute } from '../../../../shared/parse/trace/traceroute.ts';
import { TARGET } from './trace-facts.ts';

describe('traceroute and tracepath', () => {
  const heading = 'traceroute to 203.0.113.9 (203.0.113.9), 30 hops max, 60 byte packets\n';

  it.each([
    [
      'several routers on one line',
      ' 1  192.0.2.1  0.5 ms  0.4 ms  0.4 ms\n 2  198.51.100.1  2.1 ms 198.51.100.2  2.3 ms *\n 3  203.0.113.9  3.0 ms  3.1 ms  3.2 ms\n',
      ['192.0.2.1', '198.51.100.1', '203.0.113.9'],
      true,
    ],
    [
      'several on lines of their own',
      ' 1  192.0.2.1  0.5 ms  0.4 ms  0.4 ms\n 2  198.51.100.1  2.1 ms\n    203.0.113.9  2.3 ms  2.4 ms\n',
      ['192.0.2.1', '203.0.113.9'],
      true,
    ],
    [
      'with names',
      ' 1  gw.example (192.0.2.1)  0.5 ms  0.4 ms  0.4 ms\n 2  10.1.2.3.isp.example (203.0.113.9)  3.0 ms  3.1 ms  3.2 ms\n',
      ['192.0.2.1', '203.0.113.9'],
      true,
    ],
    [
      'a firewall on the target itself',
      ' 1  192.0.2.1  0.5 ms  0.4 ms  0.4 ms\n 2  203.0.113.9  3.0 ms !X  3.1 ms !X  3.2 ms !X\n',
      ['192.0.2.1', '203.0.113.9'],
      true,
    ],
    [
      'with more blanks and without any (inetutils)',
      '  1   192.0.2.1  0.512ms  0.401ms  0.377ms \n  2   *  *  * \n  3   203.0.113.9  9.1ms  9.2ms  9.0ms \n',
      ['192.0.2.1', null, '203.0.113.9'],
      true,
    ],
    ['a router that refuses', ' 1  192.0.2.1  0.5 ms !10  0.4 ms !10  0.4 ms !10\n', ['192.0.2.1'], false],
  ])('%s', (_name, rows, addresses, reached) => {
    const found = parseTraceroute(heading + rows, TARGET);
    expect(found.known && found.value.hops.map(({ address }) => address)).toEqual(addresses);
    expect(found.known && found.value.reached).toBe(reached);
    expect(found.known && found.value.open).toBeUndefined();
  });

  it('gives a mark to the answer before it', () => {
    expect(
      parseTraceroute(`${heading} 1  192.0.2.1  0.5 ms 192.0.2.2  0.4 ms !H  0.4 ms\n`, TARGET),
    ).toMatchObject({ value: { hops: [{ error: { from: '192.0.2.2', kind: 'host-unreachable' } }] } });
  });

  it('reads tracepath', () => {
    const text =
      ' 1?: [LOCALHOST]                      pmtu 1500\n 1:  192.0.2.1                                             0.345ms \n 1:  192.0.2.1                                             0.333ms \n 2:  no reply\n 3:  203.0.113.9                                           9.900ms reached\n     Resume: pmtu 1500 hops 3 back 3 \n';
    expect(parseTraceroute(text, TARGET)).toMatchObject({
      value: {
        reached: true,
        hops: [
          { ttl: 1, address: '192.0.2.1', rttMs: 0.333 },
          { ttl: 2, address: null },
          { ttl: 3, reply: 'target' },
        ],
      },
    });
  });

  it.each([
    [
      'macOS',
      `${heading}traceroute: sendto: No route to host\n 1 traceroute: wrote 203.0.113.9 52 chars, ret=-1\n *traceroute: sendto: No route to host\n`,
    ],
    [
      'in the second line',
      `${heading} 1  192.0.2.1  0.5 ms  0.4 ms  0.4 ms\n 2  traceroute: sendto: Host is down\ntraceroute: wrote 203.0.113.9 52 chars, ret=-1\n`,
    ],
  ])('an address in an error of its own is no hop: %s', (_name, text) => {
    const found = parseTraceroute(text, TARGET);
    expect(found).toMatchObject({ value: { reached: false } });
    expect(JSON.stringify(found.known && found.value.hops)).not.toContain(TARGET);
  });

  it('stopped: what was seen is kept', () => {
    expect(
      parseTraceroute(`${heading} 1  192.0.2.1  0.5 ms  0.4 ms  0.4 ms\n 2  * *^C\n`, TARGET),
    ).toMatchObject({ value: { reached: false, open: true, hops: [{ address: '192.0.2.1' }] } });
  });

  it('no cut makes a hop that the whole text has not, nor reaches what it did not reach', () => {
    const text = `${heading} 1  192.0.2.17  0.5 ms  0.4 ms  0.4 ms\n 2  203.0.113.91  3.0 ms  3.1 ms  3.2 ms\n 3  203.0.113.9  3.0 ms  3.1 ms  3.2 ms\n`;
    const all = new Set([null, '192.0.2.17', '203.0.113.91', '203.0.113.9']);
    fc.assert(
      fc.property(fc.nat({ max: text.length }), (end) => {
        const found = parseTraceroute(text.slice(0, end), TARGET);
        if (!found.known) return;
        for (const { address } of found.value.hops) expect(all.has(address)).toBe(true);
        if (found.value.reached) expect(end).toBeGreaterThan(text.indexOf(' 3  '));
        else expect(found.value.open).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
