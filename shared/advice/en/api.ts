import { listOf } from '../../text/list.ts';
import type { FamilyTexts } from '../text.ts';
import { fillFilter, officeNetworks } from './places.ts';

const vendor =
  'If nothing in the company explains it, open a ticket with Alibaba Cloud and attach the report.';
const exempt = 'Exempt *.aliyuncs.com and 100.64.0.0/10 from TLS inspection and web filtering.';
const localAgent = 'Check security agents and proxies on this workstation that inspect encrypted traffic.';

/** The words for what OpenSSL refuses; it has no name of its own for some, name constraints among them. */
function refusal(reason: string): string {
  switch (reason) {
    case 'INVALID_CA':
      return 'a certificate was issued by one that is no certificate authority';
    case 'INVALID_PURPOSE':
      return 'a certificate is not for the identity of a server';
    case 'PATH_LENGTH_EXCEEDED':
      return 'there are more authorities in the chain than the root permits';
    case 'CERT_SIGNATURE_FAILURE':
      return 'a signature is wrong';
    case 'CERT_HAS_EXPIRED':
    case 'CERT_NOT_YET_VALID':
      return 'the root itself is not valid today';
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return 'it does not end at a root; trustedCa must hold the root itself';
    default:
      return 'a rule that it gives no name for, often a name constraint or a key or signature that is too weak';
  }
}

