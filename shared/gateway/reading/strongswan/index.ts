/** strongSwan: swanctl.conf, and the older ipsec.conf. */
import { AREAS } from '../../written.ts';
import { Spot } from '../command.ts';
import { unquoted, type Lines } from '../lines.ts';
import type { Found, Reading } from '../reading.ts';
import { finishTunnel, shelf, type TunnelDraft } from '../tunnels.ts';
import { readConn, type ConnSection } from './conn.ts';
import { readConnection } from './connection.ts';
import { Setting } from './setting.ts';

/** The sections that are open, and the connections that were read. */
interface Growing {
  readonly tunnels: Map<string, TunnelDraft>;
  readonly stack: string[];
}

function isComment(text: string): boolean {
  return text.startsWith('#');
}

/** readSwanctl reads sections in braces; the secrets in them were dropped before and are not looked at. */
export function readSwanctl(reading: Reading, all: Lines): Found {
  const growing: Growing = { tunnels: new Map(), stack: [] };
  for (const line of all.lines) {
    if (isComment(line.text)) continue;
    for (const part of partsOf(line.text)) takePart(part, new Spot(reading, line), growing);
  }
  noteTail(reading, all, growing.stack.length > 0);
  return foundOf(reading, [...growing.tunnels.values()]);
}

function takePart(part: string, spot: Spot, growing: Growing): void {
  const { stack } = growing;
  if (part === '}') {
    const { damage } = spot.reading;
    const isFirst = !damage.some(({ kind }) => kind === 'unbalanced');
    if (stack.pop() === undefined && isFirst) damage.push({ kind: 'unbalanced', place: spot.place });
    spot.read();
  } else if (part.endsWith('{')) {
    stack.push(spot.reading.plain(part.slice(0, -1).trim()));
    open(spot, growing);
  } else {
    const [name = '', ...values] = part.split('=');
    assign(new Setting(spot, name.trim(), plainList(spot.reading, values.join('='))), growing);
  }
}

function noteTail(reading: Reading, all: Lines, isInBlock: boolean): void {
  const { lines, isOpen, endsInPager } = all;
  const last = lines.at(-1);
  if (last === undefined) return;
  const isCut = endsInPager || (isOpen && last.text !== '}');
  if (isInBlock || isCut) reading.tailLost(last, all, isInBlock);
}

/** A value is a word, or words with commas in between. */
function plainList(reading: Reading, value: string): string {
  return value
    .split(',')
    .map((part) => reading.plain(unquoted(part.trim())))
    .join(', ');
}

function partsOf(text: string): readonly string[] {
  return text
    .split(/(?<=\{)|(?<=\})|(?=\})/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function foundOf(reading: Reading, tunnels: readonly TunnelDraft[]): Found {
  return {
    interfaces: [],
    bgp: [],
    staticRoutes: [],
    staticDefault: null,
    tunnels: tunnels.map((one) => finishTunnel(reading, one, shelf())),
  };
}

const OTHER_ROOT =
  /^(?:secrets|pools|authorities|charon|libtls|libstrongswan|starter|swanctl|attest|pki|pool|scepclient|manager|medcli|medsrv|sec-updater|sw-collector)/;

function open(spot: Spot, { stack, tunnels }: Growing): void {
  const [root = '', ...path] = stack;
  if (root !== 'connections') {
    if (OTHER_ROOT.test(root)) spot.aside();
    else spot.notUnderstood(...AREAS);
    return;
  }
  spot.names.add(path.at(-1) ?? root);
  spot.read();
  if (path.length > 0) readConnection({ spot, path, setting: null }, tunnels);
}

function assign(setting: Setting, { stack, tunnels }: Growing): void {
  const [root, ...path] = stack;
  // `include conf.d/*.conf`: what stands there is not seen.
  if (root === undefined) setting.notUnderstood(...AREAS);
  else if (root !== 'connections') setting.aside();
  else if (path.length > 0) readConnection({ spot: setting, path, setting }, tunnels);
  else setting.notUnderstood('ipsec');
}

/** readIpsecConf reads `conn X` with its indented lines. */
export function readIpsecConf(reading: Reading, all: Lines): Found {
  const conns = new Map<string, ConnSection>();
  let current: Current = null;
  for (const line of all.lines)
    if (!isComment(line.text)) current = takeLine(new Spot(reading, line), current, conns);
  noteTail(reading, all, false);
  return foundOf(
    reading,
    [...conns.values()].flatMap((one) => readConn(one, conns)),
  );
}

/** The section in which a line stands; `aside`: one of no interest. */
type Current = ConnSection | 'aside' | null;

function takeLine(spot: Spot, current: Current, conns: Map<string, ConnSection>): Current {
  const { text } = spot.line;
  const [, kind, name = ''] = /^(conn|config|ca)\s+(\S+)$/.exec(text) ?? [];
  if (kind === 'conn') {
    spot.read();
    return sectionOf(spot, spot.reading.plain(name), conns);
  }
  if (kind !== undefined) {
    spot.aside();
    return 'aside';
  }
  // What an included file says is not seen.
  if (/^include\s/.test(text)) spot.notUnderstood(...AREAS);
  else if (current === 'aside') spot.aside();
  else takeSetting(spot, current);
  return current;
}

function takeSetting(spot: Spot, current: ConnSection | null): void {
  const { text, indent } = spot.line;
  const { damage } = spot.reading;
  const at = text.indexOf('=');
  if (current !== null && at > 0) {
    const value = plainList(spot.reading, text.slice(at + 1));
    current.settings.push(new Setting(spot, text.slice(0, at).trim(), value));
    return;
  }
  if (current === null && indent > 0 && at > 0 && damage.length === 0)
    damage.push({ kind: 'head-lost', place: spot.place });
  const gap = spot.notUnderstood('ipsec');
  current?.gaps.push(gap);
}

function sectionOf(spot: Spot, name: string, conns: Map<string, ConnSection>): ConnSection {
  spot.names.add(name);
  const section = conns.get(name) ?? { name, opened: spot.written(name), settings: [], gaps: [] };
  conns.set(name, section);
  return section;
}
