import { listOf } from '../../text/list.ts';
import type { FindingArgs, OffNetworkSign } from '../../diagnosis/finding-args.ts';
import type { FamilyTexts } from '../text.ts';

type Place = Pick<FindingArgs['workstation.off-network'], 'address' | 'resolvers' | 'hop'>;

const SIGNS: Readonly<Record<OffNetworkSign, (place: Place) => string>> = {
  'outside-lan': ({ address }) =>
    `Its address ${address} is in none of the company's networks that the profile names.`,
  hotspot: ({ address }) =>
    `Its address ${address} is one that phones and computers give when they share their connection.`,
  'provider-address': ({ address }) => `Its address ${address} is one of an Internet provider.`,
  internet: ({ hop }) =>
    `Packets to private addresses leave for the Internet: ${hop ?? 'a router'}, a router with a public address, answered.`,
  carrier: ({ hop }) =>
    `Packets to private addresses pass ${hop ?? 'a router'}, a router whose address is of the range that Internet providers keep for their own networks.`,
  'public-resolver': ({ resolvers }) =>
    `Names are asked from ${listOf('en', resolvers)}, and not from a DNS server of the company.`,
};

type SelfCodes = 'workstation.off-network' | 'workstation.local-block' | 'workstation.slow';

export const workstationSelf: Pick<FamilyTexts<'workstation'>, SelfCodes> = {
  'workstation.off-network': {
    title: () =>
      "This workstation does not seem to be on the company's network: nothing of it is seen from here.",
    why: ({ targets, signs, address, resolvers, hop }) =>
      [
        `${listOf('en', targets)} ${targets.length === 1 ? 'does' : 'do'} not answer, and packets to ${targets.length === 1 ? 'it' : 'them'} take the default route; there is no route of the company and no VPN.`,
        ...signs.map((sign) => SIGNS[sign]({ address, resolvers, hop })),
      ].join(' '),
    actions: {
      where:
        "Are you in the office or on the company's VPN? If not, connect to the company's network or VPN, and check again.",
      internet:
        'Or log on over the Internet, if your company permits it: in the client choose More → Connection Type, and not Alibaba Cloud VPC.',
      'in-office':
        "If this workstation is in the office: this part of the network is not connected to the cloud, or asks the wrong DNS servers. Name the company's networks in the profile (lan), so that the next check knows them.",
    },
    explain: {
      meaning:
        "The private way to the cloud begins in the company's network. At home, on a hotspot or in a guest network it does not exist, unless the company's VPN is connected.",
      detection:
        "Everything private is silent; every target is reached by the default route; no tunnel is up; no DNS server, search domain, router or address of the company is seen; a router or a public DNS server answers questions. Besides, one of these: an address outside the profile's lan, an address of a phone's hotspot or of an Internet provider, a public router or one of a carrier's inner network on the way, a public DNS server.",
      confusedWith:
        'A private line that is down (route.private-link-down) or a missing route (route.cloud-services-missing): in the office they look the same where the router is the DNS server, or somebody typed in a public one.',
    },
  },
  'workstation.local-block': {
    title: ({ targets, everything }) =>
      everything
        ? 'This workstation itself blocks what it sends.'
        : `This workstation itself blocks what it sends to ${listOf('en', targets)}.`,
    why: ({ targets, what, control, rule }) =>
      [
        `The system refused to send ${listOf('en', what)} to ${listOf('en', targets)}, although the route and the link are there: the packets never left.`,
        ...(rule === null ? [] : [`The rule "${rule}" does it.`]),
        ...(control === 'passed' ? ['To the workstation itself (127.0.0.1) the same tools can send.'] : []),
        ...(control === 'denied' ? ['Even to the workstation itself (127.0.0.1) sending was refused.'] : []),
        "A VPN's kill switch, a firewall or security software does this; the company's network had no part in it.",
      ].join(' '),
    actions: {
      'kill-switch':
        'Open every VPN program on this workstation, also one that is disconnected, and look for "kill switch", "block connections without VPN" or "network lock". Connect that VPN or switch the option off, then check again. Switch it on again afterwards if the company asks for it.',
      'security-software':
        'Look into security software (360, Huorong, an EDR agent, another firewall) for a blocked program or network, and allow VPC Doctor, ping and the Workspace client. Where you may, pause it for one check, then switch it on again.',
      'rules-windows':
        'List the outbound rules that block, and whether a profile blocks by default. Allow 100.64.0.0/10 and the office network in the rule or policy that is to blame; Disable-NetFirewallRule -Name … switches a rule off for a test, and Enable-NetFirewallRule -Name … takes that back.',
      'rules-macos':
        'List the rules of pf and the installed network extensions (LuLu, Little Snitch, VPN clients). Make an exception in the program that set them; sudo pfctl -d switches pf off for a test, and sudo pfctl -e takes that back.',
      'rules-linux':
        'Find the rule in the output chain that drops these packets, and the program that set it. Make an exception for 100.64.0.0/10 and the office network there; keep a copy of the rules, so that the change can be taken back.',
    },
    explain: {
      meaning:
        'The operating system told the program that it must not send. No packet left, so nothing is known about the network behind it.',
      detection:
        'Ping says that it could not send ("General failure", "sendmsg: Operation not permitted"), or a socket gets EACCES or EPERM, for a target with a route and a link that is up. A denied ping alone is no fault where other packets get answers.',
      confusedWith:
        'A missing route or link, where the system cannot send either (workstation.no-default-route, workstation.no-link); the Local Network permission of macOS, which hides the own network from one program while ping works; a firewall in the company, which lets packets leave and answers nothing.',
    },
  },
  'workstation.slow': {
    title: ({ startMs }) => `This computer is slow at starting programs (${seconds(startMs)} s each).`,
    why: ({ startMs }) =>
      `A ping to the computer itself, which is answered at once, took ${seconds(startMs)} s. The run was given more time and started fewer programs; times in this report that a program took are this computer's, not the network's.`,
    actions: {
      again: 'Close programs that keep the computer busy, and check again if something stayed unknown.',
      exempt:
        "Where security software examines every start of a program, exempt VPC Doctor and the system's ping.",
    },
    explain: {
      meaning: 'Starting a small program takes so long here that a run needs more time and asks less.',
      detection:
        'The time from the start to the end of one ping to 127.0.0.1. A note only: it says nothing about the network or the log-on.',
      confusedWith:
        'A slow network (path.latency): delays are measured by ping itself or over open sockets, and do not hold the start of programs.',
    },
  },
};

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}
