/** strongSwan: swanctl.conf, and the older ipsec.conf. */
import { AREAS } from '../../config.ts';
import { unquoted, type Line, type Lines } from '../lines.ts';
import type { Found, Reading } from '../reading.ts';
import { finishTunnel, shelf, type TunnelDraft } from '../tunnels.ts';
import { readConn, type ConnSection } from './conn.ts';
import { readConnection } from './connection.ts';

/** `name = value` with the sections around it. */
export interface Assignment {
  readonly path: readonly string[];
  readonly name: string;
  readonly value: string;
  readonly line: Line;
}

function isComment(text: string): boolean {
  return text.startsWith('#');
}

/** readSwanctl reads sections in braces; the secrets in them were dropped before and are not looked at. */
export function readSwanctl(reading: Reading, all: Lines): Found {
  const tunnels = new Map<string, TunnelDraft>();
  const stack: string[] = [];
  for (const line of all.lines) {
    if (isComment(line.text)) continue;
    for (const part of partsOf(line.text)) takePart(reading, tunnels, stack, part, line);
  }
  noteTail(reading, all, stack.length > 0);
  return foundOf(reading, [...tunnels.values()]);
}

function takePart(
  reading: Reading,
  tunnels: Map<string, TunnelDraft>,
  stack: string[],
  part: string,
  line: Line,
): void {
  if (part === '}') {
    const isFirst = !reading.damage.some(({ kind }) => kind === 'unbalanced');
    if (stack.pop() === undefined && isFirst)
      reading.damage.push({ kind: 'unbalanced', place: reading.place(line) });
    reading.read(line);
  } else if (part.endsWith('{')) {
    stack.push(reading.plain(part.slice(0, -1).trim()));
    open(reading, tunnels, [...stack], line);
  } else {
    const [name = '', ...values] = part.split('=');
    assign(reading, tunnels, {
      path: [...stack],
      name: name.trim(),
      value: plainList(reading, values.join('=')),
      line,
    });
  }
}

function noteTail(reading: Reading, { lines, isOpen, endsInPager }: Lines, isInBlock: boolean): void {
  const last = lines.at(-1);
  if (last === undefined) return;
  const isCut = endsInPager || (isOpen && last.text !== '}');
  if (!isInBlock && !isCut) return;
  const how = endsInPager ? 'pager' : isInBlock ? 'open-block' : 'open-line';
  reading.damage.push({ kind: 'tail-lost', place: reading.place(last), how });
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

function open(
  reading: Reading,
  tunnels: Map<string, TunnelDraft>,
  path: readonly string[],
  line: Line,
): void {
  const [root = ''] = path;
  if (root !== 'connections') {
    if (
      /^(?:secrets|pools|authorities|charon|libtls|libstrongswan|starter|swanctl|attest|pki|pool|scepclient|manager|medcli|medsrv|sec-updater|sw-collector)/.test(
        root,
      )
    )
      reading.aside(line);
    else reading.notUnderstood(line, AREAS);
    return;
  }
  reading.names.add(path.at(-1) ?? '');
  reading.read(line);
  if (path.length > 1) readConnection(reading, tunnels, path.slice(1), null, line);
}

function assign(reading: Reading, tunnels: Map<string, TunnelDraft>, one: Assignment): void {
  const [root] = one.path;
  if (root === undefined) {
    // `include conf.d/*.conf`: what stands there is not seen.
    reading.notUnderstood(one.line, AREAS);
    return;
  }
  if (root === 'connections' && one.path.length > 1)
    readConnection(reading, tunnels, one.path.slice(1), one, one.line);
  else if (root === 'connections') reading.notUnderstood(one.line, ['ipsec']);
  else reading.aside(one.line);
}

/** readIpsecConf reads `conn X` with its indented lines. */
export function readIpsecConf(reading: Reading, all: Lines): Found {
  const conns = new Map<string, ConnSection>();
  let current: Current = null;
  for (const line of all.lines) if (!isComment(line.text)) current = takeLine(reading, conns, current, line);
  noteTail(reading, all, false);
  return foundOf(
    reading,
    [...conns.values()].flatMap((one) => readConn(reading, one, conns)),
  );
}

/** The section in which a line stands; `aside`: one of no interest. */
type Current = ConnSection | 'aside' | null;

function takeLine(reading: Reading, conns: Map<string, ConnSection>, current: Current, line: Line): Current {
  const [, kind, name = ''] = /^(conn|config|ca)\s+(\S+)$/.exec(line.text) ?? [];
  if (kind === 'conn') {
    reading.read(line);
    return sectionOf(reading, conns, reading.plain(name), line);
  }
  if (kind !== undefined) {
    reading.aside(line);
    return 'aside';
  }
  // What an included file says is not seen.
  if (/^include\s/.test(line.text)) reading.notUnderstood(line, AREAS);
  else if (current === 'aside') reading.aside(line);
  else takeSetting(reading, current, line);
  return current;
}

function takeSetting(reading: Reading, current: ConnSection | null, line: Line): void {
  const at = line.text.indexOf('=');
  if (current !== null && at > 0) {
    current.settings.push({
      name: line.text.slice(0, at).trim(),
      value: plainList(reading, line.text.slice(at + 1)),
      line,
    });
    return;
  }
  if (current === null && line.indent > 0 && at > 0 && reading.damage.length === 0)
    reading.damage.push({ kind: 'head-lost', place: reading.place(line) });
  const gap = reading.notUnderstood(line, ['ipsec']);
  current?.gaps.push(gap);
}

function sectionOf(reading: Reading, conns: Map<string, ConnSection>, name: string, line: Line): ConnSection {
  reading.names.add(name);
  const section = conns.get(name) ?? { name, opened: reading.written(name, line), settings: [], gaps: [] };
  conns.set(name, section);
  return section;
}
