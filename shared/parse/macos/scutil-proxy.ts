import { known, unknown, type Known } from '../../observation/known.ts';
import type { ProxySetting } from '../../observation/workstation.ts';
import { withoutCredentials } from '../common/proxy-environment.ts';

const PROTOCOLS = [
  ['HTTP', 'http'],
  ['HTTPS', 'https'],
  ['SOCKS', 'socks'],
] as const;

/** parseScutilProxy reads `scutil --proxy`: a dictionary of settings; nested ones belong to single adapters. */
export function parseScutilProxy(text: string): Known<readonly ProxySetting[]> {
  if (!text.trimStart().startsWith('<dictionary>')) return unknown('unparsable', 'no dictionary');
  const values = new Map<string, string>();
  const bypass: string[] = [];
  let depth = 0;
  let list = '';
  for (const line of text.split(/\r?\n/)) {
    const [, key = '', value = ''] = /^\s*(\S+) : (.*?)\s*$/.exec(line) ?? [];
    const opens = /^<(?:array|dictionary)>\s*\{$/.test(value);
    if (opens && depth === 1) list = key;
    else if (!opens && key !== '' && depth === 1) values.set(key, value);
    else if (!opens && key !== '' && depth === 2 && list === 'ExceptionsList') bypass.push(value);
    depth += bracesIn(line);
  }
  return known(settings(values, bypass));
}

/** How much deeper a line leads. */
function bracesIn(line: string): number {
  if (line.trimEnd().endsWith('{')) return 1;
  return line.trim() === '}' ? -1 : 0;
}

function settings(values: ReadonlyMap<string, string>, bypass: readonly string[]): readonly ProxySetting[] {
  const named = PROTOCOLS.flatMap(([key, protocol]): ProxySetting[] => {
    const host = values.get(`${key}Proxy`);
    if (values.get(`${key}Enable`) !== '1' || host === undefined) return [];
    return [{ source: 'system', protocol, server: `${withoutCredentials(host)}:${values.get(`${key}Port`) ?? ''}`, bypass }];
  });
  const url = values.get('ProxyAutoConfigURLString');
  const pac = values.get('ProxyAutoConfigEnable') === '1' && url !== undefined;
  const script: ProxySetting[] = pac ? [{ source: 'system', protocol: 'pac', server: withoutCredentials(url), bypass: [] }] : [];
  const auto: ProxySetting[] = values.get('ProxyAutoDiscoveryEnable') === '1' ? [{ source: 'system', protocol: 'auto-detect', server: '', bypass: [] }] : [];
  return [...script, ...named, ...auto];
}
