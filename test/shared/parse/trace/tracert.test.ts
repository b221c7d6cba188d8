/** Traces of Windows, in the languages that it has. */
import { describe, expect, it } from 'vitest';
import { targetInHeading } from '../../../../shared/parse/trace/hops.ts';
import { parseTracert } from '../../../../shared/parse/trace/tracert.ts';
import { TARGET } from './trace-facts.ts';

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
