/** Pings of Windows in languages of no list. */
import { ip } from '../../../../shared/net/ipv4.ts';

export const TARGET = ip('203.0.113.9');

/** Heading, one answer, and the statistics, as Windows puts them in every language. */
export function windows(heading: string, answer: string, statistics: string, numbers: string): string {
  return `\n${heading}\n${answer}\n\n${statistics}\n    ${numbers}\n`;
}

export const HEADINGS: Readonly<
  Record<string, readonly [heading: string, statistics: string, numbers: string]>
> = {
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
