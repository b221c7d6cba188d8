/** FortiOS. */
import { AREAS, type Area } from '../../written.ts';
import { finishProcess } from '../bgp-drafts.ts';
import type { Spot } from '../command.ts';
import { finishInterface, type InterfaceDraft } from '../interface-draft.ts';
import type { Lines } from '../lines.ts';
import type { Found, Reading } from '../reading.ts';
import { finishRoutes, type RouteDraft } from '../routes.ts';
import { finishTunnel, shelf } from '../tunnels.ts';
import { readBgp } from './bgp.ts';
import { readInterface, readSecondary } from './interface.ts';
import { readPhase1, readPhase2, type FortiTunnels } from './ipsec.ts';
import { monitorsOf, notePolicyRoutes } from './monitor.ts';
import { readPolicies } from './policy.ts';
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
  const watchedBy = monitorsOf(reading, entries);
  notePolicyRoutes(reading, entries);
  readPolicies(reading.policies, entries);
  for (const spot of outside) unknownOutside(spot);
  for (const entry of entries) {
    if (entry.table === 'system interface' && entry.name !== null) readInterface(entry, interfaces);
    else if (entry.table === 'system interface / secondaryip' && entry.name !== null)
      readSecondary(entry, interfaces);
    else if (entry.table === 'router static' && entry.name !== null) readRoute(entry, routes, watchedBy);
    else if (/^vpn ipsec phase1(?:-interface)?$/.test(entry.table) && entry.name !== null)
      readPhase1(entry, tunnels);
    else if (/^vpn ipsec phase2(?:-interface)?$/.test(entry.table) && entry.name !== null)
      readPhase2(entry, tunnels);
    else if (!entry.table.startsWith('router bgp')) leaveAside(entry);
  }
  const processes = readBgp(entries);
  for (const child of tunnels.waiting) tunnels.tunnels.get(child.tunnel)?.children.push(child.draft);
  return {
    interfaces: [...interfaces.values()].map((one) => finishInterface(reading, one)),
    bgp: processes.map((one) => finishProcess(reading, one)),
    staticRoutes: finishRoutes(reading, routes, { staticDefault: null, processes }),
    staticDefault: null,
    tunnels: [...tunnels.tunnels.values()].map((one) => finishTunnel(reading, one, shelf())),
  };
}

function leaveAside({ table, opened, settings, strange }: Entry): void {
  const ours = OURS.find(([pattern]) => pattern.test(table));
  const isKnown = KNOWN_TABLE.test(table) || ours !== undefined;
  const note = (spot: Spot): void => {
    if (isKnown) spot.aside();
    else spot.notUnderstood(...AREAS);
  };
  if (ours === undefined) note(opened);
  else opened.read();
  for (const one of settings) note(one);
  for (const one of strange) {
    if (ours === undefined) note(one);
    else one.notUnderstood(ours[1]);
  }
}

/** A `set` outside of any table, after a lost head, may belong to anything. */
function unknownOutside(spot: Spot): void {
  const { text } = spot.line;
  const isOurs = /\d{1,3}(?:\.\d{1,3}){3}/.test(text) || /^(?:set|unset)\b/.test(text);
  spot.notUnderstood(...(isOurs ? AREAS : []));
}
