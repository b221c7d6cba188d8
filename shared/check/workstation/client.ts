import { finding } from '../../diagnosis/finding.ts';
import { found } from '../found.ts';
import { withoutFinding, type Check } from '../check.ts';
import { unknownFact } from '../unknown.ts';
import { codesOf } from '../gather.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';

declare module '../declared.ts' {
  interface Declared {
    'workstation.client': {
      findings: {
        'workstation.client-missing': None;
      };
      reasons: {
        'client-not-for-linux': None;
        'client-installed': { readonly name: string; readonly version: string };
      };
    };
  }
}

export const CLIENT = {
  'workstation.client-missing': {
    stage: 'computer',
    severity: 'note',
    owner: 'you',
    explainedBy: [],
    meaning: null,
    explains: { facts: ['client'], profile: [] },
    restsOn: [],
    actions: [{ id: 'install', owner: 'you', needsAdmin: false, settingsPane: 'apps' }],
  },
} as const satisfies FindingsOf<'workstation.client'>;

/** Whether the vendor's client is installed. Its paths are not documented, so "not found" is a note and no fault. */
export const clientCheck: Check = {
  id: 'workstation.client',
  stage: 'computer',
  blocksLogin: false,
  needs: ['client'],
  finds: codesOf(CLIENT),
  judge: ({ facts }) => {
    if (facts.platform === 'linux')
      return withoutFinding('skipped', { key: 'client-not-for-linux', args: {} });
    const client = facts.one('client');
    if (!client.known) return unknownFact('client', client);
    const evidence = facts.evidence('client');
    if (!client.value.installed)
      return found([finding('workstation.client-missing', {}, { confidence: 'low', evidence })]);
    const { name = '', version = '' } = client.value;
    return withoutFinding('pass', { key: 'client-installed', args: { name, version } }, evidence);
  },
};
