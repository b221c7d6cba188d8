/** Fields that hold a name, in what PowerShell prints of an object, in JSON, and behind the labels of ipconfig. */
import type { Own } from './own.ts';
import { serversIn } from './servers.ts';

type NameKind = Parameters<Own>[1] | 'servers';

/** What functions of Windows, cmdlets and the registry call them. */
const FIELDS: readonly (readonly [NameKind, string])[] = [
  ['host', 'SystemName|PSComputerName|ServerName|__SERVER|CSName|ComputerName|HostName|MachineName'],
  [
    'domain',
    'ConnectionSpecificSuffix|ConnectionSpecificSuffixSearchList|DnsSuffix|DnsSuffixes|Suffix|SuffixSearchList|Name[sS]pace|DhcpDomain',
  ],
  ['servers', 'ProxyServer|ProxyOverride|ProxyBypass|Proxy|Auto[cC]onfigU(?:RL|rl)|DirectAccessProxyName'],
  ['user', 'ProxyUser|UserName|RegOwner'],
];
const NAMES = FIELDS.map(([, names], index) => `(?<f${index}>${names})`).join('|');
/** One text, or a list of them. */
const JSON_FIELD = new RegExp(
  String.raw`(?<=")(?:${NAMES})(?<between>"\s{0,4}:\s{0,4})(?<value>"[^"\\\r\n]{1,2000}"|\[[^\[\]\\]{1,4000}\])`,
  'gu',
);
/** `Label : value` to the end of the line, or `{a, b}`; no value of ipconfig, which has dots before its colon. */
const LINE = new RegExp(
  String.raw`^[ \t]{0,8}(?:${NAMES})(?<between>[ \t]{0,60}:[ \t]{1,4})(?<value>[^\s"][^"\r\n]{0,2000})$`,
  'gmu',
);
const WORDS = /[^\s,;{}[\]"]+/g;
const NAME = /^([.~*]{0,3})([\p{L}\p{N}_-][\p{L}\p{N}_.-]*)$/u;
const NO_NAME = /^(?:null|true|false|\d{1,5}|[\d.]+)$/i;

/** fieldsIn gives a text with pseudonyms in place of the names in such fields. */
export function fieldsIn(text: string, own: Own): string {
  const change = (match: string, ...groups: readonly unknown[]): string => {
    const named = groups.at(-1);
    if (typeof named !== 'object' || named === null) return match;
    const found = new Map<string, unknown>(Object.entries(named));
    const value = found.get('value');
    const kind = FIELDS.find((_, index) => found.get(`f${index}`) !== undefined)?.[0];
    if (typeof value !== 'string' || kind === undefined) return match;
    return match.slice(0, match.length - value.length) + namesOf(value, kind, own);
  };
  return (text.includes('"') ? text.replace(JSON_FIELD, change) : text).replace(LINE, change);
}

function namesOf(value: string, kind: NameKind, own: Own): string {
  return value.replace(WORDS, (word) => {
    if (kind === 'servers') return serversIn(word, own);
    const [, lead = '', name = ''] = NAME.exec(word) ?? [];
    return name === '' || NO_NAME.test(name) ? word : lead + own(name, kind);
  });
}

/** In ipconfig the first line with a label is the host, in every language: the one behind it has "DNS" in its label. */
const IPCONFIG_HOST =
  /^([^.:：\r\n]{0,80}\r?\n(?:[ \t]{0,80}\r?\n){0,4}[ \t]{1,8}[^\r\n:：]{1,80}[:：] ?)([\p{L}\p{N}_-]{1,63})(?=[ \t]*\r?\n[ \t]{1,8}[^\r\n:：]{0,60}D[Nn][Ss])/mu;
/** A label with "DNS" in it stands before names and before addresses. */
const IPCONFIG_DNS =
  /^([ \t]{1,8}[^\r\n:：]{0,60}D[Nn][Ss][^\r\n:：]{0,60}[:：] ?)([\p{L}\p{N}_-]{1,63})(?=[ \t]*$)/gmu;

/** labelsOfIpconfig gives its text with pseudonyms in place of the computer's name and of suffixes, whatever the language. */
export function labelsOfIpconfig(text: string, own: Own): string {
  return text
    .replace(IPCONFIG_HOST, (_whole, before: string, name: string) => before + own(name, 'host'))
    .replace(IPCONFIG_DNS, (whole, before: string, name: string) =>
      NO_NAME.test(name) ? whole : before + own(name, 'domain'),
    );
}
