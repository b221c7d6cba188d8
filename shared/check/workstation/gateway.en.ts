import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';
import { some } from '../phrases.en.ts';

export const names: CheckNames<'workstation.gateway'> = {
  check: 'Default gateway',
  findings: {
    'workstation.no-default-route': 'No default route',
    'workstation.local-block': 'The workstation itself blocks what it sends',
    'workstation.gateway-silent': 'LAN gateway does not answer',
  },
};

function silence({ arp, pinged }: { readonly arp: string; readonly pinged: boolean }): string {
  if (arp !== 'failed') return 'does not answer ping';
  return pinged ? 'answers neither ping nor ARP' : 'does not answer ARP';
}

export const texts: CheckTexts<'workstation.gateway'> = {
  findings: {
    'workstation.no-default-route': {
      title: () => 'This workstation has no default route, so packets to the cloud have nowhere to go.',
      why: ({ targets }) =>
        `The route table has no default route and no other route to ${listOf('en', targets)}.`,
      actions: {
        reconnect: 'Disconnect from the network and connect again, so that the router announces itself.',
        'dhcp-router':
          'Check that DHCP hands out a default gateway, or set it by hand where addresses are static.',
      },
      explain: {
        meaning: 'The system knows no router for addresses outside its own subnet.',
        detection:
          'The kernel has no route for at least one target, and the table has no default route. A missing default route is no fault while every target has a route of its own.',
        confusedWith:
          'A route that is missing further away (route.cloud-services-missing): there the workstation sends, and a router in the company does not know the way.',
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
          ...(control === 'denied'
            ? ['Even to the workstation itself (127.0.0.1) sending was refused.']
            : []),
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
    'workstation.gateway-silent': {
      title: ({ gateway, interface: name, elsewhere }) =>
        elsewhere === null
          ? `The LAN gateway ${gateway} does not answer.`
          : `The LAN gateway ${gateway} does not answer on ${name}.`,
      why: ({ gateway, arp, interface: name, pinged, behind, elsewhere }) =>
        [
          `${gateway} ${silence({ arp, pinged })} on ${name}${behind ? ', and nothing behind it answers' : ''}.`,
          ...(arp === 'failed' ? [] : ['Whether it is there could not be read from the ARP table.']),
          ...(elsewhere === null ? [] : [`On ${elsewhere} it answers ARP, but packets leave by ${name}.`]),
        ].join(' '),
      actions: {
        cable: 'Check cable, Wi-Fi and docking station; try another network socket.',
        gateway:
          'Check the gateway and the switch port of this workstation: is the gateway up, and is the port in its VLAN?',
      },
      explain: {
        meaning: 'The first router on the way does not react at all, so nothing leaves the local network.',
        detection:
          'The gateway answers neither ping nor ARP, and no target behind it answers. If anything behind it answers, a silent gateway is no fault.',
        confusedWith:
          'Gateways that drop ping by design. They answer ARP and forward packets, and are not reported.',
      },
    },
  },
  reasons: {
    'gateway-not-needed': () => 'Packets to the targets leave without a gateway.',
    'gateway-ipv6': ({ router }) =>
      `Packets to the targets leave by the router ${router}; whether it is there was not asked.`,
    'gateway-answers': ({ gateway, avgMs }) => `The LAN gateway ${gateway} answers, in ${avgMs} ms.`,
    'gateway-forwards': ({ gateway, pinged }) =>
      pinged
        ? `The LAN gateway ${gateway} does not answer ping, but what lies behind it does.`
        : `What lies behind the LAN gateway ${gateway} answers.`,
    'gateway-in-arp': ({ gateway, pinged }) =>
      pinged
        ? `The LAN gateway ${gateway} does not answer ping, but it is there: it answers ARP.`
        : `The LAN gateway ${gateway} is there: it answers ARP.`,
    'gateway-fixed': ({ gateway, pinged }) =>
      pinged
        ? `The LAN gateway ${gateway} does not answer ping, and its fixed entry in the ARP table does not show whether it is there.`
        : `The fixed entry of the LAN gateway ${gateway} in the ARP table does not show whether it is there.`,
    'gateway-unsure': ({ gateway }) =>
      `The LAN gateway ${gateway} does not answer ping, and nothing behind it could be judged.`,
  },
  symptoms: {
    'workstation.no-default-route': () => 'No default route',
    'workstation.local-block': ({ targets, what }) =>
      `${some(what)} to ${some(targets)}: this workstation sends nothing`,
    'workstation.gateway-silent': ({ gateway }) => `LAN gateway ${gateway}: no answer`,
  },
  alternatives: {
    'workstation.gateway-silent': {
      'route.private-link-down':
        'If other computers behind this gateway reach the Internet, the gateway works and only ignores ping; then the private line is the fault.',
    },
  },
};
