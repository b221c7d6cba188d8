/** Faults of the VBR and of BGP. */
import { type PlanMutation, m } from './fault.ts';

export const CIRCUIT: readonly PlanMutation[] = [
  m('VLAN too high', 'vlan: 310', 'vlan: 3000', 'plan.vlan-range', 'vbr.vlan'),
  m('VLAN 0 with others', 'vlan: 310', 'vlan: 0\n  otherVbrs: true', 'plan.vlan-zero-shared', 'vbr.vlan'),
  m(
    'VBR in two subnets',
    'gatewayAddress: 10.0.0.2/30',
    'gatewayAddress: 10.0.0.6/30',
    ['plan.vbr-subnet', 'plan.health-destination'],
    'vbr.gatewayAddress',
  ),
  m(
    'VBR twice the same',
    'gatewayAddress: 10.0.0.2/30',
    'gatewayAddress: 10.0.0.1/30',
    ['plan.vbr-subnet', 'plan.health-destination'],
    'vbr.gatewayAddress',
  ),
  m(
    'VBR with two masks',
    'gatewayAddress: 10.0.0.2/30',
    'gatewayAddress: 10.0.0.2/29',
    'plan.vbr-subnet',
    'vbr.gatewayAddress',
  ),
  m(
    'VBR at the edge',
    'gatewayAddress: 10.0.0.2/30',
    'gatewayAddress: 10.0.0.3/30',
    ['plan.vbr-subnet', 'plan.health-destination'],
    'vbr.gatewayAddress',
  ),
  m(
    'IPv6 apart',
    '  tags:',
    '  ipv6: {cloudAddress: "fd00::1/126", gatewayAddress: "fd00::9/126"}\n  tags:',
    'plan.vbr-ipv6',
    'vbr.ipv6.gatewayAddress',
  ),
  m('tag prefix', 'key: site', 'key: "acs:site"', 'plan.tag', 'vbr.tags[0].key'),
  m('tag of the vendor', 'key: site', 'key: aliyunsite', 'plan.tag', 'vbr.tags[0].key'),
  m('tag with an address', 'value: north', 'value: "see http://x"', 'plan.tag', 'vbr.tags[0].value'),
  m('tag key too long', 'key: site', `key: ${'k'.repeat(65)}`, 'plan.tag', 'vbr.tags[0].key'),
  m('tag value too long', 'value: north', `value: ${'v'.repeat(129)}`, 'plan.tag', 'vbr.tags[0].value'),
  m('VBR without BGP', '  vlan: 310', '  vlan: 310\n  routing: static', 'plan.vbr-routing', 'vbr.routing'),
  m('VPN in an office VPC without BGP', 'vpc: user', 'vpc: office', 'plan.vpn-routing', 'vpnGateway.routing'),
];

export const BGP: readonly PlanMutation[] = [
  m('route quota', 'routeQuota: 110', 'routeQuota: 111', 'plan.bgp-route-quota', 'bgp.routeQuota'),
  m(
    'route quota too small',
    'routeQuota: 110',
    'routeQuota: 0',
    'plan.bgp-routes-over-quota',
    'bgp.routeQuota',
  ),
  m('local ASN', 'localAsn: 45104', 'localAsn: 64511', 'plan.bgp-local-asn', 'bgp.localAsn'),
  m('local ASN reserved', 'localAsn: 45104', 'localAsn: 65025', 'plan.bgp-local-asn', 'bgp.localAsn'),
  m('local ASN at the end', 'localAsn: 45104', 'localAsn: 4294967295', 'plan.bgp-local-asn', 'bgp.localAsn'),
  m('peer ASN', 'peerAsn: 65001', 'peerAsn: 45104', 'plan.bgp-peer-asn', 'bgp.peerAsn'),
  m('peer ASN reserved', 'peerAsn: 65001', 'peerAsn: 65025', 'plan.bgp-peer-asn-reserved', 'bgp.peerAsn'),
  m('same ASN', 'localAsn: 45104', 'localAsn: 65001', 'plan.bgp-same-asn', 'bgp.peerAsn'),
  m('BFD without hops', 'bfd: {hops: 1, ', 'bfd: {', 'plan.bfd-hops', 'bgp.bfd.hops'),
  m('BFD with 256 hops', 'hops: 1,', 'hops: 256,', 'plan.bfd-hops', 'bgp.bfd.hops'),
  m('BFD off', 'bfd: {hops: 1, intervalMs: 1000, multiplier: 3}', 'bfd: false', 'plan.bfd-off', 'bgp.bfd'),
  m(
    'no BGP',
    /* the whole part */ 'bgp:\n  localAsn: 45104\n  peerAsn: 65001\n  routeQuota: 110\n  key: true\n  bfd: {hops: 1, intervalMs: 1000, multiplier: 3}\n',
    '',
    'plan.bgp-missing',
    'vbr',
  ),
];
