import { listOf } from '../../text/list.ts';
import type { LayTexts } from '../lay-texts.ts';

const PEOPLE = {
  you: 'you',
  it: 'your company IT',
  network: 'your network team',
  cloud: 'your cloud administrator',
  vendor: 'Alibaba Cloud support',
} as const;

export const en: LayTexts = {
  meanings: {
    'no-network': 'this computer is not connected to a network',
    'no-router': 'the router of your local network does not answer',
    elsewhere: "this computer is not on your company's network",
    'own-block': 'a firewall, VPN or security program on this computer blocks the connection',
    'own-vpn': 'another VPN or network program on this computer takes over the connection',
    'own-proxy': 'a proxy program on this computer takes over the connection',
    'proxy-set': 'this computer is set to reach the cloud service through a proxy',
    'own-setting': 'a network setting of this computer is wrong or missing',
    'same-addresses': 'a local network uses the same addresses as the cloud',
    clock: 'the clock of this computer is wrong',
    lookup: 'the address of the cloud service cannot be looked up properly (DNS)',
    'lookup-partly': 'looking up the address of the cloud service (DNS) is not reliable',
    'lookup-slow': 'looking up the address of the cloud service (DNS) takes long',
    way: 'the network connection from this computer to the cloud is interrupted',
    'cloud-silent': 'the services in the cloud do not answer',
    'large-packets': 'larger amounts of data get lost on the way to the cloud',
    quality: 'the network to the cloud is slow or loses data',
    'weak-wifi': 'the Wi-Fi signal is weak and loses or delays data',
    busy: 'this computer is so busy that everything takes long',
    'api-port': 'connections to the log-on service in the cloud are refused or get no answer',
    encryption: 'the secure connection to the log-on service does not come about',
    certificate: 'whoever answers as the log-on service cannot prove its identity (certificate)',
    service: 'the log-on service answers with an error',
    'no-computer': 'no cloud computer answers',
    'some-computers': 'not every cloud computer can be connected to',
    something: 'something on the way to the cloud is not in order',
  },
  who: ({ part, owner, others }, ask) => {
    const more = others.length === 0 ? '' : ` (${listOf('en', others.map(ask))} must act as well)`;
    switch (part) {
      case 'self':
        return `you can fix this yourself with the steps of the checklist${more}`;
      case 'try':
        return `try the first step of the checklist yourself, and if that does not help, pass this on to ${ask(owner)}${more}`;
      case 'other':
        return `you cannot fix this yourself: pass it on to ${ask(owner)}${more}`;
    }
  },
  person: (owner, contact) => (contact === undefined ? PEOPLE[owner] : `${PEOPLE[owner]} (${contact})`),
  ready: (cloud) =>
    `You can log on, and there is nothing to fix; if the log-on fails all the same, ask ${cloud}.`,
  warned: (meaning, who) => `You can log on, but ${meaning}; ${who}.`,
  notReady: (meaning, sure, who) =>
    `You cannot log on at the moment, ${sure ? '' : 'probably '}because ${meaning}; ${who}.`,
  unsure: (it) =>
    `It is not certain whether you can log on; simply try it, and if it fails, pass this report on to ${it}.`,
  cancelled: 'The check was stopped before its end, so it cannot tell whether you can log on; run it again.',
};
