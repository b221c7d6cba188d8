import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIpconfig } from '../../../../shared/parse/windows/ipconfig.ts';
import { damaged, HOSTILE_TEXTS } from '../../../support/hostile-text.ts';

const ENGLISH = `
Windows IP Configuration

   Host Name . . . . . . . . . . . . : DESKTOP-01
   Primary Dns Suffix  . . . . . . . : corp.example
   DNS Suffix Search List. . . . . . : corp.example
                                       lab.example

Ethernet adapter Ethernet 2:

   Connection-specific DNS Suffix  . : corp.example
   Description . . . . . . . . . . . : Intel(R) Ethernet Connection I219-V
   Physical Address. . . . . . . . . : 02-00-5E-10-00-01
   DHCP Enabled. . . . . . . . . . . : Yes
   Link-local IPv6 Address . . . . . : fe80::1c2d%12(Preferred)\u0020
   IPv4 Address. . . . . . . . . . . : 192.168.1.10(Preferred)\u0020
   Subnet Mask . . . . . . . . . . . : 255.255.255.0
   IPv4 Address. . . . . . . . . . . : 192.168.2.10(Preferred)\u0020
   Subnet Mask . . . . . . . . . . . : 255.255.254.0
   Default Gateway . . . . . . . . . : fe80::1%12
                                       192.168.1.1
   DHCP Server . . . . . . . . . . . : 192.168.1.1
   DNS Servers . . . . . . . . . . . : 2001:db8::53
                                       192.168.1.53
                                       192.168.1.54
   NetBIOS over Tcpip. . . . . . . . : Enabled

Wireless LAN adapter Wi-Fi:

   Media State . . . . . . . . . . . : Media disconnected
   Connection-specific DNS Suffix  . :\u0020
   Description . . . . . . . . . . . : Intel(R) Wi-Fi 6 AX201 160MHz
   Physical Address. . . . . . . . . : 02-00-5E-10-00-02
   DHCP Enabled. . . . . . . . . . . : Yes

Unknown adapter Tailscale:

   Connection-specific DNS Suffix  . : tailnet.example
   Description . . . . . . . . . . . : Tailscale Tunnel
   Physical Address. . . . . . . . . :\u0020
   IPv6 Address. . . . . . . . . . . : fd7a:115c:a1e0::1(Preferred)\u0020
   IPv4 Address. . . . . . . . . . . : 100.101.102.103(Preferred)\u0020
   Subnet Mask . . . . . . . . . . . : 255.255.255.255
   DNS Servers . . . . . . . . . . . : 100.100.100.100
`;

/** One adapter in other languages: title, then labels of description, MAC, address, mask, gateway, DNS. */
function inLanguage(
  title: string,
  labels: readonly [string, string, string, string, string, string],
  word: string,
): string {
  const [suffix, mac, address, mask, gateway, dns] = labels;
  return [
    'Windows',
    '',
    title,
    '',
    `   ${suffix} . . . . . . . : `,
    '   X . . . . . . . . . . . . . . . . : Intel(R) Ethernet',
    `   ${mac}. . . . . . . . . . . . . : 02-00-5E-10-00-01`,
    `   ${address} . . . . . . . . . . . . : 192.168.1.10(${word}) `,
    `   ${mask}  . . . . . . . . . . . . : 255.255.255.0`,
    `   ${gateway}. . . . . . . . . . . . . : 192.168.1.1`,
    `   ${dns}  . . . . . . . . . . . : 192.168.1.53`,
    '                                       192.168.1.54',
    '',
  ].join('\r\n');
}

