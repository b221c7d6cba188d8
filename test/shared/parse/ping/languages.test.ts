/** Ping in languages with and without a list of words: what decides is the form of a line. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ip } from '../../../../shared/net/ipv4.ts';
import { hopOfPing } from '../../../../shared/parse/ping/hop.ts';
import { parsePing } from '../../../../shared/parse/ping/ping.ts';
import { parsePingCounts } from '../../../../shared/parse/ping/summary.ts';
import { damaged } from '../../../support/hostile-text.ts';
import { ANY_CHARACTER } from '../../../support/any-character.ts';

const TARGET = ip('203.0.113.9');

/** Heading, one answer, and the statistics, as Windows puts them in every language. */
function windows(heading: string, answer: string, statistics: string, numbers: string): string {
  return `\n${heading}\n${answer}\n\n${statistics}\n    ${numbers}\n`;
}

const HEADINGS: Readonly<Record<string, readonly [heading: string, statistics: string, numbers: string]>> = {
  Russian: [
    'Обмен пакетами с 203.0.113.9 по с 32 байтами данных:',
    'Статистика Ping для 203.0.113.9:',
    'Пакетов: отправлено = 1, получено = 1, потеряно = 0',
  ],
  Spanish: [
    'Haciendo ping a 203.0.113.9 con 32 bytes de datos:',
    'Estadísticas de ping para 203.0.113.9:',
    'Paquetes: enviados = 1, recibidos = 1, perdidos = 0',
  ],
  Portuguese: [
    'Disparando 203.0.113.9 com 32 bytes de dados:',
    'Estatísticas do Ping para 203.0.113.9:',
    'Pacotes: Enviados = 1, Recebidos = 1, Perdidos = 0 (0% de',
  ],
  Korean: [
    'Ping 203.0.113.9 32바이트 데이터 사용:',
    '203.0.113.9에 대한 Ping 통계:',
    '패킷: 보냄 = 1, 받음 = 1, 손실 = 0 (0% 손실),',
  ],
  Taiwanese: [
    'Ping 203.0.113.9 (使用 32 位元組的資料):',
    '203.0.113.9 的 Ping 統計資料:',
    '封包: 已傳送 = 1，已收到 = 1, 已遺失 = 0 (0% 遺失)，',
  ],
  Italian: [
    'Esecuzione di Ping 203.0.113.9 con 32 byte di dati:',
    'Statistiche Ping per 203.0.113.9:',
    'Pacchetti: Trasmessi = 1, Ricevuti = 1, Persi = 0 (0% persi),',
  ],
  Polish: [
    'Badanie 203.0.113.9 z 32 bajtami danych:',
    'Statystyka badania ping dla 203.0.113.9:',
    'Pakiety: Wysłane = 1, Odebrane = 1, Utracone = 0 (0% straty),',
  ],
  Turkish: [
    '203.0.113.9 32 bayt veri ile Ping yapılıyor:',
    '203.0.113.9 için Ping istatistikleri:',
    'Paket: Giden = 1, Gelen = 1, Kaybolan = 0 (%0 kayıp),',
  ],
  'a language of no list': [
    'Zzz 203.0.113.9 qqq 32 zzz:',
    'Qqq zzz 203.0.113.9:',
    'Xxx: yyy = 1, zzz = 1, qqq = 0',
  ],
};

describe('replies of Windows', () => {
  it.each([
    ['Russian', 'Ответ от 203.0.113.9: число байт=32 время=7мс TTL=57', 7],
    ['Russian', 'Ответ от 203.0.113.9: число байт=32 время<1мс TTL=57', 0.5],
    ['Spanish', 'Respuesta desde 203.0.113.9: bytes=32 tiempo=7ms TTL=57', 7],
    ['Portuguese', 'Resposta de 203.0.113.9: bytes=32 tempo=7ms TTL=57', 7],
    ['Korean', '203.0.113.9의 응답: 바이트=32 시간=7ms TTL=57', 7],
    ['Taiwanese', '回覆自 203.0.113.9: 位元組=32 時間=7ms TTL=57', 7],
    ['Italian', 'Risposta da 203.0.113.9: byte=32 durata=7ms TTL=57', 7],
    ['Polish', 'Odpowiedź z 203.0.113.9: bajtów=32 czas=7ms TTL=57', 7],
    ['Turkish', '203.0.113.9 cevabı: bayt=32 süre=7ms TTL=57', 7],
    ['a language of no list', 'Qqq 203.0.113.9: zzz=32 yyy=7жж TTL=57', 7],
  ] as const)('%s: %s', (language, answer, rttMs) => {
    const [heading = '', statistics = '', numbers = ''] = HEADINGS[language] ?? [];
    const text = windows(heading, answer, statistics, numbers);
    expect(parsePing(text, TARGET)).toEqual({ replies: [{ rttMs, ttl: 57 }], errors: [] });
    expect(parsePingCounts(text, TARGET)?.sent).toBe(1);
  });
});

