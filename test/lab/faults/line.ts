/** What goes wrong on the line to the cloud: circuits, sessions, the standby, the way back, loss and delay. */
import { all, filter, nothing, type Fault, type Work } from './fault.ts';
import type { Path } from '../lab.ts';
import { CLOUD_SERVICES, LAN, OFFICE, USER_VPC } from '../topology.ts';
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

export const LINE_FAULTS: readonly Fault[] = [
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
];
