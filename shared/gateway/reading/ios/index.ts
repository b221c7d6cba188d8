/** Cisco IOS and FRR, which share their way of writing. */
import type { Area } from '../../written.ts';
import { finishProcess } from '../bgp-drafts.ts';
import { asideBlock, INTERFACE_NAME, runCli, type CliGrammar, type Outcome } from '../cli.ts';
import type { Command } from '../command.ts';
import { finishInterface } from '../interface-draft.ts';
import type { Lines } from '../lines.ts';
import type { Found, Reading } from '../reading.ts';
import { finishRoutes } from '../routes.ts';
import { finishTunnel, proposalOf, shelf, tunnelDraft, childDraft, type TunnelDraft } from '../tunnels.ts';
import { accessEntry, accessListBlock } from './access-list.ts';
import { bgpBlock } from './bgp.ts';
import type { IosContext } from './context.ts';
import { interfaceBlock } from './interface.ts';
import { cryptoCommand } from './ipsec.ts';
import { prefixList, routeMap } from './policy.ts';
import { staticRoute, withdraw } from './static.ts';
import { slaCommand, staticBfd, trackCommand } from './watch.ts';

const ASIDE = new Set(
  `hostname version service boot-start-marker boot-end-marker boot enable aaa username clock logging ntp snmp snmp-server line banner
  spanning-tree vlan vtp cdp lldp license archive multilink redundancy control-plane class-map policy-map route-map track bfd-template
  key voice scheduler transceiver alias privilege exception memory platform subscriber mpls vrf flow monitor event call-home
  diagnostic netconf-yang restconf telemetry parser dot1x radius radius-server tacacs tacacs-server zone zone-pair object-group
  building current last using login errdisable system mac port-channel l2protocol frr log password agentx debug exit exit-vrf
  bfd domain tftp-server file sdm ethernet cns wsma epm authentication identity device-sensor nat64 security
  parameter-map access-session dial-peer gatekeeper macro power global-address-family hw-module card fips rmon cluster stackwise switch
  end-policy zebra profile affinity-map segment-routing pbr-map nexthop-group`.split(/\s+/),
);
/** Second words behind `ip` and `ipv6` that say nothing of routes. */
const IP_ASIDE =
  /^(?:access-list|prefix-list|as-path|community-list|extcommunity-list|forward-protocol|http|ssh|scp|ftp|tftp|telnet|cef|domain|domain-name|domain-lookup|domain-list|name-server|nat|dhcp|sla|vrf|unicast-routing|subnet-zero|classless|bootp|source-route|gratuitous-arps|tcp|multicast-routing|igmp|pim|arp|host|flow-export|flow-cache|local|radius|tacacs|inspect|cdp|finger|icmp|options|rcmd|spd|sticky-arp|nht|protocol|import-table|forwarding|router-id|large-community-list|default-gateway)$/i;
const ROUTERS = /^(?:ospf|ospfv3|ospf6|eigrp|rip|ripng|isis|babel|odr|mobile|lisp|openfabric|pim|pim6)$/i;

const OPENERS: readonly (readonly [RegExp, Area])[] = [
  [/^(?:no )?interface\b/i, 'interfaces'],
  [/^(?:no )?router\b/i, 'bgp'],
  [/^(?:no )?(?:neighbor|network|address-family)\b/i, 'bgp'],
  [/^(?:no )?ip route\b/i, 'static'],
  [/^(?:no )?crypto\b/i, 'ipsec'],
];

function grammarOf(context: IosContext): CliGrammar {
  return {
    divider: '!',
    endMark: /^end$/i,
    headMark: context.isFrr
      ? /^(?:frr version|frr defaults|current configuration)/i
      : /^(?:version \d|current configuration|building configuration)/i,
    openers: OPENERS,
    top: (command) => top(command, context),
  };
}

type TopCommand = (command: Command, context: IosContext) => Outcome;

/** By the beginning of the line; the first that fits counts. */
const COMMANDS: readonly (readonly [RegExp, TopCommand])[] = [
  [/^router bgp /i, (command, context) => bgpBlock(command.from(2), context)],
  [/^ip route static bfd /i, (command) => staticBfd(command.from(4))],
  [/^ip route (?:profile|static)\b/i, () => 'aside'],
  [/^ip sla /i, (command) => slaCommand(command.from(2))],
  [/^track \d/i, (command) => trackCommand(command.from(1))],
  [/^ip prefix-list /i, (command) => prefixList(command.from(2))],
  [/^route-map \S+ (?:permit|deny)(?: \d+)?$/i, routeMap],
  [/^ip route /i, (command, context) => staticRoute(command.from(2), context)],
  [/^no ip route /i, (command, context) => withdraw(command.from(3), context)],
  [
    /^ip access-list extended \S/i,
    (command, context) => (context.isFrr ? 'aside' : accessListBlock(command.from(3), context)),
  ],
  [/^interface \S/i, interfaceNamed],
  [/^crypto /i, (command, context) => (context.isFrr ? false : cryptoCommand(command.from(1), context))],
  [/^access-list \S+ (?:permit|deny) ip /i, numberedList],
];