describe('the statistics', () => {
  it.each([
    [
      'Italian breaks the line before the third number',
      'Pacchetti: Trasmessi = 4, Ricevuti = 2, \n    Persi = 2 (50% persi),',
      4,
      2,
    ],
    [
      'a language of no list does so before the second',
      'Xxx: yyy = 4、\n   zzz = 3、qqq = 1 (25% qqq)',
      4,
      3,
    ],
    ['each number has a line', 'Xxx: yyy = 4,\n    zzz = 3\n    qqq = 1', 4, 3],
    ['two lines that do not add up', 'Xxx: yyy = 4, zzz = 2,\n    qqq = 1', null, null],
    ['the second line is missing', 'Xxx: yyy = 4, zzz = 2,', null, null],
    ['a round trip behind two numbers', 'Xxx: yyy = 4, zzz = 0,\n    Min = 4ms, Max = 5ms', null, null],
  ] as const)('of Windows: %s', (_name, numbers, sent, received) => {
    const [heading, statistics] = HEADINGS['Italian'] ?? [];
    const counts = parsePingCounts(windows(heading ?? '', '', statistics ?? '', numbers), TARGET);
    expect([counts?.sent ?? null, counts?.received ?? null]).toEqual([sent, received]);
  });

  it.each([
    ['the word in another script', '--- 203.0.113.9 핑 통계 ---'],
    ['the words in front', '--- статистика 203.0.113.9 ---'],
  ])('elsewhere, %s: they are the end of the answers, and no word of the target', (_name, rule) => {
    const text = `PING 203.0.113.9 (203.0.113.9) 56(84) bytes of data.\n\n${rule}\n3 xx, 0 yy, 100% zz\n`;
    expect(parsePing(text, TARGET)).toEqual({ replies: [], errors: [] });
    expect(parsePingCounts(text, TARGET)).toMatchObject({ sent: 3, received: 0 });
    expect(parsePingCounts(text.replaceAll(TARGET, '203.0.113.8'), TARGET)).toBeNull();
  });
});

describe('errors of Windows', () => {
  it.each([
    ['Russian', 'Ответ от 192.0.2.1: Заданный узел недоступен.', 'host-unreachable'],
    ['Russian', 'Ответ от 192.0.2.1: Заданная сеть недоступна.', 'net-unreachable'],
    ['Spanish', 'Respuesta desde 192.0.2.1: Red de destino inaccesible.', 'net-unreachable'],
    ['Portuguese', 'Resposta de 192.0.2.1: Host de destino inacessível.', 'host-unreachable'],
    ['Korean', '192.0.2.1의 응답: 대상 호스트에 연결할 수 없습니다.', 'host-unreachable'],
    ['Korean', '192.0.2.1의 응답: 전송하는 동안 TTL이 만료되었습니다.', 'ttl-exceeded'],
    ['Taiwanese', '回覆自 192.0.2.1: TTL 在傳輸時到期。', 'ttl-exceeded'],
    ['Italian', 'Risposta da 192.0.2.1: Host di destinazione non raggiungibile.', 'host-unreachable'],
    ['Polish', 'Odpowiedź z 192.0.2.1: Host docelowy jest nieosiągalny.', 'host-unreachable'],
    ['Turkish', '192.0.2.1 cevabı: Hedef ana bilgisayara ulaşılamıyor.', 'host-unreachable'],
    ['a language of no list', 'Qqq 192.0.2.1: Zzz yyy.', 'other'],
    // The word list is of no use where the code page took its letters.
    ['Russian', '\ufffd\ufffd\ufffd\ufffd\ufffd \ufffd\ufffd 192.0.2.1: ab cd.', 'other'],
  ] as const)('%s: %s', (language, answer, kind) => {
    const [heading = '', statistics = '', numbers = ''] = HEADINGS[language] ?? [];
    const text = windows(heading, answer, statistics, numbers);
    expect(parsePing(text, TARGET)).toEqual({ replies: [], errors: [{ from: '192.0.2.1', kind }] });
    expect(hopOfPing(parsePing(text, TARGET), { ttl: 3, target: TARGET, own: new Set() }).address).toBe(
      '192.0.2.1',
    );
  });

  it.each([
    'PING: сбой передачи. Общий сбой.',
    'PING : échec de la transmission. Défaillance générale.',
    'PING: error en la transmisión. Error general.',
    'PING: qqq zzz. Yyy.',
    'Falha geral.',
    '일반 오류입니다.',
    '一般失敗。',
    'Errore generale.',
    'Błąd ogólny.',
    'Genel hata.',
    'ping: sendto: Host is down',
    'ping: sendmsg: Операция не позволена',
    'ping: sendto: No buffer space available',
  ])('%s: nothing left this workstation', (line) => {
    expect(parsePing(line, TARGET).errors).toEqual([{ from: null, kind: 'local-failure' }]);
  });
});

