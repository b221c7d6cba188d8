import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { inFile } from '../../advice/en/places.ts';
import { by, cache } from './phrases.en.ts';

export const names: CheckNames<'dns.agreement'> = {
  check: 'Agreement of the DNS answers',
  findings: {
    'dns.flapping': 'Some DNS answers are right, and some are not',
  },
};

export const texts: CheckTexts<'dns.agreement'> = {
  findings: {
    'dns.flapping': {
      title: ({ name }) => `Some DNS answers for ${name} are right, and some are not.`,
      why: ({ right, wrong, servers }) =>
        `${right} of ${right + wrong} answers named the expected address, ${wrong} did not. Asked: ${by(servers)}.`,
      actions: {
        'same-answers': () =>
          `Give every DNS server that clients may ask the same forwarder for aliyuncs.com. ${inFile}`,
        'one-kind':
          "Do not mix the company's DNS servers with public ones on one workstation: systems ask any of them.",
        'order-windows':
          "If two adapters are connected, give the one in the company's network the lowest metric. Put its name in place of ADAPTER.",
        'order-macos':
          "If two services are connected, move the one in the company's network to the top: Network, the menu with three dots, Set Service Order.",
        'flush-windows': cache,
        'flush-macos': cache,
      },
      explain: {
        meaning:
          'Some DNS servers, or one of them at times, give the right address and others do not, so log-on works only now and then.',
        detection:
          'The same question, several times to each configured resolver, gets right and wrong answers. Different right addresses are load balancing and no finding.',
        confusedWith: 'Lost packets (path.loss), where an answer is missing and not wrong.',
      },
    },
  },
  reasons: {
    'dns-agreement-made-up': ({ name, product }) =>
      `${product} answers for ${name} with an address of its own, which is not to be compared with what the VPC DNS servers say.`,
    'dns-agreement-hosts': ({ name, address }) =>
      `The hosts file of this workstation gives ${address} for ${name}, so that no DNS server is asked.`,
    'dns-disagreed': ({ name }) => `What the VPC DNS servers say about ${name} is not what the system gets.`,
    'dns-agreed': ({ name }) => `The system and the VPC DNS servers agree about ${name}.`,
  },
  symptoms: {
    'dns.flapping': ({ name, right, wrong }) => `${name}: ${right} of ${right + wrong} answers as expected`,
  },
};
