import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { fillFilter, fillRoute, privateZone } from '../../advice/en/places.ts';
import { listOf } from '../../text/list.ts';
import { some } from '../phrases.en.ts';
import { hijacked } from './hijacked.en.ts';
import { resolved } from './phrases.en.ts';

export const names: CheckNames<'dns.server'> = {
  check: 'VPC DNS server',
  findings: {
    'dns.server-silent': 'VPC DNS server is silent',
    'dns.server-refused': 'VPC DNS server refuses',
    'dns.udp-blocked': 'DNS over UDP is blocked',
    'dns.slow': 'A VPC DNS server is slow',
    'dns.hijacked': 'DNS queries are hijacked on the way',
  },
};

const REFUSALS = {
  'port-closed': 'connection refused',
  'rcode-refused': 'the answer is REFUSED',
  'rcode-servfail': 'the answer is SERVFAIL',
} as const;

export const texts: CheckTexts<'dns.server'> = {
  findings: {
    'dns.server-silent': {
      title: ({ servers }) =>
        servers.length === 1
          ? `The VPC DNS server ${servers.join('')} does not answer.`
          : `The VPC DNS servers ${listOf('en', servers)} do not answer.`,
      why: ({ otherAnswers, apiAt }) =>
        'Questions over UDP and over TCP, several of each, brought no answer and no error.' +
        (otherAnswers
          ? ' The other VPC DNS server answers, so a log-on works, with nothing in reserve.'
          : '') +
        (apiAt === undefined
          ? ''
          : ` The API itself answers at ${apiAt}, where it was in an earlier run, so the way is there and only the name resolution is broken.`),
      actions: {
        'open-port': () =>
          `Permit DNS (port 53, UDP and TCP) from this network to the VPC DNS servers on every firewall on the way. ${fillFilter}`,
        route: () =>
          `Route the cloud services range to the user VPC, on the active and on the standby path, where that is missing. ${fillRoute}`,
        cen: () => `See whether private DNS is open to on-premises networks: ${privateZone}.`,
      },
      explain: {
        meaning:
          'A VPC resolver (100.100.2.136 or 100.100.2.138, or an inbound endpoint of yours) stays silent.',
        detection:
          'Direct questions over UDP and TCP, with retries, got neither an answer nor an ICMP error.',
        confusedWith:
          'A refusal (dns.server-refused), where an error comes back at once; UDP blocked (dns.udp-blocked), where TCP answers; and a missing route, where nothing else in 100.64.0.0/10 answers either.',
      },
    },
    'dns.server-refused': {
      title: ({ servers, how }) => {
        const names = `${servers.length === 1 ? 'The VPC DNS server' : 'The VPC DNS servers'} ${listOf('en', servers)}`;
        if (how === 'port-closed')
          return `${names} ${servers.length === 1 ? 'is' : 'are'} reached, but no DNS server runs there.`;
        return how === 'rcode-refused'
          ? `${names} ${servers.length === 1 ? 'refuses' : 'refuse'} to answer this network.`
          : `${names} ${servers.length === 1 ? 'fails' : 'fail'} at every question (SERVFAIL).`;
      },
      why: ({ how }) => {
        if (how === 'port-closed')
          return 'An error came back at once that port 53 is closed. A host or a firewall is there; a DNS server is not.';
        return how === 'rcode-refused'
          ? 'Every question was answered with REFUSED: the server is there and does not serve this source.'
          : 'Every question was answered with SERVFAIL: the server is there and cannot find the answer.';
      },
      actions: {
        cen: () =>
          `Open private DNS to on-premises networks: ${privateZone} (same region with a Basic Edition router; IPsec sites need an Enterprise Edition router).`,
        'who-answers':
          'Ask again from another place in the network, and see whether a firewall answers in place of the server.',
      },
      explain: {
        meaning: "Something answers at the resolver's address and says no.",
        detection:
          'An ICMP "port unreachable" or a TCP reset from port 53, or the DNS codes REFUSED or SERVFAIL for every name.',
        confusedWith:
          'Silence (dns.server-silent). "No such name" (NXDOMAIN) is a working server and is reported as dns.name-unknown.',
      },
    },
    'dns.udp-blocked': {
      title: ({ servers }) =>
        `DNS over UDP is blocked on the way to ${listOf('en', servers)}; over TCP it works.`,
      why: () =>
        'Questions over UDP port 53 stayed silent, several times, while the same questions over TCP were answered.',
      actions: {
        'open-udp': () => `Permit UDP port 53 to the VPC DNS servers, and the answers back. ${fillFilter}`,
        'local-firewall':
          'Check the firewall and security software of this workstation for a rule about UDP 53.',
      },
      explain: {
        meaning:
          'The resolver works and the way is open; a filter drops UDP port 53. Systems ask over UDP first, and most never try TCP.',
        detection: 'For one server: UDP silent after retries, TCP answered.',
        confusedWith: 'A dead resolver (dns.server-silent), which answers over neither.',
      },
    },
    'dns.slow': {
      title: ({ server }) => `The VPC DNS server ${server} is slow.`,
      why: ({ rttMs }) =>
        `Its fastest answer took ${rttMs} ms; a few milliseconds to a few tens are usual on a private line.`,
      actions: { path: 'Look at load and delay of the private line, and at DNS inspection on firewalls.' },
      explain: {
        meaning: 'Answers come, but so late that log-on may time out.',
        detection: 'The fastest answer took 800 ms or more.',
        confusedWith: 'A slow line (path.latency), which delays everything and not only DNS.',
      },
    },
    'dns.hijacked': hijacked,
  },
  reasons: {
    'dns-server-answers': ({ server, rttMs }) => `${server} answers over UDP and TCP, in ${rttMs} ms.`,
    'dns-server-udp-only': ({ server, rttMs }) =>
      `${server} answers over UDP in ${rttMs} ms. Over TCP it does not, which only matters for very large answers.`,
    'dns-server-stranger': ({ server }) =>
      `Something else answers in place of ${server}, so nothing is known of the server itself.`,
  },
  symptoms: {
    'dns.server-silent': ({ servers }) => `VPC DNS ${some(servers)}: no answer`,
    'dns.server-refused': ({ servers, how }) => `VPC DNS ${some(servers)}: ${REFUSALS[how]}`,
    'dns.udp-blocked': ({ servers }) => `VPC DNS ${some(servers)}: no answer over UDP, an answer over TCP`,
    'dns.slow': ({ server, rttMs }) => `VPC DNS ${server}: an answer after ${rttMs} ms`,
    'dns.hijacked': ({ name, answers }) => resolved(name, answers),
  },
};
