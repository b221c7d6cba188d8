import type { CheckCases } from '../check-cases.ts';
import { at } from '../sample-values.ts';

export const cases: CheckCases<'api.tls'> = {
  id: 'api.tls',
  samples: {
    'api.tls-silent': at,
    'api.tls-reset': at,
    'api.tls-intercepted': { ...at, issuer: 'CN=Inspecting Proxy', systemTrusts: true },
    'api.certificate-expired': {
      ...at,
      notBefore: '2025-01-01T00:00:00.000Z',
      notAfter: '2026-01-01T00:00:00.000Z',
      notYetValid: false,
    },
    'api.certificate-name': { ...at, names: ['other.example'] },
    'api.certificate-refused': { ...at, issuer: 'CN=Example Root', reason: 'INVALID_PURPOSE' },
  },
  rows: [],
  restsOn: ['tls'],
};
