/** iproute2 without `-j`: its lines as the rows that it would print as JSON. */

export type TextRow = Readonly<Record<string, unknown>>;

/** Words of a line that are followed by a value. */
const WITH_VALUE = new Set([
  'via',
  'dev',
  'table',
  'metric',
  'src',
  'proto',
  'scope',
  'tos',
  'dsfield',
  'mtu',
  'advmss',
  'weight',
  'expires',
  'realm',
  'realms',
  'pref',
  'nhid',
  'initcwnd',
  'initrwnd',
  'hoplimit',
  'window',
  'rtt',
  'rttvar',
  'congctl',
  'rto_min',
  'encap',
]);
const FLAGS = new Set([
  'linkdown',
  'dead',
  'onlink',
  'pervasive',
  'offload',
  'trap',
  'notify',
  'rt_offload',
  'rt_trap',
  'lock',
  'cache',
]);
const TYPES = new Set([
  'unicast',
  'local',
  'broadcast',
  'anycast',
  'multicast',
  'blackhole',
  'unreachable',
  'prohibit',
  'throw',
  'nat',
]);
const DESTINATION = /^(?:default|\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?|[\da-f]*:[\da-f:.]*(?:\/\d{1,3})?)$/i;

/** routeRows reads `ip route show`; null: a line is no route. */
export function routeRows(lines: readonly string[]): readonly TextRow[] | null {
  const rows: (Record<string, unknown> & { nexthops?: TextRow[] })[] = [];
  for (const line of lines.filter((one) => one.trim() !== '')) {
    const words = line.trim().split(/\s+/);
    if (words[0] === 'nexthop') {
      const hop = valuesOf(words.slice(1));
      const last = rows.at(-1);
      if (hop === null || last === undefined) return null;
      last.nexthops = [...(last.nexthops ?? []), hop];
      continue;
    }
    const type = TYPES.has(words[0] ?? '') ? words.shift() : undefined;
    const dst = words.shift() ?? '';
    const values = DESTINATION.test(dst) ? valuesOf(words) : null;
    if (values === null) return null;
    rows.push({ ...values, dst, ...(type === undefined ? {} : { type }) });
  }
  return rows;
}

const NAMES: Readonly<Record<string, string>> = { src: 'prefsrc', via: 'gateway' };

function valuesOf(words: readonly string[]): TextRow | null {
  const row: Record<string, unknown> = {};
  const flags: string[] = [];
  const rest = [...words];
  while (rest.length > 0) {
    const word = rest.shift() ?? '';
    const isIpv6 = word === 'via' && (rest[0] === 'inet6' || rest[0] === 'inet');
    if (isIpv6) {
      const [family, host] = [rest.shift(), rest.shift()];
      if (family === 'inet6') row['via'] = { family, host };
      else row['gateway'] = host;
    } else if (WITH_VALUE.has(word)) row[NAMES[word] ?? word] = rest.shift();
    else if (FLAGS.has(word)) flags.push(word);
    else return null;
  }
  return { ...row, flags };
}

/** Words of a rule with a value, under their names in JSON. */
const RULE_WORDS: Readonly<Record<string, string>> = {
  lookup: 'table',
  table: 'table',
  iif: 'iif',
  oif: 'oif',
  goto: 'goto',
  ipproto: 'ipproto',
  sport: 'sport',
  dport: 'dport',
  tos: 'tos',
  dsfield: 'tos',
  suppress_prefixlength: 'suppress_prefixlen',
  suppress_prefixlen: 'suppress_prefixlen',
  suppress_ifgroup: 'suppress_ifgroup',
  proto: 'protocol',
  protocol: 'protocol',
  realms: 'realms',
  tun_id: 'tun_id',
};
const RULE_FLAGS: Readonly<Record<string, TextRow>> = {
  nop: { action: 'nop' },
  unreachable: { action: 'unreachable' },
  prohibit: { action: 'prohibit' },
  blackhole: { action: 'blackhole' },
  not: { not: null },
  l3mdev: { l3mdev: null },
  '[detached]': { detached: null },
  '[unresolved]': { unresolved: null },
  unresolved: { unresolved: null },
};

/** ruleRows reads `ip rule show`; null: a line is no rule. */
export function ruleRows(lines: readonly string[]): readonly TextRow[] | null {
  const rows = lines.filter((one) => one.trim() !== '').map(ruleRow);
  return rows.some((one) => one === null) ? null : rows.filter((one) => one !== null);
}

function ruleRow(line: string): TextRow | null {
  const [, priority, text = ''] = /^(\d+):\s+(\S.*)?$/.exec(line.trim()) ?? [];
  if (priority === undefined) return null;
  const row: Record<string, unknown> = { priority: Number(priority) };
  const rest = text.split(/\s+/);
  while (rest.length > 0) {
    const word = rest.shift() ?? '';
    const name = RULE_WORDS[word];
    const made = RULE_PARTS[word]?.(rest) ?? RULE_FLAGS[word];
    if (name !== undefined) row[rest[0] === '[l3mdev-table]' ? 'l3mdev' : name] = rest.shift();
    else Object.assign(row, made ?? { [`word ${word}`]: null });
  }
  return row;
}

/** Words whose value has parts; each takes it from the rest. */
const RULE_PARTS: Readonly<Record<string, (rest: string[]) => TextRow>> = {
  from: (rest) => selector('from', rest.shift() ?? ''),
  to: (rest) => selector('to', rest.shift() ?? ''),
  fwmark: (rest) => pairOf(['fwmark', 'fwmask'], rest.shift()?.split('/')),
  uidrange: (rest) => pairOf(['uid_start', 'uid_end'], rest.shift()?.split('-')),
};

function pairOf([first, second]: readonly [string, string], values: readonly string[] = []): TextRow {
  return { [first]: values[0], [second]: values[1] };
}

function selector(word: 'from' | 'to', text: string): TextRow {
  const [address = '', length] = text.split('/');
  const name = word === 'from' ? 'src' : 'dst';
  return { [name]: address, ...(length === undefined ? {} : { [`${name}len`]: Number(length) }) };
}

const HEAD = /^(\d+): ([^\s:@]+)(?:@[^\s:]+)?: <([^>]*)>(.*)$/;
/** Kinds that `-d` prints as the first word of a line of their own. */
const INFO_KINDS =
  /^\s+(tun|bridge|veth|vlan|vxlan|wireguard|gre|gretap|ipip|sit|vti|xfrm|bond|dummy|macvlan|ipvlan|vrf|team|ppp|openvswitch|vcan)\b/;

/** addressRows reads `ip address show`, with or without `-d`; null: it does not begin with an interface. */
export function addressRows(lines: readonly string[]): readonly TextRow[] | null {
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
