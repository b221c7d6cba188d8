/** Wi-Fi quality. The name of the network is private and is never read. */
import { Bytes } from './bytes.ts';
import type { Functions } from './functions.ts';
import { LAYOUTS } from './layouts.ts';
import { refusalOf } from './refusal.ts';
import type { Row } from './rows.ts';

const CLIENT_VERSION = 2;
const CONNECTED = 1;
const CURRENT_CONNECTION = 7;
const MOST_INTERFACES = 64;
const GUID_BYTES = 16;
const MOST_NAME = 256;
/** ERROR_SERVICE_NOT_ACTIVE: a machine without Wi-Fi does not start the service. */
const NOT_ACTIVE = 1062;

/**
 * wifiRows lists the Wi-Fi interfaces with signal (0 to 100) and rates in kbit/s of those that are
 * connected.
 */
export function wifiRows(functions: Functions): readonly Row[] {
  const [version, place] = [new Uint8Array(4), new Uint8Array(8)];
  const code = functions.call('WlanOpenHandle', CLIENT_VERSION, null, version, place);
  if (code === NOT_ACTIVE) return [];
  if (code !== 0) throw refusalOf('WlanOpenHandle', code);
  const handle = new Bytes(place).u64(0);
  try {
    return interfaces(functions, handle);
  } finally {
    functions.call('WlanCloseHandle', handle, null);
  }
}

function interfaces(functions: Functions, handle: bigint): readonly Row[] {
  const place = new Uint8Array(8);
  const code = functions.call('WlanEnumInterfaces', handle, null, place);
  if (code !== 0) throw refusalOf('WlanEnumInterfaces', code);
  const list = new Bytes(place).u64(0);
  const header = LAYOUTS.WLAN_INTERFACE_INFO_LIST.at.InterfaceInfo;
  const { size, at } = LAYOUTS.WLAN_INTERFACE_INFO;
  try {
    const count = Math.min(new Bytes(functions.copy(list, header)).u32(0), MOST_INTERFACES);
    const raw = functions.copy(list, header + count * size);
    return Array.from({ length: count }, (_, index): Row => {
      const start = header + index * size;
      const bytes = new Bytes(raw);
      const state = bytes.u32(start + at.isState);
      const guid = raw.slice(start + at.InterfaceGuid, start + at.InterfaceGuid + GUID_BYTES);
      const quality = state === CONNECTED ? connection(functions, handle, guid) : {};
      return {
        Description: bytes.wide(start + at.strInterfaceDescription, MOST_NAME),
        State: state,
        ...quality,
      };
    });
  } finally {
    functions.call('WlanFreeMemory', list);
  }
}

function connection(functions: Functions, handle: bigint, guid: Uint8Array): Row {
  const [size, place] = [new Uint8Array(4), new Uint8Array(8)];
  const code = functions.call(
    'WlanQueryInterface',
    handle,
    guid,
    CURRENT_CONNECTION,
    null,
    size,
    place,
    null,
  );
  if (code !== 0) return { Error: code };
  const pointer = new Bytes(place).u64(0);
  const { at } = LAYOUTS.WLAN_ASSOCIATION_ATTRIBUTES;
  try {
    if (new Bytes(size).u32(0) < LAYOUTS.WLAN_CONNECTION_ATTRIBUTES.size) return {};
    const bytes = new Bytes(functions.copy(pointer, LAYOUTS.WLAN_CONNECTION_ATTRIBUTES.size));
    const start = LAYOUTS.WLAN_CONNECTION_ATTRIBUTES.at.wlanAssociationAttributes;
    return {
      SignalQuality: bytes.u32(start + at.wlanSignalQuality),
      RxRate: bytes.u32(start + at.ulRxRate),
      TxRate: bytes.u32(start + at.ulTxRate),
    };
  } finally {
    functions.call('WlanFreeMemory', pointer);
  }
}
