/** What goes wrong at the company's gateway: routes that are missing, wrong, or say no. */
import { filter, type Fault, type Work } from './fault.ts';
import type { Lab } from '../lab.ts';
import { CLOUD_SERVICES, OFFICE } from '../topology.ts';

const officeNotAttached: Work = {
  make: async (lab) => {
    await lab.quiet();
    await lab.at('cen', `ip route replace unreachable ${OFFICE}`);
  },
  heal: async (lab) => {
    await lab.at('cen', `ip route del unreachable ${OFFICE}`);
    await lab.at('cen', `ip route replace ${OFFICE} via 172.31.0.2`);
  },
};

/** A transit router without a route says so here; a real one may well swallow the packets. */
export const officeSwallowed: Work = {
  make: async (lab) => {
    await lab.quiet();
    await lab.at('cen', `ip route replace blackhole ${OFFICE}`);
  },
  heal: async (lab) => {
    await lab.at('cen', `ip route del blackhole ${OFFICE}`);
    await lab.at('cen', `ip route replace ${OFFICE} via 172.31.0.2`);
  },
};

/** ownRoute puts a route of the kernel's own over BGP's, at the company's gateway unless told otherwise. */
function ownRoute(words: string, place: 'gw' | 'vbr' = 'gw'): Work {
  const wait = async (lab: Lab): Promise<void> => lab.quiet();
  return {
    make: async (lab) => {
      await wait(lab);
      await lab.at(place, `ip route add ${words} metric 1`);
    },
    heal: (lab) => lab.at(place, `ip route del ${words} metric 1`),
  };
}

export const GATEWAY_FAULTS: readonly Fault[] = [
  {
    name: 'gateway says net unreachable',
    cause: 'route.cloud-services-missing',
    owner: 'network',
    exitCode: 3,
    ...ownRoute(`unreachable ${CLOUD_SERVICES}`),
  },
  {
    name: 'gateway says administratively prohibited',
    cause: 'route.cloud-services-missing',
    owner: 'network',
    exitCode: 3,
    ...filter([`ip daddr ${CLOUD_SERVICES} reject with icmp type admin-prohibited`]),
  },
  {
    name: 'gateway leaks 100.64.0.0/10 to the internet',
    cause: 'route.cloud-services-missing',
    owner: 'network',
    exitCode: 3,
    ...ownRoute(`${CLOUD_SERVICES} via 203.0.113.1`),
  },
  {
    name: 'the VBR sends 100.64.0.0/10 back to the gateway',
    cause: 'route.cloud-services-silent',
    owner: 'cloud',
    exitCode: 3,
    ...ownRoute(`${CLOUD_SERVICES} via 10.0.0.2`, 'vbr'),
  },
  {
    name: 'gateway drops 100.64.0.0/10',
    cause: 'route.cloud-services-unreachable',
    owner: 'network',
    exitCode: 3,
    ...filter([`ip daddr ${CLOUD_SERVICES} drop`]),
  },
  {
    name: 'gateway drops the office network',
    cause: 'route.office-network-missing',
    owner: 'cloud',
    exitCode: 3,
    ...filter([`ip daddr ${OFFICE} drop`]),
  },
  {
    name: 'office VPC not attached',
    cause: 'route.office-network-missing',
    owner: 'cloud',
    exitCode: 3,
    ...officeNotAttached,
  },
  {
    name: 'gateway drops everything private',
    cause: 'route.private-link-down',
    owner: 'network',
    exitCode: 3,
    ...filter([`ip daddr { ${CLOUD_SERVICES} , ${OFFICE} } drop`]),
  },
];