describe('what is no answer', () => {
  it.each([
    ['a prompt with the command', 'C:\\Users\\a>ping 203.0.113.9'],
    ['a timeout', 'Превышен интервал ожидания для запроса.'],
    ['a header that macOS dumps', ' 4  5  00 5400 1a2b   0 0000  01  01 abcd 192.0.2.5  203.0.113.9'],
    ['a better router', 'From 192.0.2.1: icmp_seq=1 Redirect Host(New nexthop: 192.0.2.2)'],
    ['a reply without a time', '8 bytes from 203.0.113.9: icmp_seq=1 ttl=61'],
    ['a name that looks like an address', 'Reply from 192.0.2.1.example: something is wrong.'],
  ])('%s', (_name, line) => {
    expect(parsePing(`PING 203.0.113.9 (203.0.113.9) 56(84) bytes of data.\n${line}\n`, TARGET)).toEqual({
      replies: [],
      errors: [],
    });
  });

  it('an address in a text that is no ping is no error', () => {
    expect(parsePing('Dear colleague, 192.0.2.1 is the printer.\n', TARGET)).toEqual({
      replies: [],
      errors: [],
    });
  });
});

describe('steps of a trace', () => {
  const answer = (line: string, own: readonly string[] = []) =>
    hopOfPing(parsePing(`Zzz 203.0.113.9 qqq:\n${line}\n`, TARGET), {
      ttl: 4,
      target: TARGET,
      own: new Set(own),
    });

  it.each([
    [
      'a stranger in unknown words',
      answer('Qqq 192.0.2.1: zzz yyy.'),
      { address: '192.0.2.1', reply: 'ttl-exceeded' },
    ],
    [
      'this workstation in unknown words',
      answer('Qqq 192.0.2.5: zzz yyy.', ['192.0.2.5']),
      { address: '192.0.2.5', reply: 'unreachable' },
    ],
    [
      'the target in unknown words',
      answer('Qqq 203.0.113.9: zzz yyy.'),
      { address: '203.0.113.9', reply: 'unreachable' },
    ],
    [
      'a stranger in known words',
      answer('Reply from 192.0.2.1: Destination host unreachable.'),
      { address: '192.0.2.1', reply: 'unreachable' },
    ],
    [
      'the target',
      answer('Qqq 203.0.113.9: zzz=32 yyy=7ms TTL=57'),
      { address: '203.0.113.9', reply: 'target' },
    ],
    [
      'this workstation could not send',
      answer('PING: qqq. Zzz.'),
      { address: null, reply: 'none', error: { from: null, kind: 'local-failure' } },
    ],
    ['nobody', answer('Qqq zzz yyy.'), { address: null, reply: 'none' }],
  ])('%s', (_name, hop, expected) => {
    expect(hop).toMatchObject(expected);
  });
});

describe('pings of several targets in one text', () => {
  const other = windows(
    'Pinging 203.0.113.8 with 32 bytes of data:',
    'General failure.\nReply from 192.0.2.1: Destination host unreachable.',
    'Ping statistics for 203.0.113.8:',
    'Packets: Sent = 2, Received = 1, Lost = 1 (50% loss),',
  );
  const own = windows(
    'Pinging 203.0.113.9 with 32 bytes of data:',
    'Reply from 203.0.113.9: bytes=32 time=7ms TTL=57\nReply from 192.0.2.2: zzz.',
    'Ping statistics for 203.0.113.9:',
    'Packets: Sent = 2, Received = 2, Lost = 0 (0% loss),',
  );

  it.each([
    ['before its own', other + own],
    ['behind it', own + other],
  ])('errors of another one count for it alone: %s', (_name, text) => {
    expect(parsePing(text, TARGET)).toEqual({
      replies: [{ rttMs: 7, ttl: 57 }],
      errors: [{ from: '192.0.2.2', kind: 'other' }],
    });
    expect(parsePingCounts(text, TARGET)).toMatchObject({ sent: 2, received: 2 });
  });
});

