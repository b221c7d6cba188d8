/** Structures as Windows would write them, and as it never should: every read stays within its bytes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adapterRows } from '../../../electron/windows-native/child/adapters.ts';
import { Bytes } from '../../../electron/windows-native/child/bytes.ts';
import { numberOf, replyRow } from '../../../electron/windows-native/child/echo.ts';
import type { FunctionName, Functions } from '../../../electron/windows-native/child/functions.ts';
import { LAYOUTS } from '../../../electron/windows-native/child/layouts.ts';
import { Refusal, refusalOf } from '../../../electron/windows-native/child/refusal.ts';
import { valueOf } from '../../../electron/windows-native/child/registry.ts';
import {
  interfaceRow,
  neighborRow,
  routeRow,
  stackRow,
} from '../../../electron/windows-native/child/rows.ts';
import { readTable } from '../../../electron/windows-native/child/tables.ts';

const BASE = 0x1_2340_0000n;

/** Memory is a piece in which structures are laid out one after the other. */
class Memory {
  readonly bytes = new Uint8Array(64 * 1024);
  readonly #view = new DataView(this.bytes.buffer);
  #next = 0;

  take(size: number): number {
    const at = this.#next;
    this.#next += Math.ceil(size / 8) * 8;
    return at;
  }

  u32(at: number, value: number): void {
    this.#view.setUint32(at, value, true);
  }

  point(at: number, to: number | bigint): void {
    this.#view.setBigUint64(at, typeof to === 'bigint' ? to : BASE + BigInt(to), true);
  }

  text(text: string): number {
    const at = this.take(text.length * 2 + 2);
    for (let index = 0; index < text.length; index += 1)
      this.#view.setUint16(at + index * 2, text.charCodeAt(index), true);
    return at;
  }

  ipv4(address: string, at = this.take(16)): number {
    this.#view.setUint16(at, 2, true);
    this.bytes.set(address.split('.').map(Number), at + 4);
    return at;
  }

  ipv6(groups: readonly number[], scope: number): number {
    const at = this.take(28);
    this.#view.setUint16(at, 23, true);
    groups.forEach((group, index) => {
      this.#view.setUint16(at + 8 + index * 2, group, false);
    });
    this.u32(at + 24, scope);
    return at;
  }
}

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

