import type { FindingArgs, OtherResolver, ResolverSays } from '../../diagnosis/finding-args.ts';
import { listOf } from '../../text/list.ts';
import type { FamilyTexts } from '../text.ts';
import { inFile } from './places.ts';

/** The findings about who is asked. */
export type ResolverCodes =
  | 'dns.stale-policy'
  | 'dns.other-resolver'
  | 'dns.first-server-dead'
  | 'dns.system-differs';

const cache = 'Empty the DNS cache afterwards.';
const flush = { 'flush-windows': cache, 'flush-macos': cache } as const;
const here = 'Until that is done: make this workstation alone ask the VPC DNS servers for aliyuncs.com.';
const automatic = (name: string) =>
  `If the server was typed in by hand: set DNS back to automatic. Put the name that the first command shows in place of ${name}.`;

function direct(expected: readonly string[]): string {
  return expected.length === 0 ? '' : ` Asked directly, the VPC DNS servers say ${listOf('en', expected)}.`;
}

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

const otherTitle = ({ name, servers, whose, product, says }: FindingArgs['dns.other-resolver']): string => {
  const who = `${WHO[whose](product)} (${listOf('en', servers)})`;
  return says === 'silent'
    ? `This workstation asks ${who} for names, and nothing answers there.`
    : `This workstation asks ${who} for ${name}, and gets no right answer.`;
};

export const dnsResolver: Pick<FamilyTexts<'dns'>, ResolverCodes> = {
  'dns.stale-policy': {
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
  },
  'dns.other-resolver': {
    title: otherTitle,
    why: ({ name, servers, answers, says, whose, expected }) =>
      `For ${name}, ${outcome(answers, servers, says)}. ${ABOUT[whose]}${direct(expected)}`,
    actions: {
      leave: ({ whose }) => LEAVE[whose],
      'show-windows': 'See which DNS servers are set, on which adapter.',
      'show-macos': 'See which DNS servers are set, for which domains.',
      'show-linux': 'See which DNS servers are set, on which link.',
      'automatic-windows': automatic('ADAPTER'),
      'automatic-macos': automatic('SERVICE'),
      forward: `The company's DNS server must forward aliyuncs.com to the VPC DNS servers. If it does not yet, use the lines for your server. ${inFile}`,
      dhcp: "In the company's network, hand out a DNS server by DHCP that forwards aliyuncs.com.",
      'here-windows': here,
      'here-macos': here,
      ...flush,
    },
    explain: {
      meaning:
        "The system asks a DNS server that is not the company's: a public one, the router, a VPN, a program on this machine, the computer around a virtual machine, the cloud it runs in, or one that IPv6 brought in. It does not know the private addresses.",
      detection:
        "The system got no right address, and of the servers that it asks, one that is not in the company's networks gave none or a wrong one, or is the only one that could have.",
      confusedWith:
        "A missing forwarder (dns.forwarder-missing), where the company's own server is asked. A server counts as the company's when it is in the profile's lan or has a private address that is not the gateway's.",
    },
  },
  'dns.first-server-dead': {
    title: ({ dead, waitedMs }) =>
      `The DNS server that is asked first (${listOf('en', dead)}) does not answer${waitedMs === null ? ', and no name is found in time' : ''}.`,
    why: ({ name, dead, living, waitedMs }) =>
      `Asked directly, ${listOf('en', dead)} stayed silent and ${listOf('en', living)} answered. ` +
      (waitedMs === null
        ? `The system's own lookup of ${name} got no answer in time.`
        : `The system's own lookup of ${name} took ${waitedMs} ms.`),
    actions: {
      mend: 'Start that DNS server again, or take it out of the list that DHCP hands out. Both servers can be asked by hand.',
      automatic: 'If the servers were typed in by hand, set DNS to automatic.',
      ...flush,
    },
    explain: {
      meaning:
        'Systems ask their DNS servers one after the other, and wait one to five seconds for each that is silent. Some remember who answered, others wait at every lookup.',
      detection:
        'The servers at the head of the list got no answer over UDP, after retries, and a later one answered. It is a warning when the lookup took 800 ms or more, an error when it failed, and else a note.',
      confusedWith:
        'A slow server (dns.system-slow), whose own answer is late. A dead second server costs nothing and is no finding.',
    },
  },
  'dns.system-differs': {
    title: ({ name }) => `The system does not get the answer for ${name} that its DNS server gives.`,
    why: ({ servers, answers, expected }) =>
      `Asked directly, ${servers.length === 0 ? 'its DNS server' : listOf('en', servers)} gives the right address; the system got ${answers.length === 0 ? 'no address' : listOf('en', answers)}.${direct(expected)}`,
    actions: {
      'flush-windows': 'Empty the DNS cache, which keeps "no such name" for a while, and check again.',
      'flush-macos': 'Empty the DNS cache, which keeps "no such name" for a while, and check again.',
      rules: 'Look for a name resolution rule of Windows that sends the name elsewhere.',
      agents:
        'Quit VPNs, security agents and programs for DNS over HTTPS, one after the other, and check again.',
      compare: 'Ask again by hand, and compare with what programs get.',
      'here-windows': here,
    },
    explain: {
      meaning:
        'Something between programs and the DNS server answers by itself: the cache, a policy, a VPN, a security agent, encrypted DNS.',
      detection:
        'Every DNS server that the system asks gave the right address when it was asked directly, and the system has another one, or none.',
      confusedWith: 'A hosts entry (workstation.hosts-override), which is named with its line.',
    },
  },
};