describe('how many were sent', () => {
  it.each([
    ['a percentage', 'Disk 4 of 9 is 97% full\n'],
    ['a summary under another rule', '--- backup ---\n4 files copied, 3 new, 10% done\n'],
    [
      'numbers that do not add up',
      'Ping statistics for 203.0.113.9:\n    Packets: Sent = 4, Received = 1, Lost = 1 (25% loss),\n',
    ],
    [
      'more received than sent',
      '--- 203.0.113.9 ping statistics ---\n4 packets transmitted, 5 received, 0% packet loss\n',
    ],
    [
      'times',
      'Approximate round trip times in milli-seconds:\n    Minimum = 4ms, Maximum = 4ms, Average = 4ms\n',
    ],
    ['times in other units', 'Qqq 203.0.113.9:\n    Xxx = 4мсек, Yyy = 9 мсек, Zzz = 6 мсек\n'],
    [
      'the ping of somebody else, in Windows',
      'Ping statistics for 203.0.113.8:\n    Packets: Sent = 4, Received = 0, Lost = 4 (100% loss),\n',
    ],
    [
      'the ping of somebody else',
      '--- 203.0.113.8 ping statistics ---\n4 packets transmitted, 0 received, 100% packet loss\n',
    ],
    ['a text that was cut before the numbers', '--- 203.0.113.9 ping statistics ---\n4 packets transm'],
  ])('%s: unknown', (_name, text) => {
    expect(parsePingCounts(text, TARGET)).toBeNull();
  });

  it.each([
    [
      'iputils in German',
      '--- 203.0.113.9 Ping-Statistiken ---\n3 Pakete übertragen, 2 empfangen, 33,3% packet loss, time 2003ms\n',
      3,
    ],
    [
      'iputils in Chinese',
      '--- 203.0.113.9 ping 统计 ---\n已发送 3 个包， 已接收 2 个包, 33.3% 包丢失, 耗时 2003 毫秒\n',
      3,
    ],
    [
      'a ping before it, of somebody else',
      '--- 203.0.113.8 ping statistics ---\n9 packets transmitted, 0 received, 100% packet loss\n\n--- 203.0.113.9 ping statistics ---\n2 packets transmitted, 2 received, 0% packet loss\n',
      2,
    ],
    [
      'the name that was asked for',
      '--- pc.corp.example ping statistics ---\n5 packets transmitted, 5 received, 0% packet loss\n',
      5,
    ],
    [
      'busybox',
      '--- 203.0.113.9 ping statistics ---\n5 packets transmitted, 5 packets received, 0% packet loss\n',
      5,
    ],
  ])('%s', (_name, text, sent) => {
    expect(parsePingCounts(text, TARGET)?.sent).toBe(sent);
  });
});

describe('nothing could be sent, in languages of a few letters', () => {
  it.each([
    'Algemene fout.',
    'Allmänt fel.',
    'Obecná chyba.',
    'Generel fejl.',
    'Generell feil.',
    'Yleinen virhe.',
    'Általános hiba.',
  ])('%s', (line) => {
    const text = windows(
      'Zzz 203.0.113.9 qqq 32 zzz:',
      line,
      'Qqq zzz 203.0.113.9:',
      'Xxx: yyy = 1, zzz = 0, qqq = 1',
    );
    expect(parsePing(text, TARGET).errors).toEqual([{ from: null, kind: 'local-failure' }]);
  });
});

describe('damage', () => {
  const good = windows(
    'Pinging 203.0.113.9 with 32 bytes of data:',
    'Reply from 203.0.113.9: bytes=32 time=7ms TTL=57\nReply from 192.0.2.1: TTL expired in transit.',
    'Ping statistics for 203.0.113.9:',
    'Packets: Sent = 2, Received = 2, Lost = 0 (0% loss),',
  );

  it('makes no sender and no reply that stands nowhere', () => {
    fc.assert(
      fc.property(damaged(good), (text) => {
        const { replies, errors } = parsePing(text, TARGET);
        expect(replies.length).toBeLessThanOrEqual(text.split('TTL').length - 1);
        for (const { from } of errors) expect(from === null || text.includes(from)).toBe(true);
      }),
    );
  });

  it('any text without the form of a summary says no number', () => {
    fc.assert(
      fc.property(fc.string({ unit: ANY_CHARACTER }), (text) => {
        expect(parsePingCounts(text, TARGET)).toBeNull();
      }),
    );
  });
});
