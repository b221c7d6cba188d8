import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Adapter } from '../../../../shared/observation/workstation.ts';
import { parseIfconfig } from '../../../../shared/parse/macos/ifconfig.ts';
import { damaged, HOSTILE_TEXTS } from '../../../support/hostile-text.ts';

const SAMPLE = `lo0: flags=8049<UP,LOOPBACK,RUNNING,MULTICAST> mtu 16384
\toptions=1203<RXCSUM,TXCSUM,TXSTATUS,SW_TIMESTAMP>
\tinet 127.0.0.1 netmask 0xff000000
\tinet6 ::1 prefixlen 128
\tinet6 fe80::1%lo0 prefixlen 64 scopeid 0x1
\tnd6 options=201<PERFORMNUD,DAD>
gif0: flags=8010<POINTOPOINT,MULTICAST> mtu 1280
en0: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500
\toptions=6460<TSO4,TSO6,CHANNEL_IO,PARTIAL_CSUM,ZEROINVERT_CSUM>
\tether 02:00:5e:10:00:01
\tinet6 fe80::1c2d%en0 prefixlen 64 secured scopeid 0xb
\tinet 192.168.1.10 netmask 0xffffff00 broadcast 192.168.1.255
\tinet 10.20.0.5 netmask 255.255.252.0 broadcast 10.20.3.255
\tmedia: autoselect
\tstatus: active
en5: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500
\tether 02:00:5e:10:00:05
\tmedia: autoselect (none)
\tstatus: inactive
awdl0: flags=8943<UP,BROADCAST,RUNNING,PROMISC,SIMPLEX,MULTICAST> mtu 1500
\tether 02:00:5e:10:00:06
\tinet6 fe80::2%awdl0 prefixlen 64 scopeid 0xc
\tstatus: active
bridge100: flags=8a63<UP,BROADCAST,SMART,RUNNING,ALLMULTI,SIMPLEX,MULTICAST> mtu 1500
\tinet 172.16.5.1 netmask 0xffffff00 broadcast 172.16.5.255
\tstatus: active
utun0: flags=8051<UP,POINTOPOINT,RUNNING,MULTICAST> mtu 1500
\tinet6 fe80::3%utun0 prefixlen 64 scopeid 0xe
utun6: flags=8051<UP,POINTOPOINT,RUNNING,MULTICAST> mtu 1280
\tinet 100.101.102.103 --> 100.101.102.103 netmask 0xffffffff
\tinet6 fd7a:115c:a1e0::1 prefixlen 48
`;

function adapter(name: string, text = SAMPLE): Adapter | undefined {
  const fact = parseIfconfig(text);
  return fact.known ? fact.value.find((one) => one.name === name) : undefined;
}

describe('parseIfconfig', () => {
  it('reads addresses, masks in both forms, and the MTU', () => {
    expect(adapter('en0')).toEqual({
      name: 'en0',
      mac: '02:00:5e:10:00:01',
      up: true,
      kind: 'ethernet',
      addresses: [
        { address: '192.168.1.10', prefixLength: 24 },
        { address: '10.20.0.5', prefixLength: 22 },
      ],
      hasIpv6: false,
      mtu: 1500,
    });
  });

  it.each([
    ['lo0', 'loopback', true],
    ['gif0', 'other', false],
    ['en5', 'ethernet', false],
    ['bridge100', 'bridge', true],
    // The tunnels that macOS keeps for itself carry no address of ours.
    ['utun0', 'tunnel', false],
    ['utun6', 'tunnel', true],
  ])('%s is a %s, up: %s', (name, kind, up) => {
    expect(adapter(name)).toMatchObject({ kind, up });
  });

  it('reads the address of a tunnel, and IPv6 beyond the link', () => {
    expect(adapter('utun6')).toMatchObject({ addresses: [{ address: '100.101.102.103', prefixLength: 32 }], hasIpv6: true });
    expect(adapter('lo0')?.hasIpv6).toBe(false);
  });

  it('does not count the radio of AirDrop as a network', () => {
    expect(adapter('awdl0')).toBeUndefined();
  });

  it.each([
    ...HOSTILE_TEXTS,
    ['a damaged heading, whose addresses are nobody’s', SAMPLE.replace('en0: flags=8863<', 'en0 flags 8863 ')],
    ['lines before the first heading', SAMPLE.slice(SAMPLE.indexOf('\t'))],
    ['an address that is cut', SAMPLE.replace('192.168.1.10', '192.168.1')],
    ['a mask that is cut', SAMPLE.slice(0, SAMPLE.indexOf('ffffff00') + 3)],
    ['a mask with holes', SAMPLE.replace('0xffffff00', '0xff00ff00')],
    ['the output of Linux', '2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue\n    inet 192.168.1.10/24 scope global eth0\n'],
  ] as const)('is unknown for %s', (_name, text) => {
    expect(parseIfconfig(text)).toMatchObject({ known: false, reason: 'unparsable' });
  });

  it('survives any damage', () => {
    fc.assert(
      fc.property(damaged(SAMPLE), (text) => {
        const fact = parseIfconfig(text);
        expect(!fact.known || fact.value.every((one) => one.name !== '' && one.addresses.every(({ prefixLength }) => prefixLength <= 32))).toBe(true);
      }),
    );
  });
});
