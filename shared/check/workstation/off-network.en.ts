import type { FindingText } from '../../advice/text.ts';
import type { FindingArgs } from '../../diagnosis/finding-args.ts';
import { listOf } from '../../text/list.ts';
import type { OffNetworkSign } from './off-network.findings.ts';

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

export const offNetwork: FindingText<'workstation.off-network'> = {
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
};

/** What tells it from what is broken in the office. */
export const offNetworkOr = {
  'route.private-link-down':
    'Ask a colleague in the office: if the cloud computers do not answer there either, the private line is down.',
  'route.cloud-services-missing':
    "Ask a colleague in the office: if the check finds the same there, the company's network lacks the route.",
  'route.cloud-services-unreachable':
    'Ask a colleague in the office: if the check finds the same there, the fault is on the way from the company to the cloud.',
  'route.cloud-services-silent':
    'Ask a colleague in the office: if the check finds the same there, the fault is on the way from the company to the cloud.',
};
