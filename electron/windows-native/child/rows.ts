/** Rows of the system's tables, with the fields by their documented names. Pure: bytes go in. */
import type { Bytes } from './bytes.ts';
import { LAYOUTS, LENGTHS } from './layouts.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Bits of InterfaceAndOperStatusFlags, in the order of the declaration. */
const HARDWARE_INTERFACE = 1;
const FILTER_INTERFACE = 2;
const CONNECTOR_PRESENT = 4;

/** interfaceRow reads a MIB_IF_ROW2: what a network interface is made of. */
export function interfaceRow(bytes: Bytes, at: number): Row {
  const field = LAYOUTS.MIB_IF_ROW2.at;
  const flags = bytes.u8(at + field.InterfaceAndOperStatusFlags);
  return {
    InterfaceIndex: bytes.u32(at + field.InterfaceIndex),
    InterfaceGuid: bytes.guid(at + field.InterfaceGuid),
    Alias: bytes.wide(at + field.Alias, LENGTHS.IF_MAX_STRING_SIZE),
    Description: bytes.wide(at + field.Description, LENGTHS.IF_MAX_STRING_SIZE),
    PhysicalAddress: bytes.hex(
      at + field.PhysicalAddress,
      Math.min(bytes.u32(at + field.PhysicalAddressLength), LENGTHS.IF_MAX_PHYS_ADDRESS_LENGTH),
    ),
    Mtu: bytes.u32(at + field.Mtu),
    Type: bytes.u32(at + field.Type),
    TunnelType: bytes.u32(at + field.TunnelType),
    MediaType: bytes.u32(at + field.MediaType),
    PhysicalMediumType: bytes.u32(at + field.PhysicalMediumType),
    HardwareInterface: (flags & HARDWARE_INTERFACE) !== 0,
    FilterInterface: (flags & FILTER_INTERFACE) !== 0,
    ConnectorPresent: (flags & CONNECTOR_PRESENT) !== 0,
    OperStatus: bytes.u32(at + field.OperStatus),
    AdminStatus: bytes.u32(at + field.AdminStatus),
    MediaConnectState: bytes.u32(at + field.MediaConnectState),
  };
}

/** stackRow reads a MIB_IPINTERFACE_ROW: an interface as IPv4 uses it. */
export function stackRow(bytes: Bytes, at: number): Row {
  const field = LAYOUTS.MIB_IPINTERFACE_ROW.at;
  return {
    InterfaceIndex: bytes.u32(at + field.InterfaceIndex),
    Metric: bytes.u32(at + field.Metric),
    NlMtu: bytes.u32(at + field.NlMtu),
    Connected: bytes.u8(at + field.Connected) !== 0,
  };
}

/** routeRow reads a MIB_IPFORWARD_ROW2. */
export function routeRow(bytes: Bytes, at: number): Row {
  const field = LAYOUTS.MIB_IPFORWARD_ROW2.at;
  const prefix = at + field.DestinationPrefix;
  return {
    DestinationPrefix: `${bytes.socketAddress(prefix) ?? ''}/${bytes.u8(prefix + LAYOUTS.IP_ADDRESS_PREFIX.at.PrefixLength)}`,
    // A next hop without a family is none: the destination is on the link.
    NextHop: bytes.socketAddress(at + field.NextHop) ?? '0.0.0.0',
    InterfaceIndex: bytes.u32(at + field.InterfaceIndex),
    RouteMetric: bytes.u32(at + field.Metric),
    Protocol: bytes.u32(at + field.Protocol),
  };
}

/** neighborRow reads a MIB_IPNET_ROW2. */
export function neighborRow(bytes: Bytes, at: number): Row {
  const field = LAYOUTS.MIB_IPNET_ROW2.at;
  const length = Math.min(bytes.u32(at + field.PhysicalAddressLength), LENGTHS.IF_MAX_PHYS_ADDRESS_LENGTH);
  return {
    IPAddress: bytes.socketAddress(at + field.Address) ?? '',
    InterfaceIndex: bytes.u32(at + field.InterfaceIndex),
    LinkLayerAddress: bytes.hex(at + field.PhysicalAddress, length),
    State: bytes.u32(at + field.State),
  };
}
