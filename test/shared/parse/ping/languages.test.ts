/** Replies and errors of a ping in any language. */
import { describe, expect, it } from 'vitest';
import { hopOfPing } from '../../../../shared/parse/ping/hop.ts';
import { parsePing } from '../../../../shared/parse/ping/ping.ts';
import { parsePingCounts } from '../../../../shared/parse/ping/summary.ts';
import { TARGET, windows, HEADINGS } from './languages-facts.ts';

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
