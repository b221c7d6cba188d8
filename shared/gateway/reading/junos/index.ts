/** Junos, from its statements. */
import { AREAS, type Area } from '../../config.ts';
import { finishInterface, finishProcess, type InterfaceDraft, type ProcessDraft } from '../drafts.ts';
import { finishRoutes } from '../routes.ts';
import type { Lines } from '../lines.ts';
import type { Found, Reading } from '../reading.ts';
import { finishTunnel, shelf } from '../tunnels.ts';
import { readBgp } from './bgp.ts';
import { readInterface } from './interface.ts';
import { finishSecurity, readSecurity, security, type Security } from './ipsec.ts';
import { braceStatements, setStatements, type Statement } from './statements.ts';
import { readStatic, routesOf, type StaticTable } from './static.ts';

export interface JunosContext {
  readonly reading: Reading;
  readonly interfaces: Map<string, InterfaceDraft>;
  readonly processes: ProcessDraft[];
  readonly statics: StaticTable;
  readonly security: Security;
}

/** What a statement came to; a part: it belongs there and was not understood. */
export type Taken = 'read' | 'aside' | Area | null;

const ASIDE =
  /^(?:version|system|chassis|services|policy-options|firewall|snmp|event-options|applications|access|access-profile|class-of-service|forwarding-options|vlans|groups|apply-groups|poe|ethernet-switching-options|virtual-chassis|schedulers|smtp|logical-systems|switch-options|bridge-domains|diameter|dynamic-profiles|jsrc|multi-chassis|session-limit-group|unified-edge|wlan|security-options|tenants|host-name|apply-macro|when)$/;
const PROTOCOLS_ASIDE =
  /^(?:ospf|ospf3|isis|rip|ripng|lldp|lldp-med|rstp|mstp|vstp|stp|ldp|mpls|rsvp|pim|igmp|igmp-snooping|bfd|vrrp|l2-learning|router-advertisement|evpn|dot1x|oam|lacp|iccp|sflow|layer2-control|l2circuit|l2vpn|dcbx|neighbor-discovery|mld|msdp|source-packet-routing|protection-group|ppp|pppoe)$/;

/** readJunos reads a configuration of Junos in the form that the reading names. */
export function readJunos(reading: Reading, lines: Lines): Found {
  const statements =
    reading.form === 'junos-set' ? setStatements(reading, lines) : braceStatements(reading, lines);
  const context: JunosContext = {
    reading,
    interfaces: new Map(),
    processes: [],
    statics: { groups: [], byKey: new Map(), defaults: null },
    security: security(),
  };
  for (const statement of statements) takeStatement(context, statement);
  return {
    interfaces: [...context.interfaces.values()].map((one) => finishInterface(reading, one)),
    bgp: context.processes.map((one) => finishProcess(reading, one)),
    staticRoutes: finishRoutes(
      reading,
      routesOf(context.statics),
      context.statics.defaults,
      context.processes,
    ),
    staticDefault: context.statics.defaults,
    tunnels: finishSecurity(context).map((one) => finishTunnel(reading, one, shelf())),
  };
}

function takeStatement(context: JunosContext, statement: Statement): void {
  const { reading } = context;
  const { line } = statement;
  // What is inactive is there for people and not for the device; static routes show it.
  const isRoute = statement.words.includes('static');
  const taken = statement.isInactive && !isRoute ? 'aside' : take(context, statement, null, statement.words);
  if (taken === 'read') reading.read(line);
  else if (taken === 'aside') reading.aside(line);
  else if (taken !== null) reading.notUnderstood(line, [taken]);
  else reading.notUnderstood(line, /\d{1,3}(?:\.\d{1,3}){3}/.test(line.text) ? AREAS : []);
}

type Root = (
  context: JunosContext,
  statement: Statement,
  vrf: string | null,
  words: readonly string[],
) => Taken;

const ROOTS: Readonly<Record<string, Root>> = {
  interfaces: (context, statement, _vrf, words) => readInterface(context, statement, words),
  'routing-options': routingOptions,
  protocols: (context, statement, vrf, [protocol = '', ...rest]) => {
    if (protocol === 'bgp') return readBgp(context, statement, vrf, rest);
    return PROTOCOLS_ASIDE.test(protocol) ? 'aside' : null;
  },
  security: (context, statement, _vrf, [part, ...rest]) =>
    part === 'ike' || part === 'ipsec' ? readSecurity(context, statement, part, rest) : 'aside',
  'routing-instances': instance,
};

function take(
  context: JunosContext,
  statement: Statement,
  vrf: string | null,
  words: readonly string[],
): Taken {
  const [first = '', ...rest] = words;
  const root = Object.hasOwn(ROOTS, first) ? ROOTS[first] : undefined;
  if (root === undefined) return ASIDE.test(first) ? 'aside' : null;
  return rest.length === 0 ? 'read' : root(context, statement, vrf, rest);
}

const INSTANCE_ASIDE =
  /^(?:instance-type|route-distinguisher|vrf-target|vrf-import|vrf-export|vrf-table-label|description|forwarding-options|bridge-domains|vlans|no-vrf-propagate-ttl)$/;

function instance(
  context: JunosContext,
  statement: Statement,
  _vrf: string | null,
  words: readonly string[],
): Taken {
  const [name = '', first, ...rest] = words;
  context.reading.names.add(name);
  if (first === undefined) return 'read';
  if (first === 'interface') {
    const draft = context.interfaces.get(rest[0] ?? '');
    if (draft !== undefined) draft.vrf = context.reading.written(name, statement.line);
    return 'read';
  }
  return INSTANCE_ASIDE.test(first) ? 'aside' : take(context, statement, name, [first, ...rest]);
}

const OPTIONS_ASIDE =
  /^(?:router-id|forwarding-table|interface-routes|rib-groups|martians|autonomous-system|graceful-restart|nonstop-routing|maximum-paths|instance-import|instance-export|auto-export|resolution|multicast|validation|bgp-orf-cisco-mode|ppm|maximum-prefixes|traceoptions|flow|access|tunnel-type)$/;

function routingOptions(
  context: JunosContext,
  statement: Statement,
  vrf: string | null,
  words: readonly string[],
): Taken {
  const { reading } = context;
  const [first = '', second] = words;
  if (first === 'static') return readStatic(context, statement, vrf, words.slice(1));
  if (first === 'autonomous-system' && second !== undefined)
    return readBgp(context, statement, vrf, ['autonomous-system', ...words.slice(1)]);
  if (first === 'router-id' && second !== undefined)
    return readBgp(context, statement, vrf, ['router-id', second]);
  // Tables of other families.
  if (first === 'rib')
    return /^(?:inet6|mpls|inetflow|inet\.2)/.test(second ?? '')
      ? 'aside'
      : words.length < 3
        ? 'read'
        : 'static';
  if (first === 'aggregate' || first === 'generate')
    return words.length < 3 ? 'read' : readBgp(context, statement, vrf, [first, ...words.slice(1)]);
  return OPTIONS_ASIDE.test(first) ? (reading.dialect === 'junos' ? 'aside' : null) : null;
}
