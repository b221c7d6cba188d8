import type { PartTexts } from '../text.ts';

const WAYS = { circuit: 'the circuit', vpn: 'the VPN' } as const;
const MASKS: Readonly<Record<string, string>> = {
  'wildcard-for-netmask': 'a wildcard mask where this device takes a netmask',
  'netmask-for-wildcard': 'a netmask where this device takes a wildcard mask',
  'foreign-mask': 'a mask as another device writes it',
  'broken-mask': 'a mask whose ones and zeros are mixed',
  impossible: 'an address or a length that cannot be',
};
const OPEN = {
  port: "Is the circuit's port configured?",
  neighbor: 'Is the VBR configured as a BGP neighbor?',
  networks: "Are the data center's blocks announced?",
  standby: 'Is there a route over the VPN to every office network?',
  'cloud-services': 'Is there a route to 100.64.0.0/10 on both ways?',
  bfd: 'Is BFD configured for the VBR?',
} as const;

/** The configuration of the gateway. */
export const gateway: PartTexts<'gateway'> = {
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
  'plan.gateway-glued': {
    title: ({ parts }) => `Two commands stand in one line: ${parts.join(' | ')}.`,
    why: 'The device refuses the line, or takes the second command for words of the first.',
    fix: 'Enter them one by one.',
  },
  'plan.gateway-torn': {
    title: ({ parts }) => `A command is torn over two lines: ${parts.join(' | ')}.`,
    why: 'The device refuses both lines.',
    fix: 'Put the word where it belongs: at the front of the next line.',
  },
  'plan.gateway-placeholder': {
    title: ({ written }) => `${written} was never filled in.`,
    why: 'The device refuses the line.',
    fix: 'Put the address in its place.',
  },
  'plan.gateway-mask': {
    title: ({ written, kind }) => `"${written}" has ${MASKS[kind] ?? 'a mask that does not fit'}.`,
    why: 'The device refuses it, or reads another block than the one that is meant.',
    fix: ({ cidr }) =>
      cidr === '' ? 'Write it anew.' : `Probably ${cidr} is meant; write it as this device does.`,
  },
  'plan.gateway-word': {
    title: ({ word, dialect }) => `Is "${word}" a word of this ${dialect} device?`,
    why: 'It is one of another maker. The device may refuse the line, and what the number behind it means is not known.',
    fix: "Write it in the device's own words.",
  },
  'plan.gateway-host-bits': {
    title: ({ written, block }) => `Does "${written}" mean ${block}?`,
    why: 'Bits behind the mask are set. Some devices clear them, some refuse the line.',
    fix: ({ block }) => `Write ${block}, if this block is meant.`,
  },
  'plan.gateway-unread': {
    title: ({ count }) => `What do these ${count} lines do?`,
    why: 'They were not understood and may change interfaces, routes or tunnels, so nothing is said to be right because of them.',
    fix: 'Look at them yourself.',
  },
  'plan.gateway-damaged': {
    title: 'Is this the whole configuration?',
    why: ({ kind }) =>
      kind === 'too-large'
        ? 'It is longer than what was read.'
        : 'It begins or ends in the middle, or brackets do not match. What is missing was not judged.',
    fix: 'Export it again, as a whole.',
  },
  'plan.gateway-open': {
    title: ({ what }) => OPEN[what],
    why: 'It may stand in a line that was not understood, in a part that is missing, or in a policy that is not read.',
    fix: 'Look at the device.',
  },
};
