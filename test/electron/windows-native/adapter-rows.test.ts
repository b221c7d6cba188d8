/** Adapters in Windows' memory, as it writes them and as it never should: every read stays within its bytes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adapterRows } from '../../../electron/windows-native/child/adapters.ts';
import { Bytes } from '../../../electron/windows-native/child/bytes.ts';
import { numberOf } from '../../../electron/windows-native/child/echo.ts';
import { LAYOUTS } from '../../../electron/windows-native/child/layouts.ts';
import { Refusal } from '../../../electron/windows-native/child/refusal.ts';
import { BASE, Memory } from './laid-out.ts';

const own = LAYOUTS.IP_ADAPTER_ADDRESSES_LH.at;
const unicast = LAYOUTS.IP_ADAPTER_UNICAST_ADDRESS_LH.at;

function adapter(memory: Memory, index: number, name: string): number {
  const at = memory.take(LAYOUTS.IP_ADAPTER_ADDRESSES_LH.size);
  memory.u32(at + own.IfIndex, index);
  memory.u32(at + own.IfType, 6);
  memory.u32(at + own.OperStatus, 1);
  memory.point(at + own.FriendlyName, memory.text(name));
  const address = memory.take(LAYOUTS.IP_ADAPTER_UNICAST_ADDRESS_LH.size);
  memory.point(address + unicast.Address, memory.ipv4(`10.0.0.${index}`));
  memory.u32(address + unicast.Address + 8, 16);
  memory.bytes[address + unicast.OnLinkPrefixLength] = 24;
  memory.point(at + own.FirstUnicastAddress, address);
  return at;
}

function chained(names: readonly string[]): { readonly memory: Memory; readonly places: readonly number[] } {
  const memory = new Memory();
  const places = names.map((name, index) => adapter(memory, index + 1, name));
  places.slice(1).forEach((place, index) => {
    memory.point((places[index] ?? 0) + own.Next, place);
  });
  return { memory, places };
}

const read = ({ bytes }: Memory): ReturnType<typeof adapterRows> => adapterRows(new Bytes(bytes, BASE));

describe('a chain of adapters', () => {
  it('is read to its end', () => {
    const { memory } = chained(['Ethernet', '以太网 2', '网卡 🖧']);
    expect(read(memory)).toMatchObject([
      { FriendlyName: 'Ethernet', IfIndex: 1, Addresses: [{ IPAddress: '10.0.0.1', PrefixLength: 24 }] },
      { FriendlyName: '以太网 2', Description: '' },
      { FriendlyName: '网卡 🖧', ServerAddresses: [], Gateways: [] },
    ]);
  });

  it.each([0xd83d, 0xdc00])('keeps a name with half of a surrogate pair readable', (unit) => {
    const { memory } = chained([`x${String.fromCharCode(unit)}y`]);
    const [row] = read(memory);
    expect(row).toMatchObject({ FriendlyName: 'x\ufffdy' });
    expect(JSON.parse(JSON.stringify(row))).toEqual(row);
  });

  it('that leads in a circle, or out of the buffer, is refused', () => {
    const circle = chained(['a', 'b']);
    circle.memory.point((circle.places[1] ?? 0) + own.Next, 0);
    expect(() => read(circle.memory)).toThrow(Refusal);
    for (const wild of [1n, BASE - 8n, BASE + 64n * 1024n, 0xffff_ffff_ffff_ffffn]) {
      const { memory, places } = chained(['a']);
      memory.point((places[0] ?? 0) + own.FriendlyName, wild);
      expect(() => read(memory)).toThrow(Refusal);
    }
  });

  it('whose name has no end is read to the end of the buffer, and not beyond', () => {
    const { memory, places } = chained(['a']);
    memory.bytes.fill(0x41, 60_000);
    memory.point((places[0] ?? 0) + own.FriendlyName, 64 * 1024 - 6);
    expect(read(memory)).toMatchObject([{ FriendlyName: '䅁䅁䅁' }]);
  });

  it('never makes a read beyond its bytes, whatever they hold', () => {
    const { memory } = chained(['Ethernet', 'WLAN']);
    fc.assert(
      fc.property(
        fc.nat({ max: 1_500 }),
        fc.uint8Array({ minLength: 1, maxLength: 16 }),
        fc.nat({ max: 2_000 }),
        (at, noise, length) => {
          const broken = memory.bytes.slice();
          broken.set(noise, at);
          for (const bytes of [broken, memory.bytes.slice(0, length)]) {
            try {
              adapterRows(new Bytes(bytes, BASE));
            } catch (error) {
              expect(error).toBeInstanceOf(Refusal);
            }
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('addresses', () => {
  it.each([
    [[0xfe80, 0, 0, 0, 0x1c2d, 1, 2, 3], 12, 'fe80::1c2d:1:2:3%12'],
    [[0, 0, 0, 0, 0, 0, 0, 1], 0, '::1'],
    [[0, 0, 0, 0, 0, 0, 0, 0], 0, '::'],
    [[0x2001, 0xdb8, 0, 0, 1, 0, 0, 0], 0, '2001:db8:0:0:1::'],
    [[1, 2, 3, 4, 5, 6, 7, 8], 0, '1:2:3:4:5:6:7:8'],
    [[0xfec0, 0, 0, 0xffff, 0, 0, 0, 1], 1, 'fec0:0:0:ffff::1%1'],
    [[1, 0, 3, 0, 5, 0, 7, 0], 0, '1:0:3:0:5:0:7:0'],
  ])('%j is %s', (groups, scope, text) => {
    const memory = new Memory();
    expect(new Bytes(memory.bytes).socketAddress(memory.ipv6(groups, scope))).toBe(text);
  });

  it('of another family are none', () => {
    expect(new Bytes(new Uint8Array(28)).socketAddress(0)).toBeNull();
  });

  it('go out in the order of the network', () => {
    expect(numberOf('100.100.2.136')).toBe(0x8802_6464);
  });
});

describe('GUIDs', () => {
  it('are written as the registry writes them', () => {
    const bytes = Uint8Array.of(
      0x72,
      0xe9,
      0x36,
      0x4d,
      0x25,
      0xe3,
      0xce,
      0x11,
      0xbf,
      0xc1,
      0x08,
      0x00,
      0x2b,
      0xe1,
      0x03,
      0x18,
    );
    expect(new Bytes(bytes).guid(0)).toBe('{4D36E972-E325-11CE-BFC1-08002BE10318}');
  });
});
