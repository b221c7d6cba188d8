/** The two proxy settings of Windows: the user's Internet settings and the machine's WinHTTP. */
import { z } from 'zod';
import { known, mapKnown, unknown, type Known } from '../../observation/known.ts';
import { partial, type Listing } from '../../observation/listing.ts';
import type { ProxySetting } from '../../observation/workstation.ts';
import { isPrompt } from '../common/lines.ts';
import { withoutCredentials } from '../common/proxy-environment.ts';
import { parseRegQuery } from './registry.ts';
import { number, rowsOf, text, type Sections } from './rows.ts';

const proxyRow = z.object({
  ProxyEnable: number,
  ProxyServer: text,
  ProxyOverride: text,
  AutoConfigURL: text,
  AutoDetect: number,
  ConnectionFlags: number,
});

/** Bit of the flags in DefaultConnectionSettings; AutoDetect itself is a leftover that the settings page does not write. */
const FLAG_AUTO_DETECT = 8;

/** parseInternetSettings reads the same settings as `reg query` prints them. */
export function parseInternetSettings(output: string): Listing<ProxySetting> {
  const { rows, proof } = parseRegQuery(output, /\\Internet Settings$/i);
  const row = proxyRow.safeParse(Object.fromEntries(rows.map(({ name, value }) => [name, value])));
  if (!row.success) return partial([], `Internet Settings: ${row.error.issues[0]?.path.join('.') ?? ''}`);
  return { rows: internetSettings(row.data), proof };
}

/** proxiesOf reads the Internet settings of the registry. */
export function proxiesOf(all: Sections): Known<readonly ProxySetting[]> {
  return mapKnown(rowsOf(all, 'proxy', proxyRow), (rows) => rows.flatMap(internetSettings));
}

/** The command prints five; what has more is something else. */
const MOST_LINES = 100;

/**
 * parseWinhttp reads `netsh winhttp show proxy` in any language: a heading that names WinHTTP, then either a
 * sentence (direct access) or two fields: servers, and the list that goes direct, `(none)` where there is none.
 */
export function parseWinhttp(output: string): Known<readonly ProxySetting[]> {
  const [heading = '', ...lines] = output
    .split('\n', MOST_LINES)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !isPrompt(line));
  if (!/winhttp/i.test(heading) || lines.length === 0) return unknown('unparsable', 'no WinHTTP settings');
  const [server, bypass] = lines.map(valueOf);
  // A field that was cut looks much like a sentence, but for the full stop.
  if (lines.length === 1 && server === null && /[.。]$/.test(lines[0] ?? '')) return known([]);
  if (server == null || bypass == null) return unknown('unparsable', 'neither a sentence nor two fields');
  const settings = serverList(server, /^[(（]/.test(bypass) ? '' : bypass, 'winhttp');
  return settings.length === 0
    ? unknown('unparsable', `"${server.slice(0, 60)}" is no proxy`)
    : known(settings);
}

/** What stands after the first colon; null for a sentence without one. */
function valueOf(line: string): string | null {
  const colon = /[:：]/.exec(line)?.index;
  return colon === undefined ? null : line.slice(colon + 1).trim();
}

function internetSettings(row: z.infer<typeof proxyRow>): readonly ProxySetting[] {
  const script: ProxySetting[] =
    row.AutoConfigURL === ''
      ? []
      : [{ source: 'system', protocol: 'pac', server: withoutCredentials(row.AutoConfigURL), bypass: [] }];
  const detects = ((row.ConnectionFlags ?? 0) & FLAG_AUTO_DETECT) !== 0 || row.AutoDetect === 1;
  const auto: ProxySetting[] = detects
    ? [{ source: 'system', protocol: 'auto-detect', server: '', bypass: [] }]
    : [];
  const named = row.ProxyEnable === 1 ? serverList(row.ProxyServer, row.ProxyOverride, 'system') : [];
  return [...script, ...named, ...auto];
}

/** serverList reads `server:port` for everything, or `http=a:1;https=b:2`. */
export function serverList(
  servers: string,
  bypassText: string,
  source: ProxySetting['source'],
): readonly ProxySetting[] {
  const bypass = entries(bypassText);
  return entries(servers).flatMap((entry): ProxySetting[] => {
    const [first = '', ...rest] = entry.split('=');
    const protocol = rest.length === 0 ? 'all' : protocolOf(first);
    const server = withoutCredentials(rest.length === 0 ? first : rest.join('='));
    return protocol === null || !isServer(server) ? [] : [{ source, protocol, server, bypass }];
  });
}

function entries(list: string): readonly string[] {
  return list.split(/[;\s]+/).filter((entry) => entry !== '');
}

function protocolOf(name: string): ProxySetting['protocol'] | null {
  const plain = name.toLowerCase();
  return plain === 'http' || plain === 'https' || plain === 'socks' ? plain : null;
}

function isServer(text: string): boolean {
  return /^(?:[\w.-]{1,255}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i.test(text);
}
