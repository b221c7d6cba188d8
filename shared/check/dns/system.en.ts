import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';
import { some } from '../phrases.en.ts';
import { otherResolver, stalePolicy } from './other-resolver.en.ts';
import { cache, direct, here, resolved } from './phrases.en.ts';

export const names: CheckNames<'dns.system'> = {
  check: 'Name resolution of the system',
  findings: {
    'dns.system-silent': "The system's DNS server is silent",
    'dns.system-slow': "The system's DNS server is slow",
    'dns.first-server-dead': 'The first DNS server does not answer',
    'dns.stale-policy': 'A Windows rule sends the name to the wrong DNS server',
    'dns.other-resolver': "Another DNS server than the company's is asked",
    'dns.system-differs': "The system's answer differs from its DNS server's",
  },
};

const asked = ({
  name,
  answers,
  servers,
}: {
  readonly name: string;
  readonly answers: readonly string[];
  readonly servers: readonly string[];
}): string => {
  return servers.length === 0
    ? resolved(name, answers)
    : `${resolved(name, answers)} (asked: ${some(servers)})`;
};

export const texts: CheckTexts<'dns.system'> = {
  findings: {
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
        'flush-windows': cache,
        'flush-macos': cache,
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
    'dns.stale-policy': stalePolicy,
    'dns.other-resolver': otherResolver,
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
  },
  reasons: {
    'dns-system-answers': ({ name, addresses, durationMs }) =>
      `The system resolves ${name} to ${listOf('en', addresses)} in ${durationMs} ms.`,
    'dns-system-no-address': ({ name }) =>
      `The system's own lookup of ${name} is answered, but without an address; dns.answer judges that.`,
  },
  symptoms: {
    'dns.system-silent': ({ name }) => `The system's lookup of ${name}: no answer`,
    'dns.system-slow': ({ name, rttMs }) => `The system's lookup of ${name}: an answer after ${rttMs} ms`,
    'dns.first-server-dead': ({ dead }) => `DNS server ${some(dead)}: no answer`,
    'dns.stale-policy': asked,
    'dns.other-resolver': asked,
    'dns.system-differs': ({ name, answers }) => resolved(name, answers),
  },
};