describe('parseIpconfig', () => {
  it('reads adapters, several addresses, and what is down', () => {
    const fact = parseIpconfig(ENGLISH);
    const shown = fact.known ? fact.value.adapters.map(({ signs: _signs, ...rest }) => rest) : [];
    expect(shown).toEqual([
      {
        name: 'Ethernet 2',
        description: 'Intel(R) Ethernet Connection I219-V',
        mac: '02-00-5E-10-00-01',
        up: true,
        kind: 'ethernet',
        addresses: [
          { address: '192.168.1.10', prefixLength: 24 },
          { address: '192.168.2.10', prefixLength: 23 },
        ],
        hasIpv6: false,
      },
      {
        name: 'Wi-Fi',
        description: 'Intel(R) Wi-Fi 6 AX201 160MHz',
        mac: '02-00-5E-10-00-02',
        up: false,
        kind: 'wifi',
        addresses: [],
        hasIpv6: false,
      },
      {
        name: 'Tailscale',
        description: 'Tailscale Tunnel',
        up: true,
        kind: 'tunnel',
        addresses: [{ address: '100.101.102.103', prefixLength: 32 }],
        hasIpv6: true,
      },
    ]);
  });

  it('reads the servers per adapter, and takes neither gateways nor suffixes for servers', () => {
    const fact = parseIpconfig(ENGLISH);
    expect(fact.known && fact.value.resolvers).toEqual([
      {
        interface: 'Ethernet 2',
        servers: ['2001:db8::53', '192.168.1.53', '192.168.1.54'],
        domains: ['corp.example'],
        scope: 'default',
      },
      {
        interface: 'Tailscale',
        servers: ['100.100.100.100'],
        domains: ['tailnet.example'],
        scope: 'default',
      },
    ]);
  });

  it.each([
    [
      'Chinese',
      '以太网适配器 以太网:',
      ['连接特定的 DNS 后缀', '物理地址', 'IPv4 地址', '子网掩码', '默认网关', 'DNS 服务器'],
      '首选',
      '以太网',
    ],
    [
      'German',
      'Ethernet-Adapter Ethernet:',
      [
        'Verbindungsspezifisches DNS-Suffix',
        'Physische Adresse',
        'IPv4-Adresse',
        'Subnetzmaske',
        'Standardgateway',
        'DNS-Server',
      ],
      'Bevorzugt',
      'Ethernet',
    ],
    [
      'Japanese',
      'イーサネット アダプター イーサネット:',
      [
        '接続固有の DNS サフィックス',
        '物理アドレス',
        'IPv4 アドレス',
        'サブネット マスク',
        'デフォルト ゲートウェイ',
        'DNS サーバー',
      ],
      '優先',
      'イーサネット',
    ],
    [
      'French',
      'Carte Ethernet Ethernet :',
      [
        'Suffixe DNS propre à la connexion',
        'Adresse physique',
        'Adresse IPv4',
        'Masque de sous-réseau',
        'Passerelle par défaut',
        'Serveurs DNS',
      ],
      'préféré',
      'Ethernet',
    ],
  ] as const)('reads %s', (_language, title, labels, word, name) => {
    expect(parseIpconfig(inLanguage(title, labels, word))).toMatchObject({
      known: true,
      value: {
        adapters: [
          {
            name,
            up: true,
            description: 'Intel(R) Ethernet',
            addresses: [{ address: '192.168.1.10', prefixLength: 24 }],
          },
        ],
        resolvers: [{ interface: name, servers: ['192.168.1.53', '192.168.1.54'], domains: [] }],
      },
    });
  });

  it('takes a dial-up connection for a tunnel', () => {
    const text = inLanguage(
      'PPP-Adapter Firma:',
      ['DNS-Suffix', 'Physische Adresse', 'IPv4-Adresse', 'Subnetzmaske', 'Standardgateway', 'DNS-Server'],
      'Bevorzugt',
    );
    expect(parseIpconfig(text)).toMatchObject({ value: { adapters: [{ name: 'Firma', kind: 'tunnel' }] } });
  });

  it.each([
    ...HOSTILE_TEXTS,
    ['a cut before the mask', ENGLISH.slice(0, ENGLISH.indexOf('Subnet Mask'))],
    ['a mask that is none', ENGLISH.replace('255.255.255.0', '255.0.255.0')],
    ['the head alone', ENGLISH.slice(0, ENGLISH.indexOf('Ethernet adapter'))],
  ] as const)('is unknown for %s', (_name, text) => {
    expect(parseIpconfig(text)).toMatchObject({ known: false, reason: 'unparsable' });
  });

  it('survives any damage, and never says that an adapter without an address is up', () => {
    fc.assert(
      fc.property(damaged(ENGLISH), (text) => {
        const fact = parseIpconfig(text);
        expect(
          !fact.known ||
            fact.value.adapters.every((one) => !one.up || one.addresses.length > 0 || one.hasIpv6),
        ).toBe(true);
      }),
    );
  });
});
