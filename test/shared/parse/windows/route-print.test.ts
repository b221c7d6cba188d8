import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { block, ip } from '../../../../shared/net/ipv4.ts';
import { nameInterfaces, parseRoutePrint } from '../../../../shared/parse/windows/route-print.ts';
import { damaged, HOSTILE_TEXTS } from '../../../support/hostile-text.ts';

const RULE = '='.repeat(75);

interface Language {
  readonly onLink: string;
  readonly active: string;
  readonly heading: string;
  readonly persistent: string;
}

const LANGUAGES: Readonly<Record<string, Language>> = {
  English: {
    onLink: 'On-link',
    active: 'Active Routes:',
    heading: 'Network Destination        Netmask          Gateway       Interface  Metric',
    persistent: 'Persistent Routes:',
  },
  German: {
    onLink: 'Auf Verbindung',
    active: 'Aktive Routen:',
    heading: '     Netzwerkziel    Netzwerkmaske          Gateway    Schnittstelle Metrik',
    persistent: 'Ständige Routen:',
  },
  Chinese: {
    onLink: '在链路上',
    active: '活动路由:',
    heading: '网络目标        网络掩码          网关       接口   跃点数',
    persistent: '永久路由:',
  },
  Japanese: {
    onLink: 'リンク上',
    active: 'アクティブ ルート:',
    heading: 'ネットワーク宛先        ネットマスク          ゲートウェイ       インターフェイス  メトリック',
    persistent: '固定ルート:',
  },
};

function printed({ onLink, active, heading, persistent }: Language): string {
  return [
    RULE,
    'Interface List',
    ' 12...02 00 5e 10 00 01 ......Intel(R) Ethernet Connection I219-V',
    '  1...........................Software Loopback Interface 1',
    RULE,
    '',
    'IPv4',
    RULE,
    active,
    heading,
    '          0.0.0.0          0.0.0.0      192.168.1.1     192.168.1.10     25',
    `        10.9.0.0      255.255.0.0         ${onLink}          10.9.0.6     46`,
    `        127.0.0.0        255.0.0.0         ${onLink}         127.0.0.1    331`,
    '       100.64.0.0      255.192.0.0      192.168.1.9     192.168.1.10     26',
    RULE,
    persistent,
    '  Network Address          Netmask  Gateway Address  Metric',
    '       172.16.0.0      255.240.0.0      192.168.1.1       1',
    `       172.31.0.0      255.255.0.0      ${onLink}       1`,
    RULE,
    '',
  ].join('\r\n');
}

const ENGLISH = printed(LANGUAGES['English'] ?? { onLink: '', active: '', heading: '', persistent: '' });
const ROWS = [
  ['0.0.0.0/0', '192.168.1.1', '192.168.1.10', 25],
  ['10.9.0.0/16', null, '10.9.0.6', 46],
  ['127.0.0.0/8', null, '127.0.0.1', 331],
  ['100.64.0.0/10', '192.168.1.9', '192.168.1.10', 26],
];

describe('parseRoutePrint', () => {
  it.each(Object.entries(LANGUAGES))('reads the active routes in %s', (_name, language) => {
    const table = parseRoutePrint(printed(language));
    const rows = table.known
      ? table.value.routes.map((one) => [one.destination, one.gateway, one.interface, one.metric])
      : table;
    expect(rows).toEqual(ROWS);
  });

  it.each([
    ...HOSTILE_TEXTS,
    ['a table without an end', ENGLISH.slice(0, ENGLISH.indexOf('26'))],
    ['a damaged gateway', ENGLISH.replace('  192.168.1.1 ', '  192.168.l.1 ')],
    ['a mask with holes', ENGLISH.replace('255.192.0.0', '255.0.192.0')],
    ['host bits under the mask', ENGLISH.replace('100.64.0.0', '100.64.0.1')],
    ['an interface without an address', ENGLISH.replace('127.0.0.1 ', 'loopback  ')],
    ['a metric that is a word', ENGLISH.replace(' 331', ' Default')],
    ['persistent routes alone', ENGLISH.slice(ENGLISH.indexOf('Persistent'))],
  ] as const)('is unknown for %s', (_name, text) => {
    expect(parseRoutePrint(text)).toMatchObject({ known: false, reason: 'unparsable' });
  });

  it('takes the own address as next hop for what it means: on the link', () => {
    const rows = [
      '192.168.1.0    255.255.255.0   192.168.1.10   192.168.1.10   20',
      '10.9.0.0    255.255.0.0   192.168.1.11   192.168.1.10   20',
    ];
    const table = parseRoutePrint([RULE, 'Active Routes:', ...rows, RULE, ''].join('\r\n'));
    expect(table).toMatchObject({
      value: {
        routes: [
          { destination: '192.168.1.0/24', gateway: null },
          { destination: '10.9.0.0/16', gateway: '192.168.1.11' },
        ],
      },
    });
  });

  it('knows nothing from a cut within the table', () => {
    fc.assert(
      fc.property(fc.nat({ max: ENGLISH.indexOf('Persistent') - RULE.length - 4 }), (length) => {
        expect(parseRoutePrint(ENGLISH.slice(0, length)).known).toBe(false);
      }),
    );
  });

  it('survives any damage', () => {
    fc.assert(
      fc.property(damaged(ENGLISH), (text) => {
        const table = parseRoutePrint(text);
        expect(!table.known || table.value.routes.length > 0).toBe(true);
      }),
    );
  });
});

describe('nameInterfaces', () => {
  it('names an interface by the adapter that has its address, and leaves others alone', () => {
    const table = parseRoutePrint(ENGLISH);
    if (!table.known) throw new Error(table.reason);
    const adapter = {
      name: 'Ethernet',
      up: true,
      kind: 'ethernet',
      hasIpv6: false,
      addresses: [{ address: ip('192.168.1.10'), prefixLength: 24 }],
    } as const;
    const { routes } = nameInterfaces(table.value, [adapter]);
    expect(routes.map((one) => one.interface)).toEqual(['Ethernet', '10.9.0.6', '127.0.0.1', 'Ethernet']);
    expect(routes[0]?.destination).toBe(block('0.0.0.0/0'));
  });
});
