/** What goes wrong between the data center and the cloud. */
import { all, filter, nothing, resolverSet, type Fault, type Work } from './fault.ts';
import type { Lab, Path } from '../lab.ts';
import { CLOUD_SERVICES, COMPUTERS, LAN, OFFICE, USER_VPC } from '../topology.ts';
import { SELECTORS } from '../strongswan.ts';

/** circuitDown pulls the plug of Express Connect at the VBR. */
function circuitDown(path: Path): Work {
  return {
    make: async (lab) => {
      await lab.at('vbr', 'ip link set ec down');
      await lab.converged(path);
    },
    heal: async (lab) => {
      await lab.at('vbr', 'ip link set ec up');
      await lab.converged('active');
    },
  };
}

/** tunnel leaves the standby path with these networks only. */
function tunnel(selectors: readonly string[]): Work {
  return { make: (lab) => lab.setTunnel(selectors), heal: (lab) => lab.setTunnel(SELECTORS) };
}

/** The session dies and the link stays: BGP and BFD are filtered at the VBR. */
const sessionDown = all(
  filter(
    ['tcp dport 179 iifname "ec" drop', 'tcp sport 179 iifname "ec" drop', 'udp dport 3784 drop'],
    'vbr',
    'input',
  ),
  {
    make: (lab) => lab.converged('standby'),
    heal: nothing,
  },
);

const noReturnRoute: Work = {
  // A route of the kernel's own beats those of FRR; packets to the data center vanish in the transit router.
  make: (lab) => lab.at('cen', `ip route add blackhole ${LAN} metric 1`),
  heal: (lab) => lab.at('cen', `ip route del blackhole ${LAN} metric 1`),
};

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
const officeSwallowed: Work = {
  make: async (lab) => {
    await lab.quiet();
    await lab.at('cen', `ip route replace blackhole ${OFFICE}`);
  },
  heal: async (lab) => {
    await lab.at('cen', `ip route del blackhole ${OFFICE}`);
    await lab.at('cen', `ip route replace ${OFFICE} via 172.31.0.2`);
  },
};
const computers = `{ ${COMPUTERS.join(' , ')} }`;
/** Not even ping comes back from them. */
const deadResolvers = filter([`ip daddr ${resolverSet} drop`], 'svc', 'input');
/** A workstation that has no good run behind it. */
const FORGETFUL = { XDG_CONFIG_HOME: '/nonexistent' };

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

