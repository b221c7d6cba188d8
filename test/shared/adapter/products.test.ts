/** Products and devices as Windows, macOS and Linux show them: what they must be, and what must not be said of them. */
import { describe, expect, it } from 'vitest';
import {
  isHardware,
  kindFrom,
  mayBeHardware,
  natureFrom,
  natureOf,
  sign,
  signsOf,
  type Verdict,
} from '../../../shared/adapter/nature.ts';
import { interference } from '../../../shared/check/interference.ts';
import type { Adapter } from '../../../shared/observation/workstation.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { linkSigns as linuxSigns } from '../../../shared/parse/linux/link-signs.ts';
import { adapterSigns, type AdapterHints } from '../../../shared/parse/windows/adapter-kind.ts';
import { adapter, factsWith, seen } from '../../support/facts.ts';

type Asked = Partial<AdapterHints>;

function windows(description: string, rest: Asked = {}): Adapter {
  const hints = { name: 'Ethernet 3', description, type: '6', medium: '', ...rest };
  const signs = adapterSigns(hints);
  return adapter({
    name: hints.name,
    description,
    kind: kindFrom(signs),
    signs,
    addresses: [{ address: ip('10.30.4.5'), prefixLength: 24 }],
  });
}

function productOf(one: Adapter): string | null {
  return interference(factsWith([seen('adapters', '', [one])], 'win32'))[0]?.product ?? null;
}

const SOFT: Asked = { device: 'ROOT\\NET', hardware: false, virtual: true };
const CARD: Asked = { device: 'PCI\\VEN_8086&DEV_15FA', hardware: true, virtual: false, medium: '14' };

