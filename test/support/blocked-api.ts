/** An API that refuses the call, that a rule of this workstation blocks, or that no rule here does. Rows of blocked-workstations.ts. */
import type { Row } from './workstation-row.ts';
import { API, API_NAME, filters, http, seen, tcp, without } from './facts.ts';
import { block } from './unsent-facts.ts';

export const BLOCKED_API_ROWS: readonly Row[] = [
  {
    name: 'an API that refuses the unsigned call with 403, in its own form',
    steps: [],
    notes: ['api.whitelist'],
    state: 'ready',
    seen: [seen('http', `${API}:443/${API_NAME}`, http({ status: 403 }))],
  },
  {
    name: "a 403 that is not the API's",
    steps: ['api.http-error'],
    state: 'ready-with-warnings',
    seen: [seen('http', `${API}:443/${API_NAME}`, http({ status: 403, apiSignature: false }))],
  },
  {
    name: 'an output rule of this workstation on the port of the API',
    base: without(['tcp', 'tls', 'http']),
    steps: [block],
    state: 'not-ready',
    seen: [
      seen('filters', '', filters('-A OUTPUT -p tcp -m tcp --dport 443 -j DROP')),
      seen('tcp', `${API}:443`, tcp(API, 443, { outcome: 'timed-out', connectMs: null })),
    ],
  },
  {
    name: 'an output rule on another port, and a filtered API',
    base: without(['tcp', 'tls', 'http']),
    steps: ['api.filtered'],
    state: 'not-ready',
    seen: [
      seen('filters', '', filters('-A OUTPUT -p tcp -m tcp --dport 25 -j DROP')),
      seen('tcp', `${API}:443`, tcp(API, 443, { outcome: 'timed-out', connectMs: null })),
    ],
  },
];
