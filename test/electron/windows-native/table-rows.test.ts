/** Rows of Windows' tables: read at the documented places, taken after their number was looked at, given back in any case. */
import { describe, expect, it } from 'vitest';
import { Bytes } from '../../../electron/windows-native/child/bytes.ts';
import { replyRow } from '../../../electron/windows-native/child/echo.ts';
import type { FunctionName, Functions } from '../../../electron/windows-native/child/functions.ts';
import { LAYOUTS } from '../../../electron/windows-native/child/layouts.ts';
import { Refusal } from '../../../electron/windows-native/child/refusal.ts';
import {
  interfaceRow,
  neighborRow,
  routeRow,
  stackRow,
} from '../../../electron/windows-native/child/rows.ts';
import { readTable } from '../../../electron/windows-native/child/tables.ts';
import { Memory } from './laid-out.ts';

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
