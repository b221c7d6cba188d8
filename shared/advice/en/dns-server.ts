import { listOf } from '../../text/list.ts';
import type { FamilyTexts } from '../text.ts';
import { fillFilter, fillRoute, privateZone } from './places.ts';

type ServerCodes =
  | 'dns.server-silent'
  | 'dns.server-refused'
  | 'dns.system-silent'
  | 'dns.system-slow'
  | 'dns.udp-blocked'
  | 'dns.slow';

const cache = 'Empty the DNS cache afterwards.';

export const dnsServer: Pick<FamilyTexts<'dns'>, ServerCodes> = {
  'dns.server-silent': {
    title: ({ servers }) =>
      servers.length === 1
        ? `The VPC DNS server ${servers.join('')} does not answer.`
        : `The VPC DNS servers ${listOf('en', servers)} do not answer.`,
    why: ({ otherAnswers, apiAt }) =>
      'Questions over UDP and over TCP, several of each, brought no answer and no error.' +
      (otherAnswers ? ' The other VPC DNS server answers, so a log-on works, with nothing in reserve.' : '') +
      (apiAt === undefined
        ? ''
        : ` The API itself answers at ${apiAt}, where it was in an earlier run, so the way is there and only the name resolution is broken.`),
    actions: {
      'open-port': `Permit DNS (port 53, UDP and TCP) from this network to the VPC DNS servers on every firewall on the way. ${fillFilter}`,
      route: `Route the cloud services range to the user VPC, on the active and on the standby path, where that is missing. ${fillRoute}`,
      cen: `See whether private DNS is open to on-premises networks: ${privateZone}.`,
    },
    explain: {
      meaning:
        'A VPC resolver (100.100.2.136 or 100.100.2.138, or an inbound endpoint of yours) stays silent.',
      detection: 'Direct questions over UDP and TCP, with retries, got neither an answer nor an ICMP error.',
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
      cen: `Open private DNS to on-premises networks: ${privateZone} (same region with a Basic Edition router; IPsec sites need an Enterprise Edition router).`,
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
  'dns.system-silent': {
    title: ({ servers }) =>
      servers.length === 0
        ? 'The DNS of this workstation does not answer.'
        : `The DNS server of this workstation (${listOf('en', servers)}) does not answer.`,
    why: ({ name, servers }) =>
      `The system got no address for ${name}.` +
      (servers.length === 0
        ? ' Its DNS servers could not be asked directly.'
        : ` Asked directly, ${listOf('en', servers)} stayed silent as well.`),
    actions: {
      which: "Check that the company's DNS server runs and that this network may ask it.",
      automatic: "Set DNS to automatic, so that the network's own server is used.",
      'flush-windows': cache,
      'flush-macos': cache,
    },
    explain: {
      meaning: 'The DNS server that the system is set to is silent, so no program finds any name.',
      detection:
        'getaddrinfo failed or timed out, and direct questions to the configured servers got no answer.',
      confusedWith: 'A server that answers "no such name" (dns.forwarder-missing): it is alive.',
    },
  },
  'dns.udp-blocked': {
    title: ({ servers }) =>
      `DNS over UDP is blocked on the way to ${listOf('en', servers)}; over TCP it works.`,
    why: () =>
      'Questions over UDP port 53 stayed silent, several times, while the same questions over TCP were answered.',
    actions: {
      'open-udp': `Permit UDP port 53 to the VPC DNS servers, and the answers back. ${fillFilter}`,
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
  'dns.system-slow': {
    title: ({ rttMs }) => `The DNS server of this workstation is slow: it took ${rttMs} ms to answer.`,
    why: ({ name, servers, rttMs }) =>
      `The fastest of several answers of ${listOf('en', servers)} for ${name} took ${rttMs} ms, while the VPC DNS servers themselves are not slow.`,
    actions: {
      measure: 'Ask both servers for the same name and compare the times.',
      forwarder:
        'Look for a forwarder that is asked first and does not answer, for a long chain of forwarders, and for load on the server.',
    },
    explain: {
      meaning:
        'Names of the cloud resolve to the right addresses, but so late that each step of a log-on waits.',
      detection: 'The fastest answer of the configured resolver took 800 ms or more.',
      confusedWith:
        'A slow VPC DNS server (dns.slow) or a slow line (path.latency): then a direct question is slow, too.',
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
};
