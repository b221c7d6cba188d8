import { API_TLS } from '../../diagnosis/cause-classes.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { OF_CERTIFICATE, OF_CONNECTION } from '../../diagnosis/differences.ts';
import type { At } from '../values.ts';

declare module '../declared.ts' {
  interface Declared {
    'api.tls': {
      findings: {
        'api.tls-silent': At & { readonly host: string };
        'api.tls-reset': At & { readonly host: string };
        'api.tls-intercepted': At & {
          readonly host: string;
          readonly issuer: string;
          readonly systemTrusts: boolean;
        };
        'api.certificate-expired': At & {
          readonly host: string;
          readonly notBefore: string;
          readonly notAfter: string;
          readonly notYetValid: boolean;
        };
        'api.certificate-name': At & { readonly host: string; readonly names: readonly string[] };
        /** `reason` is the name of OpenSSL's error. */
        'api.certificate-refused': At & {
          readonly host: string;
          readonly issuer: string;
          readonly reason: string;
        };
      };
      reasons: {
        'api-tls-trusted': { readonly host: string; readonly issuer: string; readonly notAfter: string };
        'api-tls-trust-unknown': { readonly host: string };
      };
      alternatives: {
        'api.tls-silent': 'path.mtu-blackhole';
      };
    };
  }
}

const exempt = { id: 'exempt', owner: 'it', needsAdmin: false } as const;

export const TLS = {
  'api.tls-silent': {
    stage: 'api-tls',
    severity: 'error',
    owner: 'network',
    explainedBy: [...API_TLS, 'path.mtu-blackhole', 'workstation.small-mtu'],
    meaning: 'encryption',
    explains: { facts: [...OF_CONNECTION.facts, 'packetSizes'], profile: [...OF_CONNECTION.profile] },
    restsOn: [],
    actions: [
      { id: 'mtu', owner: 'network', needsAdmin: false },
      { id: 'inspection', owner: 'network', needsAdmin: false },
    ],
  },
  'api.tls-reset': {
    stage: 'api-tls',
    severity: 'error',
    owner: 'network',
    explainedBy: [...API_TLS],
    meaning: 'encryption',
    explains: OF_CONNECTION,
    restsOn: [],
    actions: [
      { id: 'inspection', owner: 'network', needsAdmin: false },
      { id: 'local-agent', owner: 'it', needsAdmin: false },
    ],
  },
  'api.tls-intercepted': {
    stage: 'api-tls',
    severity: 'error',
    owner: 'it',
    explainedBy: [...API_TLS, 'workstation.proxy'],
    meaning: 'certificate',
    explains: OF_CERTIFICATE,
    restsOn: [],
    actions: [exempt, { id: 'local-agent', owner: 'it', needsAdmin: false }],
  },
  'api.certificate-expired': {
    stage: 'api-tls',
    severity: 'error',
    owner: 'vendor',
    explainedBy: [...API_TLS, 'workstation.clock-skew', 'api.tls-intercepted'],
    meaning: 'certificate',
    explains: OF_CERTIFICATE,
    restsOn: [],
    actions: [
      { id: 'clock', owner: 'you', needsAdmin: false, settingsPane: 'date-time' },
      { id: 'vendor', owner: 'vendor', needsAdmin: false },
    ],
  },
  'api.certificate-name': {
    stage: 'api-tls',
    severity: 'error',
    // Another server answers: the name or its address is wrong here, long before the vendor's certificate is.
    owner: 'it',
    explainedBy: [...API_TLS, 'api.tls-intercepted'],
    meaning: 'certificate',
    explains: OF_CERTIFICATE,
    restsOn: [],
    actions: [
      { id: 'which-host', owner: 'it', needsAdmin: false },
      { id: 'vendor', owner: 'vendor', needsAdmin: false },
    ],
  },
  'api.certificate-refused': {
    stage: 'api-tls',
    severity: 'error',
    owner: 'it',
    explainedBy: [...API_TLS, 'workstation.proxy'],
    meaning: 'certificate',
    explains: OF_CERTIFICATE,
    restsOn: [],
    actions: [
      { id: 'who-issued', owner: 'it', needsAdmin: false },
      exempt,
      { id: 'vendor', owner: 'vendor', needsAdmin: false },
    ],
  },
} as const satisfies FindingsOf<'api.tls'>;
