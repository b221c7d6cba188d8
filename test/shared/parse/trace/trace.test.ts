/** Traces in any language, stopped, cut, and with errors of the workstation itself. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ip } from '../../../../shared/net/ipv4.ts';
import { targetInHeading } from '../../../../shared/parse/trace/hops.ts';
import { parseTraceroute } from '../../../../shared/parse/trace/traceroute.ts';
import { parseTracert } from '../../../../shared/parse/trace/tracert.ts';

const TARGET = ip('203.0.113.9');

describe('tracert', () => {
  const heading = (max = 30): string => `\nTracing route to 203.0.113.9 over a maximum of ${max} hops\n\n`;

  it.each([
    [
      'Russian',
      '\nТрассировка маршрута к desk7.example [203.0.113.9]\nс максимальным числом прыжков 30:\n\n  1    <1 мс    <1 мс     1 мс  192.0.2.1 \n  2     4 мс     5 мс     4 мс  203.0.113.9 \n\nТрассировка завершена.\n',
    ],
    [
      'Korean',
      '\n최대 30홉 이상의 203.0.113.9(으)로 가는 경로 추적\n\n  1    <1 ms    <1 ms     1 ms  192.0.2.1 \n  2     4 ms     5 ms     4 ms  203.0.113.9 \n\n추적을 완료했습니다.\n',
    ],
    [
      'Japanese',
      '\n203.0.113.9 へのルートをトレースしています。経由するホップ数は最大 30 です\n\n  1    <1 ms    <1 ms     1 ms  192.0.2.1 \n  2     4 ms     5 ms     4 ms  203.0.113.9 \n\nトレースを完了しました。\n',
    ],
    [
      'names of hops',
      `${heading()}  1    <1 ms    <1 ms     1 ms  ip-10-0-0-1.example [192.0.2.1] \n  2     4 ms     5 ms     4 ms  desk7.example [203.0.113.9] \n\nTrace complete.\n`,
    ],
  ])('%s', (_name, text) => {
    expect(parseTracert(text, TARGET)).toMatchObject({
      known: true,
      value: { reached: true, hops: [{ address: '192.0.2.1' }, { address: '203.0.113.9', reply: 'target' }] },
    });
    expect(targetInHeading(text)).toBe(_name === 'names of hops' ? '203.0.113.9' : TARGET);
  });

  it.each([
    ['10.20.0.1  レポート: 宛先ネットワークに到達できません。', 'net-unreachable'],
    ['desk7.example [10.20.0.1]  レポート: 宛先ホストに到達できません。', 'host-unreachable'],
    ['10.20.0.1  レポート: 宛先ポートに到達できません。', 'port-unreachable'],
    ['10.20.0.1  рапорт: Заданный узел недоступен.', 'host-unreachable'],
    ['10.20.0.1  сообщает: Заданный порт недоступен.', 'port-unreachable'],
    ['10.20.0.1  리포트: 대상 호스트에 연결할 수 없습니다.', 'host-unreachable'],
  ])('%s: the word for "report" is no port', (line, kind) => {
    expect(parseTracert(`${heading()}  1  ${line}\n`, TARGET)).toMatchObject({
      value: { hops: [{ reply: 'unreachable', error: { from: '10.20.0.1', kind } }] },
    });
  });

  it.each([
    ['stopped with Ctrl-C', '  1     1 ms     1 ms     1 ms  192.0.2.1 \n  2     *        *     ^C\n'],
    [
      'stopped, with a prompt behind',
      '  1     1 ms     1 ms     1 ms  192.0.2.1 \n  2     *        *        *     Request timed out.\n  3     *     \nC:\\Users\\a>\n',
    ],
    [
      'cut within an address',
      '  1     1 ms     1 ms     1 ms  192.0.2.1 \n  2     4 ms     4 ms     4 ms  203.0.113.9',
    ],
  ])('%s: what was seen is kept, and nobody says that the way ends there', (_name, rows) => {
    expect(parseTracert(heading() + rows, TARGET)).toEqual({
      known: true,
      value: {
        target: TARGET,
        reached: false,
        open: true,
        hops: [{ ttl: 1, address: '192.0.2.1', rttMs: 1, reply: 'ttl-exceeded' }],
      },
    });
  });

  it('ends after as many hops as its heading names', () => {
    const rows =
      '  1     1 ms     1 ms     1 ms  192.0.2.1 \n  2     *        *        *     Délai d’attente de la demande dépassé.\n';
    const found = parseTracert(
      `\nDétermination de l’itinéraire vers 203.0.113.9 avec un maximum de 2 sauts.\n\n${rows}`,
      TARGET,
    );
    expect(found).toMatchObject({ value: { reached: false } });
    expect(found.known && found.value.open).toBeUndefined();
  });

  it.each([
    ['General failure.', { address: null, error: { from: null, kind: 'local-failure' } }],
    ['Общий сбой.', { address: null, error: { from: null, kind: 'local-failure' } }],
    [
      '192.0.2.1  reports: Destination net unreachable.',
      { address: '192.0.2.1', reply: 'unreachable', error: { kind: 'net-unreachable' } },
    ],
    [
      '192.0.2.1  сообщает: Заданный узел недоступен.',
      { address: '192.0.2.1', reply: 'unreachable', error: { kind: 'host-unreachable' } },
    ],
    [
      'PC [192.0.2.1]  qqq: Zzz yyy.',
      { address: '192.0.2.1', reply: 'unreachable', error: { kind: 'other' } },
    ],
  ])('  1  %s', (rest, hop) => {
    const found = parseTracert(`${heading()}  1  ${rest}\n`, TARGET);
    expect(found).toMatchObject({ value: { reached: false, hops: [hop] } });
    expect(found.known && found.value.open).toBeUndefined();
  });
});

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
