/** `ip route` without `-j`: its lines as the rows that it would print as JSON. */
import { own } from '../common/own.ts';

/** What one line says, under the names that it has in JSON. */
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
  // Old releases show the error number of a route that refuses; `-s` shows how an entry was used.
  'error',
  'users',
  'used',
  'age',
  'features',
  'quickack',
  'cwnd',
  'ssthresh',
  'reordering',
  'fastopen_no_cookie',
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
  'rt_offload_failed',
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
  // `ip -o` writes the next hops of a route into its line, behind a backslash.
  for (const line of lines.flatMap((one) => one.split('\\')).filter((one) => one.trim() !== '')) {
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

/** `mtu lock 1400`: a value that the kernel must not change. */
function valueFrom(rest: string[]): string | undefined {
  const value = rest.shift();
  return value === 'lock' ? rest.shift() : value;
}

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
    } else if (WITH_VALUE.has(word)) row[own(NAMES, word) ?? word] = valueFrom(rest);
    else if (FLAGS.has(word)) flags.push(word);
    else return null;
  }
  return { ...row, flags };
}
