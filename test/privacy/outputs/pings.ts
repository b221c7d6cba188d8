/** `ping` and `tracert` of Windows in the languages that are read. */
import type { Spec } from '../spec.ts';

interface Ping {
  readonly head: readonly [string, string];
  readonly reply: readonly [string, string];
  readonly unreachable: readonly [string, string];
  readonly timeout: string;
  readonly statistics: readonly [string, string];
  readonly packets: string;
}

const PINGS: Readonly<Record<string, Ping>> = {
  en: {
    head: ['Pinging ', ' with 32 bytes of data:'],
    reply: ['Reply from ', ': bytes=32 time=3ms TTL=61'],
    unreachable: ['Reply from ', ': Destination host unreachable.'],
    timeout: 'Request timed out.',
    statistics: ['Ping statistics for ', ':'],
    packets: 'Packets: Sent = 3, Received = 2, Lost = 1 (33% loss),',
  },
  'zh-CN': {
    head: ['正在 Ping ', ' 具有 32 字节的数据:'],
    reply: ['来自 ', ' 的回复: 字节=32 时间=3ms TTL=61'],
    unreachable: ['来自 ', ' 的回复: 无法访问目标主机。'],
    timeout: '请求超时。',
    statistics: ['', ' 的 Ping 统计信息:'],
    packets: '数据包: 已发送 = 3，已接收 = 2，丢失 = 1 (33% 丢失)，',
  },
  'zh-TW': {
    head: ['Ping ', ' (使用 32 位元組的資料):'],
    reply: ['回覆自 ', ': 位元組=32 時間=3ms TTL=61'],
    unreachable: ['回覆自 ', ': 目的地主機無法連線。'],
    timeout: '要求等候逾時。',
    statistics: ['', ' 的 Ping 統計資料:'],
    packets: '封包: 已傳送 = 3，已收到 = 2, 已遺失 = 1 (33% 遺失)，',
  },
  ja: {
    head: ['', ' に ping を送信しています 32 バイトのデータ:'],
    reply: ['', ' からの応答: バイト数 =32 時間 =3ms TTL=61'],
    unreachable: ['', ' からの応答: 宛先ホストに到達できません。'],
    timeout: '要求がタイムアウトしました。',
    statistics: ['', ' の ping 統計:'],
    packets: 'パケット数: 送信 = 3、受信 = 2、損失 = 1 (33% の損失)、',
  },
  ko: {
    head: ['Ping ', ' 32바이트 데이터 사용:'],
    reply: ['', '의 응답: 바이트=32 시간=3ms TTL=61'],
    unreachable: ['', '의 응답: 대상 호스트에 연결할 수 없습니다.'],
    timeout: '요청 시간이 만료되었습니다.',
    statistics: ['', '에 대한 Ping 통계:'],
    packets: '패킷: 보냄 = 3, 받음 = 2, 손실 = 1 (33% 손실),',
  },
  de: {
    head: ['Ping wird ausgeführt für ', ' mit 32 Bytes Daten:'],
    reply: ['Antwort von ', ': Bytes=32 Zeit=3ms TTL=61'],
    unreachable: ['Antwort von ', ': Zielhost nicht erreichbar.'],
    timeout: 'Zeitüberschreitung der Anforderung.',
    statistics: ['Ping-Statistik für ', ':'],
    packets: 'Pakete: Gesendet = 3, Empfangen = 2, Verloren = 1',
  },
  fr: {
    head: ["Envoi d’une requête 'Ping'  ", ' avec 32 octets de données :'],
    reply: ['Réponse de ', ' : octets=32 temps=3 ms TTL=61'],
    unreachable: ['Réponse de ', ' : Impossible de joindre l’hôte de destination.'],
    timeout: 'Délai d’attente de la demande dépassé.',
    statistics: ['Statistiques Ping pour ', ':'],
    packets: 'Paquets : envoyés = 3, reçus = 2, perdus = 1 (perte 33%),',
  },
  es: {
    head: ['Haciendo ping a ', ' con 32 bytes de datos:'],
    reply: ['Respuesta desde ', ': bytes=32 tiempo=3ms TTL=61'],
    unreachable: ['Respuesta desde ', ': Host de destino inaccesible.'],
    timeout: 'Tiempo de espera agotado para esta solicitud.',
    statistics: ['Estadísticas de ping para ', ':'],
    packets: 'Paquetes: enviados = 3, recibidos = 2, perdidos = 1',
  },
  pt: {
    head: ['Disparando ', ' com 32 bytes de dados:'],
    reply: ['Resposta de ', ': bytes=32 tempo=3ms TTL=61'],
    unreachable: ['Resposta de ', ': Host de destino inacessível.'],
    timeout: 'Esgotado o tempo limite do pedido.',
    statistics: ['Estatísticas do Ping para ', ':'],
    packets: 'Pacotes: Enviados = 3, Recebidos = 2, Perdidos = 1 (33% de perda),',
  },
  it: {
    head: ['Esecuzione di Ping ', ' con 32 byte di dati:'],
    reply: ['Risposta da ', ': byte=32 durata=3ms TTL=61'],
    unreachable: ['Risposta da ', ': Host di destinazione non raggiungibile.'],
    timeout: 'Richiesta scaduta.',
    statistics: ['Statistiche Ping per ', ':'],
    packets: 'Pacchetti: Trasmessi = 3, Ricevuti = 2, Persi = 1 (33% persi),',
  },
  ru: {
    head: ['Обмен пакетами с ', ' с 32 байтами данных:'],
    reply: ['Ответ от ', ': число байт=32 время=3мс TTL=61'],
    unreachable: ['Ответ от ', ': Заданный узел недоступен.'],
    timeout: 'Превышен интервал ожидания для запроса.',
    statistics: ['Статистика Ping для ', ':'],
    packets: 'Пакетов: отправлено = 3, получено = 2, потеряно = 1',
  },
  pl: {
    head: ['Badanie ', ' z 32 bajtami danych:'],
    reply: ['Odpowiedź z ', ': bajtów=32 czas=3ms TTL=61'],
    unreachable: ['Odpowiedź z ', ': Host docelowy jest nieosiągalny.'],
    timeout: 'Upłynął limit czasu żądania.',
    statistics: ['Statystyka badania ping dla ', ':'],
    packets: 'Pakiety: Wysłane = 3, Odebrane = 2, Utracone = 1',
  },
  tr: {
    head: ['', ' 32 bayt veri ile ping atılıyor:'],
    reply: ['', ' cevabı: bayt=32 süre=3ms TTL=61'],
    unreachable: ['', ' cevabı: Hedef ana bilgisayara erişilemiyor.'],
    timeout: 'İstek zaman aşımına uğradı.',
    statistics: ['', ' için Ping istatistiği:'],
    packets: 'Paket: Giden = 3, Gelen = 2, Kaybolan = 1 (%33 kayıp),',
  },
};

