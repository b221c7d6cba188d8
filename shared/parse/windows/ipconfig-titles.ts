/**
 * Titles of `ipconfig`: the kind of an adapter in the system's language, then its name, as in `Wireless LAN adapter Wi-Fi`.
 * Where another output names the adapters, the name is what the title ends with. Else these words say where it begins;
 * they are as sure as forum posts: English, Chinese, Japanese, German, French, Russian, Spanish, Italian, Turkish and
 * Korean are often quoted, Portuguese and Polish seldom; Dutch, Swedish, Danish, Norwegian, Finnish, Czech and Hungarian are
 * from single posts, and partly built like those.
 */

interface Kind {
  /** ifType of IANA as text. */
  readonly type: string;
  readonly words: readonly string[];
}

const KINDS: readonly Kind[] = [
  {
    type: '6',
    words: [
      'Ethernet adapter',
      '以太网适配器',
      '乙太網路介面卡',
      '乙太網路卡',
      'イーサネット アダプター',
      '이더넷 어댑터',
      'Ethernet-Adapter',
      'Carte Ethernet',
      'Adaptador de Ethernet',
      'Adaptador Ethernet',
      'Scheda Ethernet',
      'Karta Ethernet',
      'Ethernet-kort',
      'Ethernet-nätverkskort',
      'Ethernet-netværkskort',
      'Ethernet-sovitin',
      'Adaptér sítě Ethernet',
      'Ethernet bağdaştırıcısı',
      'Адаптер Ethernet',
    ],
  },
  {
    type: '71',
    words: [
      'Wireless LAN adapter',
      '无线局域网适配器',
      '無線區域網路介面卡',
      '無線 LAN 介面卡',
      'Wireless LAN アダプター',
      'ワイヤレス LAN アダプター',
      '무선 LAN 어댑터',
      'Drahtlos-LAN-Adapter',
      'Carte réseau sans fil',
      'Adaptador de LAN inalámbrica',
      'Adaptador de Rede sem Fio',
      'Adaptador de rede local sem fios',
      'Adaptador de LAN sem fios',
      'Adapter voor draadloos LAN',
      'Trådlöst LAN-kort',
      'Trådlöst nätverkskort',
      'Trådløst LAN-kort',
      'Trådløst LAN-netværkskort',
      'Langaton LAN-sovitin',
      'Adaptér bezdrátové sítě LAN',
      'Vezeték nélküli LAN-adapter',
      'Scheda LAN wireless',
      'Karta bezprzewodowej sieci LAN',
      'Kablosuz LAN bağdaştırıcısı',
      'Адаптер беспроводной локальной сети',
    ],
  },
  {
    type: '131',
    words: [
      'Tunnel adapter',
      '隧道适配器',
      '通道介面卡',
      'Tunnel アダプター',
      'トンネル アダプター',
      '터널 어댑터',
      'Tunneladapter',
      'Carte Tunnel',
      'Adaptador de túnel',
      'Scheda Tunnel',
      'Karta tunelowa',
      'Tunnel-adapter',
      'Tunnelkort',
      'Tunnel-netværkskort',
      'Tunnelisovitin',
      'Adaptér pro tunelové připojení',
      'Tünel bağdaştırıcısı',
      'Туннельный адаптер',
    ],
  },
  {
    type: '23',
    words: [
      'PPP adapter',
      'PPP 适配器',
      'PPP 介面卡',
      'PPP アダプター',
      'PPP 어댑터',
      'PPP-Adapter',
      'Carte PPP',
      'Adaptador PPP',
      'Scheda PPP',
      'Karta PPP',
      'PPP-kort',
      'PPP-netværkskort',
      'PPP-sovitin',
      'Adaptér PPP',
      'PPP bağdaştırıcısı',
      'Адаптер PPP',
    ],
  },
  {
    type: '',
    words: [
      'Unknown adapter',
      '未知适配器',
      '不明的介面卡',
      '未知的介面卡',
      '不明なアダプター',
      '알 수 없는 어댑터',
      'Unbekannter Adapter',
      'Carte inconnue',
      'Adaptador desconocido',
      'Adaptador desconhecido',
      'Scheda sconosciuta',
      'Nieznana karta',
      'Onbekende adapter',
      'Okänt kort',
      'Ukendt netværkskort',
      'Ukjent kort',
      'Tuntematon sovitin',
      'Neznámý adaptér',
      'Karta nieznana',
      'Bilinmeyen bağdaştırıcı',
      'Неизвестный адаптер',
    ],
  },
];

/** Languages that put the word for "adapter" right before the name, whatever stands before it. */
const NOUN_LAST = /^.{0,40}?(?:adapter|适配器|介面卡|網路卡|アダプター|어댑터|bağdaştırıcısı?)\s*/i;
/** Accents suffer first from a wrong code page; one letter may have become two. */
const ACCENTED = /[\u00c0-\u024f]/g;
const PATTERNS = KINDS.flatMap(({ type, words }) => words.map((one) => ({ type, pattern: prefixOf(one) })));

export interface Title {
  readonly name: string;
  /** ifType as text; empty where the title does not tell. */
  readonly type: string;
}

/** titleOf takes a title apart. `names`: what other outputs call the adapters. */
export function titleOf(title: string, names: readonly string[]): Title {
  const found = PATTERNS.map(({ type, pattern }) => ({ type, prefix: pattern.exec(title)?.[0] ?? '' })).find(
    ({ prefix }) => prefix !== '',
  );
  const type = found?.type ?? '';
  const known = names
    .filter((name) => name !== '' && title.endsWith(name))
    .sort((a, b) => b.length - a.length)[0];
  if (known !== undefined) return { name: known, type };
  const name = title.replace(found === undefined ? NOUN_LAST : found.prefix, '');
  return { name: name === '' ? title : name, type };
}

function prefixOf(words: string): RegExp {
  const pattern = words
    .replace(ACCENTED, '\u0000')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ /g, '\\s+')
    .replaceAll('\u0000', '\\S{1,3}');
  return new RegExp(`^${pattern}\\s*`, 'i');
}
