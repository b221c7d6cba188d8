/** H3C Comware and Huawei VRP, which share their way of writing. */
import type { Area } from '../../written.ts';
import { finishProcess } from '../bgp-drafts.ts';
import { asideBlock, INTERFACE_NAME, runCli, type CliGrammar, type Outcome } from '../cli.ts';
import type { Command } from '../command.ts';
import { finishInterface, type InterfaceDraft } from '../interface-draft.ts';
import type { Lines } from '../lines.ts';
import type { Found, Reading } from '../reading.ts';
import { finishRoutes } from '../routes.ts';
import { finishTunnel, shelf, type TunnelDraft } from '../tunnels.ts';
import { accessListBlock } from './access-list.ts';
import { bgpBlock } from './bgp.ts';
import type { PeerDraft, VrpContext } from './context.ts';
import { ikeCommand } from './ike.ts';
import { interfaceBlock } from './interface.ts';
import { ipsecCommand } from './ipsec.ts';
import { prefixList, routePolicy } from './policy.ts';
import { staticRoute, withdraw } from './static.ts';
import { bfdCommand, ipLink, nqaCommand, policyRoutes, trackCommand } from './watch.ts';

const ASIDE = new Set(
  `sysname version mdc irf irf-port irf-port-configuration password-recovery fib ops system-working-mode telnet ssh vlan stp dhcp dns lldp line user-interface local-user user-group role domain
  aaa radius hwtacacs authentication-scheme authorization-scheme accounting-scheme header password-control snmp-agent info-center ntp
  ntp-service clock undo route-policy ospf isis rip bfd track nqa qos traffic traffic-policy pki ssl http https sftp ftp scp stelnet
  object-group security-policy security-zone zone-pair firewall nat session time-range interzone arp port-security loopback-detection
  ipv6 mpls l2vpn multicast pim igmp vrrp lacp eth-trunk hotkey command-privilege super user-role user-profile xbar-mode password
  license netconf restful set drop cpu-defend smart-link rrpp error-down ospfv3 ip-prefix sdn dot1x mac-authentication portal wlan
  profile policy-based-route policy ssh-server rsa ecc dsa public-key acl_end autoconfig voice-vlan mirroring-group observe-port
  configuration archive cwmp job scheduler transceiver diagnostic device board slot chassis poe sflow netstream inspect app-profile ips
  anti-virus url-filter traffic-filter hardware-resource forward-option flow-interval load-balance cut-through monitor patch assign
  system icmp ipv4 tcp vxlan evpn tunnel l3vpn-vni ha hrp user-manage sa update undo-mode web-manager api dampening smtp right-manager
  right slb controller dot1x-access-profile mac-access-profile authentication-profile autostart multi-linkif rightm-policy device-classification dns-transparent-policy l2tp secelog location nat-policy multi-interface traffic-limit keychain bridge oap _menu`.split(
    /\s+/,
  ),
);

const OPENERS: readonly (readonly [RegExp, Area])[] = [
  [/^(?:undo )?interface\b/, 'interfaces'],
  [/^(?:undo )?(?:bgp|peer|network|address-family|ipv4-family)\b/, 'bgp'],
  [/^(?:undo )?ip route-static\b/, 'static'],
  [/^(?:undo )?(?:ike|ikev2|ipsec|acl|rule)\b/, 'ipsec'],
];