interface Trace {
  readonly head: readonly [string, string];
  readonly hops: string;
  readonly timeout: string;
  readonly end: string;
}

const TRACES: Readonly<Record<string, Trace>> = {
  en: {
    head: ['Tracing route to ', ''],
    hops: 'over a maximum of 30 hops:',
    timeout: 'Request timed out.',
    end: 'Trace complete.',
  },
  'zh-CN': {
    head: ['通过最多 30 个跃点跟踪\n到 ', ' 的路由:'],
    hops: '',
    timeout: '请求超时。',
    end: '跟踪完成。',
  },
  ja: {
    head: ['', ' へのルートをトレースしています'],
    hops: '経由するホップ数は最大 30 です:',
    timeout: '要求がタイムアウトしました。',
    end: 'トレースを完了しました。',
  },
  de: {
    head: ['Routenverfolgung zu ', ''],
    hops: 'über maximal 30 Hops:',
    timeout: 'Zeitüberschreitung der Anforderung.',
    end: 'Ablaufverfolgung beendet.',
  },
  fr: {
    head: ['Détermination de l’itinéraire vers ', ''],
    hops: 'avec un maximum de 30 sauts :',
    timeout: 'Délai d’attente de la demande dépassé.',
    end: 'Itinéraire déterminé.',
  },
  ru: {
    head: ['Трассировка маршрута к ', ''],
    hops: 'с максимальным числом прыжков 30:',
    timeout: 'Превышен интервал ожидания для запроса.',
    end: 'Трассировка завершена.',
  },
};

export const PING_LANGUAGES: readonly Spec[] = Object.entries(PINGS).map(
  ([language, { head, reply, unreachable, timeout, statistics, packets }]) => ({
    name: `ping in ${language}`,
    platform: 'win32',
    command: (d) => `ping -n 3 ${d.fqdn('target in a command')}`,
    text: (d) => `
${head[0]}${d.fqdn('target')} [${d.ip('address of the target')}]${d.keep(head[1])}
${reply[0]}${d.ip('who answered')}${d.keep(reply[1])}
${unreachable[0]}${d.ip('who complained')}${d.keep(unreachable[1])}
${d.keep(timeout)}

${statistics[0]}${d.ip('target below')}${d.keep(statistics[1])}
    ${d.keep(packets)}
`,
  }),
);

export const TRACE_LANGUAGES: readonly Spec[] = Object.entries(TRACES).map(
  ([language, { head, hops, timeout, end }]) => ({
    name: `tracert in ${language}`,
    platform: 'win32',
    command: (d) => `tracert ${d.host('single-label target in a command')}`,
    text: (d) => `
${head[0]}${d.fqdn('target')} [${d.ip('address of the target')}]${head[1]}
${d.keep(hops)}

  1    <1 ms    <1 ms     1 ms  ${d.fqdn('name of a hop')} [${d.ip('hop')}] 
  2     *        *        *     ${d.keep(timeout)}
  3     6 ms     5 ms     6 ms  ${d.ip('hop without a name', 'plain', 'public')} 
  4     9 ms     8 ms     9 ms  ${d.host('single-label hop')} [${d.ip('last hop')}] 

${d.keep(end)}
`,
  }),
);
