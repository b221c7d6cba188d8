/** strongSwan: swanctl.conf, and the older ipsec.conf. */
import { AREAS } from '../../config.ts';
import type { Line, Lines } from '../lines.ts';
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
export function readSwanctl(reading: Reading, { lines, isOpen, endsInPager }: Lines): Found {
  const tunnels = new Map<string, TunnelDraft>();
  const stack: { readonly name: string; readonly line: Line }[] = [];
  let unbalanced = false;
  for (const line of lines) {
    if (isComment(line.text)) continue;
    for (const part of partsOf(line.text)) {
      if (part === '}') {
        if (stack.pop() === undefined && !unbalanced) {
          unbalanced = true;
          reading.damage.push({ kind: 'unbalanced', place: reading.place(line) });
        }
        reading.read(line);
      } else if (part.endsWith('{')) {
        stack.push({ name: part.slice(0, -1).trim(), line });
        open(
          reading,
          tunnels,
          stack.map(({ name }) => name),
          line,
        );
      } else {
        const [name = '', ...values] = part.split('=');
        assign(reading, tunnels, {
          path: stack.map((one) => one.name),
          name: name.trim(),
          value: values.join('=').trim(),
          line,
        });
      }
    }
  }
  const last = lines.at(-1);
  if (last !== undefined && stack.length > 0)
    reading.damage.push({
      kind: 'tail-lost',
      place: reading.place(last),
      how: endsInPager ? 'pager' : 'open-block',
    });
  else if (last !== undefined && (endsInPager || (isOpen && last.text !== '}')))
    reading.damage.push({
      kind: 'tail-lost',
      place: reading.place(last),
      how: endsInPager ? 'pager' : 'open-line',
    });
  return foundOf(reading, [...tunnels.values()]);
}

function partsOf(text: string): readonly string[] {
  return (text.match(/[^{}]*\{|\}|[^{}]+/g) ?? []).map((part) => part.trim()).filter((part) => part !== '');
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
export function readIpsecConf(reading: Reading, { lines, isOpen, endsInPager }: Lines): Found {
  const conns = new Map<string, ConnSection>();
  let current: ConnSection | 'aside' | null = null;
  for (const line of lines) {
    if (isComment(line.text)) continue;
    const head = /^(conn|config|ca)\s+(\S+)$/.exec(line.text);
    if (head !== null) {
      const [, kind, name = ''] = head;
      current = kind === 'conn' ? sectionOf(reading, conns, name, line) : 'aside';
      if (kind === 'conn') reading.read(line);
      else reading.aside(line);
      continue;
    }
    const at = line.text.indexOf('=');
    if (/^include\s/.test(line.text)) reading.notUnderstood(line, AREAS);
    else if (current === 'aside') reading.aside(line);
    else if (current === null || at < 1) {
      if (current === null && line.indent > 0 && at > 0 && reading.damage.length === 0)
        reading.damage.push({ kind: 'head-lost', place: reading.place(line) });
      const gap = reading.notUnderstood(line, ['ipsec']);
      current?.gaps.push(gap);
    } else
      current.settings.push({
        name: line.text.slice(0, at).trim(),
        value: line.text.slice(at + 1).trim(),
        line,
      });
  }
  const last = lines.at(-1);
  if (last !== undefined && (isOpen || endsInPager))
    reading.damage.push({
      kind: 'tail-lost',
      place: reading.place(last),
      how: endsInPager ? 'pager' : 'open-line',
    });
  const tunnels = [...conns.values()].flatMap((one) => readConn(reading, one, conns));
  return foundOf(reading, tunnels);
}

function sectionOf(reading: Reading, conns: Map<string, ConnSection>, name: string, line: Line): ConnSection {
  reading.names.add(name);
  const section = conns.get(name) ?? { name, opened: reading.written(name, line), settings: [], gaps: [] };
  conns.set(name, section);
  return section;
}
