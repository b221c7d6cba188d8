import type { FindingText } from '../../advice/text.ts';
import { listOf } from '../../text/list.ts';

export const fakeIp: FindingText<'workstation.fake-ip'> = {
  title: ({ product }) =>
    `${product ?? 'A local proxy'} answers DNS with fake addresses, so the client connects to the proxy and not to the API.`,
  why: ({ name, answers, hijacksDirectQueries, network }) =>
    `${name} resolves to ${listOf('en', answers)}, which lies in ${network === null ? '198.18.0.0/15, the range that local proxies use' : `${network}, a network of that program, and no certificate of the API came back from there`}.` +
    (hijacksDirectQueries
      ? ' Even questions that were sent straight to the VPC resolvers were answered this way.'
      : ''),
  actions: {
    'leave-tun':
      'Quit the proxy program, or switch off its TUN (enhanced) mode, while you use the cloud computer.',
    exclude:
      'Or exempt the service: exclude +.aliyuncs.com from fake-ip, and send the private ranges direct.',
    'leave-agent': ({ product }) =>
      `Disconnect ${product ?? 'that program'}, if you may, while you use the cloud computer, and check again.`,
    'exclude-agent': ({ product }) =>
      `In the settings of ${product ?? 'that program'}, take aliyuncs.com and 100.64.0.0/10 out of the applications and names that it takes; or let it pass them on to a network that reaches the VPC.`,
    'flush-windows': 'Empty the DNS cache afterwards.',
    'flush-macos': 'Empty the DNS cache afterwards.',
  },
  explain: {
    meaning:
      'A program on this workstation (Clash/Mihomo, Surge, sing-box, or an access agent such as Zscaler) invents an address for a name and takes the connection itself.',
    detection:
      'An answer lies in 198.18.0.0/15 (RFC 2544), or in a network of such an agent while no certificate of the API comes from there. A TCP connection to such an address succeeds locally and is never counted as reachable.',
    confusedWith:
      'A hijack on the network (dns.hijacked): there the answer is a real, foreign address, and other workstations see it as well.',
  },
};

export const hostsOverride: FindingText<'workstation.hosts-override'> = {
  title: ({ name }) => `The hosts file of this workstation overrides ${name}.`,
  why: ({ name, answers, line, expected }) =>
    `Line ${line} of the hosts file sends ${name} to ${listOf('en', answers)}.` +
    (expected.length === 0 ? '' : ` The VPC resolvers say ${listOf('en', expected)}.`),
  actions: {
    'edit-windows': ({ line }) => `Put a # before line ${line} of the hosts file, and empty the DNS cache.`,
    'edit-macos': ({ line }) => `Comment out line ${line} of the hosts file, and empty the DNS cache.`,
    'edit-linux': ({ line }) => `Comment out line ${line} of the hosts file.`,
  },
  explain: {
    meaning: 'The hosts file wins over every DNS server, and its entry does not lead to the API.',
    detection:
      "The system's answer equals an entry of the hosts file, and it lies outside the expected range. An entry with a right address is left alone.",
    confusedWith: "A wrong answer of the company's DNS server, which all workstations would share.",
  },
};
