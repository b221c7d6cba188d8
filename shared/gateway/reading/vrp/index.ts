/** H3C Comware and Huawei VRP, which share their way of writing. */
import type { Area } from '../../config.ts';
import { asideBlock, runCli, type CliGrammar, type Outcome } from '../cli.ts';
import { finishInterface, finishProcess, type InterfaceDraft } from '../drafts.ts';
import { finishRoutes } from '../routes.ts';
import type { Line, Lines } from '../lines.ts';
import type { Found, Reading } from '../reading.ts';
import { finishTunnel, shelf, type TunnelDraft } from '../tunnels.ts';
import { bgpBlock } from './bgp.ts';
import type { PeerDraft, VrpContext } from './context.ts';
import { interfaceBlock } from './interface.ts';
import { accessListBlock, ikeCommand, ipsecCommand } from './ipsec.ts';
import { staticRoute, withdraw } from './static.ts';

const ASIDE = new Set(
  `sysname version mdc irf system-working-mode telnet ssh vlan stp dhcp dns lldp line user-interface local-user user-group role domain
  aaa radius hwtacacs authentication-scheme authorization-scheme accounting-scheme header password-control snmp-agent info-center ntp
  ntp-service clock undo route-policy ospf isis rip bfd track nqa qos traffic traffic-policy pki ssl http https sftp ftp scp stelnet
  object-group security-policy security-zone zone-pair firewall nat session time-range interzone arp port-security loopback-detection
  ipv6 mpls l2vpn multicast pim igmp vrrp lacp eth-trunk hotkey command-privilege super user-role user-profile xbar-mode password
  license netconf restful set drop cpu-defend smart-link rrpp error-down ospfv3 ip-prefix sdn dot1x mac-authentication portal wlan
  profile policy-based-route policy ssh-server rsa ecc dsa public-key acl_end autoconfig voice-vlan mirroring-group observe-port
  configuration archive cwmp job scheduler transceiver diagnostic device board slot chassis poe sflow netstream inspect app-profile ips
  anti-virus url-filter traffic-filter hardware-resource forward-option flow-interval load-balance cut-through monitor patch assign
  system icmp ipv4 tcp vxlan evpn tunnel l3vpn-vni ha hrp user-manage sa update undo-mode web-manager api dampening smtp right-manager
  right slb nat-policy multi-interface traffic-limit keychain bridge oap _menu`.split(/\s+/),
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
    top: (words, line) => top(context, words, line),
  };
}

type TopCommand = (context: VrpContext, words: readonly string[], line: Line) => Outcome;

const IP_ASIDE =
  /^(?:vpn-instance|prefix-list|ip-prefix|community-list|as-path-filter|as-path|host|https?|unreachables|ttl-expires|redirects|load-sharing|address-set|service-set|extcommunity-filter|community-filter|forward-broadcast|netstream|pool|urpf|dns)$/;

const COMMANDS: Readonly<Record<string, TopCommand>> = {
  interface: (context, [, ...words], line) => {
    const name = words.join(' ');
    return /^(?:[^\s…]+|[A-Za-z][A-Za-z-]{1,30} \d[\d/.:]{0,20})$/.test(name) && name !== 'range'
      ? interfaceBlock(context, name, line)
      : false;
  },
  bgp: (context, words, line) => (words.length < 2 ? false : bgpBlock(context, words.slice(1), line)),
  ike: (context, words, line) => ikeCommand(context, 'ike', words.slice(1), line),
  ikev2: (context, words, line) => ikeCommand(context, 'ikev2', words.slice(1), line),
  ipsec: (context, words, line) => ipsecCommand(context, words.slice(1), line),
  acl: (context, words) =>
    /^(?:advanced|number|name|\d+)$/i.test(words[1] ?? '')
      ? accessListBlock(context, words.slice(1))
      : asideBlock(),
  ip: (context, words, line) => {
    if (words[1] === 'route-static') return staticRoute(context, words.slice(2), line);
    return IP_ASIDE.test(words[1] ?? '') ? asideBlock() : false;
  },
  undo: (context, words) => {
    if (words[1] === 'ip' && words[2] === 'route-static') return withdraw(context, words.slice(3));
    return /^(?:interface|bgp|ike|ipsec|peer|network)$/.test(words[1] ?? '') ? false : 'aside';
  },
};

function top(context: VrpContext, words: readonly string[], line: Line): Outcome {
  const [first = ''] = words;
  const command = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  if (command !== undefined) return command(context, words, line);
  return ASIDE.has(first) || /^[[!]/.test(first) ? asideBlock() : false;
}

/** readVrp reads the lines of a configuration of Comware or VRP. */
export function readVrp(reading: Reading, lines: Lines): Found {
  const context: VrpContext = {
    reading,
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
    staticRoutes: finishRoutes(reading, context.routes, context.staticDefault, context.processes),
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
