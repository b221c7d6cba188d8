/** Cards, modems, switches and loopbacks as Windows shows them: what each must be, and that none is a VPN. */
import { describe, expect, it } from 'vitest';
import { natureOf, type Verdict } from '../../../shared/adapter/nature.ts';
import type { Adapter } from '../../../shared/observation/workstation.ts';
import { type Asked, windows, productOf, SOFT } from './windows-adapters.ts';

const CARD: Asked = { device: 'PCI\\VEN_8086&DEV_15FA', hardware: true, virtual: false, medium: '14' };

describe('adapters of Windows', () => {
  it.each<[string, Adapter, Verdict, string | null]>([
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
});
