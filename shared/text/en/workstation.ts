import { listOf } from '../list.ts';
import type { WorkstationReasons } from '../reason-args-workstation.ts';

export const workstationReasons: {
  readonly [K in keyof WorkstationReasons]: (args: WorkstationReasons[K]) => string;
} = {
  'targets-local': () => 'All targets are on this machine.',
  'link-up': ({ adapters }) => `Connected: ${listOf('en', adapters)}.`,
  'address-not-used': ({ addresses }) =>
    `The system marks ${listOf('en', addresses)} as not, or not yet, in use.`,
  'address-given': ({ addresses }) => `This workstation has ${listOf('en', addresses)}.`,
  'gateway-not-needed': () => 'Packets to the targets leave without a gateway.',
  'gateway-answers': ({ gateway, avgMs }) => `The LAN gateway ${gateway} answers, in ${avgMs} ms.`,
  'gateway-forwards': ({ gateway, pinged }) =>
    pinged
      ? `The LAN gateway ${gateway} does not answer ping, but what lies behind it does.`
      : `What lies behind the LAN gateway ${gateway} answers.`,
  'gateway-in-arp': ({ gateway, pinged }) =>
    pinged
      ? `The LAN gateway ${gateway} does not answer ping, but it is there: it answers ARP.`
      : `The LAN gateway ${gateway} is there: it answers ARP.`,
  'gateway-unsure': ({ gateway }) =>
    `The LAN gateway ${gateway} does not answer ping, and nothing behind it could be judged.`,
  'overlay-none': () => 'No overlay or VPN was found on this workstation.',
  'overlay-innocent': ({ products }) =>
    `${listOf('en', products)} is present, but does not stand in the way.`,
  'overlay-resolver': ({ product, servers }) =>
    `${product} is asked for names on this workstation (${listOf('en', servers)}), and no right answer of it was seen. No adapter shows whether it takes packets as well.`,
  'overlay-clear': ({ interfaces }) =>
    `Packets to the targets leave by ${listOf('en', interfaces)}; no overlay or VPN takes them.`,
  'overlay-unproven': ({ targets, interface: name, prefix, product }) =>
    `Packets to ${listOf('en', targets)} go into ${name} (${product}) because of its route ${prefix}; no answer shows that they arrive.`,
  'overlay-adapter-unclear': ({ targets, interface: name, prefix }) =>
    `Packets to ${listOf('en', targets)} leave by ${name} (route ${prefix}). Whether that is a network card or a VPN is not known, and no answer came back.`,
  'overlay-suspected': ({ targets, interface: name, prefix }) =>
    `The adapters are not known. Packets to ${listOf('en', targets)} leave by ${name} (route ${prefix}), which looks like a VPN or a local proxy.`,
  'filter-drops-sent': ({ rule }) =>
    `A packet filter of this workstation drops what it sends (${rule}), so nothing can be said about the way behind it.`,
  'overlap-none': () => 'No local network covers addresses of the cloud.',
  'overlap-unproven': ({ targets, interface: name, network }) =>
    `Packets to ${listOf('en', targets)} stay on ${name}, because its network ${network} covers them; whether anybody answers there is not known.`,
  'link-virtual': ({ adapters }) =>
    `Only virtual adapters are up (${listOf('en', adapters)}), and nothing shows that a network card is behind them.`,
  'proxy-none': () => 'No proxy is configured.',
  'proxy-bypassed': () => 'A proxy is configured, but calls to the API do not go through it.',
};