function grammarOf(context: VrpContext): CliGrammar {
  return {
    divider: '#',
    endMark: /^return$/,
    headMark: context.isHuawei
      ? /^(?:!software version|\[v\d{3}r\d{3}|#?\s?sysname )/i
      : /^(?:version \d|sysname )/i,
    openers: OPENERS,
    top: (command) => top(command, context),
  };
}

type TopCommand = (command: Command, context: VrpContext) => Outcome;

const IP_ASIDE =
  /^(?:vpn-instance|prefix-list|ip-prefix|community-list|as-path-filter|as-path|host|https?|unreachables|ttl-expires|redirects|load-sharing|address-set|service-set|extcommunity-filter|community-filter|forward-broadcast|netstream|pool|urpf|dns)$/;

const COMMANDS: Readonly<Record<string, TopCommand>> = {
  interface: (command, context) => {
    // Comware writes the kind of a tunnel behind its name.
    const name = command.from(1).text.replace(/ mode \S+$/i, '');
    return INTERFACE_NAME.test(name) ? interfaceBlock(command, name, context) : false;
  },
  bgp: (command, context) => (command.words.length < 2 ? false : bgpBlock(command.from(1), context)),
  ike: (command, context) => ikeCommand(command.from(1), 1, context),
  ikev2: (command, context) => ikeCommand(command.from(1), 2, context),
  ipsec: (command, context) => ipsecCommand(command.from(1), context),
  acl: (command, context) => {
    // `acl 2000 inbound` binds a list where it stands.
    if (/^(?:in|out)bound$/.test(command.words.at(-1) ?? '')) return false;
    return /^(?:advanced|number|name|\d+)$/i.test(command.words[1] ?? '')
      ? accessListBlock(command.from(1), context)
      : asideBlock();
  },
  ip: (command, context) => {
    if (command.words[1] === 'route-static') return staticRoute(command.from(2), context);
    if (/^(?:prefix-list|ip-prefix)$/.test(command.words[1] ?? '')) return prefixList(command.from(2));
    return IP_ASIDE.test(command.words[1] ?? '') ? asideBlock() : false;
  },
  nqa: (command) => nqaCommand(command.from(1)),
  track: (command) => trackCommand(command.from(1)),
  bfd: (command) => bfdCommand(command.from(1)),
  'ip-link': (command) => ipLink(command.from(1)),
  traffic: (command) => (command.words[1] === 'behavior' ? policyRoutes() : asideBlock()),
  // Comware names it at a port; on Huawei's firewalls its rules stand here.
  'policy-based-route': (command) => (command.words.length === 1 ? policyRoutes() : asideBlock()),
  'route-policy': (command) =>
    /^(?:permit|deny)$/.test(command.words[2] ?? '') ? routePolicy(command) : asideBlock(),
  undo: (command, context) => {
    if (command.words[1] === 'ip' && command.words[2] === 'route-static')
      return withdraw(command.from(3), context);
    return /^(?:interface|bgp|ike|ipsec|peer|network)$/.test(command.words[1] ?? '') ? false : 'aside';
  },
};

function top(command: Command, context: VrpContext): Outcome {
  const [first = ''] = command.words;
  const known = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  if (known !== undefined) return known(command, context);
  return ASIDE.has(first) || /^[[!]/.test(first) ? asideBlock() : false;
}

/** readVrp reads the lines of a configuration of Comware or VRP. */
export function readVrp(reading: Reading, lines: Lines): Found {
  const context: VrpContext = {
    isHuawei: reading.dialect === 'huawei-vrp',
    interfaces: new Map(),
    processes: [],
    routes: [],
    staticDefault: null,
    parts: shelf(),
    peers: new Map(),
    policies: new Map(),
    dpd: null,
  };
  runCli(reading, lines, grammarOf(context));
  return {
    interfaces: [...context.interfaces.values()].map((one) => finishInterface(reading, one)),
    bgp: context.processes.map((one) => finishProcess(reading, one)),
    staticRoutes: finishRoutes(reading, context.routes, context),
    staticDefault: context.staticDefault,
    tunnels: tunnelsOf(context).map((one) => finishTunnel(reading, one, context.parts)),
  };
}

function tunnelsOf(context: VrpContext): readonly TunnelDraft[] {
  const bound = new Map([...context.interfaces.values()].map((one) => [one.protection?.value, one]));
  return [...context.policies.values()].map((policy) => {
    const peer = policy.peer === null ? undefined : context.peers.get(policy.peer);
    return atInterface(withPeer(context, policy.tunnel, peer), bound.get(policy.map));
  });
}

function withPeer({ parts, dpd }: VrpContext, tunnel: TunnelDraft, peer: PeerDraft | undefined): TunnelDraft {
  // Without a name the proposals of the device are tried in their order.
  const all = [...parts.ike.keys()];
  if (peer === undefined) return { ...tunnel, ikeProposalNames: all, dpd };
  const { hasKey, proposalNames } = peer;
  return {
    ...tunnel,
    remoteAddress: tunnel.remoteAddress ?? peer.remoteAddress,
    localAddress: tunnel.localAddress ?? peer.localAddress,
    ikeVersion: tunnel.ikeVersion ?? peer.ikeVersion,
    ikeProposalNames: proposalNames.length > 0 ? proposalNames : all,
    authentication: hasKey === null ? null : { value: 'key', place: hasKey.place },
    dpd: peer.dpd ?? dpd,
    gaps: [...tunnel.gaps, ...peer.gaps],
  };
}

/** A policy at a port carries what its access list says; one at a tunnel interface what is routed there. */
function atInterface(tunnel: TunnelDraft, at: InterfaceDraft | undefined): TunnelDraft {
  if (at === undefined || (at.source === null && !/^tunnel/i.test(at.name))) return tunnel;
  return {
    ...tunnel,
    remoteAddress: tunnel.remoteAddress ?? at.destination,
    localAddress: tunnel.localAddress ?? at.source,
    interfaceName: at.opened,
  };
}
