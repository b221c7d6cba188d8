import { listOf } from '../../text/list.ts';
import type { FamilyTexts } from '../text.ts';

export const path: FamilyTexts<'path'> = {
  'path.loss': {
    title: ({ percent }) => `${percent} % of the packets are lost.`,
    why: ({ targets, percent, sent }) =>
      `Of ${sent} small packets ${percent} % got no reply; affected: ${listOf('en', targets)}. A cloud desktop stutters from about 2 %.`,
    actions: {
      wired: 'Use a cable in place of Wi-Fi, or move closer to the access point, and check again.',
      line: 'Check the load and the error counters of the private line and of the LAN ports.',
    },
    explain: {
      meaning: 'A share of the packets does not come back.',
      detection:
        'A series of pings and DNS questions, and a longer one when the first shows loss: 2 % or more, and at least three packets.',
      confusedWith: 'Routers in the middle that answer only some traces; loss there is never counted.',
    },
  },
  'path.latency': {
    title: ({ avgMs }) => `The delay is high: ${avgMs} ms on average.`,
    why: ({ targets, avgMs }) =>
      `Replies from ${listOf('en', targets)} take ${avgMs} ms. A cloud desktop feels slow from about 120 ms; the vendor names no limit.`,
    actions: {
      line: 'Check the load of the line, detours of the path, and whether the region is the nearest one.',
    },
    explain: {
      meaning: 'Every key press travels this long before it shows.',
      detection: 'The average round trip to a target is 120 ms or more.',
      confusedWith: 'A slow cloud computer, which delays what you see while the round trip is short.',
    },
  },
  'path.on-standby': {
    title: () => 'Traffic runs over the standby path (IPsec-VPN).',
    why: ({ hops }) =>
      `The trace passes ${listOf('en', hops)}, which belongs to the standby. It works; the active path should be looked at.`,
    actions: { circuit: 'Check the Express Connect circuit and its BGP session.' },
    explain: {
      meaning: 'The active path is down or not preferred, and the standby carries the traffic as it should.',
      detection: 'A router that the profile lists under path.standbyHops answers a trace.',
      confusedWith: 'A fault: log-on and sessions work on the standby.',
    },
  },
  'path.asymmetric': {
    title: () => 'Replies seem to take another way than questions.',
    why: ({ target, forwardHops, returnHops }) =>
      `To ${target} it is ${forwardHops} hops; the reply seems to have made ${returnHops}.`,
    actions: { compare: 'Compare the routes of both directions if stateful firewalls are on the way.' },
    explain: {
      meaning: 'The two directions use different paths, which stateful firewalls may not permit.',
      detection:
        'The TTL of replies against the length of the trace: a difference of two hops or more. An inference, and a note only.',
      confusedWith: 'Hosts that start with an unusual TTL.',
    },
  },
};
