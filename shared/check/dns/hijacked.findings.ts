import type { FindingsOf } from '../../diagnosis/definition.ts';
import { ASKED_NAMES, NAMES } from '../../diagnosis/differences.ts';
import { ask } from './actions.ts';

export const HIJACKED = {
  'dns.hijacked': {
    stage: 'dns-answer',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.fake-ip'],
    meaning: 'lookup',
    explains: { facts: [...NAMES, 'ways', 'routers', 'answers'], profile: ['resolvers', ...ASKED_NAMES] },
    restsOn: ['vpc-resolvers'],
    actions: [
      { id: 'local-agent', owner: 'you', needsAdmin: false },
      { id: 'exempt', owner: 'network', needsAdmin: false },
      {
        id: 'compare',
        owner: 'it',
        needsAdmin: false,
        commands: ({ servers }, profile) => ask(profile, servers),
      },
    ],
  },
} as const satisfies Pick<FindingsOf<'dns.server'>, 'dns.hijacked'>;
