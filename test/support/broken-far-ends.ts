/** Silence behind the far end of the line: of the cloud services, and of the cloud computers. Rows of broken-reach.ts. */
import { ip } from '../../shared/net/ipv4.ts';
import type { Row } from './workstation-row.ts';
import { GATEWAY, seen, silentPing } from './facts.ts';
import {
  COMPUTER,
  FAR_END,
  CORE,
  office,
  path,
  everyResolver,
  silentServices,
  computer,
} from './reach-facts.ts';

export const SILENT: readonly Row[] = [
  {
    name: 'silent services behind the far end of the line, office alive',
    steps: ['route.cloud-services-silent'],
    state: 'not-ready',
    profile: { ...office, path },
    folded: ['dns.server-silent'],
    base: silentServices([GATEWAY, FAR_END]),
    seen: computer('connected', [GATEWAY, FAR_END, CORE]),
  },
  {
    name: 'silent services behind the far end of the line, no office known',
    steps: ['route.cloud-services-silent'],
    state: 'not-ready',
    profile: { path },
    base: silentServices([GATEWAY, FAR_END]),
    seen: [],
  },
  {
    name: 'silent services behind a router that nobody knows',
    steps: ['route.cloud-services-silent'],
    state: 'not-ready',
    base: silentServices([GATEWAY, CORE]),
    seen: [],
  },
  {
    name: 'silent services, the way as far as that of the office network',
    steps: ['route.cloud-services-silent'],
    state: 'not-ready',
    profile: office,
    base: silentServices([GATEWAY, CORE]),
    seen: computer('connected', [GATEWAY, CORE]),
  },
  {
    name: 'silent services, the way ends where that of the office network goes on',
    steps: ['route.cloud-services-unreachable'],
    state: 'not-ready',
    profile: office,
    base: silentServices([GATEWAY, CORE]),
    seen: computer('connected', [GATEWAY, CORE, FAR_END]),
  },
  {
    name: 'a carrier with public addresses before the far end',
    steps: ['route.cloud-services-silent'],
    state: 'not-ready',
    profile: { path },
    base: silentServices([GATEWAY, ip('8.8.1.1'), FAR_END]),
    seen: [],
  },
  {
    name: 'the far end of the line says "unreachable"',
    steps: ['route.cloud-services-silent'],
    state: 'not-ready',
    profile: { path },
    base: silentServices([GATEWAY]),
    seen: everyResolver((one) => [
      seen('ping', `${one}/icmp`, silentPing(one, { errors: [{ from: FAR_END, kind: 'net-unreachable' }] })),
    ]),
  },
];

export const COMPUTERS: readonly Row[] = [
  {
    name: 'a security group: a router inside the office network answers',
    steps: ['computer.all-unreachable'],
    state: 'not-ready',
    profile: office,
    seen: computer('timed-out', [GATEWAY, FAR_END, ip('172.31.0.2')]),
  },
  {
    name: 'silent computers behind the far end of the line',
    steps: ['computer.all-unreachable'],
    state: 'not-ready',
    profile: { ...office, path },
    seen: computer('timed-out', [GATEWAY, FAR_END]),
  },
  {
    name: 'silent computers, the way as far as that of the cloud services',
    steps: ['computer.all-unreachable'],
    state: 'not-ready',
    profile: office,
    seen: computer('timed-out', [GATEWAY, FAR_END]),
  },
  {
    name: 'an office network whose way ends at the gateway',
    steps: ['route.office-network-missing'],
    state: 'not-ready',
    profile: { ...office, path },
    folded: ['computer.all-unreachable'],
    seen: computer('timed-out', [GATEWAY]),
  },
  {
    name: 'an office network that a router in the cloud objects to',
    steps: ['route.office-network-missing'],
    state: 'not-ready',
    profile: { ...office, path },
    folded: ['computer.all-unreachable'],
    seen: [
      ...computer('timed-out', [GATEWAY, FAR_END]),
      seen(
        'ping',
        `${COMPUTER}/icmp`,
        silentPing(COMPUTER, { errors: [{ from: CORE, kind: 'net-unreachable' }] }),
      ),
    ],
  },
  {
    name: 'an office network whose packets leave for the Internet',
    steps: ['route.office-network-missing'],
    state: 'not-ready',
    profile: office,
    seen: computer('timed-out', [GATEWAY, ip('8.8.1.1')]),
  },
];
