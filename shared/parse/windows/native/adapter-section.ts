/** Adapters as Get-NetAdapter prints them, of what TCP/IP, the interfaces and the drivers say. */
import { mapKnown } from '../../../observation/known.ts';
import {
  adapterRow,
  deviceRow,
  interfaceRow,
  type AdapterAnswer,
  type DeviceAnswer,
  type InterfaceAnswer,
} from './rows.ts';
import { indexOf, readTable, UP, type Rows, type Texts } from './texts.ts';

/** NCF_VIRTUAL: a program's own adapter. */
const VIRTUAL = 0x1;

/** adapterSection joins the adapters of TCP/IP with what they are made of. */
export function adapterSection(texts: Texts): Rows {
  const table = readTable(texts, 'GetIfTable2', interfaceRow);
  const made = new Map(table.known ? table.value.map((row) => [row.InterfaceIndex, row]) : []);
  const devices = devicesOf(texts);
  return mapKnown(readTable(texts, 'GetAdaptersAddresses', adapterRow), (rows) => {
    const listed = new Set(rows.map(indexOf));
    // A network card without TCP/IP, or one that was switched off, is only in the other table.
    const bare = [...made.values()].filter(
      (row) => row.HardwareInterface && !row.FilterInterface && !listed.has(row.InterfaceIndex),
    );
    const all = [
      ...rows.map((row) => [adapterOf(row, made.get(indexOf(row))), made.get(indexOf(row))] as const),
      ...bare.map((row) => [bareAdapter(row), row] as const),
    ];
    return all.map(([adapter, row]) => ({
      ...adapter,
      ...deviceOf(devices.get(row?.InterfaceGuid?.toUpperCase() ?? '')),
    }));
  });
}

function devicesOf(texts: Texts): ReadonlyMap<string, DeviceAnswer> {
  const rows = readTable(texts, 'RegistryNetworkDevices', deviceRow);
  return new Map(rows.known ? rows.value.map((row) => [row.InterfaceGuid?.toUpperCase() ?? '', row]) : []);
}

function deviceOf(device: DeviceAnswer | undefined): Readonly<Record<string, unknown>> {
  if (device === undefined || device.InterfaceGuid === null) return {};
  const { ComponentID, PnPDeviceID, Characteristics } = device;
  return {
    ComponentID,
    PnPDeviceID,
    ...(Characteristics === null ? {} : { Virtual: (Characteristics & VIRTUAL) !== 0 }),
  };
}

/** As Get-NetAdapter names its properties. */
function adapterOf(row: AdapterAnswer, made: InterfaceAnswer | undefined): Readonly<Record<string, unknown>> {
  return {
    Name: row.FriendlyName,
    InterfaceDescription: row.Description,
    ifIndex: indexOf(row),
    MacAddress: row.PhysicalAddress,
    Status: row.OperStatus === UP ? 'Up' : 'Disconnected',
    InterfaceType: row.IfType,
    MtuSize: row.Mtu,
    Hidden: false,
    TunnelType: row.TunnelType,
    ...(made === undefined ? {} : materialOf(made)),
  };
}

function bareAdapter(made: InterfaceAnswer): Readonly<Record<string, unknown>> {
  return {
    Name: made.Alias,
    InterfaceDescription: made.Description,
    ifIndex: made.InterfaceIndex,
    MacAddress: made.PhysicalAddress,
    Status: made.OperStatus === UP ? 'Up' : 'Disconnected',
    InterfaceType: made.Type,
    MtuSize: made.Mtu,
    Hidden: false,
    TunnelType: made.TunnelType,
    ...materialOf(made),
  };
}

function materialOf(made: InterfaceAnswer): Readonly<Record<string, unknown>> {
  return {
    NdisPhysicalMedium: made.PhysicalMediumType,
    NdisMedium: made.MediaType,
    HardwareInterface: made.HardwareInterface,
    ConnectorPresent: made.ConnectorPresent,
    InterfaceAdminStatus: made.AdminStatus,
    MediaConnectState: made.MediaConnectState,
  };
}
