import type { FindingText } from '../../advice/text.ts';
import { inFile } from '../../advice/en/places.ts';
import type { FindingArgs } from '../../diagnosis/finding-args.ts';
import { listOf } from '../../text/list.ts';
import type { OtherResolver, ResolverSays } from './other-resolver.findings.ts';
import { cache, direct, here } from './phrases.en.ts';

function outcome(answers: readonly string[], servers: readonly string[], says: ResolverSays): string {
  const who = servers.length === 0 ? 'it' : listOf('en', servers);
  if (answers.length > 0) return `the system got ${listOf('en', answers)}`;
  if (says === 'silent') return `asked directly, ${who} stayed silent`;
  return says === 'wrong' ? `asked directly, ${who} gave no address` : 'the system got no address';
}

const WHO: Readonly<Record<OtherResolver, (product: string | null) => string>> = {
  vpn: (product) => `the DNS server of ${product === null || product === 'VPN' ? 'a VPN' : product}`,
  stub: () => 'systemd-resolved on this machine',
  'local-agent': (product) => (product === null ? 'a program on this machine' : `${product} on this machine`),
  host: () => 'the computer that this virtual machine runs on',
  platform: () => 'the DNS server of the cloud that this machine runs in',
  router: () => 'the router of this network',
  public: () => 'a public DNS server',
  ipv6: () => 'an IPv6 DNS server',
};

const otherTitle = ({ name, servers, whose, product, says }: FindingArgs['dns.other-resolver']): string => {
  const who = `${WHO[whose](product)} (${listOf('en', servers)})`;
  return says === 'silent'
    ? `This workstation asks ${who} for names, and nothing answers there.`
    : `This workstation asks ${who} for ${name}, and gets no right answer.`;
};

const ABOUT: Readonly<Record<OtherResolver, string>> = {
  vpn: "While a VPN is connected, its DNS server may be asked in place of the company's.",
  stub: 'systemd-resolved passes questions on; which server it asked is not known, or that server gives the right address.',
  'local-agent':
    "Programs that protect, filter or speed up names take their place before the network's DNS server; others, such as dnsmasq, only pass questions on.",
  host: 'A virtual machine (WSL, the default switch of Hyper-V) asks the computer around it, which asks its own DNS servers.',
  platform:
    'Such a server knows the Internet and the private zones of that cloud, and passes nothing on to the VPC by itself.',
  router: 'Routers pass questions on to the Internet provider, unless they are told otherwise.',
  public: 'Public servers do not know the private addresses of the VPC.',
  ipv6: 'Routers announce IPv6 DNS servers by themselves, beside the servers that the company hands out.',
};

const LEAVE: Readonly<Record<OtherResolver, string>> = {
  vpn: 'Disconnect the VPN and check again. If the company runs it, ask IT to forward aliyuncs.com on its DNS server.',
  host: 'Check on that computer itself, where the client runs: what its DNS servers answer, this machine gets as well.',
  platform:
    "Connect to the company's network or VPN, if this machine uses one. Else IT lets this cloud's DNS forward aliyuncs.com, or gives its network a DNS server that does.",
  stub: 'See which server stands behind it, and let IT forward aliyuncs.com there.',
  'local-agent':
    'Quit that program, or leave aliyuncs.com out of it, and check again. If it is gone and its address stayed behind, set DNS to automatic. If it only passes questions on, the server behind it is the one that must forward aliyuncs.com.',
  router:
    "Connect to the company's network. If its VPN is connected, IT lets the VPN's DNS server answer for aliyuncs.com. If this is the company's network, IT hands out its own DNS server, or forwards aliyuncs.com on the router.",
  public: "Set DNS to automatic, so that the server of the company's network is used.",
  ipv6: 'Ask IT whose server this is. It must forward aliyuncs.com, or not be handed out to this workstation.',
};

const automatic = (name: string) =>
  `If the server was typed in by hand: set DNS back to automatic. Put the name that the first command shows in place of ${name}.`;

export const stalePolicy: FindingText<'dns.stale-policy'> = {
  title: ({ name, servers }) =>
    `A name resolution rule of Windows sends ${name} to ${listOf('en', servers)} alone, and no right answer comes from there.`,
  why: ({ namespace, servers, answers, says, product, expected }) =>
    `The rule for ${namespace === '.' ? 'every name' : `names under ${namespace}`} has only ${listOf('en', servers)} asked, whatever DNS servers are set; ${outcome(answers, servers, says)}.` +
    `${product === null ? ' VPNs that were removed often leave such rules behind.' : ` The way there leads over ${product}.`}${direct(expected)}`,
  actions: {
    'show-rules': 'See all rules, and which program or policy made this one.',
    'remove-rule':
      'If nothing needs the rule any more, remove it. This command leaves the rules of a group policy alone.',
    'who-set-it':
      'If a VPN in use or a group policy sets the rule, change it there: leave aliyuncs.com out, or forward it on those servers to the VPC DNS servers.',
  },
  explain: {
    meaning:
      'The Name Resolution Policy Table (NRPT) of Windows names the servers for a domain, and no other server is asked. nslookup does not use it, so it shows another answer than programs get.',
    detection:
      'A rule matches the name of the API, its servers do not give the right address, and others do.',
    confusedWith:
      "A missing forwarder (dns.forwarder-missing): there the company's own server is asked. Rules that work (Always On VPN, DirectAccess) are no finding.",
  },
};

export const otherResolver: FindingText<'dns.other-resolver'> = {
  title: otherTitle,
  why: ({ name, servers, answers, says, whose, expected }) =>
    `For ${name}, ${outcome(answers, servers, says)}. ${ABOUT[whose]}${direct(expected)}`,
  actions: {
    leave: ({ whose }) => LEAVE[whose],
    'show-windows': 'See which DNS servers are set, on which adapter.',
    'show-macos': 'See which DNS servers are set, for which domains.',
    'show-linux': 'See which DNS servers are set, on which link.',
    'automatic-windows': () => automatic('ADAPTER'),
    'automatic-macos': () => automatic('SERVICE'),
    forward: () =>
      `The company's DNS server must forward aliyuncs.com to the VPC DNS servers. If it does not yet, use the lines for your server. ${inFile}`,
    dhcp: "In the company's network, hand out a DNS server by DHCP that forwards aliyuncs.com.",
    'here-windows': here,
    'here-macos': here,
    'flush-windows': cache,
    'flush-macos': cache,
  },
  explain: {
    meaning:
      "The system asks a DNS server that is not the company's: a public one, the router, a VPN, a program on this machine, the computer around a virtual machine, the cloud it runs in, or one that IPv6 brought in. It does not know the private addresses.",
    detection:
      "The system got no right address, and of the servers that it asks, one that is not in the company's networks gave none or a wrong one, or is the only one that could have.",
    confusedWith:
      "A missing forwarder (dns.forwarder-missing), where the company's own server is asked. A server counts as the company's when it is in the profile's lan or has a private address that is not the gateway's.",
  },
};
