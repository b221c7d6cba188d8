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
};