describe('adapters of Windows', () => {
  it.each<[string, Adapter, Verdict, string | null]>([
    // VPN programs that the list names, with the properties of a current Windows.
    [
      'Sangfor EasyConnect',
      windows('Sangfor SSL VPN CS Support System VNIC', SOFT),
      'tunnel',
      'Sangfor EasyConnect/aTrust',
    ],
    ['360 Connect', windows('360Connect Virtual Adapter', SOFT), 'software', '360 Connect'],
    ['Huawei SecoClient', windows('SVN Adapter V1.0', SOFT), 'software', 'Huawei SecoClient/UniVPN'],
    ['H3C iNode', windows('iNode VPN Virtual NIC', SOFT), 'tunnel', 'H3C iNode'],
    ['Hillstone', windows('Hillstone Virtual Network Adapter', SOFT), 'software', 'Hillstone VPN'],
    ['Array Networks', windows('Array Networks SSL VPN Adapter', SOFT), 'tunnel', 'Array Networks VPN'],
    ['F5', windows('F5 Networks VPN Adapter', { type: '23' }), 'tunnel', 'F5 BIG-IP Edge Client'],
    [
      'Check Point',
      windows('Check Point Virtual Network Adapter For Endpoint VPN Client', SOFT),
      'tunnel',
      'Check Point VPN',
    ],
    ['NordLynx', windows('NordLynx Tunnel', { type: '53', device: 'SWD\\WINTUN' }), 'tunnel', 'NordVPN'],
    ['Mullvad', windows('Mullvad Tunnel', { name: 'Mullvad', type: '53' }), 'tunnel', 'Mullvad VPN'],
    ['SoftEther', windows('VPN Client Adapter - VPN', SOFT), 'tunnel', 'SoftEther VPN'],
    ['Radmin', windows('Famatech Radmin VPN Ethernet Adapter', SOFT), 'tunnel', 'Radmin VPN'],
    ['Hamachi', windows('LogMeIn Hamachi Virtual Ethernet Adapter', SOFT), 'software', 'Hamachi'],
    ['Fortinet', windows('Fortinet Virtual Ethernet Adapter (NDIS 6.30)', SOFT), 'tunnel', 'FortiClient'],
    // Those that it does not name are VPNs all the same.
    [
      'an unknown program on a TAP driver',
      windows('Example Secure Access', { ...SOFT, component: 'tap0901' }),
      'tunnel',
      'VPN',
    ],
    [
      'an unknown program on Wintun',
      windows('Example Net', { type: '53', device: 'SWD\\WINTUN' }),
      'tunnel',
      'VPN',
    ],
    [
      'an unknown program that says nothing but its type',
      windows('Example Net', { type: '53' }),
      'tunnel',
      'VPN',
    ],
    ['a dial-up connection', windows('WAN Miniport (L2TP)', { device: 'SWD\\MSRRAS' }), 'tunnel', 'VPN'],
    ['SSTP', windows('WAN Miniport (SSTP)', { component: 'ms_sstpminiport' }), 'tunnel', 'VPN'],
    // What is hardware stays hardware, whatever it is called.
    ['a card', windows('Intel(R) Ethernet Connection (17) I219-LM', CARD), 'ethernet', null],
    [
      'a card that is called VPN',
      windows('Intel(R) Ethernet Connection (17) I219-LM', { ...CARD, name: 'VPN Tailscale' }),
      'ethernet',
      null,
    ],
    [
      'a card of a virtual function',
      windows('Mellanox ConnectX-4 Lx Virtual Ethernet Adapter', CARD),
      'ethernet',
      null,
    ],
    [
      'a phone on a cable',
      windows('Remote NDIS based Internet Sharing Device', { device: 'USB\\VID_04E8', hardware: true }),
      'ethernet',
      null,
    ],
    [
      'Bluetooth',
      windows('Bluetooth Device (Personal Area Network)', { device: 'BTH\\MS_BTHPAN', medium: '10' }),
      'hardware',
      null,
    ],
    [
      'mobile broadband',
      windows('Example 5G Modem', { type: '243', device: 'USB\\VID_1199', medium: '8' }),
      'cellular',
      null,
    ],
    [
      'the card of a Hyper-V guest',
      windows('Microsoft Hyper-V Network Adapter', { device: 'VMBUS\\{F8615163}', hardware: true }),
      'ethernet',
      null,
    ],
    ['the card of a KVM guest', windows('Red Hat VirtIO Ethernet Adapter', {}), 'ethernet', null],
    [
      'Wi-Fi',
      windows('Intel(R) Dual Band Wireless-AC 8260', { type: '71', device: 'PCI\\VEN_8086' }),
      'wifi',
      null,
    ],
    // Networks of this computer.
    [
      'an external switch, which is the way out',
      windows('Hyper-V Virtual Ethernet Adapter', {
        name: 'vEthernet (External)',
        device: 'ROOT\\VMS_MP',
        hardware: false,
      }),
      'switch',
      'Hyper-V',
    ],
    [
      'VMware host-only',
      windows('VMware Virtual Ethernet Adapter for VMnet1', { device: 'ROOT\\VMWARE' }),
      'switch',
      'VMware',
    ],
    [
      'VirtualBox host-only',
      windows('VirtualBox Host-Only Ethernet Adapter', { ...SOFT, medium: '14' }),
      'switch',
      'VirtualBox',
    ],
    [
      'the hotspot',
      windows('Microsoft Wi-Fi Direct Virtual Adapter #2', { type: '71', device: '{5D624F94}\\VWIFIMP_WFD' }),
      'switch',
      null,
    ],
    [
      'a team of cards',
      windows('Microsoft Network Adapter Multiplexor Driver', { device: 'COMPOSITEBUS\\MS_IMPLAT_MP' }),
      'switch',
      null,
    ],
    [
      'the loopback for tests',
      windows('Microsoft KM-TEST Loopback Adapter', { ...SOFT, component: '*msloop' }),
      'software',
      null,
    ],
    ['the loopback for catching packets', windows('Npcap Loopback Adapter', SOFT), 'software', null],
    ['what says nothing', windows('Example Adapter'), 'unknown', null],
  ])('%s', (_what, one, is, product) => {
    expect(natureOf(one).is).toBe(is);
    expect(productOf(one)).toBe(product);
  });

  it.each([
    ['Teredo', windows('Teredo Tunneling Pseudo-Interface', { type: '131', device: 'SWD\\IP_TUNNEL_VBUS' })],
    ['ISATAP', windows('Microsoft ISATAP Adapter #3', { type: '131' })],
    ['6to4', windows('Microsoft 6to4 Adapter', { type: '131' })],
    ['IP-HTTPS', windows('Microsoft IP-HTTPS Platform Adapter', { type: '131' })],
  ])('%s carries IPv6 alone, so that it is no VPN in the way of anything here', (_what, one) => {
    expect(natureOf(one).is).toBe('tunnel');
    expect(productOf({ ...one, addresses: [], hasIpv6: true })).toBeNull();
  });

  it('says what decided', () => {
    expect(natureOf(windows('Example', { device: 'ROOT\\NET', component: 'tap0901' })).by).toEqual([
      'device ROOT\\NET',
      'component tap0901',
    ]);
    // The rest of a device's id may be a serial number.
    expect(
      natureOf(windows('Example', { device: 'USB\\VID_0BDA&PID_8153\\0013000001' })).by.join(),
    ).not.toContain('0013000001');
  });
});

