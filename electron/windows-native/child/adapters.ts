/** Adapters: GetAdaptersAddresses gives chains of structures that point into one buffer of ours. */
import { Bytes } from './bytes.ts';
import type { Functions } from './functions.ts';
import { LAYOUTS, LENGTHS } from './layouts.ts';
import { Refusal, refusalOf } from './refusal.ts';
import type { Row } from './rows.ts';

const AF_UNSPEC = 0;
/** GAA_FLAG_SKIP_ANYCAST, _SKIP_MULTICAST, _INCLUDE_GATEWAYS. */
const FLAGS = 0x02 | 0x04 | 0x80;
const BUFFER_OVERFLOW = 111;
/** No adapter at all. */
const NO_DATA = 232;
/** What the documentation recommends to begin with is 15 KB; servers with many adapters need more. */
const FIRST_BYTES = 64 * 1024;
const MOST_BYTES = 16 * 1024 * 1024;
/** Adapters may come between two calls. */
const TRIES = 4;
const MOST_ADAPTERS = 4_096;
/** Wine lists a gateway for every route. */
const MOST_IN_CHAIN = 200_000;

/** readAdapters asks with a larger buffer until the answer fits. */
export function readAdapters(functions: Functions): readonly Row[] {
  let size = FIRST_BYTES;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const buffer = new Uint8Array(size);
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, size, true);
    const code = functions.call('GetAdaptersAddresses', AF_UNSPEC, FLAGS, null, buffer, length);
    if (code === 0) return adapterRows(new Bytes(buffer, functions.addressOf(buffer)));
    if (code === NO_DATA) return [];
    if (code !== BUFFER_OVERFLOW) throw refusalOf('GetAdaptersAddresses', code);
    size = Math.max(new Bytes(length).u32(0), size * 2);
    if (size > MOST_BYTES) break;
  }
  throw new Refusal('failed', 'GetAdaptersAddresses: the answer never fits');
}

/** adapterRows walks the chain of adapters; one that leads in a circle is refused. */
export function adapterRows(bytes: Bytes): readonly Row[] {
  return chain(bytes, 0, { next: LAYOUTS.IP_ADAPTER_ADDRESSES_LH.at.Next, most: MOST_ADAPTERS }).map((at) =>
    adapterRow(bytes, at),
  );
}

function adapterRow(bytes: Bytes, at: number): Row {
  const field = LAYOUTS.IP_ADAPTER_ADDRESSES_LH.at;
  const unicast = LAYOUTS.IP_ADAPTER_UNICAST_ADDRESS_LH.at;
  const macLength = Math.min(bytes.u32(at + field.PhysicalAddressLength), LENGTHS.MAX_ADAPTER_ADDRESS_LENGTH);
  return {
    IfIndex: bytes.u32(at + field.IfIndex),
    Ipv6IfIndex: bytes.u32(at + field.Ipv6IfIndex),
    FriendlyName: bytes.wideBehind(at + field.FriendlyName),
    Description: bytes.wideBehind(at + field.Description),
    PhysicalAddress: bytes.hex(at + field.PhysicalAddress, macLength),
    IfType: bytes.u32(at + field.IfType),
    TunnelType: bytes.u32(at + field.TunnelType),
    ConnectionType: bytes.u32(at + field.ConnectionType),
    OperStatus: bytes.u32(at + field.OperStatus),
    Mtu: bytes.u32(at + field.Mtu),
    Ipv4Metric: bytes.u32(at + field.Ipv4Metric),
    Flags: bytes.u32(at + field.Flags),
    ConnectionSpecificSuffix: bytes.wideBehind(at + field.DnsSuffix),
    ServerAddresses: addresses(bytes, at + field.FirstDnsServerAddress),
    Gateways: addresses(bytes, at + field.FirstGatewayAddress),
    Addresses: following(bytes, at + field.FirstUnicastAddress).map((one) => ({
      IPAddress: addressOf(bytes, one) ?? '',
      PrefixLength: bytes.u8(one + unicast.OnLinkPrefixLength),
      DadState: bytes.u32(one + unicast.DadState),
    })),
  };
}

function addresses(bytes: Bytes, first: number): readonly string[] {
  return [...new Set(following(bytes, first).flatMap((one) => addressOf(bytes, one) ?? []))];
}

/** All the lists have their link and their address at the same places. */
function following(bytes: Bytes, first: number): readonly number[] {
  const start = bytes.follow(first);
  return start === null
    ? []
    : chain(bytes, start, {
        next: LAYOUTS.IP_ADAPTER_UNICAST_ADDRESS_LH.at.Next,
        most: MOST_IN_CHAIN,
      });
}

function addressOf(bytes: Bytes, at: number): string | null {
  const { Address } = LAYOUTS.IP_ADAPTER_UNICAST_ADDRESS_LH.at;
  const start = bytes.follow(at + Address);
  const length = bytes.u32(at + Address + LAYOUTS.SOCKET_ADDRESS.at.iSockaddrLength);
  return start === null || length < LAYOUTS.SOCKADDR_IN.size ? null : bytes.socketAddress(start);
}

/** A list of Windows': where in each entry the way to the next one stands, and how many there may be. */
interface Chain {
  readonly next: number;
  readonly most: number;
}

function chain(bytes: Bytes, first: number, { next, most }: Chain): readonly number[] {
  const found: number[] = [];
  for (let at: number | null = first; at !== null; at = bytes.follow(at + next)) {
    if (found.length >= most) throw new Refusal('unparsable', `a list of more than ${most}`);
    found.push(at);
  }
  return found;
}
