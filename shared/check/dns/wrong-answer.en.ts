import type { FindingText } from '../../advice/text.ts';
import { inFile } from '../../advice/en/places.ts';
import { listOf } from '../../text/list.ts';
import { by, cache, dhcp, direct, forward, here } from './phrases.en.ts';

/** Without the right answer of the VPC in the same run, a missing forwarder is only one of the possible reasons. */
function unproven(expected: readonly string[]): string {
  return expected.length > 0
    ? ''
    : ' No VPC DNS server gave the right address in this run, so it is not proven that the forwarder is missing.';
}

function emptied(isSaid: boolean): string {
  return isSaid
    ? 'without an address, and says itself that it has filtered the answer'
    : 'without an address and without the words of a zone, as filters do';
}

function otherwise(rcode: string): string {
  if (rcode === 'SERVFAIL')
    return ' SERVFAIL also comes from a server that forwards, but cannot reach the VPC DNS servers from where it stands.';
  return rcode === 'REFUSED'
    ? ' REFUSED also comes from a server that answers no questions of this workstation at all, or is told to refuse this name.'
    : '';
}

export const forwarderMissing: FindingText<'dns.forwarder-missing'> = {
  title: ({ name, expected }) =>
    expected.length === 0
      ? `The company's DNS server gives no address for ${name}.`
      : `The company's DNS server does not know ${name}: the forwarder for aliyuncs.com is missing.`,
  why: ({ name, servers, expected, rcode }) =>
    `${by(servers)} answered ${rcode === 'NOERROR' ? 'that there is no address' : rcode} for ${name}.${direct(expected)}${unproven(expected)}${otherwise(rcode)}`,
  actions: {
    forward,
    dhcp,
    'here-windows': here,
    'here-macos': here,
    'flush-windows': cache,
    'flush-macos': cache,
  },
  explain: {
    meaning:
      'The DNS server of the company resolves Internet names by itself and never asks the VPC resolvers for aliyuncs.com.',
    detection:
      'The configured resolver says NXDOMAIN, SERVFAIL, REFUSED or, with the zone\'s SOA, "no address", while a VPC resolver, asked directly, gives the right address.',
    confusedWith:
      'A rebind filter (dns.rebind-filtered), which forwards and then removes the private address: its empty answer carries no SOA.',
  },
};

export const rebindFiltered: FindingText<'dns.rebind-filtered'> = {
  title: ({ name, servers, answers, isSaid = false }) =>
    `${servers.length === 0 ? 'The DNS server of this workstation' : `The DNS server ${listOf('en', servers)}`} ${answers.length === 0 && !isSaid ? 'seems to remove' : 'removes'} the private address from the answer for ${name}.`,
  why: ({ name, servers, answers, expected, isSaid = false }) =>
    `${by(servers)} answers for ${name} ${answers.length === 0 ? emptied(isSaid) : `with ${listOf('en', answers)}`}.${direct(expected)}`,
  actions: {
    exempt: () => `Exempt aliyuncs.com from the DNS rebinding protection. ${inFile}`,
    'flush-windows': cache,
    'flush-macos': cache,
  },
  explain: {
    meaning: 'DNS rebinding protection drops private answers. Newer programs count 100.64.0.0/10 among them.',
    detection:
      'NOERROR with no address and no SOA, an "extended DNS error" 15 or 17, or 0.0.0.0, while the direct answer is right.',
    confusedWith:
      'A missing forwarder (dns.forwarder-missing). If the server\'s log has "possible DNS-rebind attack", it is the filter.',
  },
};

export const publicAnswer: FindingText<'dns.public-answer'> = {
  title: ({ name }) => `${name} resolves to a public address, so the client would leave the private path.`,
  why: ({ name, answers, servers, expected }) =>
    `${by(servers)} resolves ${name} to ${listOf('en', answers)}.${direct(expected)}`,
  actions: {
    forward,
    dhcp,
    'here-windows': here,
    'here-macos': here,
    'flush-windows': cache,
    'flush-macos': cache,
  },
  explain: {
    meaning: 'The system asks a DNS server that knows only the public Internet.',
    detection: "The system's answer holds a public address.",
    confusedWith: 'A hijack (dns.hijacked): there even the direct question gets the public address.',
  },
};

export const unexpectedAnswer: FindingText<'dns.unexpected-answer'> = {
  title: ({ name }) => `${name} resolves to an address where the API is not expected.`,
  why: ({ name, answers, servers, expected }) =>
    `${by(servers)} resolves ${name} to ${listOf('en', answers)}, outside the ranges of the profile.${direct(expected)}`,
  actions: {
    compare: "Ask the company's DNS and the VPC resolvers for the same name, and see who differs.",
    profile:
      'If the address is right for your company (an endpoint of your own), add its range to cloudServices in the profile.',
    forward,
    dhcp,
    'here-windows': here,
    'here-macos': here,
  },
  explain: {
    meaning: 'The answer is a private address, but not one of the cloud services or the office network.',
    detection: "The system's answer lies in a private range outside cloudServices and officeNetwork.",
    confusedWith: 'A captive portal or security gateway that sends every name to itself.',
  },
};

export const noIpv4Answer: FindingText<'dns.no-ipv4-answer'> = {
  title: ({ name }) => `${name} resolves to IPv6 only; the private path needs IPv4.`,
  why: ({ name, answers, servers, expected }) =>
    `${by(servers)} gives ${listOf('en', answers)} for ${name} and no IPv4 address.${direct(expected)}`,
  actions: {
    forward,
    dhcp,
    'here-windows': here,
    'here-macos': here,
    'flush-windows': cache,
    'flush-macos': cache,
  },
  explain: {
    meaning: 'A resolver (often with DNS64) drops the IPv4 address or replaces it by IPv6.',
    detection: "The system's answer holds IPv6 addresses alone.",
    confusedWith: 'An empty answer (dns.forwarder-missing, dns.rebind-filtered).',
  },
};
