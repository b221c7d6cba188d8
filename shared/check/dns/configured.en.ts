import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';

export const names: CheckNames<'dns.configured'> = {
  check: 'Configured DNS servers',
  findings: {
    'workstation.no-resolver': 'No DNS server is configured',
  },
};

export const texts: CheckTexts<'dns.configured'> = {
  findings: {
    'workstation.no-resolver': {
      title: () => 'No DNS server is configured on this workstation.',
      why: () => 'The system lists no DNS server that would be asked for the names of the service.',
      actions: {
        automatic: 'Set DNS to automatic in the network settings, then connect again.',
        'automatic-windows': 'See which adapter lacks servers, and reset it to the servers of DHCP.',
        dhcp: 'Check that DHCP hands out DNS servers that forward aliyuncs.com to the VPC resolvers.',
      },
      explain: {
        meaning:
          'Without a DNS server no name can be resolved, so neither the API nor the gateways can be found.',
        detection: 'The list of resolvers of the system has no server in its default group.',
        confusedWith: 'A DNS server that is configured and silent (dns.system-silent).',
      },
    },
  },
  reasons: {
    'dns-configured': ({ servers }) => `This system asks ${listOf('en', servers)}.`,
    'dns-configured-by-policy': ({ namespace, servers }) =>
      `A name resolution rule of Windows sends ${namespace === '.' ? 'every name' : `names under ${namespace}`} to ${listOf('en', servers)} alone.`,
  },
  symptoms: {
    'workstation.no-resolver': () => 'No DNS server is configured',
  },
};
