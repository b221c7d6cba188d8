/** Adapters from Get-NetAdapter, Get-NetIPInterface and Get-NetIPAddress, joined by the interface index. */
import { own } from '../common/own.ts';
import { z } from 'zod';
import { contains, block, parseIpv4 } from '../../net/ipv4.ts';
import { parseIpAddress } from '../../net/ip-address.ts';
import { known, type Known } from '../../observation/known.ts';
import type { Adapter, AdapterAddress } from '../../observation/workstation.ts';
import { kindFrom, sign } from '../../adapter/nature.ts';
import { adapterSigns } from './adapter-kind.ts';
import { ADDRESS_STATES } from './address-states.ts';
import { interfacesOf, isConnected, type InterfaceRow } from './interfaces.ts';
import { namesOf } from './interface-names.ts';
import { flag, number, rowsOf, rowsWith, text, unparsable, type Sections } from './rows.ts';

/** Properties that older versions did not ask for; what is no truth value was not said. */
const optionalFlag = z
  .union([z.boolean(), z.stringbool({ truthy: ['true'], falsy: ['false'] })])
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

const adapterRow = z.object({
  Name: text,
  InterfaceDescription: text,
  ifIndex: number,
  MacAddress: text,
  Status: text,
  InterfaceType: text,
  NdisPhysicalMedium: text,
  MtuSize: number,
  Hidden: flag,
  HardwareInterface: optionalFlag,
  Virtual: optionalFlag,
  PnPDeviceID: text,
  ComponentID: text,
});
const addressRow = z.object({
  InterfaceAlias: text,
  ifIndex: number,
  IPAddress: text,
  PrefixLength: number,
  AddressState: text,
});

type AdapterRow = z.infer<typeof adapterRow>;
type AddressRow = z.infer<typeof addressRow>;

/** ifType of IANA. */
const PPP = '23';
const LOOPBACK = block('127.0.0.0/8');
/** The loopback reports 4294967295: no limit. */
const MOST_MTU = 65_535;

/** adaptersOf joins the three sections; without adapters or addresses nothing is known. */
export function adaptersOf(all: Sections): Known<readonly Adapter[]> {
  const adapters = rowsWith(all, 'adapters', { row: adapterRow, columns: ['Status'] });
  const addresses = rowsWith(all, 'addresses', { row: addressRow, columns: ['IPAddress', 'PrefixLength'] });
  if (!adapters.known) return adapters;
  if (!addresses.known) return addresses;
  const wrong = addresses.value.find(
    (row) => parseIpAddress(row.IPAddress) === null || (row.ifIndex === null && row.InterfaceAlias === ''),
  );
  if (wrong !== undefined) return unparsable('addresses', `"${wrong.IPAddress.slice(0, 60)}" is no address`);
  const interfaces = interfacesOf(all);
  const list = interfaces.known ? interfaces.value : [];
  const nameOf = namesOf(all);
  const named = adapters.value
    // A narrow table cuts names, and other outputs have them whole.
    .map((row) => (row.Name === '' ? { ...row, Name: nameOf(row.ifIndex) } : row))
    .map((row) => ownAdapter(row, addresses.value, list));
  const listed = new Set(adapters.value.map((row) => row.ifIndex));
  const unlisted = list.filter((row) => row.ifIndex !== null && !listed.has(row.ifIndex) && isConnected(row));
  return known([
    ...named.flatMap(worthShowing),
    ...unlisted.flatMap((row) => stackInterface(row, addresses.value)),
  ]);
}

/** isDownIn tells the interfaces that Windows keeps settings of and sends nothing over, by number, or by name where there is no number. */
export function isDownIn(all: Sections): (one: Named) => boolean {
  const adapters = rowsOf(all, 'adapters', adapterRow);
  const interfaces = interfacesOf(all);
  const down: readonly Named[] = [
    ...(adapters.known ? adapters.value.filter((row) => row.Status !== '' && !isUp(row)) : []).map(
      ({ ifIndex, Name }) => ({ index: ifIndex, name: Name }),
    ),
    ...(interfaces.known ? interfaces.value.filter((row) => !isConnected(row)) : []).map(
      ({ ifIndex, InterfaceAlias }) => ({ index: ifIndex, name: InterfaceAlias }),
    ),
  ];
  const numbers = new Set(down.flatMap(({ index }) => index ?? []));
  const names = new Set(down.map(({ name }) => name).filter((name) => name !== ''));
  return ({ index, name }) => (index === null ? names.has(name) : numbers.has(index));
}

