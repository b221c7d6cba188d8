/** FortiOS. */
import { AREAS, type Area } from '../../config.ts';
import { finishInterface, finishProcess, type InterfaceDraft } from '../drafts.ts';
import type { Line, Lines } from '../lines.ts';
import type { Found, Reading } from '../reading.ts';
import { finishRoutes, type RouteDraft } from '../routes.ts';
import { finishTunnel, shelf } from '../tunnels.ts';
import { readBgp } from './bgp.ts';
import { readInterface } from './interface.ts';
import { readPhase1, readPhase2, type FortiTunnels } from './ipsec.ts';
import { readRoute } from './static.ts';
import { treeOf, type Entry } from './tree.ts';

/** Tables that may hold what is read, under another name; everything else is of no interest. */
const OURS: readonly (readonly [RegExp, Area])[] = [
  [/^router static$/, 'static'],
  [/^router bgp/, 'bgp'],
  [/^vpn ipsec/, 'ipsec'],
  [/^system interface$/, 'interfaces'],
];
const KNOWN_TABLE =
  /^(?:system|firewall|user|vpn|router|log|switch-controller|wireless-controller|antivirus|webfilter|ips|application|dlp|emailfilter|voip|dnsfilter|waf|report|alertemail|endpoint-control|extender-controller|videofilter|file-filter|icap|sctp-filter|ssh-filter|web-proxy|authentication|certificate|automation|monitoring|vdom|global|casb|virtual-patch|ztna|telemetry-controller|diameter-filter|nsxt|dpdk|hardware|ftp-proxy|gtp|pfcp|spamfilter|wanopt)\b/;

/** readFortios reads a configuration of FortiOS. */
export function readFortios(reading: Reading, lines: Lines): Found {
  const { entries, outside } = treeOf(reading, lines);
  const interfaces = new Map<string, InterfaceDraft>();
  const routes: RouteDraft[] = [];
  const tunnels: FortiTunnels = { tunnels: new Map(), waiting: [] };
  for (const line of outside) unknownOutside(reading, line);
  for (const entry of entries) {
    if (entry.table === 'system interface' && entry.name !== null) readInterface(reading, entry, interfaces);
    else if (entry.table === 'router static' && entry.name !== null) readRoute(reading, entry, routes);
    else if (/^vpn ipsec phase1(?:-interface)?$/.test(entry.table) && entry.name !== null)
      readPhase1(reading, entry, tunnels);
    else if (/^vpn ipsec phase2(?:-interface)?$/.test(entry.table) && entry.name !== null)
      readPhase2(reading, entry, tunnels);
    else if (!entry.table.startsWith('router bgp')) leaveAside(reading, entry);
  }
  const processes = readBgp(reading, entries);
  for (const child of tunnels.waiting) tunnels.tunnels.get(child.tunnel)?.children.push(child.draft);
  return {
    interfaces: [...interfaces.values()].map((one) => finishInterface(reading, one)),
    bgp: processes.map((one) => finishProcess(reading, one)),
    staticRoutes: finishRoutes(reading, routes, null, processes),
    staticDefault: null,
    tunnels: [...tunnels.tunnels.values()].map((one) => finishTunnel(reading, one, shelf())),
  };
}

function leaveAside(reading: Reading, entry: Entry): void {
  const isKnown = KNOWN_TABLE.test(entry.table) || OURS.some(([pattern]) => pattern.test(entry.table));
  const areas = isKnown ? [] : AREAS;
  const note = (line: Line): void => {
    if (isKnown) reading.aside(line);
    else reading.notUnderstood(line, areas);
  };
  if (OURS.some(([pattern]) => pattern.test(entry.table))) reading.read(entry.opened);
  else note(entry.opened);
  for (const { line } of entry.settings) note(line);
  const [area] = OURS.filter(([pattern]) => pattern.test(entry.table)).map(([, one]) => one);
  for (const line of entry.strange) {
    if (area !== undefined) reading.notUnderstood(line, [area]);
    else note(line);
  }
}

/** A `set` outside of any table, after a lost head, may belong to anything. */
function unknownOutside(reading: Reading, line: Line): void {
  reading.notUnderstood(
    line,
    /\d{1,3}(?:\.\d{1,3}){3}/.test(line.text) || /^(?:set|unset)\b/.test(line.text) ? AREAS : [],
  );
}
