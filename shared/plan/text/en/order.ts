import type { PartTexts } from '../text.ts';

const KINDS = {
  office: 'office network',
  'user-vpc': 'user VPC',
  'data-center': 'data center',
  vbr: 'VBR subnet',
  'cloud-services': 'cloud services',
} as const;

/** Addresses, VBR and BGP. */
export const order: PartTexts<'cidr' | 'vbr' | 'vlan' | 'tag' | 'bgp' | 'bfd' | 'ike' | 'public'> = {
  'plan.cidr-overlap': {
    title: ({ a, aKind, b, bKind }) => `${a} (${KINDS[aKind]}) overlaps ${b} (${KINDS[bKind]}).`,
    why: 'Blocks of the data center and of the cloud must be apart: an address that is in both is reached in one of them only.',
    fix: 'Give one of them a block that overlaps no other. Which one can be renumbered, only you can say.',
  },
  'plan.cidr-host-bits': {
    title: ({ written, block }) => `${written} has bits behind its mask; the block is ${block}.`,
    why: 'An address with a mask is read as the block around it. Some devices and forms refuse it.',
    fix: ({ block }) => `Write ${block}, if this block is meant.`,
  },
  'plan.ike-version': {
    title: ({ connection, version, supported }) =>
      `The connection ${connection} uses ${version}, and the gateway supports ${supported.length === 0 ? 'neither version' : supported.join(', ')}.`,
    why: 'Both ends of the tunnel must speak the same version of IKE.',
    fix: 'Use a version for the connection that the gateway supports.',
  },
  'plan.ike-unknown': {
    title: 'Which versions of IKE does the gateway support?',
    why: 'The guide has you ask the maker whether the gateway supports standard IKEv1 and IKEv2.',
    fix: 'Ask the maker, and write it under dataCenter.gateway.ike.',
  },
  'plan.public-address': {
    title: ({ written, block }) => `${written} cannot be the customer gateway: it is in ${block}.`,
    why: 'The cloud refuses these addresses for a customer gateway.',
    fix: 'Take the public address under which the gateway is reached from the Internet.',
  },
  'plan.public-address-private': {
    title: ({ written }) =>
      `${written} is a private address; the VPN gateway in the cloud cannot reach it over the Internet.`,
    why: 'The guide demands a static public address for the gateway. Behind address translation it is the address that the Internet sees.',
    fix: 'Take the public address under which the gateway is reached from the Internet.',
  },
  'plan.public-address-open': {
    title: ({ written }) =>
      written === ''
        ? 'What is the public address of the gateway?'
        : `${written} is no address yet: what is the public address of the gateway?`,
    why: 'The customer gateway in the cloud is made with it.',
    fix: 'Write the address under dataCenter.gateway.publicAddress.',
  },
  'plan.public-address-dynamic': {
    title: 'The public address of the gateway is not static.',
    why: 'The guide demands a static one: the connection is bound to the address.',
    fix: 'Order a static public address.',
  },
  'plan.public-address-static': {
    title: 'Is the public address of the gateway static?',
    why: 'The guide demands it: the connection is bound to the address.',
    fix: 'Ask the Internet provider, and write dataCenter.gateway.isStatic.',
  },
  'plan.vlan-range': {
    title: ({ vlan }) => `VLAN ${vlan} is outside of 0 to 2999.`,
    why: 'The VBR takes 0 (a routed port of its own) or 1 to 2999 (a subinterface).',
    fix: 'Choose another VLAN, and set it on the gateway as well.',
  },
  'plan.vlan-zero-shared': {
    title: 'VLAN 0 is planned, and more than one VBR on this circuit.',
    why: 'With VLAN 0 the circuit belongs to this VBR alone, and no subinterfaces can be made beside it.',
    fix: 'Give each VBR a VLAN from 1 to 2999, or each its own circuit.',
  },
  'plan.vbr-subnet': {
    title: ({ cloud, gateway, why }) =>
      ({
        subnet: `${cloud} and ${gateway} are not in one subnet.`,
        same: `Both ends of the circuit have the address ${cloud}.`,
        mask: `${cloud} and ${gateway} have different masks.`,
        edge: `${cloud} or ${gateway} is the first or the last address of its subnet, which no host can have.`,
      })[why],
    why: 'Both ends of the circuit must be two hosts of one subnet, or they never see each other.',
    fix: 'Take two neighboring host addresses of one /30.',
  },
  'plan.vbr-ipv6': {
    title: ({ cloud, gateway }) => `${cloud} and ${gateway} are not two hosts of one IPv6 subnet.`,
    why: 'Both IPv6 addresses of the VBR must belong to the same block. IPv6 cannot be switched off again once the VBR has it.',
    fix: 'Take two addresses of one subnet, or leave IPv6 off.',
  },
  'plan.tag': {
    title: ({ part, tag, why }) =>
      `The tag ${part} "${tag.slice(0, 40)}" ${{ long: `is longer than ${part === 'key' ? 64 : 128} characters`, prefix: 'begins with aliyun or acs:', url: 'holds http:// or https://' }[why]}.`,
    why: 'The console refuses such tags.',
    fix: 'Choose another tag.',
  },
  'plan.vbr-routing': {
    title: 'The VBR is planned without BGP.',
    why: 'With an active circuit and a VPN as standby the VBR must use BGP.',
    fix: 'Plan BGP between the gateway and the VBR.',
  },
  'plan.bgp-missing': {
    title: 'The plan has no BGP for the VBR.',
    why: 'The BGP group and peer of the VBR need both AS numbers.',
    fix: 'Write bgp with localAsn and peerAsn.',
  },
  'plan.bgp-route-quota': {
    title: ({ quota }) => `A route quota of ${quota} is above 110.`,
    why: 'A BGP peer takes 110 routes at most, unless a higher quota was granted on request.',
    fix: 'Plan at most 110, or ask for the quota first.',
  },
  'plan.bgp-routes-over-quota': {
    title: ({ count, quota }) =>
      `The data center has ${count} blocks to announce, and the quota is ${quota}.`,
    why: 'Routes beyond the quota are not taken.',
    fix: 'Raise the quota (up to 110), or announce fewer, larger blocks.',
  },
  'plan.bgp-local-asn': {
    title: ({ asn }) => `The cloud's side cannot have AS ${asn}.`,
    why: 'Allowed are 45104, 64512 to 65534 and 4200000000 to 4294967294; 65025 is reserved.',
    fix: 'Take 45104, and set the same number as the remote AS on the gateway.',
  },
  'plan.bgp-peer-asn': {
    title: ({ asn }) => `The data center cannot have AS ${asn}.`,
    why: "It is the cloud's own number, reserved for its side.",
    fix: 'Take a private number such as 65001.',
  },
  'plan.bgp-peer-asn-reserved': {
    title: ({ asn }) => `May the data center have AS ${asn}?`,
    why: "The guide reserves 65025 for the cloud's side. Whether the data center may have it, no page says.",
    fix: 'Take another private number, such as 65001.',
  },
  'plan.bgp-same-asn': {
    title: ({ asn }) => `Are both sides meant to have AS ${asn}?`,
    why: 'Equal numbers make an internal session, which passes routes on by other rules. The guide uses two numbers.',
    fix: 'Take a number of its own for the data center.',
  },
  'plan.bfd-hops': {
    title: ({ hops }) =>
      hops === null ? 'BFD is planned without its hop count.' : `BFD takes 1 to 255 hops, not ${hops}.`,
    why: 'The hop count is required once BFD is on.',
    fix: 'Write 1 for a directly connected gateway.',
  },
  'plan.bfd-off': {
    title: 'BFD is not planned.',
    why: 'Without it a dead circuit is noticed by the health check (6 to 24 seconds) or by the hold time of BGP. BFD with 1000 ms and 3 packets takes 3 seconds.',
    fix: 'Plan BFD on both sides, if an outage of that length matters.',
  },
};
