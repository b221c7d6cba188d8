import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../electron/platform/code-page.ts';

const RUSSIAN =
  'Обмен пакетами с 192.0.2.7 по с 32 байтами данных:\nОтвет от 192.0.2.7: число байт=32 время=5мс TTL=61\nПревышен интервал ожидания для запроса.\n';
const CHINESE =
  '无线局域网适配器 WLAN:\n\n   描述. . . . . . . . . . . . . . . : Example\n   默认网关. . . . . . . . . . . . . : 192.0.2.1\n';
const TAIWAN =
  '無線區域網路介面卡 Wi-Fi:\n\n   描述 . . . . . . . . . . . . . . .: Example\n   預設閘道 . . . . . . . . . . . . .: 192.0.2.1\n';
const KOREAN =
  '무선 LAN 어댑터 Wi-Fi:\n\n   설명. . . . . . . . . . . . : Example\n   기본 게이트웨이 . . . . . . : 192.0.2.1\n';
const JAPANESE =
  'ワイヤレス LAN アダプター Wi-Fi:\n\n   説明. . . . . . . . . . . . . . . .: Example\n   デフォルト ゲートウェイ . . . . . .: 192.0.2.1\n';
const FRENCH = 'Carte réseau sans fil Wi-Fi :\n   Passerelle par défaut. . . : 192.0.2.1(préféré)\n';
const SPANISH =
  'Adaptador de LAN inalámbrica Wi-Fi:\n   Máscara de subred . . : 255.255.255.0\n   Dirección física: si, no: ñ\n';
const PORTUGUESE =
  'Adaptador de Rede sem Fio Wi-Fi:\n   Descrição . . : Example\n   Configuração Automática Habilitada: Não\n   Endereço Físico: x\n';
const GERMAN = 'Drahtlos-LAN-Adapter WLAN:\n   Standardgateway für Übertragung: nicht verfügbar, größer\n';
const POLISH =
  'Karta bezprzewodowej sieci LAN Wi-Fi:\n   Brama domyślna: 192.0.2.1\n   Sufiks DNS konkretnego połączenia: ścieżka, źródło, łącze\n';
const TURKISH =
  'Kablosuz LAN bağdaştırıcısı Wi-Fi:\n   Bağlantıya özgü DNS Soneki: x\n   Varsayılan Ağ Geçidi: 192.0.2.1\n';

describe('code pages', () => {
  it.each([
    ['UTF-8', Buffer.from('以太网'), null],
    ['UTF-8 with a BOM', Buffer.from('\ufeff以太网'), null],
    ['UTF-8 with two BOMs', Buffer.from('\ufeff\ufeff以太网'), null],
    ['UTF-16 with a BOM', Buffer.from('\ufeff以太网', 'utf16le'), null],
    ['UTF-16, big endian', iconv.encode('以太网', 'utf-16be', { addBOM: true }), null],
    ['UTF-32 with a BOM', iconv.encode('以太网', 'utf-32le', { addBOM: true }), null],
    ['UTF-32, big endian', iconv.encode('以太网', 'utf-32be', { addBOM: true }), null],
    ['936', Buffer.from([0xd2, 0xd4, 0xcc, 0xab, 0xcd, 0xf8]), '936'],
    ['936, guessed', Buffer.from([0xd2, 0xd4, 0xcc, 0xab, 0xcd, 0xf8]), null],
  ])('%s', (_name, bytes, page) => {
    expect(decode(bytes, page)).toBe('以太网');
  });

  it.each([
    ['cp866', RUSSIAN],
    ['cp1251', RUSSIAN],
    ['cp936', CHINESE],
    ['cp950', TAIWAN],
    ['cp949', KOREAN],
    ['cp932', JAPANESE],
    ['cp850', FRENCH],
    ['cp1252', FRENCH],
    ['cp850', SPANISH],
    ['cp1252', SPANISH],
    ['cp850', PORTUGUESE],
    ['cp1252', PORTUGUESE],
    ['cp850', GERMAN],
    ['cp1252', GERMAN],
    ['cp852', POLISH],
    ['cp1250', POLISH],
    ['cp857', TURKISH],
    ['cp1254', TURKISH],
    ['utf-16le', RUSSIAN],
    ['utf-16be', RUSSIAN],
    ['utf-32le', RUSSIAN],
    ['utf-32be', KOREAN],
  ] as const)('%s is guessed from the letters of a language', (page, text) => {
    expect(decode(iconv.encode(text, page), null)).toBe(text);
  });

  it.each([
    ['ru-RU', 'cp866', 'Общий сбой.'],
    ['ko-KR', 'cp949', '일반 오류입니다.'],
    ['pl-PL', 'cp852', 'połączeń: żółw'],
    ['zh-TW', 'cp950', '一般失敗。'],
    ['pt-BR', 'cp850', 'não'],
  ])('the language of the machine helps: %s', (locale, page, text) => {
    expect(decode(iconv.encode(text, page), null, locale)).toBe(text);
  });

  it.each([
    ['Greek', iconv.encode('Διεύθυνση IPv4: 192.0.2.7(Προτιμώμενο) Μάσκα υποδικτύου', 'cp737')],
    ['Hebrew, which no list knows', iconv.encode('כתובת: 192.0.2.7(מועדף) שער ברירת מחדל', 'cp862')],
    ['Thai', iconv.encode('ที่อยู่ IPv4: 192.0.2.7 ซับเน็ต', 'cp874')],
    [
      'noise',
      Buffer.from([
        0x31, 0x39, 0x32, 0x2e, 0x30, 0x2e, 0x32, 0x2e, 0x37, 0x20, 0xfe, 0x81, 0xfd, 0x90, 0xff, 0x01,
      ]),
    ],
  ])('%s: no letters of another script, and the numbers are right', (_name, bytes) => {
    const text = decode(bytes, null);
    expect(text).toContain('192.0.2.7');
    expect(text).not.toMatch(
      /[\p{Script=Han}\p{Script=Cyrillic}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u,
    );
  });

  it('keeps UTF-8 in which a byte was lost, and UTF-16 behind a wrong name', () => {
    const bytes = Buffer.from(CHINESE);
    const damaged = Buffer.concat([bytes.subarray(0, 4), bytes.subarray(5)]);
    expect(decode(damaged, null)).toContain('默认网关');
    expect(decode(Buffer.from(CHINESE, 'utf16le'), '936')).toBe(CHINESE);
  });
});
