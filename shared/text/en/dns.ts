import { listOf } from '../list.ts';
import type { DnsReasons } from '../reason-args-dns.ts';

export const dnsReasons: { readonly [K in keyof DnsReasons]: (args: DnsReasons[K]) => string } = {
  'dns-server-answers': ({ server, rttMs }) => `${server} answers over UDP and TCP, in ${rttMs} ms.`,
  'dns-server-udp-only': ({ server, rttMs }) =>
    `${server} answers over UDP in ${rttMs} ms. Over TCP it does not, which only matters for very large answers.`,
  'dns-configured': ({ servers }) => `This system asks ${listOf('en', servers)}.`,
  'dns-configured-by-policy': ({ namespace, servers }) =>
    `A name resolution rule of Windows sends ${namespace === '.' ? 'every name' : `names under ${namespace}`} to ${listOf('en', servers)} alone.`,
  'dns-system-answers': ({ name, addresses, durationMs }) =>
    `The system resolves ${name} to ${listOf('en', addresses)} in ${durationMs} ms.`,
  'dns-system-no-address': ({ name }) =>
    `The system's own lookup of ${name} is answered, but without an address; dns.answer judges that.`,
  'dns-answer-expected': ({ name, addresses }) =>
    `${name} resolves to ${listOf('en', addresses)}, where the API is expected.`,
  'dns-answer-made-up': ({ name, addresses, product }) =>
    `${product} answers for ${name} with an address of its own (${listOf('en', addresses)}), and the certificate of the API came back from there.`,
  'dns-agreement-made-up': ({ name, product }) =>
    `${product} answers for ${name} with an address of its own, which is not to be compared with what the VPC DNS servers say.`,
  'dns-server-stranger': ({ server }) =>
    `Something else answers in place of ${server}, so nothing is known of the server itself.`,
  'dns-agreement-hosts': ({ name, address }) =>
    `The hosts file of this workstation gives ${address} for ${name}, so that no DNS server is asked.`,
  'dns-disagreed': ({ name }) => `What the VPC DNS servers say about ${name} is not what the system gets.`,
  'dns-agreed': ({ name }) => `The system and the VPC DNS servers agree about ${name}.`,
};
