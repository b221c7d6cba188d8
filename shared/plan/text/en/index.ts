import type { GuidePlaces, PlanTexts, SourceWords } from '../text.ts';
import { cloud } from './cloud.ts';
import { gatewayDoubts } from './gateway-doubts.ts';
import { gatewayText } from './gateway-text.ts';
import { gateway } from './gateway.ts';
import { order } from './order.ts';

export const en: PlanTexts = { ...order, ...cloud, ...gateway, ...gatewayText, ...gatewayDoubts };

export const placesEn: GuidePlaces = {
  preparations: 'Preparations',
  planning: 'CIDR block planning',
  'planning-ike': 'CIDR block planning, IKE',
  'planning-address': 'CIDR block planning, public IP address',
  'step1-tags': 'Step 1, Tags',
  'step1-vlan': 'Step 1, VLAN ID',
  'step1-addresses': 'Step 1, IPv4 Address',
  'step1-bgp-group': 'Step 1, BGP group',
  'step1-bgp-peer': 'Step 1, BGP peer',
  'step2-route': 'Step 2, destination-based route',
  'step2-weight': 'Step 2, Weight',
  'step2-configuration': 'Step 2, VPN configuration',
  'step3-attach': 'Step 3, Attach the VBR',
  'step3-health-source': 'Step 3, Source IP',
  'step3-health-destination': 'Step 3, Destination IP',
  'step3-health-timing': 'Step 3, Probe Interval and Packets',
  'step3-change-route': 'Step 3, Change Route',
  'step4-port': 'Step 4, port of the circuit',
  'step4-bgp': 'Step 4, BGP',
  'step4-static': 'Step 4, static route of the VPN',
  'step4-probe': 'Step 4, route for probe packets',
  'step6-route': 'Step 6, route to the cloud services',
  'step6-dns': 'Step 6, DNS',
};

export const sourcesEn: SourceWords = {
  guide: 'the guide says so',
  vendor: 'another page of the vendor says so',
  maker: "the documents of the gateway's maker say so",
  derived: 'it follows from addresses and routes',
};