export const NETWORK_FAULTS: readonly Fault[] = [
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
  {
    name: 'circuit down, the standby carries',
    cause: null,
    exitCode: 0,
    notes: ['path.on-standby'],
    ...circuitDown('standby'),
  },
  {
    name: 'circuit down, no standby',
    cause: 'route.private-link-down',
    owner: 'network',
    exitCode: 3,
    ...all(tunnel([]), circuitDown('none')),
  },
  {
    // The company's DNS may still wait for a forwarder that was dead a moment ago; a lookup that takes too long is unknown.
    name: 'BGP session down, the standby carries',
    cause: null,
    exitCode: [0, 5],
    notes: ['path.on-standby'],
    // So it begins with a server that remembers nothing of the faults before.
    ...all(
      { make: (lab) => lab.setCompanyDns('forwarding'), heal: (lab) => lab.converged('active') },
      sessionDown,
    ),
  },
  {
    name: 'on the standby, which lacks 100.64.0.0/10',
    cause: 'route.cloud-services-missing',
    owner: 'network',
    exitCode: 3,
    ...all(tunnel([USER_VPC, OFFICE]), circuitDown('none')),
  },
  {
    name: 'on the standby, which lacks the office network',
    cause: 'route.office-network-missing',
    owner: 'cloud',
    exitCode: 3,
    ...all(tunnel([USER_VPC, CLOUD_SERVICES]), circuitDown('standby')),
  },
  {
    name: 'no way back from the cloud',
    cause: 'route.return-path',
    owner: 'cloud',
    exitCode: 3,
    ...noReturnRoute,
  },
  {
    name: 'path-MTU black hole',
    cause: 'path.mtu-blackhole',
    owner: 'network',
    exitCode: 3,
    ...filter(['ip length > 700 drop']),
  },
  { name: 'ICMP filtered everywhere', cause: null, exitCode: 0, ...filter(['ip protocol icmp drop']) },
  {
    name: '5 % loss',
    cause: 'path.loss',
    owner: 'network',
    exitCode: 4,
    ...filter(['numgen random mod 1000 < 25 drop']),
  },
  {
    name: '30 % loss',
    cause: 'path.loss',
    owner: 'network',
    exitCode: 4,
    ...filter(['numgen random mod 1000 < 150 drop']),
  },
  {
    name: '150 ms of delay',
    cause: 'path.latency',
    owner: 'network',
    exitCode: 4,
    make: (lab) => lab.delay(150, 0),
    heal: (lab) => lab.undelay(),
  },
  // Jitter is shown as a number; the vendor names no limit that a finding could rest on.
  {
    name: 'jitter of up to 60 ms',
    cause: null,
    exitCode: 0,
    make: (lab) => lab.delay(10, 60),
    heal: (lab) => lab.undelay(),
  },
  {
    name: 'one of 30 cloud computers off',
    cause: 'computer.unreachable',
    owner: 'cloud',
    exitCode: 4,
    ...filter([`ip daddr ${COMPUTERS[1] ?? ''} drop`], 'desk', 'input'),
  },
  {
    name: 'port of all cloud computers refused',
    cause: 'computer.port-refused',
    owner: 'cloud',
    exitCode: 3,
    make: (lab) => lab.stop('computers'),
    heal: (lab) => lab.startComputers(),
  },
  {
    name: 'all cloud computers off, their network alive',
    cause: 'computer.all-unreachable',
    owner: 'cloud',
    exitCode: 3,
    ...filter([`ip daddr ${computers} drop`], 'desk', 'input'),
  },
  {
    name: 'a security group drops this network',
    cause: 'computer.all-unreachable',
    owner: 'cloud',
    exitCode: 3,
    ...filter([`ip saddr ${LAN} ip daddr ${computers} drop`], 'office'),
  },
  {
    name: 'a security group that lets ping pass, and no connection',
    cause: 'computer.port-filtered',
    owner: 'cloud',
    exitCode: 3,
    ...filter([`ip saddr ${LAN} ip daddr ${computers} meta l4proto tcp drop`], 'office'),
  },
  {
    name: 'a security group, and an edge that answers no trace',
    cause: 'computer.all-unreachable',
    owner: 'cloud',
    exitCode: 3,
    ...all(
      filter([`ip saddr ${LAN} ip daddr ${computers} drop`], 'office'),
      filter(['icmp type time-exceeded drop'], 'office', 'output'),
    ),
  },
  {
    name: 'office VPC not attached, and no router objects',
    cause: 'route.office-network-missing',
    looksLike: 'computer.all-unreachable',
    owner: 'cloud',
    exitCode: 3,
    ...officeSwallowed,
  },
  {
    name: 'nothing of the cloud services answers, the way lives',
    cause: 'route.cloud-services-silent',
    owner: 'cloud',
    exitCode: 3,
    env: FORGETFUL,
    ...filter([`ip daddr ${CLOUD_SERVICES} ip saddr ${LAN} drop`], 'svc', 'input'),
  },
  // Without the API's address, which nobody names any more, nothing else of the range can be asked.
  {
    name: 'both resolvers dead, the way lives',
    cause: 'dns.server-silent',
    looksLike: 'route.cloud-services-silent',
    owner: 'cloud',
    exitCode: 3,
    env: FORGETFUL,
    ...deadResolvers,
  },
  {
    name: 'both resolvers dead, and the API is remembered',
    cause: 'dns.server-silent',
    owner: 'network',
    exitCode: 3,
    ...deadResolvers,
  },
];
