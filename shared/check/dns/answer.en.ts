import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { inFile } from '../../advice/en/places.ts';
import { listOf } from '../../text/list.ts';
import { some } from '../phrases.en.ts';
import { fakeIp, hostsOverride } from './own-answer.en.ts';
import { resolved } from './phrases.en.ts';
import {
  forwarderMissing,
  noIpv4Answer,
  publicAnswer,
  rebindFiltered,
  unexpectedAnswer,
} from './wrong-answer.en.ts';

export const names: CheckNames<'dns.answer'> = {
  check: 'Address of the API',
  findings: {
    'workstation.fake-ip': 'A local proxy answers with fake addresses',
    'workstation.hosts-override': 'The hosts file overrides the address',
    'dns.forwarder-missing': "The company's DNS does not forward aliyuncs.com",
    'dns.rebind-filtered': "The company's DNS filters private answers",
    'dns.public-answer': 'The name resolves to a public address',
    'dns.unexpected-answer': 'The name resolves to an unexpected address',
    'dns.no-ipv4-answer': 'The name has no IPv4 address',
    'dns.name-unknown': 'The VPC DNS servers do not know the name',
    'dns.stale-record': "The company's DNS has an old address",
  },
};

export const texts: CheckTexts<'dns.answer'> = {
  findings: {
    'workstation.fake-ip': fakeIp,
    'workstation.hosts-override': hostsOverride,
    'dns.forwarder-missing': forwarderMissing,
    'dns.rebind-filtered': rebindFiltered,
    'dns.public-answer': publicAnswer,
    'dns.unexpected-answer': unexpectedAnswer,
    'dns.no-ipv4-answer': noIpv4Answer,
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
    'dns.stale-record': {
      title: ({ name }) => `${name} resolves to an old address, where the API no longer is.`,
      why: ({ name, answers, servers, expected }) =>
        `${servers.length === 0 ? 'The system' : listOf('en', servers)} resolves ${name} to ${listOf('en', answers)}, and no connection works there. ` +
        `The VPC DNS servers say ${listOf('en', expected)}, and there the API can be connected to.`,
      actions: {
        find: "Look for a record of your own for this name (a zone, a host override, a static entry) on the company's DNS server and remove it. Compare what each server says.",
        forward: () =>
          `Forward aliyuncs.com to the VPC DNS servers instead of keeping addresses; they change without notice. ${inFile}`,
        'flush-windows': 'Empty the DNS cache afterwards.',
        'flush-macos': 'Empty the DNS cache afterwards.',
      },
      explain: {
        meaning:
          'Somebody once wrote the address of the API into a DNS server, or a cache keeps it, and the API has moved since.',
        detection:
          "The system's answer lies in the right range, the VPC resolvers do not give it, no connection works at it, and one does at the address that they give.",
        confusedWith:
          'A filter on the port of the API (api.filtered): there the address is right and no connection works at it either.',
      },
    },
  },
  reasons: {
    'dns-answer-expected': ({ name, addresses }) =>
      `${name} resolves to ${listOf('en', addresses)}, where the API is expected.`,
    'dns-answer-made-up': ({ name, addresses, product }) =>
      `${product} answers for ${name} with an address of its own (${listOf('en', addresses)}), and the certificate of the API came back from there.`,
  },
  symptoms: {
    'dns.forwarder-missing': ({ name, rcode }) => `The system's lookup of ${name}: no address (${rcode})`,
    'dns.rebind-filtered': ({ name, answers }) => resolved(name, answers),
    'dns.public-answer': ({ name, answers }) => resolved(name, answers),
    'dns.unexpected-answer': ({ name, answers }) => resolved(name, answers),
    'dns.no-ipv4-answer': ({ name }) => `${name}: no IPv4 address`,
    'dns.name-unknown': ({ names, rcode }) => `VPC DNS: no address for ${some(names)} (${rcode})`,
    'dns.stale-record': ({ name, answers }) => resolved(name, answers),
  },
  alternatives: {
    'dns.forwarder-missing': {
      'dns.rebind-filtered':
        'Ask the same DNS server for a public name of aliyuncs.com: if it answers that, it forwards, and removes private addresses.',
    },
    'dns.rebind-filtered': {
      'dns.forwarder-missing':
        'The log of the DNS server tells: if it never asked the VPC DNS servers, the forwarder is missing.',
    },
    'dns.stale-record': {
      'api.filtered':
        "Query the VPC DNS server again: if it names the address that the company's DNS has after all, the address is right and its port is filtered.",
    },
  },
};