function top(command: Command, context: IosContext): Outcome {
  const { text } = command;
  const known = COMMANDS.find(([pattern]) => pattern.test(text));
  if (known !== undefined) return known[1](command, context);
  return asideAtTop(command.words[0]?.toLowerCase() ?? '', command.words[1]?.toLowerCase() ?? '');
}

/** Interfaces of Linux have short names of any kind. FRR names the VRF behind them. */
const LINUX_NAME = /^[\w.:@-]{1,15}$/;

function interfaceNamed(command: Command, context: IosContext): Outcome {
  const name = command.words
    .slice(1)
    .join(' ')
    .replace(/ vrf \S+$/, '');
  return (context.isFrr ? LINUX_NAME : INTERFACE_NAME).test(name)
    ? interfaceBlock(command, name, context)
    : false;
}

/** Numbered lists serve many purposes; what is no pair of networks is not of interest. */
function numberedList(command: Command, context: IosContext): Outcome {
  const outcome = context.isFrr ? false : accessEntry(command.from(2), command.words[1] ?? '', context);
  return outcome === false ? 'aside' : outcome;
}

function asideAtTop(first: string, second: string): Outcome {
  if (first === 'router') return ROUTERS.test(second) ? asideBlock() : false;
  if (first === 'ip' || first === 'ipv6') {
    if (first === 'ipv6' && second === 'route') return 'aside';
    return IP_ASIDE.test(second) ? asideBlock() : false;
  }
  if (first === 'no')
    return /^(?:ip|ipv6)$/.test(second) || ASIDE.has(second) || second === 'service' ? 'aside' : false;
  return ASIDE.has(first) ? asideBlock() : false;
}

/** readIos reads the lines of a configuration of IOS or FRR. */
export function readIos(reading: Reading, lines: Lines): Found {
  const context: IosContext = {
    isFrr: reading.form === 'frr',
    interfaces: new Map(),
    processes: [],
    routes: [],
    parts: shelf(),
    maps: new Map(),
    profiles: new Map(),
    policies: [],
    ikev2Policies: [],
    authentication: null,
    dpd: null,
  };
  runCli(reading, lines, grammarOf(context));
  return {
    interfaces: [...context.interfaces.values()].map((one) => finishInterface(reading, one)),
    bgp: context.processes.map((one) => finishProcess(reading, one)),
    staticRoutes: finishRoutes(reading, context.routes, {
      staticDefault: null,
      processes: context.processes,
    }),
    staticDefault: null,
    tunnels: tunnelsOf(context).map((one) => finishTunnel(reading, one, context.parts)),
  };
}

function tunnelsOf(context: IosContext): readonly TunnelDraft[] {
  const { maps, interfaces, profiles } = context;
  const bound = [...interfaces.values()];
  const byMap = [...maps].flatMap(([name, drafts]) =>
    drafts.map((draft) => {
      const at = bound.find(({ protection }) => protection?.value === name);
      // A crypto map is bound to the interface through which the tunnel leaves: routes do not decide what it carries.
      return withPolicies(context, { ...draft, localAddress: at === undefined ? null : addressAt(at) });
    }),
  );
  const byProfile = bound.flatMap((one) => {
    const profile = one.protection === null ? undefined : profiles.get(one.protection.value);
    if (profile === undefined || one.protection === null) return [];
    const draft = tunnelDraft(one.name, one.opened);
    const child = childDraft(profile.name, profile.opened);
    child.proposalNames.push(...profile.sets);
    child.pfs = profile.pfs;
    child.lifetimeSeconds = profile.lifetimeSeconds;
    draft.children.push(child);
    draft.remoteAddress = one.destination;
    draft.localAddress = one.source;
    draft.interfaceName = one.opened;
    draft.ikeVersion = profile.ikev2 ? { value: 2, place: profile.opened.place } : null;
    return [withPolicies(context, draft)];
  });
  return [...byMap, ...byProfile];
}

function addressAt({
  addresses,
}: {
  addresses: readonly { value: { address: string }; place: TunnelDraft['opened']['place'] }[];
}): TunnelDraft['localAddress'] {
  const [first] = addresses;
  return first === undefined ? null : { value: first.value.address, place: first.place };
}

/** Proposals, keys and the detection of dead peers hold for all connections of the device. */
function withPolicies(context: IosContext, draft: TunnelDraft): TunnelDraft {
  const { policies, ikev2Policies, parts, authentication, dpd } = context;
  const isSecond = draft.ikeVersion?.value === 2;
  const second = ikev2Policies.length > 0 ? ikev2Policies : [...parts.ike.keys()];
  return {
    ...draft,
    ikeProposals: isSecond ? [] : policies.map(proposalOf),
    ikeProposalNames: isSecond ? [...second] : [],
    authentication: draft.authentication ?? authentication,
    dpd: draft.dpd ?? dpd,
  };
}
