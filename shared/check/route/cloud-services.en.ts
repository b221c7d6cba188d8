import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { fillNetwork, fillRoute, healthCheck, privateZone, routeTable } from '../../advice/en/places.ts';
import { listOf } from '../../text/list.ts';
import { silent } from '../phrases.en.ts';
import { offNetwork, offNetworkOr } from '../workstation/off-network.en.ts';
import { ends } from './phrases.en.ts';

export const names: CheckNames<'route.cloud-services'> = {
  check: 'Way to the cloud services',
  findings: {
    'workstation.off-network': "Not on the company's network",
    'route.cloud-services-missing': 'No route to the cloud services',
    'route.cloud-services-unreachable': 'The cloud services do not answer',
    'route.cloud-services-silent': 'The way to the cloud services is there, but nothing answers',
    'route.private-link-down': 'The private line is down',
    'route.return-path': 'The way back is missing',
  },
};

const HOME =
  "Are you at home, on a hotspot or in a guest network? Connect to the company's VPN and check again: if all works then, nothing is broken.";

export const texts: CheckTexts<'route.cloud-services'> = {
  findings: {
    'workstation.off-network': offNetwork,
    'route.cloud-services-missing': {
      title: () => 'The company network has no route to the cloud services (100.64.0.0/10).',
      why: (args) => `None of ${listOf('en', args.targets)} answers. ${ends(args)}`,
      actions: {
        'add-route': () =>
          `In the data center, route the cloud services range towards the user VPC in the cloud. The lines that only read show where its packets go now. ${fillRoute}`,
        standby:
          'Add the same route to the standby (IPsec-VPN) path; tests with ping to a cloud computer do not show that it is missing.',
        permit: 'If a firewall reported "administratively prohibited", permit the range there.',
        'here-windows':
          'If another router of this network leads to the cloud, and not the default gateway, send the range there from this workstation. Put its address in place of GATEWAY.',
        'here-macos':
          'If another router of this network leads to the cloud, and not the default gateway, send the range there from this Mac. Put its address in place of GATEWAY and the network service in place of SERVICE; routes that are listed already must be given again.',
      },
      explain: {
        meaning:
          'Packets to 100.64.0.0/10 reach a router that does not know the way, or leave for the Internet.',
        detection:
          'Nothing in the range answers, and a router says "unreachable", routers send the packets to each other, a trace runs into a public address, or this workstation has no route itself.',
        confusedWith:
          'Dead resolvers (dns.server-silent): there other addresses of the range answer, or the trace comes as far as the cloud.',
      },
    },
    'route.cloud-services-unreachable': {
      title: () => 'Nothing in the cloud services range (100.64.0.0/10) answers.',
      why: (args) =>
        `${listOf('en', args.targets)} stayed silent. ${ends(args)}` +
        (args.officeAlive === true
          ? ' The office network does answer, so the line is up; this range is missing on it, or filtered.'
          : ''),
      actions: {
        'add-route': () =>
          `Look at both paths, active and standby, for a route of the cloud services range towards the user VPC, and add it where it is missing (for IPsec the range must be in the selectors, too). ${fillRoute}`,
        'cloud-route': () =>
          `See whether the transit router has a route for 100.64.0.0/10: ${routeTable}; and whether private DNS is open to the data center: ${privateZone}.`,
        return: () =>
          `See whether the transit router has a route back to this source subnet, with the VBR or the VPN gateway as next hop: ${routeTable}.`,
      },
      explain: {
        meaning: 'Questions vanish without a word somewhere on the way to 100.64.0.0/10.',
        detection: 'All targets in the range are silent over TCP and DNS, and no router explains it.',
        confusedWith:
          'From a workstation a missing route, a filter and a missing way back look alike. A trace from the data center gateway tells them apart.',
      },
    },
    'route.cloud-services-silent': {
      title: ({ inCloud }) =>
        inCloud
          ? 'Packets get as far as the cloud, and none of the cloud services (100.64.0.0/10) answers.'
          : 'Packets to the cloud services (100.64.0.0/10) leave this network, but nothing answers.',
      why: (args) => {
        const way = args.inCloud
          ? `On the way to ${listOf('en', args.targets)} the far end of the private line (${args.past}) answered the trace, so the company's network sends this range the right way.`
          : `On the way to ${listOf('en', args.targets)} the router ${args.past} answered the trace, which is behind this workstation's own gateway. Whether it passes the packets on does not show.`;
        const report = args.reported || args.circle !== undefined ? ` ${ends(args)}` : '';
        return (
          way +
          report +
          (args.officeAlive === true
            ? ' The office network does answer, so the line and the way back to this network work for it.'
            : '')
        );
      },
      actions: {
        'cloud-route': () =>
          `See whether the transit router and the user VPC have a route for 100.64.0.0/10: ${routeTable}; and whether private DNS is open to the data center: ${privateZone}.`,
        return: () =>
          `See whether the transit router has a route back to this source subnet on the path that is in use: ${routeTable}.`,
        next: ({ past }) =>
          `Trace from ${past} on, or look there for the next hop of this range and for a filter.`,
      },
      explain: {
        meaning:
          "The way to 100.64.0.0/10 is there as far as it can be seen, and at its end nothing answers. It is no missing route in the company's network.",
        detection:
          "Nothing in the range answers, while the trace passes a hop of the profile's path, or a router behind the own gateway. A router that answers a trace has received the packet; what it does with it, and what comes behind it, a trace does not show.",
        confusedWith:
          'A missing route (route.cloud-services-missing), where a router objects or packets leave for the Internet; a way that ends at the own gateway (route.cloud-services-unreachable).',
      },
    },
    'route.private-link-down': {
      title: () =>
        'Neither the cloud services nor the office network answers: the private line to the cloud seems to be down.',
      why: (args) => `${listOf('en', args.targets)} are all silent, in both ranges. ${ends(args)}`,
      actions: {
        circuit:
          'Look at the Express Connect circuit, the BGP session with the virtual border router (VBR) and the tunnels of the standby: the session must be established, the tunnel up.',
        standby:
          'Check why the standby (IPsec-VPN) does not carry the traffic: is the tunnel up, and are the routes there with a lower priority than BGP, but valid?',
        'health-check': () =>
          `Look at the health check of the VBR, and whether Change Route is on: ${healthCheck}.`,
      },
      explain: {
        meaning:
          'Everything behind the private line is dead at once, so the line itself is the cause, or the way back is missing.',
        detection:
          'All targets in the cloud services and in the office network are silent, while this workstation and its gateway work.',
        confusedWith:
          'A missing way back (route.return-path) looks the same from here: see on the data center gateway whether packets come back.',
      },
    },
    'route.return-path': {
      title: () => 'Packets reach the cloud, but the way back to this network is missing.',
      why: (args) => `${listOf('en', args.targets)} do not answer. ${ends(args)}`,
      actions: {
        advertise: () =>
          `Advertise this workstation's subnet by BGP, with the right mask (192.168.1.0/24 is 255.255.255.0). ${fillNetwork}`,
        'vpn-route': () =>
          `See whether the transit router has a route back to the workstation's subnet: ${routeTable}. For the standby, the VPN gateway needs a destination-based route to it, advertised to the VPC.`,
      },
      explain: {
        meaning: 'The cloud does not know this source subnet, so replies have nowhere to go.',
        detection:
          'Nothing behind the private line answers in either range, while a router that the profile names as its far end does. Without such a router it is an alternative to a line that is down.',
        confusedWith:
          'A line that is down (route.private-link-down). Workstations in other subnets still work when only the way back is missing.',
      },
    },
  },
  reasons: {
    'no-cloud-service-target': () => 'The profile names no target in the cloud services.',
    'route-alive': ({ targets }) => `${listOf('en', targets, 3)} answered, so the way there and back works.`,
    'route-alive-remembered': ({ target, on }) =>
      `Nobody names the API now, but ${target}, where it was on ${on}, answers. So the way there and back works.`,
    'route-unsure': ({ targets }) =>
      `Nothing certain could be learned about the way to ${listOf('en', targets, 3)}.`,
  },
  symptoms: {
    'workstation.off-network': silent,
    'route.cloud-services-missing': silent,
    'route.cloud-services-unreachable': silent,
    'route.cloud-services-silent': silent,
    'route.private-link-down': silent,
    'route.return-path': silent,
  },
  alternatives: {
    'workstation.off-network': offNetworkOr,
    'route.cloud-services-silent': {
      'route.cloud-services-missing':
        'Look at the routing table of the last router that answered: without a route for 100.64.0.0/10 towards the cloud, it is missing there.',
      'route.return-path':
        'Capture at the data center gateway: if questions leave for the cloud and nothing comes back, look for the way back in the cloud.',
      'dns.server-silent':
        "Connect to the API's address on port 443: if it answers, the range is reached and only the DNS servers are silent.",
    },
    'route.cloud-services-missing': {
      'workstation.off-network': HOME,
    },
    'route.cloud-services-unreachable': {
      'workstation.off-network': HOME,
      'route.cloud-services-silent':
        'A trace tells: if routers of the private line answer it, the way is there, and the cloud services do not answer.',
      'route.private-link-down':
        'Give a cloud computer as a target: if it answers, the line is up and only this range is missing on it.',
      'dns.server-silent':
        "Try to connect to the API's address on port 443: if it answers, the range is reached and only the DNS servers are silent.",
    },
    'route.private-link-down': {
      'route.cloud-services-missing':
        "A trace to a private address tells: if it runs into routers with public addresses, the company's network lacks the routes.",
      'workstation.off-network': HOME,
      'route.return-path':
        'A capture at the data center gateway tells: if questions leave for the cloud and nothing comes back, the way back is missing.',
    },
    'route.return-path': {
      'route.private-link-down':
        'The state of the line tells: with the circuit or BGP down nothing reaches the cloud at all.',
    },
  },
};
