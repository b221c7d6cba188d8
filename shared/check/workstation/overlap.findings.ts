import type { FindingsOf } from '../../diagnosis/definition.ts';
import type { ViaInterface } from '../values.ts';
import { showWay } from './actions.ts';

declare module '../declared.ts' {
  interface Declared {
    'workstation.overlap': {
      findings: {
        'workstation.lan-overlap': ViaInterface & {
          readonly network: string;
          readonly block: string;
          readonly product: string | null;
        };
      };
      reasons: {
        'overlap-none': None;
        'overlap-unproven': {
          readonly targets: readonly string[];
          readonly interface: string;
          readonly network: string;
        };
      };
    };
  }
}

export const OVERLAP = {
  'workstation.lan-overlap': {
    stage: 'route',
    severity: 'error',
    owner: 'network',
    explainedBy: ['workstation.no-link', 'workstation.local-block'],
    meaning: 'same-addresses',
    explains: {
      facts: ['addresses', 'adapters', 'ways', 'tunnels'],
      profile: ['officeNetwork', 'cloudServices', 'lan', 'cloudComputers'],
    },
    restsOn: ['cloud-services'],
    actions: [
      { id: 'move-product', owner: 'it', needsAdmin: true },
      { id: 'renumber', owner: 'network', needsAdmin: false },
      ...showWay,
    ],
  },
} as const satisfies FindingsOf<'workstation.overlap'>;
