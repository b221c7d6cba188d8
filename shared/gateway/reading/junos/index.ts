/** Junos, from its statements. */
import { AREAS, type Area } from '../../config.ts';
import {
  finishInterface,
  finishProcess,
  finishRoutes,
  type InterfaceDraft,
  type ProcessDraft,
} from '../drafts.ts';
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

function take(
  context: JunosContext,
  statement: Statement,
  vrf: string | null,
  words: readonly string[],
): Taken {
  const [first = '', second = '', ...rest] = words;
  switch (first) {
    case 'interfaces':
      return second === '' ? 'read' : readInterface(context, statement, words.slice(1));
    case 'routing-options':
      return second === '' ? 'read' : routingOptions(context, statement, vrf, [second, ...rest]);
    case 'protocols':
      if (second === 'bgp') return readBgp(context, statement, vrf, rest);
      return second === '' ? 'read' : PROTOCOLS_ASIDE.test(second) ? 'aside' : null;
    case 'security':
      if (second === 'ike' || second === 'ipsec') return readSecurity(context, statement, second, rest);
      return 'aside';
    case 'routing-instances': {
      if (second === '' || rest.length === 0) return 'read';
      context.reading.names.add(second);
      if (rest[0] === 'interface') {
        const draft = context.interfaces.get(rest[1] ?? '');
        if (draft !== undefined) draft.vrf = context.reading.written(second, statement.line);
        return 'read';
      }
      return /^(?:instance-type|route-distinguisher|vrf-target|vrf-import|vrf-export|vrf-table-label|description|forwarding-options|bridge-domains|vlans|no-vrf-propagate-ttl)$/.test(
        rest[0] ?? '',
      )
        ? 'aside'
        : take(context, statement, second, rest);
    }
    default:
      return ASIDE.test(first) ? 'aside' : null;
  }
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
