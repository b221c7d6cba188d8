import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';

export const names: CheckNames<'workstation.neighbor'> = {
  check: 'Entry of the gateway',
  findings: { 'workstation.fixed-gateway': 'A fixed entry leads to a gateway that does not answer' },
};

export const texts: CheckTexts<'workstation.neighbor'> = {
  findings: {
    'workstation.fixed-gateway': {
      title: ({ gateway, mac }) =>
        mac === null
          ? `The address of the gateway ${gateway} is fixed by hand on this workstation, and nothing answers there.`
          : `This workstation always sends packets for the gateway ${gateway} to the device ${mac}, and nothing answers there.`,
      why: ({ gateway, interface: name, mac, pinged, targets }) =>
        [
          `In the ARP table, the entry of ${gateway} on ${name} is permanent${mac === null ? '' : ` (${mac})`}: it was set by a person, a script or a program, and the workstation never asks who has this address now.`,
          `${pinged ? `${gateway} does not answer ping, and nothing` : 'Nothing'} was heard from ${listOf('en', targets)} behind it.`,
        ].join(' '),
      actions: {
        compare: ({ gateway, mac }) =>
          mac === null
            ? `Read the MAC address of ${gateway} on another computer of this network that works, and compare it with the fixed entry here. If they differ, remove the entry.`
            : `Read the MAC address of ${gateway} on another computer of this network that works, or on the label of the router. If it is not ${mac}, remove the entry here.`,
        'remove-windows': 'Remove the fixed entry; Windows then asks the network for the right address.',
        'remove-macos': 'Remove the fixed entry; macOS then asks the network for the right address.',
        'remove-linux': 'Remove the fixed entry; Linux then asks the network for the right address.',
        origin:
          'Find out who sets the entry, or it comes back at the next start: the ARP protection of security software, a log-on script or a scheduled task with "arp -s" or "netsh … add neighbors". Enter the new address there, or switch it off.',
      },
      explain: {
        meaning:
          'The MAC address of the gateway is fixed on the workstation. After the router was replaced, every packet still goes to the old one, so nothing beyond the local network answers.',
        detection:
          'The entry of the gateway that packets leave by is marked as permanent, the gateway does not answer, no router on the way reports anything, and no target behind it answers. Where anything answers, a fixed entry is harmless and not reported.',
        confusedWith:
          'A gateway that is off (workstation.gateway-silent), which is silent for all computers of this network; a private line that is down behind a gateway that drops ping (route.private-link-down), where the Internet still works. Fixed entries of other devices, and those of multicast and broadcast that every system has, do no harm.',
      },
    },
  },
  reasons: {
    'neighbor-not-fixed': ({ gateways }) =>
      `The ARP table marks no entry of ${listOf('en', gateways)} as fixed.`,
    'neighbor-fixed-works': ({ gateway }) =>
      `The entry of the gateway ${gateway} in the ARP table is fixed, and it is right: there are answers over it.`,
    'neighbor-fixed-unasked': ({ gateway }) =>
      `The entry of the gateway ${gateway} in the ARP table is fixed; whether it is right is not known, since no question behind it proves anything.`,
  },
  symptoms: {
    'workstation.fixed-gateway': ({ gateway }) => `Fixed ARP entry of ${gateway}: no answer`,
  },
  alternatives: {
    'workstation.fixed-gateway': {
      'workstation.gateway-silent':
        'If no other computer of this network gets anywhere either, the gateway itself is down, and the fixed entry only hides it.',
      'route.private-link-down':
        'If the Internet works on this computer, the entry is right and the gateway only ignores ping; then the private line is the fault.',
    },
  },
};
