/** FortiOS. */
import { isIpv4, prefixLength } from '../../../net/ipv4.ts';
import { AREAS, type Area } from '../../config.ts';
import { blockOf } from '../blocks.ts';
import {
  addressOf,
  finishInterface,
  finishProcess,
  finishRoutes,
  interfaceDraft,
  numberOf,
  routeDraft,
  set,
  type InterfaceDraft,
  type RouteDraft,
} from '../drafts.ts';
import type { Line, Lines } from '../lines.ts';
import type { Found, Reading } from '../reading.ts';
import { finishTunnel, shelf } from '../tunnels.ts';
import { readBgp } from './bgp.ts';
import { readPhase1, readPhase2, type FortiTunnels } from './ipsec.ts';
import { each, type Taken } from './each.ts';
import { treeOf, type Entry, type Setting } from './tree.ts';

const INTERFACE_ASIDE =
  /^(?:vdom|allowaccess|type|alias|description|role|snmp-index|device-identification|estimated-\S+|lldp-\S+|monitor-bandwidth|mode|speed|mtu-override|security-\S+|fortilink|stp|color|dhcp-\S+|dns-server-\S+|distance|priority|defaultgw|member|ip-managed-by-fortiipam|ap-discover|trust-ip-\S+|explicit-\S+|src-check|netflow-sampler|sflow-sampler|switch-\S+|auto-\S+|secondary-IP|weight|outbandwidth|inbandwidth|bfd)$/;

function readInterface(reading: Reading, entry: Entry, drafts: Map<string, InterfaceDraft>): void {
  const name = entry.name ?? '';
  reading.names.add(name);
  const draft = drafts.get(name) ?? interfaceDraft(name, reading.written(name, entry.opened));
  drafts.set(name, draft);
  each(reading, entry, 'interfaces', draft.gaps, (one) => interfaceSetting(reading, draft, one));
}

function interfaceSetting(reading: Reading, draft: InterfaceDraft, { name, values, line }: Setting): Taken {
  const [value = '', mask] = values;
  switch (name) {
    case 'ip': {
      const read = blockOf(value, value.includes('/') ? null : (mask ?? null), 'netmask-or-length');
      if (read.fault !== null && read.fault.kind !== 'host-bits') reading.fault(read.fault, line);
      const length = read.block.cidr === null ? null : prefixLength(read.block.cidr);
      const address = addressOf(value.split('/')[0] ?? '', length, false);
      if (address === null) return false;
      draft.addresses.push(reading.written(address, line));
      return 'read';
    }
    case 'vlanid': {
      const tag = numberOf(value, 1, 4094);
      if (tag === null) return false;
      draft.vlan = set(reading, draft.vlan, tag, line);
      return 'read';
    }
    case 'status':
      draft.isShutdown = value === 'down' ? reading.written(true, line) : null;
      return 'read';
    case 'mtu':
      draft.mtu = numberOf(value) === null ? null : reading.written(Number(value), line);
      return draft.mtu === null ? false : 'read';
    case 'vrf':
      draft.vrf = value === '0' ? null : reading.written(value, line);
      return 'read';
    case 'remote-ip':
      draft.destination = reading.written(value, line);
      return 'read';
    case 'interface':
      reading.names.add(value);
      draft.source = draft.vlan === null ? draft.source : null;
      return 'read';
    case 'bfd-desired-min-tx':
    case 'bfd-required-min-rx':
    case 'bfd-detect-mult': {
      const number = numberOf(value);
      if (number === null) return false;
      const before = draft.bfdTimers?.value ?? { txMs: null, rxMs: null, multiplier: null };
      const key = name === 'bfd-detect-mult' ? 'multiplier' : name === 'bfd-desired-min-tx' ? 'txMs' : 'rxMs';
      draft.bfdTimers = reading.written({ ...before, [key]: number }, line);
      return 'read';
    }
    default:
      return INTERFACE_ASIDE.test(name) ? 'aside' : false;
  }
}

function readRoute(reading: Reading, entry: Entry, drafts: RouteDraft[]): void {
  const dst = entry.settings.find(({ name }) => name === 'dst');
  const [base = '0.0.0.0', mask = null] = dst?.values ?? ['0.0.0.0', '0.0.0.0'];
  const read = blockOf(base, base.includes('/') ? null : mask, 'netmask-or-length');
  // A destination by name of an object: where it leads is not read.
  const byName = entry.settings.find(({ name }) => /^(?:dstaddr|internet-service)/.test(name));
  const block =
    byName === undefined ? read.block : { ...read.block, written: byName.values.join(' '), cidr: null };
  if (read.fault !== null) reading.fault(read.fault, dst?.line ?? entry.opened);
  const draft = routeDraft(block, reading.place(dst?.line ?? entry.opened));
  drafts.push(draft);
  let device: string | null = null;
  let gateway: string | null = null;
  let isDiscard = false;
  each(reading, entry, 'static', draft.gaps, ({ name, values, line }) => {
    const [value = ''] = values;
    switch (name) {
      case 'dst':
        return 'read';
      case 'gateway':
        gateway = value;
        return isIpv4(value) || /^</.test(value) ? 'read' : false;
      case 'device':
      case 'sdwan-zone':
        reading.names.add(value);
        device = value;
        return 'read';
      case 'distance': {
        const distance = numberOf(value, 0, 999);
        if (distance === null) return false;
        draft.preference = reading.written(distance, line);
        return 'read';
      }
      case 'blackhole':
        isDiscard = value === 'enable';
        return 'read';
      case 'status':
        draft.isDisabled = value === 'disable';
        return 'read';
      case 'vrf':
        draft.vrf = value === '0' ? null : value;
        return 'read';
      case 'bfd':
        draft.watched = value === 'enable' ? reading.written('bfd', line) : null;
        return 'read';
      case 'dstaddr':
      case 'internet-service':
      case 'internet-service-custom':
        draft.gaps.push({ kind: 'not-understood', place: reading.place(line) });
        return 'aside';
      default:
        return /^(?:priority|comment|weight|src|dynamic-gateway|link-monitor-exempt|tag|preferred-source)$/.test(
          name,
        )
          ? 'aside'
          : false;
    }
  });
  draft.nextHop = hopOf(isDiscard, gateway, device);
}

function hopOf(isDiscard: boolean, gateway: string | null, device: string | null): RouteDraft['nextHop'] {
  if (isDiscard) return { kind: 'discard' };
  if (gateway !== null && /^</.test(gateway)) return { kind: 'placeholder', written: gateway };
  if (gateway !== null && isIpv4(gateway) && gateway !== '0.0.0.0')
    return { kind: 'address', address: gateway, via: device };
  return device === null ? { kind: 'unread', written: '' } : { kind: 'interface', name: device };
}

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