describe('rows of tables', () => {
  it('are read at the documented places', () => {
    const memory = new Memory();
    const at = memory.take(LAYOUTS.MIB_IF_ROW2.size);
    memory.u32(at + LAYOUTS.MIB_IF_ROW2.at.Type, 71);
    memory.bytes[at + LAYOUTS.MIB_IF_ROW2.at.InterfaceAndOperStatusFlags] = 0b101;
    memory.u32(at + LAYOUTS.MIB_IF_ROW2.at.PhysicalAddressLength, 6);
    memory.bytes.set([2, 0, 0x5e, 0x10, 0, 1], at + LAYOUTS.MIB_IF_ROW2.at.PhysicalAddress);
    expect(interfaceRow(new Bytes(memory.bytes), at)).toMatchObject({
      Type: 71,
      HardwareInterface: true,
      FilterInterface: false,
      ConnectorPresent: true,
      PhysicalAddress: '02-00-5E-10-00-01',
    });

    const route = memory.take(LAYOUTS.MIB_IPFORWARD_ROW2.size);
    memory.ipv4('100.64.0.0', route + LAYOUTS.MIB_IPFORWARD_ROW2.at.DestinationPrefix);
    memory.bytes[route + LAYOUTS.MIB_IPFORWARD_ROW2.at.DestinationPrefix + 28] = 10;
    memory.u32(route + LAYOUTS.MIB_IPFORWARD_ROW2.at.Metric, 5);
    expect(routeRow(new Bytes(memory.bytes), route)).toMatchObject({
      DestinationPrefix: '100.64.0.0/10',
      NextHop: '0.0.0.0',
      RouteMetric: 5,
    });

    const stack = memory.take(LAYOUTS.MIB_IPINTERFACE_ROW.size);
    memory.bytes[stack + LAYOUTS.MIB_IPINTERFACE_ROW.at.Connected] = 1;
    expect(stackRow(new Bytes(memory.bytes), stack)).toMatchObject({ Connected: true, NlMtu: 0 });

    const neighbor = memory.take(LAYOUTS.MIB_IPNET_ROW2.size);
    memory.ipv4('192.168.1.1', neighbor);
    memory.u32(neighbor + LAYOUTS.MIB_IPNET_ROW2.at.State, 5);
    // A length beyond its array would read the next fields as an address.
    memory.u32(neighbor + LAYOUTS.MIB_IPNET_ROW2.at.PhysicalAddressLength, 4_000_000_000);
    const { LinkLayerAddress, ...rest } = neighborRow(new Bytes(memory.bytes), neighbor);
    expect(rest).toMatchObject({ IPAddress: '192.168.1.1', State: 5 });
    expect(String(LinkLayerAddress).split('-')).toHaveLength(32);
  });

  it('of a ping say who answered', () => {
    const bytes = new Uint8Array(LAYOUTS.ICMP_ECHO_REPLY.size);
    bytes.set([10, 0, 0, 1], 0);
    new DataView(bytes.buffer).setUint32(4, 11_013, true);
    bytes[24] = 63;
    expect(replyRow(new Bytes(bytes))).toEqual({
      From: '10.0.0.1',
      Status: 11_013,
      RoundTripTime: 0,
      DataSize: 0,
      Ttl: 63,
    });
    expect(() => replyRow(new Bytes(bytes.subarray(0, 20)))).toThrow(Refusal);
  });

  it('are taken only after their number was looked at, and given back in any case', () => {
    const { size } = LAYOUTS.MIB_IPFORWARD_ROW2;
    const table = (
      count: number,
      code = 0,
    ): { readonly calls: FunctionName[]; readonly asked: number[]; readonly rows: () => unknown } => {
      const calls: FunctionName[] = [];
      const asked: number[] = [];
      const functions = {
        call: (name: FunctionName, _family: number, place?: Uint8Array) => {
          calls.push(name);
          if (place instanceof Uint8Array) new DataView(place.buffer).setBigUint64(0, 4096n, true);
          return code;
        },
        copy: (_pointer: bigint, length: number) => {
          asked.push(length);
          const bytes = new Uint8Array(Math.min(length, 1 << 20));
          new DataView(bytes.buffer).setUint32(0, count, true);
          return bytes;
        },
      } as unknown as Functions;
      return {
        calls,
        asked,
        rows: () =>
          readTable(functions, { name: 'GetIpForwardTable2', header: 8, row: size, read: routeRow }),
      };
    };
    const two = table(2);
    expect(two.rows()).toHaveLength(2);
    expect([two.asked, two.calls]).toEqual([
      [4, 8 + 2 * size],
      ['GetIpForwardTable2', 'FreeMibTable'],
    ]);
    const wild = table(4_294_967_295);
    expect(wild.rows).toThrow('4294967295 rows');
    expect([wild.asked, wild.calls.at(-1)]).toEqual([[4], 'FreeMibTable']);
    expect(table(0, 1168).rows()).toEqual([]);
    expect(table(0, 50).rows).toThrow('not supported');
  });
});

describe('values of the registry', () => {
  const wide = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
  it.each<readonly [string, number, Uint8Array, unknown]>([
    ['a text', 1, wide('proxy:8080\0'), 'proxy:8080'],
    ['a text without its end', 1, wide('proxy'), 'proxy'],
    ['a text that was cut in a character', 1, wide('ab').slice(0, 3), 'a'],
    ['a path with a variable', 2, wide('%ProgramFiles%\0'), '%ProgramFiles%'],
    ['a number', 4, Uint8Array.of(1, 0, 0, 0), 1],
    ['a number that was cut', 4, Uint8Array.of(1, 0), null],
    ['several texts', 7, wide('.a.example\0.b.example\0\0'), ['.a.example', '.b.example']],
    ['bytes', 3, Uint8Array.of(70, 0, 9), [70, 0, 9]],
    ['nothing', 1, new Uint8Array(0), ''],
    ['half of a surrogate pair', 1, Uint8Array.of(0x3d, 0xd8, 0x41, 0), '\ufffdA'],
  ])('%s', (_what, type, data, expected) => {
    expect(valueOf(type, data)).toEqual(expected);
  });
});

describe('errors of Windows', () => {
  it.each([
    [5, 'not-permitted'],
    [50, 'tool-missing'],
    [120, 'tool-missing'],
    [87, 'failed'],
    [1168, 'failed'],
  ])('%i is %s', (code, reason) => {
    expect(refusalOf('GetIfTable2', code)).toMatchObject({
      reason,
      message: expect.stringContaining('GetIfTable2') as string,
    });
  });
});
