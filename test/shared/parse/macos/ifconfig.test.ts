import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Adapter } from '../../../../shared/observation/workstation.ts';
import { gapOf } from '../../../../shared/observation/listing.ts';
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
  return parseIfconfig(text).rows.find((one) => one.name === name);
}

describe('parseIfconfig', () => {
  it('reads addresses, masks in both forms, and the MTU', () => {
    expect(adapter('en0')).toMatchObject({
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
    ['gif0', 'tunnel', false],
    ['en5', 'ethernet', false],
    ['bridge100', 'bridge', true],
    // The tunnels that macOS keeps for itself carry no address of ours.
    ['utun0', 'tunnel', false],
    ['utun6', 'tunnel', true],
  ])('%s is a %s, up: %s', (name, kind, up) => {
    expect(adapter(name)).toMatchObject({ kind, up });
  });

  it('reads the address of a tunnel, and IPv6 beyond the link', () => {
    expect(adapter('utun6')).toMatchObject({
      addresses: [{ address: '100.101.102.103', prefixLength: 32 }],
      hasIpv6: true,
    });
    expect(adapter('lo0')?.hasIpv6).toBe(false);
  });

  it('does not count the radio of AirDrop as a network', () => {
    expect(adapter('awdl0')).toBeUndefined();
  });

  it.each([
    ...HOSTILE_TEXTS,
    [
      'a damaged heading, whose addresses are nobody’s',
      SAMPLE.replace('en0: flags=8863<', 'en0 flags 8863 '),
    ],
    ['lines before the first heading', SAMPLE.slice(SAMPLE.indexOf('\t'))],
    ['an address that is cut', SAMPLE.replace('192.168.1.10', '192.168.1')],
    ['a mask that is cut', SAMPLE.slice(0, SAMPLE.indexOf('ffffff00') + 3)],
    ['a mask with holes', SAMPLE.replace('0xffffff00', '0xff00ff00')],
    ['a Mac without lo0, of which there is none', SAMPLE.slice(SAMPLE.indexOf('gif0'))],
    ['a last line that is cut', SAMPLE.trimEnd()],
    ['one interface alone', SAMPLE.slice(SAMPLE.indexOf('en0'), SAMPLE.indexOf('en5'))],
    ['two outputs glued together', SAMPLE + SAMPLE],
    [
      'the output of Linux',
      '2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue\n    inet 192.168.1.10/24 scope global eth0\n',
    ],
  ] as const)('is unknown for %s', (_name, text) => {
    expect(gapOf(parseIfconfig(text), 0)).toMatchObject({ reason: 'unparsable' });
  });

  it('keeps what stands beside a damaged interface', () => {
    const listing = parseIfconfig(SAMPLE.replace('192.168.1.10', '192.168.1'));
    expect(listing.rows.map(({ name }) => name)).toContain('utun6');
    expect(listing.rows.map(({ name }) => name)).not.toContain('en0');
  });

  it.each([
    [
      'an interface of a name that nobody knows yet, point to point',
      'zzz0: flags=8051<UP,POINTOPOINT,RUNNING,MULTICAST> mtu 1400\n\tinet 10.3.3.3 --> 10.3.3.3 netmask 0xffffffff\n',
      'tunnel',
    ],
    ['one of such a name without that flag', 'zzz0: flags=8863<UP,BROADCAST,RUNNING> mtu 1500\n', 'unknown'],
    [
      'VirtualBox',
      'vboxnet0: flags=8943<UP,BROADCAST,RUNNING> mtu 1500\n\tinet 192.168.56.1 netmask 0xffffff00\n',
      'bridge',
    ],
    [
      'ZeroTier, which makes false Ethernet',
      'feth5000: flags=8943<UP,BROADCAST,RUNNING> mtu 2800\n\tinet 10.147.17.5 netmask 0xffffff00\n',
      'tunnel',
    ],
    [
      'a PPP line',
      'ppp0: flags=8051<UP,POINTOPOINT,RUNNING,MULTICAST> mtu 1280\n\tinet 10.8.1.2 --> 10.8.1.1 netmask 0xff000000\n',
      'tunnel',
    ],
    [
      'IKEv2 of the system',
      'ipsec0: flags=8051<UP,POINTOPOINT,RUNNING,MULTICAST> mtu 1400\n\tinet 10.8.1.2 --> 10.8.1.2 netmask 0xffffffff\n',
      'tunnel',
    ],
    [
      'Internet sharing',
      'ap1: flags=8802<BROADCAST,SIMPLEX,MULTICAST> mtu 1500\n\tstatus: inactive\n',
      'bridge',
    ],
    [
      'an iPhone on a cable',
      'en9: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500\n\tether 02:00:5e:10:00:09\n\tinet 172.20.10.4 netmask 0xfffffff0\n\tstatus: active\n',
      'ethernet',
    ],
  ])('%s', (_what, text, kind) => {
    expect(adapter(text.slice(0, text.indexOf(':')), SAMPLE + text)?.kind).toBe(kind);
  });

  it('takes a text that begins within the first name for no whole', () => {
    expect(gapOf(parseIfconfig(SAMPLE.slice(1)), 0)).not.toBeNull();
    expect(gapOf(parseIfconfig(SAMPLE), 0)).toBeNull();
  });

  it('says of no part of the output that it is all', () => {
    fc.assert(
      fc.property(fc.nat({ max: SAMPLE.length - 1 }), fc.nat({ max: SAMPLE.length - 1 }), (a, b) => {
        const text = SAMPLE.slice(Math.min(a, b), Math.max(a, b));
        // A cut between two lines behind lo0 cannot be seen: nothing marks the end.
        fc.pre(!(text.startsWith('lo0: ') && text.endsWith('\n')));
        expect(gapOf(parseIfconfig(text), 0)).not.toBeNull();
      }),
    );
  });

  it('survives any damage', () => {
    fc.assert(
      fc.property(damaged(SAMPLE), (text) => {
        const { rows } = parseIfconfig(text);
        expect(
          rows.every(
            (one) => one.name !== '' && one.addresses.every(({ prefixLength }) => prefixLength <= 32),
          ),
        ).toBe(true);
      }),
    );
  });
});
