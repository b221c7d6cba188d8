import { listOf } from '../../text/list.ts';
import type { FamilyTexts } from '../text.ts';
import { inFile } from './places.ts';
import type { ResolverCodes } from './dns-resolver.ts';

type ServerCodes =
  | 'dns.server-silent'
  | 'dns.server-refused'
  | 'dns.system-silent'
  | 'dns.system-slow'
  | 'dns.udp-blocked'
  | 'dns.slow'
  | ResolverCodes;

const cache = 'Empty the DNS cache afterwards.';
const forward = {
  forward: `On the company's DNS server, forward aliyuncs.com to the VPC DNS servers (preferred). Use the lines for your server. ${inFile}`,
  dhcp: "Or hand out the VPC DNS servers by DHCP. Mind that these clients then no longer ask the company's own DNS.",
  'here-windows': 'Until that is done: make this workstation alone ask the VPC DNS servers for aliyuncs.com.',
  'here-macos': 'Until that is done: make this workstation alone ask the VPC DNS servers for aliyuncs.com.',
} as const;
const flush = { 'flush-windows': cache, 'flush-macos': cache } as const;

function direct(expected: readonly string[]): string {
  return expected.length === 0 ? '' : ` Asked directly, the VPC DNS servers say ${listOf('en', expected)}.`;
}

/** Without the right answer of the VPC in the same run, a missing forwarder is only one of the possible reasons. */
function unproven(expected: readonly string[]): string {
  return expected.length > 0
    ? ''
    : ' No VPC DNS server gave the right address in this run, so it is not proven that the forwarder is missing.';
}

function by(servers: readonly string[]): string {
  return servers.length === 0 ? "the system's resolver" : listOf('en', servers);
}

