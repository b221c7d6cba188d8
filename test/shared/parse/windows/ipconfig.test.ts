/** Adapters and resolvers of `ipconfig /all`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIpconfig } from '../../../../shared/parse/windows/ipconfig.ts';
import { damaged, HOSTILE_TEXTS } from '../../../support/hostile-text.ts';
import { inLanguage } from './ipconfig-sample.ts';

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
