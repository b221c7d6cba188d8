import { describe, expect, it } from 'vitest';
import type { Adapter } from '../../../../shared/observation/workstation.ts';
import { parseWindowsFacts } from '../../../../shared/parse/windows/facts.ts';
import { kindFrom } from '../../../../shared/adapter/nature.ts';
import { adapterSigns } from '../../../../shared/parse/windows/adapter-kind.ts';
import { changedRow, output } from './sample.ts';

function adaptersIn(text: string): readonly Adapter[] | string {
  const facts = parseWindowsFacts(text);
  if (!facts.known) return facts.reason;
  return facts.value.adapters.known ? facts.value.adapters.value : (facts.value.adapters.detail ?? '');
}

function named(name: string, text = output()): Adapter | undefined {
  const adapters = adaptersIn(text);
  return typeof adapters === 'string' ? undefined : adapters.find((one) => one.name === name);
}

describe('adapters of Windows', () => {
  it('joins name, addresses and the MTU of the stack', () => {
    expect(named('以太网 2')).toMatchObject({
      name: '以太网 2',
      description: 'Intel(R) Ethernet Connection I219-V',
      index: 12,
      mac: '02-00-5E-10-00-01',
      up: true,
      kind: 'ethernet',
      addresses: [{ address: '192.168.1.10', prefixLength: 24 }],
      hasIpv6: false,
      mtu: 1500,
    });
    expect(named('Tailscale')).toMatchObject({ kind: 'tunnel', mtu: 1280, hasIpv6: true, up: true });
  });

  it('shows an adapter that is down as down', () => {
    expect(named('WLAN')).toMatchObject({ up: false, kind: 'wifi' });
  });

  it('shows the VPN connection that has no adapter, and the hotspot that Windows hides', () => {
    expect(named('CorpVPN')).toMatchObject({
      up: true,
      kind: 'tunnel',
      addresses: [{ address: '10.9.0.6', prefixLength: 32 }],
    });
    expect(named('Local Area Connection* 2')).toMatchObject({
      up: true,
      addresses: [{ address: '192.168.137.1' }],
    });
    expect(named('Loopback Pseudo-Interface 1')).toMatchObject({ kind: 'loopback' });
    expect(named('Loopback Pseudo-Interface 1')).not.toHaveProperty('mtu');
  });

  it('leaves out hidden adapters that carry nothing', () => {
    expect(named('WAN Miniport (IP)')).toBeUndefined();
  });

  it.each([
    ['Duplicate', 'duplicate'],
    ['2', 'duplicate'],
    ['1', 'tentative'],
    ['Deprecated', 'deprecated'],
    ['Preferred', undefined],
    ['', undefined],
  ])('an address in state %j', (given, state) => {
    const at = [0, 1, 2, 3, 4, 5].map(
      (row) =>
        named('以太网 2', output(changedRow('addresses', row, { AddressState: given })))?.addresses[0]?.state,
    );
    expect(at.find((one) => one !== undefined)).toBe(state);
  });

  it('reads states that come as numbers', () => {
    expect(named('以太网 2', output(changedRow('adapters', 0, { Status: 1 })))?.up).toBe(true);
    expect(named('以太网 2', output(changedRow('adapters', 0, { Status: 2 })))?.up).toBe(false);
  });

  it('reads what later versions ask for, in whatever form, and does without it', () => {
    const of = (changes: Readonly<Record<string, unknown>>) =>
      named('以太网 2', output(changedRow('adapters', 0, changes)))?.kind;
    const plain = { InterfaceDescription: 'Example Adapter', NdisPhysicalMedium: '0' };
    expect(of(plain)).toBe('unknown');
    expect(of({ ...plain, HardwareInterface: true })).toBe('ethernet');
    expect(of({ ...plain, HardwareInterface: 'False' })).toBe('other');
    expect(of({ ...plain, HardwareInterface: 'yes', Virtual: 7 })).toBe('unknown');
    expect(of({ ...plain, PnPDeviceID: 'ROOT\\NET', ComponentID: 'tap0901' })).toBe('tunnel');
    expect(of({ PnPDeviceID: 'PCI\\VEN_8086', Virtual: true })).toBe('ethernet');
  });

  it('goes by the name where an index is missing, and by nothing else', () => {
    const text = output({
      ...changedRow('adapters', 0, { ifIndex: null }),
      ...changedRow('interfaces', 0, { ifIndex: null }),
    });
    expect(named('以太网 2', text)?.addresses).toEqual(named('以太网 2', output({}))?.addresses);
    const nameless = { ifIndex: null, InterfaceAlias: '' };
    expect(adaptersIn(output(changedRow('addresses', 1, nameless)))).toContain('addresses');
  });

  it('does not know adapters whose addresses are garbled', () => {
    expect(adaptersIn(output(changedRow('addresses', 1, { IPAddress: '192.168.1' })))).toContain('192.168.1');
    expect(adaptersIn(output({ addresses: { error: 'Invalid class' } }))).toContain('Invalid class');
  });
});

describe('the kind of an adapter', () => {
  it.each([
    ['Ethernet', 'Realtek PCIe GbE Family Controller', '6', '14', 'ethernet'],
    ['WLAN', 'MediaTek Wi-Fi 6', '71', '9', 'wifi'],
    ['无线网络连接', 'Some Radio', '', '', 'wifi'],
    ['Meta', 'Meta Tunnel', '53', '0', 'tunnel'],
    ['CloudflareWARP', 'Cloudflare WARP Interface', '53', '0', 'tunnel'],
    ['Ethernet 3', 'TAP-Windows Adapter V9', '6', '0', 'tunnel'],
    ['Company', 'WAN (PPP/SLIP) Interface', '23', '', 'tunnel'],
    ['vEthernet (Default Switch)', 'Hyper-V Virtual Ethernet Adapter', '6', '', 'bridge'],
    ['VMware Network Adapter VMnet8', 'VMware Virtual Ethernet Adapter for VMnet8', '6', '', 'bridge'],
    ['Loopback Pseudo-Interface 1', 'Software Loopback Interface 1', '24', '', 'loopback'],
    // An empty device for tests and for catching packets: neither a card nor the loopback.
    ['Loopback', 'Npcap Loopback Adapter', '6', '', 'other'],
    ['Citrix Virtual Adapter', 'Microsoft KM-TEST Loopback Adapter', '6', '', 'other'],
    // The network card of a Windows inside Hyper-V is a card like any other.
    ['Ethernet', 'Microsoft Hyper-V Network Adapter', '6', '14', 'ethernet'],
    // What says nothing is nothing, and its default name is Windows' own.
    ['Ethernet 4', 'Example Adapter', '6', '0', 'unknown'],
    ['Ethernet 4', 'Example Adapter Ethernet adapter Ethernet 4', '', '', 'unknown'],
    // A name is the user's: the card stays one.
    ['VPN', 'Realtek PCIe GbE Family Controller', '6', '14', 'ethernet'],
  ] as const)('%s (%s) is %s/%s → %s', (name, description, type, medium, kind) => {
    expect(kindFrom(adapterSigns({ name, description, type, medium }))).toBe(kind);
  });
});
