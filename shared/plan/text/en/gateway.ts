import type { PartTexts } from '../text.ts';
import type { gatewayDoubts } from './gateway-doubts.ts';
import type { gatewayText } from './gateway-text.ts';

const WAYS = { circuit: 'the circuit', vpn: 'the VPN' } as const;
const OPEN = {
  port: "Is the circuit's port configured?",
  neighbor: 'Is the VBR configured as a BGP neighbor?',
  networks: "Are the data center's blocks announced?",
  standby: 'Is there a route over the VPN to every office network?',
  'cloud-services': 'Is there a route to 100.64.0.0/10 on both ways?',
  bfd: 'Is BFD configured for the VBR?',
  vlan: 'Does the port of this VLAN send the tag that the plan has?',
} as const;

/** The configuration of the gateway. */
export const gateway: Omit<PartTexts<'gateway'>, keyof typeof gatewayDoubts | keyof typeof gatewayText> = {
  'plan.gateway-port': {
    title: ({ wanted, found }) =>
      found.length === 0 ? `No port has ${wanted}.` : `No port has ${wanted}; there are ${found.join(', ')}.`,
    why: 'The port of the circuit must have the address and mask that the VBR has for the gateway.',
    fix: ({ wanted }) => `Give the port of the circuit ${wanted}.`,
  },
  'plan.gateway-port-down': {
    title: ({ port }) => `The port of the circuit (${port}) is shut down.`,
    why: 'A port that is shut down carries nothing.',
    fix: 'Switch the port on.',
  },
  'plan.gateway-peer': {
    title: ({ wanted, found }) =>
      `No tunnel leads to ${wanted}, the VPN gateway of the plan; there ${found.length === 1 ? 'is one' : 'are some'} to ${found.join(', ')}.`,
    why: 'The standby needs a tunnel to the VPN gateway.',
    fix: 'Make the address of the tunnel and that of the plan the same.',
  },
  'plan.gateway-key': {
    title: ({ address, planned }) =>
      planned
        ? `The plan has a BGP key, the neighbor ${address} has none.`
        : `The neighbor ${address} has a BGP key, the plan has none.`,
    why: 'With a key on one side only the session does not come up.',
    fix: 'Set the same key on both sides, or on neither.',
  },
  'plan.gateway-vlan': {
    title: ({ wanted, found }) =>
      `The plan has VLAN ${wanted}, the port of the circuit ${found === null ? 'no VLAN tag' : `VLAN ${found}`}.`,
    why: 'VLAN 0 is a routed port without a tag; every other number is a subinterface with this tag. Otherwise the two ends do not hear each other.',
    fix: 'Make both the same.',
  },
  'plan.gateway-asn': {
    title: ({ wanted, found }) => `The gateway has AS ${found}, the plan ${wanted}.`,
    why: 'The VBR opens no session with another number than its peer ASN.',
    fix: 'Make both the same.',
  },
  'plan.gateway-neighbor': {
    title: ({ address }) => `The configuration has no BGP neighbor ${address}.`,
    why: 'Without the session the circuit carries nothing that is learned by BGP.',
    fix: ({ address, asn }) => `Configure ${address} as a neighbor with the remote AS ${asn}.`,
  },
  'plan.gateway-remote-asn': {
    title: ({ address, wanted, found }) =>
      `The neighbor ${address} has the remote AS ${found}, the cloud has ${wanted}.`,
    why: 'The session does not come up with another number.',
    fix: ({ wanted }) => `Set the remote AS ${wanted}.`,
  },
  'plan.gateway-inactive': {
    title: ({ address }) => `The neighbor ${address} exchanges no IPv4 routes.`,
    why: ({ sure }) =>
      sure
        ? 'It is shut down or not activated.'
        : 'This device exchanges nothing until the neighbor is activated for IPv4.',
    fix: 'Activate the neighbor for IPv4 unicast.',
  },
  'plan.gateway-network-wide': {
    title: ({ announced, planned, hits }) =>
      `The gateway announces ${announced}, and the data center is ${planned.join(', ')}.${hits.length === 0 ? '' : ` It overlaps ${hits.join(', ')} of the cloud.`}`,
    why: 'A block that is too wide draws traffic that is not its own; and where the standby has the exact block, answers always take the standby, since the longer prefix wins.',
    fix: 'Announce the blocks of the data center and nothing else.',
  },
  'plan.gateway-network-missing': {
    title: ({ block }) => `The configuration does not announce ${block}.`,
    why: 'The cloud then has no way back over the circuit.',
    fix: ({ block }) => `Announce ${block}.`,
  },
  'plan.gateway-bfd-off': {
    title: ({ address }) => `The configuration has no BFD for the neighbor ${address}.`,
    why: ({ planned }) =>
      planned
        ? 'The plan has BFD; it works only where both ends have it.'
        : 'Without it a dead circuit that keeps its link is noticed after the hold time of BGP.',
    fix: 'Switch BFD on for the neighbor, and on the VBR as well.',
  },
  'plan.gateway-bfd-alone': {
    title: ({ address }) => `BFD is on for ${address}, and not in the plan for the VBR.`,
    why: 'BFD works only where both ends have it.',
    fix: 'Enable BFD for the BGP peer of the VBR.',
  },
  'plan.gateway-route-wrong': {
    title: ({ written, block, destination }) =>
      `"${written}" is ${block}, which is no office network; ${destination} has no route over the VPN.`,
    why: 'With the circuit down nothing leads to the cloud computers: the standby is dead.',
    fix: ({ destination }) => `Route ${destination} to the VPN.`,
  },
  'plan.gateway-standby-missing': {
    title: ({ destination }) => `The configuration has no route to ${destination} over the VPN.`,
    why: 'With the circuit down nothing leads to this office network.',
    fix: ({ destination }) => `Route ${destination} to the VPN, with a number that loses to BGP.`,
  },
  'plan.gateway-preference': {
    title: ({ block, meaning, number, ebgp, dialect }) =>
      ({
        'never-installed': `${dialect} never installs the route to ${block}: its number is ${number ?? '?'}.`,
        'beats-ebgp': `The standby's route to ${block} (${number ?? '?'}) wins over BGP (${ebgp ?? '?'}) on ${dialect}.`,
        'ties-with-ebgp': `The standby's route to ${block} has the same number as BGP on ${dialect} (${number ?? '?'}).`,
        'beats-static': `The standby's route to ${block} wins over the one of the circuit.`,
        'ties-with-static': `Both routes to ${block} have the same number, ${number ?? '?'}.`,
      })[meaning],
    why: ({ meaning }) =>
      meaning === 'never-installed'
        ? 'There is then no standby for this block.'
        : 'The standby must lose while the circuit is up, or traffic takes the VPN at all times, or some of it does.',
    fix: 'Give the route a number that loses to the circuit and is still installed.',
  },
  'plan.gateway-preference-open': {
    title: ({ block, number, dialect }) =>
      `What does ${number === null ? 'the default number' : `the number ${number}`} of the route to ${block} mean on this ${dialect} device?`,
    why: 'The same number means different things: 255 is never installed on Cisco IOS and FRR, is the number of BGP itself on H3C and Huawei, and is right on Junos. For this line it is not certain.',
    fix: 'Look at the route table of the device with the circuit up and down.',
  },
  'plan.gateway-cloud-services': {
    title: ({ missing }) =>
      `The configuration has no route to 100.64.0.0/10 over ${missing.map((one) => WAYS[one]).join(' or ')}.`,
    why: 'The API and the DNS servers are there: pings to cloud computers may work, and no log-on does.',
    fix: 'Route 100.64.0.0/10 over both ways, or let the VBR announce it and write cen.cloudServices.overBgp: true.',
  },
  'plan.gateway-health-route': {
    title: ({ source }) =>
      `The configuration has no route of its own to ${source}, the source of the health check.`,
    why: 'It lies inside 100.64.0.0/10 when it is assigned automatically. Its /32 must lead over the circuit whatever else leads to 100.64.0.0/10. By BGP the VBR announces it; the guide sets it by hand as well.',
    fix: 'Set the /32 route to the VBR once the address is known, and write it under cen.healthCheck.assigned.',
  },
  'plan.gateway-selectors': {
    title: ({ tunnel, missing }) =>
      `The tunnel ${tunnel} does not let these pairs through: ${missing.join('; ')}.`,
    why: 'What the selectors do not hold does not pass the tunnel, even where the route leads there.',
    fix: 'Add the pairs on both ends of the tunnel.',
  },
  'plan.gateway-ike': {
    title: ({ tunnel, wanted, found }) => `The tunnel ${tunnel} uses ${found}, the plan ${wanted}.`,
    why: 'Both ends must speak the same version of IKE.',
    fix: 'Make both the same.',
  },
  'plan.gateway-open': {
    title: ({ what }) => OPEN[what],
    why: 'It may stand in a line that was not understood, in a part that is missing, or in a policy that is not read.',
    fix: 'Look at the device.',
  },
};
