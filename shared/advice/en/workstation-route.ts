import { listOf } from '../../text/list.ts';
import type { FamilyTexts } from '../text.ts';

type RouteCodes =
  | 'workstation.lan-overlap'
  | 'workstation.overlay-route'
  | 'workstation.overlay-filter'
  | 'workstation.local-block-route'
  | 'workstation.wrong-route'
  | 'workstation.routes-disagree';

/** A tunnel without a name of its own. */
function called(product: string): string {
  return product === 'VPN' ? 'this VPN' : product;
}

const show = 'See where the system sends packets to the target.';

export const workstationRoute: Pick<FamilyTexts<'workstation'>, RouteCodes> = {
  'workstation.lan-overlap': {
    title: ({ network, product }) =>
      `${product === null ? 'The local network' : `The network of ${product}`} (${network}) overlaps the addresses of the cloud.`,
    why: ({ targets, interface: name, network, block }) =>
      targets.length === 0
        ? `${name} has the subnet ${network}, which overlaps ${block}. Packets to cloud computers in that part would stay here.`
        : `Packets to ${listOf('en', targets)} stay on ${name}, because its subnet ${network} covers them, and nothing there answers. They belong to ${block}.`,
    actions: {
      'move-product': ({ product }) =>
        `Give ${product ?? 'the local network'} another address range, one that the cloud does not use.`,
      renumber:
        'Renumber the local network, or let the cloud administrator choose another range for the office network. Until then use another network.',
      'show-windows': show,
      'show-macos': show,
      'show-linux': show,
    },
    explain: {
      meaning:
        'A subnet of this workstation covers addresses of the office network or of the cloud services, so packets to them never leave.',
      detection:
        'A connected subnet wins the route to a target, and the target does not answer. Without a target inside, an overlap is a warning.',
      confusedWith:
        'An office network that is not attached (route.office-network-missing): there packets leave the workstation. Container and VM networks that win no route are not blamed.',
    },
  },
  'workstation.overlay-route': {
    title: ({ product, interface: name }) => `${product} (${name}) has taken over the route to the cloud.`,
    why: ({ targets, interface: name, prefix }) =>
      `Packets to ${listOf('en', targets)} go into ${name} because of its route ${prefix}, and nothing answers there.`,
    actions: {
      disconnect: ({ product, mayBeIntended }) =>
        mayBeIntended
          ? `If ${called(product)} is not the VPN of your company, disconnect it while you use the cloud computer, then check again. If it is, leave it connected.`
          : `Disconnect ${product} while you use the cloud computer, then check again.`,
      behind: ({ product }) =>
        `If ${called(product)} is the VPN of the company and meant to carry this: look behind its gateway for routes to 100.64.0.0/10 and the office network, and in the cloud for the way back to the addresses that it gives.`,
      exclude: ({ product }) =>
        `Or exclude 100.64.0.0/10 and the office network from ${product} (split tunnel), so that both can run.`,
      'show-windows': show,
      'show-macos': show,
      'show-linux': show,
    },
    explain: {
      meaning:
        'An overlay network or VPN owns the longest matching route to the resolvers, the API or the office network.',
      detection:
        'For each target the winning route is asked for. It leads into a tunnel adapter, and the target does not answer. A tunnel that carries the traffic and gets answers is not blamed, nor a VPN with a route for just the service, behind whose gateway routers answer.',
      confusedWith:
        'An overlay that is merely installed. Tailscale uses 100.64.0.0/10 and WARP 100.96.0.0/12, which holds both VPC resolvers, but only the winning route counts.',
    },
  },
  'workstation.overlay-filter': {
    title: ({ product, rule }) =>
      rule === null
        ? `${product} probably drops the replies from the cloud.`
        : `${product === 'packet filter' ? 'A packet filter on this workstation' : product} drops the replies from the cloud.`,
    why: ({ targets, product, rule }) =>
      rule === null
        ? `${product} is running, the route to ${listOf('en', targets)} is right, something beyond the LAN answers, and yet these do not. The packet filter itself could not be read, which usually needs administrator rights.`
        : `The rule "${rule}" drops what comes from ${listOf('en', targets)}.`,
    actions: {
      disconnect: ({ product }) =>
        `Stop ${product === 'packet filter' ? 'the program that set the rule' : product}, then check again.`,
      'filter-off': ({ product }) =>
        product === 'Tailscale'
          ? 'Or keep Tailscale and let it leave the packet filter alone; then add the rules that you need yourself.'
          : 'Find out which program set the rule, and make an exception for 100.64.0.0/10.',
    },
    explain: {
      meaning:
        'Questions leave by the right adapter, but a packet filter of an overlay throws the replies away.',
      detection:
        'Read by an administrator: the rules are followed as the kernel does, and drop the replies. Otherwise by its signature: Tailscale on Linux, the right route, silence from 100.64.0.0/10 alone.',
      confusedWith:
        'A missing route in the company (route.cloud-services-unreachable). Stop the overlay and check again: if the answers come, it was the overlay.',
    },
  },
  'workstation.local-block-route': {
    title: ({ prefix, kind }) => `A route on this workstation throws away packets to ${prefix} (${kind}).`,
    why: ({ targets, prefix, kind }) =>
      `The winning route for ${listOf('en', targets)} is ${prefix}, and its type is "${kind}": the system drops the packets itself.`,
    actions: {
      'show-windows': 'See which route it is, and which VPN or security program set it.',
      'delete-macos':
        'Delete the route, and find out which program set it (VPN clients do, to keep traffic from leaking).',
      'delete-linux':
        'Delete the route, and find out which program set it (VPN clients do, to keep traffic from leaking).',
    },
    explain: {
      meaning:
        'The route table holds a blackhole, unreachable, prohibit or reject route that covers a target.',
      detection: 'The type of the winning route, from the kernel or the table.',
      confusedWith: 'A firewall that drops packets: the route is a plain one there.',
    },
  },
  'workstation.wrong-route': {
    title: ({ prefix, interface: name, gateway }) =>
      `The route ${prefix} on this workstation leads the wrong way (${gateway ?? name}).`,
    why: ({ targets, prefix, gateway, interface: name, defaultGateway }) =>
      `Packets to ${listOf('en', targets)} follow the route ${prefix} to ${gateway ?? name}${defaultGateway === null ? '' : ` and not to the default gateway ${defaultGateway}`}, and nothing answers there.`,
    actions: {
      'delete-windows':
        'Delete the route. If it comes back after a restart, it is a persistent one or a program sets it.',
      'delete-macos': 'Delete the route.',
      'delete-linux': 'Delete the route.',
      'who-set-it':
        'Find out who set it (a log-on script, an old VPN profile, a group policy), so that it does not come back.',
    },
    explain: {
      meaning:
        'A route that is more specific than the default one leads packets for the cloud to a router that does not forward them.',
      detection:
        'The winner is no default route, no tunnel and no connected subnet, its next hop is not the default gateway, and the target is silent. A route for the whole block over a living gateway is taken for deliberate.',
      confusedWith:
        'A missing route in the company (route.cloud-services-missing), where this workstation sends to the right gateway.',
    },
  },
  'workstation.routes-disagree': {
    title: () => 'The system sends packets another way than its route table says.',
    why: ({ targets, system, table }) =>
      `For ${listOf('en', targets)} the system names ${system}; its table leads to ${table}.`,
    actions: { 'show-windows': show, 'show-macos': show, 'show-linux': show },
    explain: {
      meaning:
        'Asked for the way to a target, the system answered something else than the table shows. Its answer was used.',
      detection:
        'The answer for the target is compared with the longest prefix of the table, and among equals with the metric. Linux tables with rules for a source or a mark are not compared.',
      confusedWith:
        'A network that changed between the two readings: check again. A VPN that steers packets past the table is the other explanation.',
    },
  },
};
