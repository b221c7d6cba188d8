/** Findings about the path and the API. */
import { CLOUD_SERVICES_DEAD, API_UNREACHED, API_TLS } from './causes.ts';
import type { Definitions } from './definition.ts';

export const REACH = {
  'path.loss': {
    stage: 'route',
    severity: 'warning',
    owner: 'network',
    explainedBy: [...CLOUD_SERVICES_DEAD, 'workstation.weak-wifi'],
  },
  'path.latency': {
    stage: 'route',
    severity: 'warning',
    owner: 'network',
    explainedBy: ['workstation.weak-wifi'],
  },
  'path.on-standby': { stage: 'route', severity: 'note', owner: 'network', explainedBy: [] },
  'path.asymmetric': { stage: 'route', severity: 'note', owner: 'network', explainedBy: [] },

  'api.filtered': { stage: 'api-tcp', severity: 'error', owner: 'network', explainedBy: [...API_UNREACHED] },
  'api.refused': { stage: 'api-tcp', severity: 'error', owner: 'network', explainedBy: [...API_UNREACHED] },
  'api.tls-silent': {
    stage: 'api-tls',
    severity: 'error',
    owner: 'network',
    explainedBy: [...API_TLS, 'path.mtu-blackhole', 'workstation.small-mtu'],
  },
  'api.tls-reset': { stage: 'api-tls', severity: 'error', owner: 'network', explainedBy: [...API_TLS] },
  'api.tls-intercepted': {
    stage: 'api-tls',
    severity: 'error',
    owner: 'it',
    explainedBy: [...API_TLS, 'workstation.proxy'],
  },
  'api.certificate-expired': {
    stage: 'api-tls',
    severity: 'error',
    owner: 'vendor',
    explainedBy: [...API_TLS, 'workstation.clock-skew', 'api.tls-intercepted'],
  },
  'api.certificate-name': {
    stage: 'api-tls',
    severity: 'error',
    // Another server answers: the name or its address is wrong here, long before the vendor's certificate is.
    owner: 'it',
    explainedBy: [...API_TLS, 'api.tls-intercepted'],
  },
  'api.certificate-refused': {
    stage: 'api-tls',
    severity: 'error',
    owner: 'it',
    explainedBy: [...API_TLS, 'workstation.proxy'],
  },
  'api.http-error': {
    stage: 'api-http',
    severity: 'error',
    owner: 'vendor',
    explainedBy: [
      ...API_TLS,
      'api.tls-silent',
      'api.tls-reset',
      'api.tls-intercepted',
      'api.certificate-expired',
      'api.certificate-name',
      'api.certificate-refused',
    ],
  },
  'api.whitelist': { stage: 'api-http', severity: 'note', owner: 'cloud', explainedBy: [] },
} as const satisfies Definitions;
