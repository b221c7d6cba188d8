import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';
import { named } from '../../text/named.ts';
import { silent, some } from '../phrases.en.ts';
import { show } from './phrases.en.ts';

export const names: CheckNames<'workstation.overlay'> = {
  check: 'Overlays and VPNs',
  findings: {
    'workstation.local-block-route': 'A route on the workstation drops the packets',
    'workstation.overlay-route': 'An overlay or VPN owns the route',
    'workstation.overlay-filter': 'An overlay drops the replies',
    'workstation.wrong-route': 'A more specific route leads the wrong way',
    'workstation.routes-disagree': 'The system and its route table disagree',
  },
};

/** A tunnel without a name of its own. */
function called(product: string): string {
  return product === 'VPN' ? 'this VPN' : product;
}

export const texts: CheckTexts<'workstation.overlay'> = {
  findings: {
    'workstation.local-block-route': {
      title: ({ targets, prefix, kind }) =>
        prefix === null
          ? `This workstation itself throws away packets to ${listOf('en', targets)} (${kind}).`
          : `A route on this workstation throws away packets to ${prefix} (${kind}).`,
      why: ({ targets, prefix, kind }) =>
        prefix === null
          ? `For ${listOf('en', targets)} the routing of the system says "${kind}": a route or a policy rule drops the packets.`
          : `The winning route for ${listOf('en', targets)} is ${prefix}, and its type is "${kind}": the system drops the packets itself.`,
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
    'workstation.overlay-route': {
      title: ({ product, interface: name }) =>
        `${named('en', product, name)} has taken over the route to the cloud.`,
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
  },
  reasons: {
    'overlay-none': () => 'No overlay or VPN was found on this workstation.',
    'overlay-innocent': ({ products }) =>
      `${listOf('en', products)} is present, but does not stand in the way.`,
    'overlay-resolver': ({ product, servers, adapter }) =>
      `${product === 'VPN' ? 'A VPN' : product} is asked for names on this workstation (${listOf('en', servers)}), and no right answer of it was seen.${adapter === null ? ' No adapter shows whether it takes packets as well.' : ''}`,
    'overlay-clear': ({ interfaces }) =>
      `Packets to the targets leave by ${listOf('en', interfaces)}; no overlay or VPN takes them.`,
    'overlay-unproven': ({ targets, interface: name, prefix, product }) =>
      `Packets to ${listOf('en', targets)} go into ${named('en', name, product)} because of its route ${prefix}; no answer shows that they arrive.`,
    'overlay-adapter-unclear': ({ targets, interface: name, prefix }) =>
      `Packets to ${listOf('en', targets)} leave by ${name} (route ${prefix}). Whether that is a network card or a VPN is not known, and no answer shows that they arrive.`,
    'overlay-own-network': ({ targets, interface: name, prefix }) =>
      `Packets to ${listOf('en', targets)} go into ${name} because of its route ${prefix}, a network of this computer's own; no answer shows that they arrive.`,
    'overlay-without-exit': ({ targets, interface: name, prefix }) =>
      `Packets to ${listOf('en', targets)} leave by ${name} (route ${prefix}), an adapter with nothing behind it, as kill switches of VPNs use one; no answer shows that they arrive.`,
    'overlay-suspected': ({ targets, interface: name, prefix }) =>
      `The adapters are not known. Packets to ${listOf('en', targets)} leave by ${name} (route ${prefix}), which looks like a VPN or a local proxy.`,
    'filter-drops-sent': ({ rule }) =>
      `A packet filter of this workstation drops what it sends (${rule}), so nothing can be said about the way behind it.`,
  },
  symptoms: {
    'workstation.overlay-route': ({ targets, interface: name }) =>
      `${some(targets)}: packets go into ${name}`,
    'workstation.overlay-filter': silent,
    'workstation.wrong-route': (args) => `${some(args.targets)}: no answer by the route ${args.prefix}`,
  },
  alternatives: {
    'workstation.overlay-route': {
      'route.cloud-services-silent':
        "If it is the company's own VPN, a trace tells: where routers answer behind its gateway, it carries the packets, and the fault lies behind them.",
    },
    'workstation.overlay-filter': {
      'route.cloud-services-unreachable':
        'Quit the program for a minute and check again: if there is still no answer, the fault is on the way and not on this workstation.',
    },
    'workstation.wrong-route': {
      'route.cloud-services-missing':
        'Check from a computer without this route: if it gets no answer either, the company network lacks the route.',
    },
  },
};
