/** Values that stand behind a label of a system tool, in the languages in which the tools speak. */
import { isAllowedHost, isHost } from './host-names.ts';
import { isPseudonym, type Kind, type Pseudonyms } from './pseudonyms.ts';
import { replaceMatches } from './replace-matches.ts';
import type { SecretWord } from './words.ts';

/** Each as the tools print it: ipconfig, netsh, systeminfo, wmic, scutil, networksetup, nmcli, resolv.conf, environment. */
const LABELS: readonly (readonly [Kind, string])[] = [
  [
    'ssid',
    'SSID(?: \\d+)?|ESSID|ssid|Current Wi-Fi Network|802-11-wireless\\.ssid|GENERAL\\.CONNECTION|SSID name|SSID 名称|(?:WLAN|Wi-Fi)[- ][Nn]ame \\(SSID\\)|\\[?SSID_STR',
  ],
  [
    'host',
    'Host Name|Hostname|HostName|LocalHostName|ComputerName|Computer Name|COMPUTERNAME|Static hostname|NetBIOS Name|主机名|计算机名|计算机名称|Rechnername|Computername|ホスト名|コンピューター名|HOSTNAME|CSName|HOST',
  ],
  [
    'domain',
    'Primary Dns Suffix|Connection-specific DNS Suffix|DNS Suffix Search List|Primäres DNS-Suffix|Verbindungsspezifisches DNS-Suffix|DNS-Suffixsuchliste|主 DNS 后缀|连接特定的 DNS 后缀|DNS 后缀搜索列表|プライマリ DNS サフィックス|接続固有の DNS サフィックス|DNS サフィックス検索一覧|DNS Domain|Domain|DhcpDomain|域|USERDOMAIN|USERDNSDOMAIN|LOGONSERVER|search domain\\[\\d+\\]|domain|SearchList|DomainName',
  ],
  [
    'user',
    'USERNAME|LOGNAME|USER|User Name|UserName|User name|用户名|Benutzername|ユーザー名|SUDO_USER|Registered Owner|注册的所有人',
  ],
  [
    'serial',
    'Serial Number(?: \\(system\\))?|SerialNumber|Serial number|序列号|Seriennummer|シリアル番号|Hardware UUID|Provisioning UDID|IdentifyingNumber|Product ID|产品 ID',
  ],
];
const NOTHING =
  /^(?:|\.|~\.|none|\(none\)|null|\(null\)|n\/a|unknown|default string|to be filled by o\.e\.m\.|system serial number|0+|true|false|workgroup|\d+|-+)$/i;

const ALL = LABELS.map(([, labels], index) => `(?<l${index}>${labels})`).join('|');
/** \`Label . . . : value\`, \`Label=value\`, \`"Label": "value"\` and registry lines, to the end of the line or the quotes. */
// Linear: no look back from within blanks, each run of them belongs to one part, and the value ends with what is no blank.
const LINE = new RegExp(
  `(?![ \\t"])(?<=^[ \\t"]*)(?:${ALL})(?<between>"?(?:[ \\t.]*[:：=]|[ \\t]+REG_SZ[ \\t]|[ \\t]+=>)[ \\t]*"?)(?<value>(?:[^"\\r\\n]*[^"\\r\\n \\t,;])?)(?=[ \\t,;]*(?:"|$))`,
  'gmu',
);
const JSON_FIELD = new RegExp(`(?<=")(?:${ALL})(?<between>":[ \\t]*")(?<value>[^"\\\\]+)(?=")`, 'gu');
const SEARCH = /^(?<label>search|domain)(?<between>[ \t]+)(?<value>[^ \t\r\n#;][^\r\n#;]*)$/gm;

/** wordsByLabel lists the values behind labels, so that they are known wherever else they stand. */
export function wordsByLabel(text: string): readonly SecretWord[] {
  const found: SecretWord[] = [];
  each(text, (kind, value) => {
    found.push(...partsOf(kind, value).map((part) => ({ kind, value: part })));
    return value;
  });
  return found;
}

/** In a sentence, where no line begins with the label. */
const QUOTED_SSID = /(?<=\(SSID\) ?[:：] ?["“])[^"”\r\n]{1,64}(?=["”])/g;

/** redactLabels replaces the values behind labels; also those that are too short to be sought elsewhere. */
export function redactLabels(text: string, names: Pseudonyms): string {
  const quoted = text.includes('(SSID)')
    ? text.replace(QUOTED_SSID, (value) => (isPseudonym(value) ? value : names.nameOf('ssid', value)))
    : text;
  return each(quoted, (kind, value) => {
    return partsOf(kind, value).reduce(
      (rest, part) => (isPrivate(kind, part) ? rest.replaceAll(part, () => names.nameOf(kind, part)) : rest),
      value,
    );
  });
}

function each(text: string, change: (kind: Kind, value: string) => string): string {
  const replace = ({ 0: whole, groups = {} }: RegExpExecArray): string => {
    const value = groups['value'] ?? '';
    const index = LABELS.findIndex((_, at) => groups[`l${at}`] !== undefined);
    const kind = LABELS[index]?.[0] ?? 'domain';
    return NOTHING.test(value.trim())
      ? whole
      : whole.slice(0, whole.length - value.length) + change(kind, value);
  };
  const lines = /[:：=]|REG_SZ/.test(text) ? replaceMatches(text, LINE, replace) : text;
  const fields = lines.includes('"') ? replaceMatches(lines, JSON_FIELD, replace) : lines;
  return /^(?:search|domain)[ \t]/m.test(fields) ? replaceMatches(fields, SEARCH, replace) : fields;
}

function partsOf(kind: Kind, value: string): readonly string[] {
  return dividedBy(kind, value)
    .map((part) => part.trim().replace(/^[\\~.']+|(?<![.'])[.']+$/g, ''))
    .filter((part) => !NOTHING.test(part) && !isPseudonym(part) && !isAllowedHost(part));
}

function dividedBy(kind: Kind, value: string): readonly string[] {
  if (kind === 'domain') return value.split(/[\s,]+/);
  return kind === 'user' ? value.split('\\') : [value];
}

/** Dotted names have a rule of their own, which knows the allowed ones. */
function isPrivate(kind: Kind, value: string): boolean {
  if (!value.includes('.') || (kind !== 'domain' && kind !== 'host')) return true;
  return !isHost(value);
}
