import { z } from 'zod';
import { parseIpv4 } from '../../net/ipv4.ts';
import { mapRows, partial, type Listing } from '../../observation/listing.ts';
import type { Adapter } from '../../observation/workstation.ts';
import { kindFrom } from '../../adapter/nature.ts';
import { holdsArray, looseNumber, looseText, looseTexts, parseJsonRows } from '../common/json.ts';
import { finishedLines } from './filter/lines.ts';
import { addressRows, withFlags } from './address-rows.ts';
import type { TextRow } from './route-rows.ts';
import { linkSigns } from './link-signs.ts';

const row = z.object({
  ifname: z.string(),
  ifindex: looseNumber,
  flags: looseTexts,
  mtu: looseNumber,
  operstate: looseText,
  link_type: looseText,
  address: looseText,
  parentbus: looseText,
  linkinfo: z.object({ info_kind: looseText }).nullish(),
  addr_info: z
    .array(z.object({ family: looseText, local: looseText, prefixlen: looseNumber, scope: looseText }))
    .default([]),
});
type Row = z.infer<typeof row>;

/**
 * parseIpAddress reads `ip -d -j address`, or the same without `-j`. A list without an adapter says nothing: no Linux is
 * without its loopback.
 */
export function parseIpAddress(text: string): Listing<Adapter> {
  return listingOf(text);
}

/** parseIpv4Address reads `ip -4 address`, which leaves out what has no IPv4 address: it cannot say that nothing is connected. */
export function parseIpv4Address(text: string): Listing<Adapter> {
  const listing = listingOf(text);
  return listing.rows.some(({ kind }) => kind !== 'loopback')
    ? listing
    : partial(listing.rows, 'adapters without an IPv4 address are not shown');
}

function listingOf(text: string): Listing<Adapter> {
  const listing = rowsOf(text);
  return listing.rows.length === 0 && listing.proof === 'text'
    ? partial([], 'no adapter')
    : mapRows(listing, adapter);
}

function rowsOf(text: string): Listing<Row> {
  // An empty object stands for an interface that vanished while it was listed.
  const rows = z
    .array(z.unknown())
    .transform((all) => all.filter((one) => !isEmpty(one)).map((one) => (isRow(one) ? withFlags(one) : one)))
    .pipe(z.array(row));
  if (holdsArray(text)) return parseJsonRows(text, rows);
  const { lines, isCut } = finishedLines(text);
  const parsed = rows.safeParse(addressRows(lines) ?? null);
  if (!parsed.success || parsed.data.length === 0 || isCut) return partial([], 'no rows of ip address');
  return isUnfinished(parsed.data.at(-1), lines.join('\n'))
    ? partial(parsed.data, 'the last interface may be cut')
    : { rows: parsed.data, proof: 'silence' };
}

/** A card with a link has an address of its own making at least, unless it stands under a bridge; its lines follow its head. */
function isUnfinished(last: Row | undefined, text: string): boolean {
  if (last?.link_type !== 'ether' || last.addr_info.length > 0 || !last.flags.includes('LOWER_UP'))
    return false;
  const head = text.slice(text.lastIndexOf(`: ${last.ifname}`)).split('\n', 1)[0] ?? '';
  return !/ master |@/.test(head);
}

function isRow(value: unknown): value is TextRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function adapter(one: Row): Adapter {
  const addresses = one.addr_info.flatMap(({ family, local, prefixlen }) => {
    const address = family === 'inet' && local !== undefined ? parseIpv4(local) : null;
    return address === null || prefixlen === undefined ? [] : [{ address, prefixLength: prefixlen }];
  });
  return {
    name: one.ifname,
    ...(one.ifindex === undefined ? {} : { index: one.ifindex }),
    ...(one.address === undefined || one.link_type !== 'ether' ? {} : { mac: one.address }),
    up: isUp(one),
    ...kindOf(one),
    addresses,
    hasIpv6: one.addr_info.some((info) => info.family === 'inet6' && info.scope === 'global'),
    ...(one.mtu === undefined ? {} : { mtu: one.mtu }),
    ...(one.link_type === 'ppp' || one.linkinfo?.info_kind === 'ppp' ? { ppp: true } : {}),
  };
}

/** The carrier's flag leads; the operational state lags a second behind it, and tunnels never report one. */
function isUp({ flags, operstate = 'UNKNOWN' }: Row): boolean {
  if (!flags.includes('UP') || flags.includes('NO-CARRIER')) return false;
  return flags.includes('LOWER_UP') || operstate === 'UP' || operstate === 'UNKNOWN';
}

function kindOf({
  flags,
  link_type: type,
  linkinfo,
  parentbus,
  ifname: name,
}: Row): Pick<Adapter, 'kind' | 'signs'> {
  const signs = linkSigns({ name, flags, type, info: linkinfo?.info_kind, bus: parentbus });
  return { kind: kindFrom(signs), signs };
}