describe('interfaces of Linux', () => {
  it.each<[string, Partial<Parameters<typeof linuxSigns>[0]>, Verdict]>([
    ['a card of an old ip', {}, 'ethernet'],
    ['a card on its bus', { bus: 'pci' }, 'ethernet'],
    ['Wi-Fi on its bus', { name: 'wlp2s0', bus: 'pci' }, 'wifi'],
    ['a card in a container', { info: 'veth' }, 'ethernet'],
    ['a VLAN', { name: 'eth0.30', info: 'vlan' }, 'ethernet'],
    ['docker0', { name: 'docker0', info: 'bridge' }, 'switch'],
    ['docker0 without details', { name: 'docker0' }, 'switch'],
    ['a modem', { name: 'wwan0', type: 'none', flags: ['POINTOPOINT', 'UP'] }, 'cellular'],
    ['OpenVPN on a TAP', { name: 'tap0', info: 'tun' }, 'tunnel'],
    ['the new driver of OpenVPN', { name: 'ovpn0', type: 'none', info: 'ovpn' }, 'tunnel'],
    ['WireGuard of any name', { name: 'office', type: 'none', info: 'wireguard' }, 'tunnel'],
    ['XFRM', { name: 'ipsec0', type: 'none', info: 'xfrm' }, 'tunnel'],
    ['VXLAN', { name: 'flannel.1', info: 'vxlan' }, 'tunnel'],
    ['a kind that is not known yet', { name: 'new0', info: 'brandnew' }, 'software'],
    ['a line that is no Ethernet', { name: 'ib0', type: 'infiniband' }, 'unknown'],
  ])('%s', (_what, hints, is) => {
    expect(
      natureFrom(
        linuxSigns({
          name: 'eth0',
          flags: ['BROADCAST', 'UP'],
          type: 'ether',
          info: undefined,
          bus: undefined,
          ...hints,
        }),
      ).is,
    ).toBe(is);
  });
});

describe('signs', () => {
  it('of a weaker source never overrule the stronger', () => {
    expect(
      natureFrom([
        sign('hint', ['ethernet'], ''),
        sign('device', ['tunnel'], ''),
        sign('words', ['wifi'], ''),
      ]).is,
    ).toBe('tunnel');
  });

  it('of one source that contradict each other leave the question open', () => {
    const verdict = natureFrom([
      sign('shape', ['ethernet'], 'a'),
      sign('shape', ['tunnel'], 'b'),
      sign('hint', ['ethernet'], 'c'),
    ]);
    expect(verdict).toEqual({ is: 'unknown', by: [] });
    expect([isHardware(verdict), mayBeHardware(verdict)]).toEqual([false, true]);
  });

  it('are as good as the kind where a reader knows no more', () => {
    expect(natureFrom(signsOf({ kind: 'tunnel' })).is).toBe('tunnel');
    expect(natureFrom(signsOf({ kind: 'unknown' })).is).toBe('unknown');
    expect(natureFrom([...signsOf({ kind: 'ethernet' }), sign('shape', ['tunnel'], '')]).is).toBe('unknown');
    expect(natureFrom([...signsOf({ kind: 'other' }), sign('shape', ['tunnel'], '')]).is).toBe('tunnel');
  });
});