export const dnsAnswer: Omit<FamilyTexts<'dns'>, ServerCodes | 'dns.hijacked' | 'dns.stale-record'> = {
  'dns.forwarder-missing': {
    title: ({ name, expected }) =>
      expected.length === 0
        ? `The company's DNS server gives no address for ${name}.`
        : `The company's DNS server does not know ${name}: the forwarder for aliyuncs.com is missing.`,
    why: ({ name, servers, expected, rcode }) =>
      `${by(servers)} answered ${rcode === 'NOERROR' ? 'that there is no address' : rcode} for ${name}.${direct(expected)}${unproven(expected)}${rcode === 'SERVFAIL' ? ' SERVFAIL also comes from a server that forwards, but cannot reach the VPC DNS servers from where it stands.' : ''}`,
    actions: { ...forward, ...flush },
    explain: {
      meaning:
        'The DNS server of the company resolves Internet names by itself and never asks the VPC resolvers for aliyuncs.com.',
      detection:
        'The configured resolver says NXDOMAIN, SERVFAIL, REFUSED or, with the zone\'s SOA, "no address", while a VPC resolver, asked directly, gives the right address.',
      confusedWith:
        'A rebind filter (dns.rebind-filtered), which forwards and then removes the private address: its empty answer carries no SOA.',
    },
  },
  'dns.rebind-filtered': {
    title: ({ name, servers, answers, isSaid = false }) =>
      `${servers.length === 0 ? 'The DNS server of this workstation' : `The DNS server ${listOf('en', servers)}`} ${answers.length === 0 && !isSaid ? 'seems to remove' : 'removes'} the private address from the answer for ${name}.`,
    why: ({ name, servers, answers, expected, isSaid = false }) =>
      `${by(servers)} answers for ${name} ${answers.length === 0 ? emptied(isSaid) : `with ${listOf('en', answers)}`}.${direct(expected)}`,
    actions: {
      exempt: `Exempt aliyuncs.com from the DNS rebinding protection. ${inFile}`,
      ...flush,
    },
    explain: {
      meaning:
        'DNS rebinding protection drops private answers. Newer programs count 100.64.0.0/10 among them.',
      detection:
        'NOERROR with no address and no SOA, an "extended DNS error" 15 or 17, or 0.0.0.0, while the direct answer is right.',
      confusedWith:
        'A missing forwarder (dns.forwarder-missing). If the server\'s log has "possible DNS-rebind attack", it is the filter.',
    },
  },
  'dns.public-answer': {
    title: ({ name }) => `${name} resolves to a public address, so the client would leave the private path.`,
    why: ({ name, answers, servers, expected }) =>
      `${by(servers)} resolves ${name} to ${listOf('en', answers)}.${direct(expected)}`,
    actions: { ...forward, ...flush },
    explain: {
      meaning: 'The system asks a DNS server that knows only the public Internet.',
      detection: "The system's answer holds a public address.",
      confusedWith: 'A hijack (dns.hijacked): there even the direct question gets the public address.',
    },
  },
  'dns.unexpected-answer': {
    title: ({ name }) => `${name} resolves to an address where the API is not expected.`,
    why: ({ name, answers, servers, expected }) =>
      `${by(servers)} resolves ${name} to ${listOf('en', answers)}, outside the ranges of the profile.${direct(expected)}`,
    actions: {
      compare: "Ask the company's DNS and the VPC resolvers for the same name, and see who differs.",
      profile:
        'If the address is right for your company (an endpoint of your own), add its range to cloudServices in the profile.',
      ...forward,
    },
    explain: {
      meaning: 'The answer is a private address, but not one of the cloud services or the office network.',
      detection: "The system's answer lies in a private range outside cloudServices and officeNetwork.",
      confusedWith: 'A captive portal or security gateway that sends every name to itself.',
    },
  },
  'dns.no-ipv4-answer': {
    title: ({ name }) => `${name} resolves to IPv6 only; the private path needs IPv4.`,
    why: ({ name, answers, servers, expected }) =>
      `${by(servers)} gives ${listOf('en', answers)} for ${name} and no IPv4 address.${direct(expected)}`,
    actions: { ...forward, ...flush },
    explain: {
      meaning: 'A resolver (often with DNS64) drops the IPv4 address or replaces it by IPv6.',
      detection: "The system's answer holds IPv6 addresses alone.",
      confusedWith: 'An empty answer (dns.forwarder-missing, dns.rebind-filtered).',
    },
  },
  'dns.flapping': {
    title: ({ name }) => `The answers for ${name} change from question to question.`,
    why: ({ right, wrong, servers }) =>
      `${right} of ${right + wrong} answers named the expected address, ${wrong} did not. Asked: ${by(servers)}.`,
    actions: {
      'same-answers': `Give every DNS server that clients may ask the same forwarder for aliyuncs.com. ${inFile}`,
      'one-kind':
        "Do not mix the company's DNS servers with public ones on one workstation: systems ask any of them.",
      'order-windows':
        "If two adapters are connected, give the one in the company's network the lowest metric. Put its name in place of ADAPTER.",
      'order-macos':
        "If two services are connected, move the one in the company's network to the top: Network, the menu with three dots, Set Service Order.",
      ...flush,
    },
    explain: {
      meaning:
        'Some DNS servers, or one of them at times, give the right address and others do not, so log-on works only now and then.',
      detection:
        'The same question, several times to each configured resolver, gets right and wrong answers. Different right addresses are load balancing and no finding.',
      confusedWith: 'Lost packets (path.loss), where an answer is missing and not wrong.',
    },
  },
  'dns.name-unknown': {
    title: ({ names }) => `The VPC DNS servers answer, but do not know ${listOf('en', names, 2)}.`,
    why: ({ servers, rcode }) =>
      `${listOf('en', servers)} answered ${rcode === 'NOERROR' ? 'without an address' : rcode} for every name of the API.`,
    actions: {
      region:
        'Check the region in the profile; the names contain it. The region stands at the front of the office network ID.',
      'private-dns':
        'Check that private DNS access is enabled on the CEN transit router of that region, and ask the vendor for the API name of your region.',
    },
    explain: {
      meaning: 'The resolvers work, and none of the candidate names exists for them.',
      detection: 'All VPC resolvers that answer say NXDOMAIN or "no address" for all candidates.',
      confusedWith:
        "A wrong region in the profile, which is the most common reason. The vendor's own pages disagree about the names.",
    },
  },
};

function emptied(isSaid: boolean): string {
  return isSaid
    ? 'without an address, and says itself that it has filtered the answer'
    : 'without an address and without the words of a zone, as filters do';
}
