/** Adapters of every kind, and what drivers say of them. */
import { describe, expect, it } from 'vitest';
import { known, type Known } from '../../../../../shared/observation/known.ts';
import { nativeSections } from '../../../../../shared/parse/windows/native/sections.ts';
import type { NativeTable } from '../../../../../shared/parse/windows/native/texts.ts';
import { adapter, ANSWERS, made } from './sample.ts';
import { facts, rows, missing } from './native-facts.ts';

describe('adapters of every kind', () => {
  // No Windows is without the address of its loopback.
  const loopback = adapter(1, 'Loopback', {
    IfType: 24,
    Addresses: [{ IPAddress: '127.0.0.1', PrefixLength: 8, DadState: 4 }],
  });

  const kindOf = (changes: object, madeOf: object = {}): unknown => {
    const read = facts({
      GetAdaptersAddresses: rows('GetAdaptersAddresses', [adapter(5, 'One', changes as never), loopback]),
      GetIfTable2: rows('GetIfTable2', [made(5, 'One', madeOf as never)]),
    });
    return read.adapters.fact.known ? read.adapters.fact.value[0] : read.adapters.fact;
  };

  const software = { HardwareInterface: false, ConnectorPresent: false, PhysicalMediumType: 0 };

  it.each([
    ['an adapter that was switched off', { OperStatus: 2 }, {}, { up: false }],
    ['one that a guard holds back (dormant)', { OperStatus: 5 }, {}, { up: false }],
    ['one without IPv4', { IfIndex: 0, Ipv6IfIndex: 5, Flags: 0x101 }, {}, { index: 5 }],
    ['a dial-up connection', { IfType: 23 }, { ...software, Type: 23 }, { kind: 'tunnel' }],
    [
      'a tunnel by its type',
      { IfType: 131, Description: 'Anything' },
      { ...software, Type: 131 },
      { kind: 'tunnel' },
    ],
    ['Wi-Fi by its type', { IfType: 71, Description: 'Anything' }, { Type: 71 }, { kind: 'wifi' }],
    ['Wi-Fi by its medium alone', { Description: 'Anything' }, { PhysicalMediumType: 9 }, { kind: 'wifi' }],
    ['a name with a surrogate pair', { FriendlyName: '网卡 🖧' }, {}, { name: '网卡 🖧' }],
    ['a name with half of one', { FriendlyName: 'x\ufffd' }, {}, { name: 'x\ufffd' }],
    [
      'an MTU without a limit',
      { IfType: 24, Mtu: 4_294_967_295, Description: 'Software Loopback Interface 1' },
      { ...software, Type: 24 },
      { kind: 'loopback' },
    ],
  ])('%s', (_what, changes, madeOf, expected) => {
    const read = kindOf(changes, madeOf);
    expect(read).toMatchObject(expected);
    if ('kind' in expected && expected.kind === 'loopback')
      expect(read).not.toHaveProperty('mtu', 4_294_967_295);
  });

  it('a client that the vendor named otherwise is found by its key, and another program is none', () => {
    const own = facts({
      RegistryPrograms: rows('RegistryPrograms', [
        { IsVendorKey: true, DisplayName: 'Cloud Desk', DisplayVersion: null },
      ]),
    });
    expect(own.client.fact).toEqual(known({ installed: true, name: 'Alibaba Cloud Workspace (Cloud Desk)' }));
    const nameless = facts({
      RegistryPrograms: rows('RegistryPrograms', [
        { IsVendorKey: true, DisplayName: null, DisplayVersion: '8.0' },
      ]),
    });
    expect(nameless.client.fact).toEqual(
      known({ installed: true, name: 'Alibaba Cloud Workspace', version: '8.0' }),
    );
    const other = facts({
      RegistryPrograms: rows('RegistryPrograms', [
        { IsVendorKey: false, DisplayName: 'Paint', DisplayVersion: null },
      ]),
    });
    expect(other.client.fact).toEqual(known({ installed: false }));
  });
});

describe('what drivers say of adapters', () => {
  const texts =
    (changes: Partial<Record<NativeTable, Known<string>>> = {}) =>
    (table: NativeTable): Known<string> =>
      changes[table] ?? known(ANSWERS.get(table) ?? '');

  const adapters = (changes: Partial<Record<NativeTable, Known<string>>> = {}): unknown =>
    nativeSections(texts(changes))['adapters']?.rows;

  it('is joined by the GUID of the interface, in whatever case', () => {
    expect(adapters()).toMatchObject([
      { Name: '以太网 2', HardwareInterface: true, NdisPhysicalMedium: 14 },
      { Name: 'WLAN', NdisPhysicalMedium: 9, InterfaceType: 71 },
      {
        Name: 'Tailscale',
        ComponentID: 'Wintun',
        PnPDeviceID: 'SWD\\Wintun',
        Virtual: true,
        HardwareInterface: false,
      },
      { Name: 'CorpVPN' },
      { Name: 'Loopback Pseudo-Interface 1' },
      // A card that was switched off is in the other table alone; filters are no adapters.
      { Name: 'Ethernet 3', Status: 'Disconnected', Hidden: false },
    ]);
    expect((adapters() as readonly object[])[0]).not.toHaveProperty('Virtual');
  });

  it('is left out where nobody could be asked, and the adapters stay', () => {
    const without = adapters({ RegistryNetworkDevices: missing, GetIfTable2: missing });
    expect(without).toMatchObject([{ Name: '以太网 2' }, {}, { Name: 'Tailscale' }, {}, {}]);
    expect((without as readonly object[])[2]).not.toHaveProperty('HardwareInterface');
  });
});
