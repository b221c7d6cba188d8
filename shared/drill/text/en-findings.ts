import { bound, duration, mechanisms, seconds, step } from './en-numbers.ts';
import { half } from './en-half.ts';
import type { DrillTexts } from './table.ts';

export const findings: DrillTexts['findings'] = {
  'drill.works': {
    title: ({ services, ms, errorMs }) =>
      ms === 0
        ? `The failover works: ${services} services went over to the standby without a loss.`
        : `The failover works: ${services} services came back over the standby within ${duration(ms, errorMs)}.`,
    why: ({ longest, ms, errorMs }, { name }) =>
      ms === 0
        ? `The way changed from the active to the standby path, and no question got lost.`
        : `The longest outage was ${duration(ms, errorMs)}, of ${name(longest)}.`,
    actions: () => [],
  },
  'drill.half': half,
  'drill.no-standby': {
    title: () => 'There is no standby: nothing came back until the active path did.',
    why: ({ sign, lastHop }) => {
      const last = lastHop === null ? '' : ` The last router that answered was ${lastHop}.`;
      if (sign === 'unreachable') return `A router said that there is no way.${last}`;
      if (sign === 'public-router') return `Packets to the cloud left towards the Internet.${last}`;
      return `No service answered, and no router said why.${last} The standby may be missing or dead; from here both look the same.`;
    },
    actions: () => [
      'On the data center gateway, check that a route over the VPN exists for the office network and for 100.64.0.0/10, with a lower priority than BGP (guide, Step 4). On some makes a static route with preference or distance 255 is never used.',
      'Check that the IPsec connection is up, and that its selectors hold both networks.',
    ],
  },
  'drill.standby-dead': {
    title: () => 'The standby did not carry anything when it was needed.',
    why: ({ hops, lastHop }, { list }) =>
      `The profile names a standby (${list(hops)}), and neither it nor anything behind it answered. From here a standby that is missing and one that is dead look the same.${lastHop === null ? '' : ` The last router that answered was ${lastHop}.`}`,
    actions: () => [
      'Look at the state of the IPsec connection on both ends at the time of the drill: tunnel up, both security associations there, packets counted in both directions.',
      'Check that the gateway changes its route when the port goes down (guide, Step 4).',
    ],
  },
  'drill.return-lost': {
    title: () => 'The way out over the standby is there, and the replies do not come back.',
    why: ({ hop, services }, { names }) =>
      `A trace went over the standby as far as ${hop}; nothing beyond it answered (${names(services)}). So the cloud most likely still sends its replies over the dead path.`,
    actions: () => [
      'In CEN, check that the health check of the circuit is on and that "Change Route" is on (guide, Step 3.3).',
      "Check that the data center's network is routed to the VPN gateway, and that this route is known in CEN: routes to a VPN gateway are not announced by default.",
    ],
  },
  'drill.flapping': {
    title: ({ times, phase }) =>
      `The ${phase === 'failover' ? 'failover' : 'return'} went back and forth: ${times} outages.`,
    why: ({ times, services }, { names }) => `Out up to ${times} times in a row: ${names(services)}.`,
    actions: () => [
      'Compare the logs of the gateway (port, BGP, BFD, IPsec) for this time. Timers that are too short, or two mechanisms that undo each other, do this.',
    ],
  },
  'drill.slow': {
    title: ({ ms, errorMs, boundMs }) =>
      `The failover took ${duration(ms, errorMs)}, longer than its settings allow (${seconds(boundMs)}).`,
    why: (args, { name }) =>
      `Out longest: ${name(args.service)}. The fastest configured mechanism is ${mechanisms[args.mechanism]}: ${bound({ ...args, ms: args.boundMs, unit: args.mechanism === 'bfd' ? 'ms' : 's' })}. One second for computing routes is allowed on top.`,
    actions: (args) => [
      `Check the settings that decide it: ${step(args.step)}.`,
      'Look up which mechanism noticed the failure, and when: the log of the BGP session on the gateway, and the state of the health check in CEN.',
    ],
  },
  'drill.lagging': {
    title: ({ ms }) =>
      ms === null
        ? 'The name did not resolve by the way of the system until the active path came back, though DNS itself worked.'
        : `The name resolved by the way of the system only after ${seconds(ms)}, though the network was back earlier.`,
    why: ({ service, networkMs }, { name }) =>
      `${name(service)}; the network itself was out for ${seconds(networkMs)}. A DNS server that got no answer for a while stops asking, and some go on for minutes.`,
    actions: () => [
      "On the company's DNS server, check how long it leaves a forwarder that was silent, and whether it asks both VPC resolvers.",
    ],
  },
  'drill.failback-worse': {
    title: ({ failbackMs, failoverMs }) =>
      `The return hurts more than the failover: ${seconds(failbackMs)} after ${seconds(failoverMs)}.`,
    why: ({ service, errorMs }, { name }) =>
      `Measured by ${name(service)}, ± ${seconds(errorMs)}. One side sends over the active path again before the other does.`,
    actions: () => [
      'Plan the return for a quiet time.',
      'Check that the gateway waits until routes are exchanged before it prefers the circuit again, and how often the health check in CEN must succeed.',
    ],
  },
  'drill.never-back': {
    title: ({ how }) =>
      how === 'out'
        ? 'After the active path was switched on again, services stayed out.'
        : 'The active path is on again, and traffic still runs over the standby.',
    why: ({ how, services, hops }, { names, list }) =>
      how === 'out'
        ? `Still out at the end: ${names(services)}.`
        : `The last trace still passes ${list(hops)}.`,
    actions: () => [
      'Check the port of the circuit, and the BGP session on it.',
      'Check in CEN whether the health check sees the circuit as healthy again.',
    ],
  },
  'drill.never-noticed': {
    title: ({ path }) =>
      path === 'standby'
        ? 'Nothing was proven: the standby was in use before anything was switched off.'
        : 'Nothing was proven: switching off changed nothing that can be seen from here.',
    why: ({ path, hops }, { list }) => {
      if (path === 'standby') return `The trace passed ${list(hops)} before the drill began.`;
      if (path === 'unchanged')
        return 'No question got lost when it was switched off, and the trace still passed the active path.';
      return 'No question got lost when it was switched off. Whether the way changed is unknown, because the profile does not name the routers of both paths, or they did not answer.';
    },
    actions: ({ path }) =>
      path === 'standby'
        ? [
            'Find out why the active path is not in use: the port, the BGP session, the priority of the routes.',
          ]
        : [
            'Check that the right port was switched off.',
            'Name the routers of both paths in the profile (path.activeHops, path.standbyHops), and run the drill again.',
          ],
  },
  'drill.own-network': {
    title: () => 'The own network was out at the same time, so the drill does not tell of the failover.',
    why: ({ ms, errorMs }) => `The gateway of the LAN did not answer for ${duration(ms, errorMs)}.`,
    actions: () => ['Run the drill from a workstation with a cable, and leave the LAN as it is.'],
  },
  'drill.unrelated': {
    title: (args, { names }) => `Out at a time of its own: ${names(args.services)}.`,
    why: () => 'It went out at another time than the rest, so it does not count for the failover.',
    actions: ({ network }) => [
      network === 'office'
        ? 'Check whether this cloud computer was switched off or restarted.'
        : 'Look for what happened to this server, or to a firewall in front of it, at that time.',
    ],
  },
  'drill.session-lost': {
    title: () => 'A standing connection did not survive.',
    why: ({ times }) =>
      `The connection that stood before had to be made anew${times === 1 ? '' : ` (${times} times)`}. Sessions on cloud computers may break off as well and have to connect again.`,
    actions: () => ['Tell the users that sessions may have to connect again after a failover.'],
  },
  'drill.log-on-fails': {
    title: () => 'On the standby a log-on does not work.',
    why: ({ headline }) => `A whole check at that time said: ${headline}`,
    actions: () => ['Do what the checklist of that check says, while the standby carries.'],
  },
  'drill.loss': {
    title: ({ percent }) => `Single packets get lost all the time: up to ${percent} %.`,
    why: ({ services }, { names }) =>
      `Affected: ${names(services)}. Short outages cannot be told from this loss.`,
    actions: () => ['Find the lossy line first (vpc-doctor check), then run the drill again.'],
  },
  'drill.not-seen': {
    title: () => 'This computer stood still at the time that counts, so the outage is unknown.',
    why: ({ unknownMs }) =>
      `For ${seconds(unknownMs)} nothing could be observed: the computer slept or was too busy.`,
    actions: () => ['Keep the computer awake, end what keeps it busy, and run the drill again.'],
  },
  'drill.incomplete': {
    title: ({ phase }) =>
      ({
        baseline: 'Nothing was switched off, as far as can be seen.',
        failover:
          'The standby was not given the time that it may need, so nothing can be said about what stayed out.',
        standby: 'The drill ended on the standby; the return was not tested.',
        failback: 'The drill ended right after the active path was switched on; the return was not seen.',
      })[phase],
    why: () => 'What a drill did not see, it cannot tell.',
    actions: () => ['Run the drill again, to its end.'],
  },
};
