import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';

export const names: CheckNames<'path.trace'> = {
  check: 'Routers on the way',
  findings: {
    'path.on-standby': 'Traffic runs over the standby path',
    'path.asymmetric': 'Replies take another way',
  },
};

export const texts: CheckTexts<'path.trace'> = {
  findings: {
    'path.on-standby': {
      title: () => 'Traffic runs over the standby path (IPsec-VPN).',
      why: ({ hops }) =>
        `The trace passes ${listOf('en', hops)}, which belongs to the standby. It works; the active path should be looked at.`,
      actions: { circuit: 'Check the Express Connect circuit and its BGP session.' },
      explain: {
        meaning:
          'The active path is down or not preferred, and the standby carries the traffic as it should.',
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
  },
  reasons: {
    'trace-not-sent': ({ target }) =>
      `Packets to ${target} did not leave this workstation, so no router on the way was asked.`,
    'trace-circle': ({ target, routers }) =>
      `Packets to ${target} go in a circle: ${listOf('en', routers)} send them to each other.`,
    'trace-hops': ({ target, hops, reached }) =>
      hops.length === 0
        ? `No router on the way to ${target} answers; many are set not to.`
        : `${reached ? 'The way' : 'The way as far as it shows'} to ${target}: ${hops.join(' → ')}.`,
  },
  symptoms: {},
};
