import type { ApiReasons } from '../reason-args-api.ts';

export const apiReasons: { readonly [K in keyof ApiReasons]: (args: ApiReasons[K]) => string } = {
  'api-connected': ({ target, connectMs, others }) =>
    `${target} accepts connections, after ${connectMs} ms.${others === 0 ? '' : ` ${others} more ${others === 1 ? 'address does' : 'addresses do'} not.`}`,
  'api-remembered': ({ target, on, proven }) =>
    proven
      ? `No DNS server names the API now. At ${target}, where it was on ${on}, it answers with its certificate: only the name resolution is broken.`
      : `No DNS server names the API now. Somebody accepts connections at ${target}, where it was on ${on}; whether that is the API is not proven.`,
  'api-denied': ({ target, errno }) =>
    `This workstation itself kept the connection to ${target} from leaving (${errno}): a local firewall, or the Local Network permission of macOS.`,
  'api-tls-trusted': ({ host, issuer, notAfter }) =>
    `The certificate is for ${host}, issued by ${issuer}, valid until ${notAfter}.`,
  'api-tls-trust-unknown': ({ host }) =>
    `TLS with ${host} works, but nothing could be said about its certificate.`,
  'api-answers': ({ host, status }) =>
    `${host} answers as the API does (HTTP ${status}; an unsigned call is refused by design).`,
  'api-answers-unsigned': ({ host, status }) => `${host} answers over a trusted connection (HTTP ${status}).`,
  'computer-connected': ({ computer, port, connectMs }) =>
    `${computer} accepts connections on port ${port}, after ${connectMs} ms.`,
  'computer-answers-ping': ({ computer, avgMs }) => `${computer} answers ping, in ${avgMs} ms.`,
  'computer-ping-only': ({ computer }) =>
    `${computer} does not answer ping, but neither does anything else here: ping is probably filtered. Give a port to get a certain answer.`,
  'computer-behind-proxy': ({ computer }) =>
    `Something answers at ${computer}, but packets to it go into a local proxy, which answers by itself; whether the computer stands behind it is not known.`,
  'computer-not-asked': ({ computer }) => `${computer} was not asked.`,
};