function isUp({ Status: status }: AdapterRow): boolean {
  return status === 'Up' || status === '1';
}

interface Shown {
  readonly adapter: Adapter;
  readonly hidden: boolean;
}

function ownAdapter(
  row: AdapterRow,
  addresses: readonly AddressRow[],
  interfaces: readonly InterfaceRow[],
): Shown {
  const stack = interfaces.find((one) => one.ifIndex !== null && one.ifIndex === row.ifIndex);
  const own = ofAdapter({ index: row.ifIndex, name: row.Name }, addresses);
  const signs = adapterSigns({
    name: row.Name,
    description: row.InterfaceDescription,
    type: row.InterfaceType,
    medium: row.NdisPhysicalMedium,
    device: row.PnPDeviceID,
    component: row.ComponentID,
    hardware: row.HardwareInterface,
    virtual: row.Virtual,
  });
  const adapter: Adapter = {
    name: row.Name,
    description: row.InterfaceDescription,
    ...(row.ifIndex === null ? {} : { index: row.ifIndex }),
    ...(row.MacAddress === '' ? {} : { mac: row.MacAddress }),
    up: isUp(row),
    kind: kindFrom(signs),
    signs,
    addresses: ipv4Of(own),
    hasIpv6: own.some(isGlobalIpv6),
    ...mtuOf(stack?.NlMtu ?? row.MtuSize),
    ...(row.InterfaceType === PPP || /^SWD\\MSRRAS/i.test(row.PnPDeviceID) ? { ppp: true } : {}),
  };
  return { adapter, hidden: row.Hidden };
}

/** Windows hides a dozen filter and miniport adapters; one that carries addresses (a mobile hotspot) matters. */
function worthShowing({ adapter, hidden }: Shown): readonly Adapter[] {
  return hidden && (!adapter.up || adapter.addresses.length === 0) ? [] : [adapter];
}

/** Dial-up and built-in VPN connections are interfaces of the stack without an adapter of their own. */
function stackInterface(row: InterfaceRow, addresses: readonly AddressRow[]): readonly Adapter[] {
  const own = ofAdapter({ index: row.ifIndex, name: row.InterfaceAlias }, addresses);
  const ipv4 = ipv4Of(own);
  if (ipv4.length === 0) return [];
  const kind = ipv4.every(({ address }) => contains(LOOPBACK, address)) ? 'loopback' : 'tunnel';
  const signs = [sign('device', [kind], 'an interface of the stack without an adapter')];
  const index = row.ifIndex === null ? {} : { index: row.ifIndex };
  return [
    {
      name: row.InterfaceAlias,
      ...index,
      up: true,
      kind,
      signs,
      addresses: ipv4,
      hasIpv6: own.some(isGlobalIpv6),
      ...mtuOf(row.NlMtu),
      ...(kind === 'tunnel' ? { ppp: true } : {}),
    },
  ];
}

/** An interface as a row names it. */
export interface Named {
  readonly index: number | null;
  readonly name: string;
}

/** By its number, or by its name where one of the two was printed without. */
function ofAdapter({ index, name }: Named, addresses: readonly AddressRow[]): readonly AddressRow[] {
  return addresses.filter((row) =>
    index === null || row.ifIndex === null
      ? name !== '' && row.InterfaceAlias === name
      : row.ifIndex === index,
  );
}

function ipv4Of(rows: readonly AddressRow[]): readonly AdapterAddress[] {
  return rows.flatMap(({ IPAddress, PrefixLength, AddressState }) => {
    const address = parseIpv4(IPAddress);
    if (address === null || PrefixLength === null || PrefixLength > 32) return [];
    const state = own(ADDRESS_STATES, AddressState);
    return [{ address, prefixLength: PrefixLength, ...(state === undefined ? {} : { state }) }];
  });
}

function isGlobalIpv6({ IPAddress }: AddressRow): boolean {
  return IPAddress.includes(':') && !/^fe80:/i.test(IPAddress) && IPAddress !== '::1';
}

function mtuOf(bytes: number | null): { readonly mtu?: number } {
  return bytes === null || bytes === 0 || bytes > MOST_MTU ? {} : { mtu: bytes };
}
