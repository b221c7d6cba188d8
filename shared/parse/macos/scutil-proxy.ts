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
    const opening = /^\s*(\S+) : <(?:array|dictionary)>\s*\{/.exec(line);
    if (opening?.[1] !== undefined && depth === 1) list = opening[1];
    const entry = /^\s*(\S+) : (.*?)\s*$/.exec(line);
    if (opening === null && entry?.[1] !== undefined && entry[2] !== undefined) {
      if (depth === 1) values.set(entry[1], entry[2]);
      else if (depth === 2 && list === 'ExceptionsList') bypass.push(entry[2]);
    }
    depth += (line.match(/\{/g)?.length ?? 0) - (line.match(/\}/g)?.length ?? 0);
  }
  return known(settings(values, bypass));
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
