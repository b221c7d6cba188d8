import type { PartTexts } from '../text.ts';

const WHAT = { in: 'takes', out: 'announces' } as const;

/** What decides beside the routes themselves. */
export const gatewayDoubts: PartTexts<
  'gateway-policy' | 'gateway-redistributes' | 'gateway-watch' | 'gateway-way-down'
> = {
  'plan.gateway-policy-denies': {
    title: ({ policy, direction, blocks }) =>
      direction === 'in'
        ? `The policy ${policy} keeps ${blocks.join(', ')} from being taken from the VBR.`
        : `The policy ${policy} keeps ${blocks.join(', ')} from being announced to the VBR.`,
    why: ({ direction }) =>
      direction === 'in'
        ? 'The gateway then has no route over the circuit by BGP, whatever the VBR announces.'
        : 'The cloud then has no way back over the circuit.',
    fix: 'Permit these blocks in the policy, before what denies them.',
  },
  'plan.gateway-policy-open': {
    title: ({ policy, direction, blocks }) =>
      `With the policy ${policy}, which of these does the gateway ${direction === 'in' ? 'take' : 'announce'}: ${blocks.join(', ')}?`,
    why: 'The policy is not in the configuration, or has conditions that are not read.',
    fix: ({ direction }) =>
      `Look at what the device ${WHAT[direction]} for the neighbor: the routes that it ${direction === 'in' ? 'received and kept' : 'advertises'}.`,
  },
  'plan.gateway-policy-route': {
    title: ({ count }) =>
      `Where do ${count === 1 ? 'this policy route' : `these ${count} policy routes`} send packets to the cloud?`,
    why: 'A policy route or a rule of SD-WAN decides before the route table. What is said to happen is what the route table does.',
    fix: 'Look whether it holds for the office networks or 100.64.0.0/10, and take these out of it.',
  },
  'plan.gateway-redistributes': {
    title: ({ source, blocks }) =>
      `Does the gateway announce ${blocks.join(', ')} to the cloud, by the redistribution of ${source}?`,
    why: 'These are networks of the cloud itself. Announced by the data center they draw traffic away from where it belongs.',
    fix: 'Bind a policy to the redistribution or to the neighbor that permits the blocks of the data center and nothing else.',
  },
  'plan.gateway-watch-circuit': {
    title: ({ block }) =>
      `The standby's route to ${block} goes away with the circuit: what it depends on is reached over the circuit.`,
    why: 'With the circuit down the route is taken away as well, just when it is needed.',
    fix: 'Let the route depend on the other end of the VPN, or on nothing.',
  },
  'plan.gateway-watch-open': {
    title: ({ blocks }) => `When does the device take away the routes to ${shown(blocks)}?`,
    why: 'They depend on a probe, a track or a BFD session, and what that watches is not read or stands on no end of either way. While it fails they are not in the table.',
    fix: 'Look at the state of what they depend on with the circuit up and down.',
  },
  'plan.gateway-way-down': {
    title: ({ port, blocks }) => `The routes to ${shown(blocks)} leave by ${port}, which is switched off.`,
    why: 'Such a route is never in the table, so that there is no standby for this block.',
    fix: 'Switch the port on, and the port of which it is a part.',
  },
};

const MOST = 3;

function shown(blocks: readonly string[]): string {
  const more = blocks.length - MOST;
  return `${blocks.slice(0, MOST).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
