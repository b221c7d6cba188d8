/** Junos, from its statements. */
import type { JunosContext, Taken } from './context.ts';
import { AREAS } from '../../written.ts';
import { finishProcess } from '../bgp-drafts.ts';
import { Spot } from '../command.ts';
import { finishInterface } from '../interface-draft.ts';
import type { Lines } from '../lines.ts';
import type { Found, Reading } from '../reading.ts';
import { finishRoutes } from '../routes.ts';
import { finishTunnel, shelf } from '../tunnels.ts';
import { readBgp } from './bgp.ts';
import { Branch } from './branch.ts';
import { readInterface } from './interface.ts';
import { readSecurity } from './ipsec.ts';
import { finishSecurity, security } from './security.ts';
import { braceStatements, setStatements } from './statements.ts';
import { readStatic, routesOf } from './static.ts';

const ASIDE =
  /^(?:version|system|chassis|policy-options|snmp|event-options|applications|access|access-profile|class-of-service|forwarding-options|vlans|groups|apply-groups|poe|ethernet-switching-options|virtual-chassis|schedulers|smtp|logical-systems|switch-options|bridge-domains|diameter|dynamic-profiles|jsrc|multi-chassis|session-limit-group|unified-edge|wlan|security-options|tenants|host-name|apply-macro|when)$/;
const PROTOCOLS_ASIDE =
  /^(?:ospf|ospf3|isis|rip|ripng|lldp|lldp-med|rstp|mstp|vstp|stp|ldp|mpls|rsvp|pim|igmp|igmp-snooping|bfd|vrrp|l2-learning|router-advertisement|evpn|dot1x|oam|lacp|iccp|sflow|layer2-control|l2circuit|l2vpn|dcbx|neighbor-discovery|mld|msdp|source-packet-routing|protection-group|ppp|pppoe)$/;

/** readJunos reads a configuration of Junos in the form that the reading names. */
export function readJunos(reading: Reading, lines: Lines): Found {
  const statements =
    reading.form === 'junos-set' ? setStatements(reading, lines) : braceStatements(reading, lines);
  const context: JunosContext = {
    interfaces: new Map(),
    processes: [],
    statics: { groups: [], byKey: new Map(), defaults: null },
    security: security(),
  };
  for (const { line, words, isInactive } of statements)
    takeStatement(new Branch(new Spot(reading, line), words, { isInactive, vrf: null }), context);
  const { statics, processes } = context;
  return {
    interfaces: [...context.interfaces.values()].map((one) => finishInterface(reading, one)),
    bgp: processes.map((one) => finishProcess(reading, one)),
    staticRoutes: finishRoutes(reading, routesOf(statics), { staticDefault: statics.defaults, processes }),
    staticDefault: statics.defaults,
    tunnels: finishSecurity(context.security).map((one) => finishTunnel(reading, one, shelf())),
  };
}

function takeStatement(branch: Branch, context: JunosContext): void {
  // What is inactive is there for people and not for the device; static routes show it.
  const isRoute = branch.words.includes('static');
  const taken = branch.around.isInactive && !isRoute ? 'aside' : take(branch, context);
  if (taken === 'read') branch.read();
  else if (taken === 'aside') branch.aside();
  else if (taken !== null) branch.notUnderstood(taken);
  else branch.notUnderstood(...(/\d{1,3}(?:\.\d{1,3}){3}/.test(branch.line.text) ? AREAS : []));
}

type Root = (branch: Branch, context: JunosContext) => Taken;

const ROOTS: Readonly<Record<string, Root>> = {
  interfaces: readInterface,
  'routing-options': routingOptions,
  protocols: (branch, context) => {
    const [protocol = ''] = branch.words;
    if (protocol === 'bgp') return readBgp(branch.from(1), context);
    return PROTOCOLS_ASIDE.test(protocol) ? 'aside' : null;
  },
  security: (branch, context) => {
    const [part] = branch.words;
    return part === 'ike' || part === 'ipsec'
      ? readSecurity(branch.from(1), part, context.security)
      : 'aside';
  },
  'routing-instances': instance,
  services: (branch) => {
    // A policy of IP monitoring puts routes into the table and takes them away.
    return branch.words[0] === 'ip-monitoring' && branch.words.includes('then') ? 'static' : 'aside';
  },
  firewall: (branch) => {
    if (!/ then (?:routing-instance|next-ip|next-interface) /.test(branch.text)) return 'aside';
    branch.reading.policyRoutes.push(branch.written(branch.place.text));
    return 'read';
  },
};

function take(branch: Branch, context: JunosContext): Taken {
  const [first = ''] = branch.words;
  const root = Object.hasOwn(ROOTS, first) ? ROOTS[first] : undefined;
  if (root === undefined) return ASIDE.test(first) ? 'aside' : null;
  return branch.words.length === 1 ? 'read' : root(branch.from(1), context);
}

const INSTANCE_ASIDE =
  /^(?:instance-type|route-distinguisher|vrf-target|vrf-import|vrf-export|vrf-table-label|description|forwarding-options|bridge-domains|vlans|no-vrf-propagate-ttl)$/;

function instance(branch: Branch, context: JunosContext): Taken {
  const [name = '', first, device = ''] = branch.words;
  branch.names.add(name);
  if (first === undefined) return 'read';
  if (first === 'interface') {
    const draft = context.interfaces.get(device);
    if (draft !== undefined) draft.vrf = branch.written(name);
    return 'read';
  }
  return INSTANCE_ASIDE.test(first) ? 'aside' : take(branch.from(1).within(name), context);
}

const OPTIONS_ASIDE =
  /^(?:router-id|forwarding-table|interface-routes|rib-groups|martians|autonomous-system|graceful-restart|nonstop-routing|maximum-paths|instance-import|instance-export|auto-export|resolution|multicast|validation|bgp-orf-cisco-mode|ppm|maximum-prefixes|traceoptions|flow|access|tunnel-type)$/;

function routingOptions(branch: Branch, context: JunosContext): Taken {
  const [first = '', second, third] = branch.words;
  switch (first) {
    case 'static':
      return readStatic(branch.from(1), context);
    case 'autonomous-system':
    case 'router-id':
      return second === undefined ? asideOption(branch) : readBgp(branch, context);
    case 'rib':
      // Tables of other families.
      if (/^(?:inet6|mpls|inetflow|inet\.2)/.test(second ?? '')) return 'aside';
      return third === undefined ? 'read' : 'static';
    case 'aggregate':
    case 'generate':
      return third === undefined ? 'read' : readBgp(branch, context);
    default:
      return asideOption(branch);
  }
}

function asideOption({ words: [first = ''], reading }: Branch): Taken {
  return OPTIONS_ASIDE.test(first) && reading.dialect === 'junos' ? 'aside' : null;
}