export const api: FamilyTexts<'api'> = {
  'api.filtered': {
    title: ({ target }) => `Connections to the API (${target}) get no answer.`,
    why: ({ target, hosts }) =>
      `${listOf('en', hosts, 1)} resolves to an address in the expected range, but TCP to ${target} stayed silent, three times: as a rule a firewall on the way drops them.`,
    actions: {
      permit: `Permit TCP to the API's port from this network on every firewall on the way. ${fillFilter}`,
      'this-workstation':
        'If another workstation of this network reaches the API, look into the firewall and security software of this one (Windows Firewall, 360, Huorong, an EDR agent) for a rule about the port.',
      'security-groups': 'Check access control lists on the transit router and in the VPC.',
    },
    explain: {
      meaning: 'The way to the range is open, and only this port is not.',
      detection:
        "TCP connection attempts to the API's address time out, while something else in the range answers (then proven) or nothing else contradicts it (then likely).",
      confusedWith:
        'A missing route, where nothing in the range answers; a refusal (api.refused), where an error comes back at once.',
    },
  },
  'api.refused': {
    title: ({ target }) => `The API's port (${target}) refuses connections.`,
    why: ({ target }) =>
      `${target} answered every attempt at once with a reset: a firewall that rejects, or a service that is not running.`,
    actions: {
      'who-refuses': `Find the firewall that rejects TCP to this range instead of dropping it, and permit it there. ${fillFilter}`,
      vendor,
    },
    explain: {
      meaning: 'The address itself, or a device before it, refuses the connection.',
      detection: 'Every TCP connection attempt is reset.',
      confusedWith:
        'Silence (api.filtered). A reset proves that somebody is there; whether it is the API or a firewall shows in a trace by TCP.',
    },
  },
  'api.tls-silent': {
    title: () => 'The API accepts connections, but its encryption (TLS) gets no answer.',
    why: ({ target, host }) =>
      `TCP to ${target} connects; the TLS greeting for ${host} was sent twice, and nothing came back.`,
    actions: {
      mtu: 'Check the MTU of tunnels on the way, and limit the TCP segment size (MSS); the certificates are the first large packets.',
      inspection: 'Check devices that inspect TLS or block by server name (SNI).',
    },
    explain: {
      meaning: 'The connection opens, and what follows vanishes.',
      detection: 'TCP connects, and the handshake gets nothing within its time, twice.',
      confusedWith:
        'A path-MTU black hole (path.mtu-blackhole), when it can be measured: large pings vanish as well.',
    },
  },
  'api.tls-reset': {
    title: () => 'The encrypted connection (TLS) to the API is cut off.',
    why: ({ target, host }) =>
      `TCP to ${target} connects; after the TLS greeting for ${host} the connection was torn down.`,
    actions: {
      inspection:
        'Check firewalls that block by server name (SNI) or by TLS version, and permit *.aliyuncs.com.',
      'local-agent': localAgent,
    },
    explain: {
      meaning: 'A device reads the name in the greeting and ends the connection.',
      detection: 'A reset or an end of the connection after TCP had connected and before a certificate came.',
      confusedWith: 'A refused port (api.refused), where TCP itself does not connect.',
    },
  },
  'api.tls-intercepted': {
    title: ({ issuer }) =>
      issuer === ''
        ? 'What answers in place of the API does not speak TLS.'
        : `The certificate of the API comes from ${issuer}, not from a public authority.`,
    why: ({ target, host, issuer, systemTrusts }) =>
      issuer === ''
        ? `The answer of ${target} is not TLS. A captive portal, a proxy or another service answers there.`
        : `The certificate for ${host} chains to ${issuer}, ${systemTrusts ? "which this system trusts, but no public root does: a company's inspecting proxy looks like this." : 'which is no public root, and which this system does not trust: an inspecting proxy, a portal or another server looks like this.'}`,
    actions: { exempt, 'local-agent': localAgent },
    explain: {
      meaning: "A proxy, a firewall or a captive portal presents its own certificate in place of the API's.",
      detection:
        "The chain leads to no public root and to none of the profile's trustedCa. If the system trusts it, it is a warning, since the client may accept it.",
      confusedWith: 'An API under a private root of your own: name its PEM file as trustedCa in the profile.',
    },
  },
  'api.certificate-expired': {
    title: ({ notYetValid }) =>
      notYetValid ? "The API's certificate is not valid yet." : "The API's certificate has expired.",
    why: ({ host, notBefore, notAfter }) =>
      `The certificate for ${host} is valid from ${notBefore.slice(0, 10)} to ${notAfter.slice(0, 10)}, and the date on this workstation is not in between.`,
    actions: { clock: 'First check date, time and time zone of this workstation.', vendor },
    explain: {
      meaning: "By this workstation's clock the certificate is out of date.",
      detection: 'A trusted chain with a certificate whose dates do not hold the present.',
      confusedWith: 'A wrong clock (workstation.clock-skew), which is the more common reason.',
    },
  },
  'api.certificate-name': {
    title: ({ host }) => `What answers as ${host} has a certificate for another name.`,
    why: ({ target, host, names }) =>
      `The certificate at ${target} is for ${listOf('en', names)} and not for ${host}.`,
    actions: {
      'which-host':
        'Check that apiHosts in the profile are right for your region, and that the name resolves to the right address.',
      vendor,
    },
    explain: {
      meaning: 'A trusted server answers, but it is not the one that was asked for.',
      detection: 'The chain is trusted and in date, and the name is not among those of the certificate.',
      confusedWith: 'TLS inspection (api.tls-intercepted), whose chain is not trusted.',
    },
  },
  'api.certificate-refused': {
    title: ({ host }) => `What answers as ${host} has a certificate chain that breaks the rules.`,
    why: ({ target, host, issuer, reason }) =>
      `The certificate for ${host} at ${target} leads to ${issuer}, which is trusted, but OpenSSL refuses the chain: ${refusal(reason)} (${reason}).`,
    actions: {
      'who-issued':
        'Ask who issued this certificate. If it is your own (trustedCa in the profile), issue it again: by an authority that may issue it, for server authentication, for this name, with its root in trustedCa.',
      exempt,
      vendor,
    },
    explain: {
      meaning:
        'The chain leads to a trusted root, but a certificate on the way must not vouch for the next one, or is for another use. Clients refuse such a chain, and it may be a forgery.',
      detection:
        'OpenSSL refuses the chain in the handshake for a reason other than dates, name or an unknown root: basic constraints, key usage, purpose, name constraints, path length, a bad signature, or a root that is out of date.',
      confusedWith:
        'TLS inspection (api.tls-intercepted), whose chain leads to no trusted root, and an old certificate (api.certificate-expired).',
    },
  },
  'api.http-error': {
    title: ({ status, fromApi }) =>
      status === null
        ? 'The API accepts encrypted connections, but gives no answer.'
        : fromApi
          ? `The API answers with an error (HTTP ${status}).`
          : `The answer (HTTP ${status}) does not look like the API's.`,
    why: ({ host, status, fromApi, server }) =>
      status === null
        ? `The request to ${host} got no complete answer, twice.`
        : `${host} answered ${status}${server === null ? '' : ` (server: ${server})`}. ${fromApi ? 'The answer comes from the API itself.' : 'The marks of the API are missing: another service, a gateway or a portal may have answered.'}`,
    actions: {
      wait: 'Wait a few minutes and check again: server errors (5xx) often pass.',
      exempt,
      vendor,
    },
    explain: {
      meaning: 'The whole way works, and the answer at its end is not what the API says to an unsigned call.',
      detection:
        "A 5xx answer, a redirect to a foreign host, or an answer without the API's marks over an unproven connection. Over a proven one, odd answers are a warning: the vendor documents none.",
      confusedWith: "The API's own refusal of an unsigned call (4xx with its marks), which is healthy.",
    },
  },
  'api.whitelist': {
    title: () =>
      'The API answers; whether it will accept a log-on from this network cannot be seen from here.',
    why: ({ host, status }) =>
      `${host} refused the unsigned call with HTTP ${status}, in its own form. That is a healthy answer to such a call, and a source-address whitelist that leaves this network out may answer in the same way.`,
    actions: {
      policy:
        'Only if the log-on fails: check the source IP address whitelist (access policy) in the console, and add the addresses that this network is seen with.',
      'access-type': `Only if the log-on fails: look at the connection method of the office network, which must be VPC or VPC and Internet: ${officeNetworks}.`,
    },
    explain: {
      meaning:
        'The whole way works. Two settings in the cloud can still refuse the log-on: the source-address whitelist and the access type of the office network.',
      detection:
        'HTTP 401 or 403 with the marks of the API (x-acs headers, RequestId). A note: the same status is a usual answer to a call without a signature.',
      confusedWith:
        'A 401 or 403 without these marks, which comes from a proxy, a gateway or a portal (api.http-error).',
    },
  },
};
