import { listOf } from '../list.ts';
import type { WorkstationReasons } from '../reason-args-workstation.ts';

export const workstationReasons: { readonly [K in keyof WorkstationReasons]: (args: WorkstationReasons[K]) => string } = {
  'targets-local': () => 'All targets are on this machine.',
  'link-up': ({ adapters }) => `Connected: ${listOf('en', adapters)}.`,
  'address-given': ({ addresses }) => `This workstation has ${listOf('en', addresses)}.`,
  'gateway-not-needed': () => 'All targets are on the local network; no gateway is needed.',
  'gateway-answers': ({ gateway, avgMs }) => `The LAN gateway ${gateway} answers, in ${avgMs} ms.`,
  'gateway-forwards': ({ gateway }) => `The LAN gateway ${gateway} does not answer ping, but what lies behind it does.`,
  'gateway-in-arp': ({ gateway }) => `The LAN gateway ${gateway} does not answer ping, but it is there: it answers ARP.`,
  'gateway-unsure': ({ gateway }) => `The LAN gateway ${gateway} does not answer ping, and nothing behind it could be judged.`,
  'overlay-none': () => 'No overlay or VPN was found on this workstation.',
  'overlay-innocent': ({ products }) => `${listOf('en', products)} is present, but does not stand in the way.`,
  'filter-drops-sent': ({ rule }) => `A packet filter of this workstation drops what it sends (${rule}), so nothing can be said about the way behind it.`,
  'overlap-none': () => 'No local network covers addresses of the cloud.',
  'proxy-none': () => 'No proxy is configured.',
  'proxy-bypassed': () => 'A proxy is configured, but calls to the API do not go through it.',
  'clock-no-reference': () => 'No answer with a time came back that the clock could be compared with.',
  'clock-right': ({ seconds }) => `The clock is right (${seconds} s off).`,
  'client-not-for-linux': () => 'The Workspace client exists for Windows and macOS.',
  'client-installed': ({ name, version }) => `${name} ${version} is installed.`.replace(/ +/g, ' '),
};
