import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';
import { exempt, localAgent, vendor } from './phrases.en.ts';

export const names: CheckNames<'api.tls'> = {
  check: 'Certificate of the API',
  findings: {
    'api.tls-silent': 'The TLS handshake gets no answer',
    'api.tls-reset': 'The TLS handshake is cut off',
    'api.tls-intercepted': 'TLS is intercepted',
    'api.certificate-expired': 'The certificate is not valid today',
    'api.certificate-name': 'The certificate is for another name',
    'api.certificate-refused': 'The certificate chain breaks the rules',
  },
};

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

export const texts: CheckTexts<'api.tls'> = {
  findings: {
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
        detection:
          'A reset or an end of the connection after TCP had connected and before a certificate came.',
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
        meaning:
          "A proxy, a firewall or a captive portal presents its own certificate in place of the API's.",
        detection:
          "The chain leads to no public root and to none of the profile's trustedCa. If the system trusts it, it is a warning, since the client may accept it.",
        confusedWith:
          'An API under a private root of your own: name its PEM file as trustedCa in the profile.',
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
  },
  reasons: {
    'api-tls-trusted': ({ host, issuer, notAfter }) =>
      `The certificate is for ${host}, issued by ${issuer}, valid until ${notAfter}.`,
    'api-tls-trust-unknown': ({ host }) =>
      `TLS with ${host} works, but nothing could be said about its certificate.`,
  },
  symptoms: {
    'api.tls-silent': ({ target }) => `API ${target}: no answer in the TLS handshake`,
    'api.tls-reset': ({ target }) => `API ${target}: the TLS handshake is cut off`,
    'api.tls-intercepted': ({ target, issuer }) => {
      return issuer === ''
        ? `${target}: the answer is not TLS`
        : `${target}: certificate by "${issuer}", which is not trusted`;
    },
    'api.certificate-expired': ({ target, notYetValid }) => {
      return `${target}: by this computer's clock the certificate ${notYetValid ? 'is not valid yet' : 'has expired'}`;
    },
    'api.certificate-name': ({ target, host }) => `${target}: the certificate is not for ${host}`,
    'api.certificate-refused': ({ target }) => `${target}: the certificate chain is not accepted`,
  },
  alternatives: {
    'api.tls-silent': {
      'path.mtu-blackhole':
        'Ping the API\'s address with 1,472 bytes and "do not fragment": if only small pings return, large packets get lost on the way.',
    },
  },
};
