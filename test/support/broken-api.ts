/** APIs that are filtered, refused, intercepted, or answer wrongly. Rows of broken-workstations.ts. */
import { API, API_NAME, http, seen, tcp, without } from './facts.ts';
import type { Row } from './workstation-row.ts';
import { tlsIs } from './broken-facts.ts';

export const API_ROWS: readonly Row[] = [
  {
    name: 'a filtered API',
    steps: ['api.filtered'],
    state: 'not-ready',
    base: without(['tls', 'http']),
    seen: [seen('tcp', `${API}:443`, tcp(API, 443, { outcome: 'timed-out', connectMs: null }))],
  },
  {
    name: 'a refused API',
    steps: ['api.refused'],
    state: 'not-ready',
    base: without(['tls', 'http']),
    seen: [seen('tcp', `${API}:443`, tcp(API, 443, { outcome: 'refused', connectMs: null }))],
  },
  {
    name: 'a silent TLS',
    steps: ['api.tls-silent'],
    state: 'not-ready',
    base: without(['http']),
    seen: [tlsIs({ outcome: 'silent', chain: [], trust: 'unknown', nameMatches: null, dates: 'unknown' })],
  },
  {
    name: 'a reset TLS',
    steps: ['api.tls-reset'],
    state: 'not-ready',
    base: without(['http']),
    seen: [tlsIs({ outcome: 'reset', chain: [], trust: 'unknown', nameMatches: null, dates: 'unknown' })],
  },
  {
    name: 'an untrusted certificate',
    steps: ['api.tls-intercepted'],
    state: 'not-ready',
    seen: [tlsIs({ trust: 'none' })],
  },
  {
    name: 'a certificate that the company trusts',
    steps: ['api.tls-intercepted'],
    state: 'ready-with-warnings',
    seen: [tlsIs({ trust: 'system' })],
  },
  {
    name: 'an expired certificate',
    steps: ['api.certificate-expired'],
    state: 'not-ready',
    seen: [tlsIs({ dates: 'expired' })],
  },
  {
    name: 'a certificate for another name',
    steps: ['api.certificate-name'],
    state: 'not-ready',
    seen: [tlsIs({ nameMatches: false })],
  },
  {
    name: 'a chain that breaks a rule on its way to a trusted root',
    steps: ['api.certificate-refused'],
    state: 'not-ready',
    seen: [tlsIs({ trust: 'none', refused: 'INVALID_CA' })],
  },
  { name: 'a chain that OpenSSL accepts', steps: [], state: 'ready', seen: [tlsIs({ trust: 'profile' })] },
  {
    name: 'an API that answers 503',
    steps: ['api.http-error'],
    state: 'not-ready',
    seen: [seen('http', `${API}:443/${API_NAME}`, http({ status: 503 }))],
  },
  {
    name: "a 404 without the API's marks, over a proven connection",
    steps: ['api.http-error'],
    state: 'ready-with-warnings',
    seen: [seen('http', `${API}:443/${API_NAME}`, http({ status: 404, apiSignature: false }))],
  },
];
