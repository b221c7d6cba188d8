/** `ip address` without `-j`: its lines as the rows that it would print as JSON. */
import type { TextRow } from './route-rows.ts';

const HEAD = /^(\d+): ([^\s:@]+)(?:@[^\s:]+)?: <([^>]*)>(.*)$/;
/** Kinds that `-d` prints as the first word of a line of their own. */
const INFO_KINDS =
  /^\s+(tun|bridge|veth|vlan|vxlan|wireguard|gre|gretap|ipip|sit|vti|xfrm|bond|dummy|macvlan|ipvlan|vrf|team|ppp|openvswitch|vcan)\b/;

/** `ip -br address`: the name, its state, and the addresses in one line. */
const BRIEF =
  /^([^\s:@]+)(?:@\S+)? +(UP|DOWN|UNKNOWN|DORMANT|LOWERLAYERDOWN|NOTPRESENT|TESTING)((?: +[\da-f:.]+\/\d{1,3})*) *$/i;

/** addressRows reads `ip address show`, with or without `-d` or `-br`; null: it does not begin with an interface. */
export function addressRows(lines: readonly string[]): readonly TextRow[] | null {
  const brief = lines.filter((one) => one.trim() !== '').map(briefRow);
  const read = brief.filter((one) => one !== null);
  return read.length > 0 && read.length === brief.length ? read : longRows(lines);
}

function briefRow(line: string): TextRow | null {
  const [, ifname, operstate, texts = ''] = BRIEF.exec(line) ?? [];
  const pairs = texts.split(' ').map((one) => one.split('/'));
  const addresses = pairs.flatMap(([local, length]) =>
    length === undefined ? [] : [{ local, prefixlen: Number(length) }],
  );
  return ifname === undefined ? null : withFlags({ ifname, operstate, addr_info: addresses });
}

/**
 * withFlags completes a row of `-br`, which shows no flags and no families: whether an adapter is in use follows from its
 * state, and what it is, at most, from its name.
 */
export function withFlags(row: TextRow): TextRow {
  const { ifname, operstate, flags, addr_info: addresses } = row;
  if (flags !== undefined || typeof operstate !== 'string') return row;
  const isUp = operstate === 'UP' || operstate === 'UNKNOWN';
  return {
    ...row,
    flags: [...(ifname === 'lo' ? ['LOOPBACK'] : []), ...(isUp ? ['UP', 'LOWER_UP'] : [])],
    ...(Array.isArray(addresses) ? { addr_info: addresses.map(withFamily) } : {}),
  };
}

function withFamily(one: unknown): unknown {
  if (typeof one !== 'object' || one === null || !('local' in one) || 'family' in one) return one;
  const local = String(one.local);
  const scope = /^(?:fe80:|::1$)/i.test(local) ? 'link' : 'global';
  return { ...one, family: local.includes(':') ? 'inet6' : 'inet', scope };
}

function longRows(lines: readonly string[]): readonly TextRow[] | null {
  const rows: (Record<string, unknown> & { addr_info: TextRow[] })[] = [];
  for (const line of lines.filter((one) => one.trim() !== '')) {
    const [, index, name, flags = '', rest = ''] = HEAD.exec(line) ?? [];
    const last = rows.at(-1);
    if (name !== undefined)
      rows.push({
        ifindex: Number(index),
        ifname: name,
        flags: flags.split(','),
        ...headValues(rest),
        addr_info: [],
      });
    else if (last === undefined || !/^\s/.test(line)) return null;
    else readDetail(line, last);
  }
  return rows;
}

function headValues(text: string): TextRow {
  const [, mtu] = /\bmtu (\d+)/.exec(text) ?? [];
  const [, state] = /\bstate (\S+)/.exec(text) ?? [];
  return {
    ...(mtu === undefined ? {} : { mtu: Number(mtu) }),
    ...(state === undefined ? {} : { operstate: state }),
  };
}

function readDetail(line: string, row: Record<string, unknown> & { addr_info: TextRow[] }): void {
  const [, type, address] = /^\s+link\/(\S+)(?: (\S+))?/.exec(line) ?? [];
  const [, family, local, length = '32'] =
    /^\s+(inet6?) ([^\s/]+)(?: peer [^\s/]+)?(?:\/(\d+))?/.exec(line) ?? [];
  const kind = INFO_KINDS.exec(line)?.[1];
  if (type !== undefined)
    Object.assign(row, { link_type: type, ...(address === undefined ? {} : { address }) });
  else if (family !== undefined)
    row.addr_info.push({ family, local, prefixlen: Number(length), scope: /\bscope (\S+)/.exec(line)?.[1] });
  else if (kind !== undefined) row['linkinfo'] = { info_kind: kind };
}
