import { partial, whole, type Listing } from '../../observation/listing.ts';
import type { ProxySetting } from '../../observation/workstation.ts';
import { withoutCredentials } from '../common/proxy-environment.ts';

const PROTOCOLS = [
  ['HTTP', 'http'],
  ['HTTPS', 'https'],
  ['SOCKS', 'socks'],
] as const;

const OPENING = '<dictionary> {';

interface Dictionary {
  readonly values: ReadonlyMap<string, string>;
  readonly bypass: readonly string[];
}

/** parseScutilProxy reads `scutil --proxy`: a dictionary of settings; nested ones belong to single adapters. */
export function parseScutilProxy(text: string): Listing<ProxySetting> {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  // What a Mac says that has no network service, in every language.
  if (lines.length === 1 && lines[0] === 'No proxy configuration available') return whole([]);
  const dictionary = lines[0] === OPENING ? dictionaryOf(lines) : null;
  return dictionary === null ? partial([], 'no whole dictionary') : whole(settings(dictionary));
}

/** null where the braces do not match: what is missing may be the proxy. */
function dictionaryOf([first = '', ...lines]: readonly string[]): Dictionary | null {
  if (first !== OPENING) return null;
  const values = new Map<string, string>();
  const bypass: string[] = [];
  const path: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '}') {
      // The brace of the dictionary itself ends the text.
      if (path.pop() === undefined) return index === lines.length - 1 ? { values, bypass } : null;
      continue;
    }
    const at = line.indexOf(' : ');
    if (at < 0) return null;
    const value = line.slice(at + 3);
    if (value.endsWith('> {')) path.push(line.slice(0, at));
    else if (path.length === 0) values.set(line.slice(0, at), value);
    else if (path.length === 1 && path[0] === 'ExceptionsList') bypass.push(value);
  }
  return null;
}

function settings({ values, bypass }: Dictionary): readonly ProxySetting[] {
  const named = PROTOCOLS.flatMap(([key, protocol]): ProxySetting[] => {
    const host = values.get(`${key}Proxy`);
    if (values.get(`${key}Enable`) !== '1' || host === undefined) return [];
    const port = values.get(`${key}Port`);
    return [
      {
        source: 'system',
        protocol,
        server: withoutCredentials(host) + (port === undefined ? '' : `:${port}`),
        bypass,
      },
    ];
  });
  const url = values.get('ProxyAutoConfigURLString');
  const pac = values.get('ProxyAutoConfigEnable') === '1' && url !== undefined;
  const script: ProxySetting[] = pac
    ? [{ source: 'system', protocol: 'pac', server: withoutCredentials(url), bypass: [] }]
    : [];
  const auto: ProxySetting[] =
    values.get('ProxyAutoDiscoveryEnable') === '1'
      ? [{ source: 'system', protocol: 'auto-detect', server: '', bypass: [] }]
      : [];
  return [...script, ...named, ...auto];
}
