import { CLOUD_SERVICES_DEAD } from '../../diagnosis/cause-classes.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { WAY } from '../../diagnosis/differences.ts';

declare module '../declared.ts' {
  interface Declared {
    'path.quality': {
      findings: {
        'path.loss': { readonly targets: readonly string[]; readonly percent: number; readonly sent: number };
        'path.latency': { readonly targets: readonly string[]; readonly avgMs: number };
        /** How long the start of one small program took. */
        'workstation.slow': { readonly startMs: number };
      };
      reasons: {
        'quality-no-answer': None;
        'quality-few': None;
        'quality-behind-proxy': None;
        'quality-good': {
          readonly sent: number;
          readonly lost: number;
          readonly avgMs: number;
          readonly jitterMs: number;
        };
      };
    };
  }
}

export const QUALITY = {
  'path.loss': {
    stage: 'route',
    severity: 'warning',
    owner: 'network',
    explainedBy: [...CLOUD_SERVICES_DEAD, 'workstation.weak-wifi'],
    meaning: 'quality',
    explains: { facts: [...WAY, 'routers'], profile: [] },
    restsOn: ['felt-loss-percent'],
    actions: [
      { id: 'wired', owner: 'you', needsAdmin: false },
      { id: 'line', owner: 'network', needsAdmin: false },
    ],
  },
  'path.latency': {
    stage: 'route',
    severity: 'warning',
    owner: 'network',
    explainedBy: ['workstation.weak-wifi'],
    meaning: 'quality',
    explains: { facts: [...WAY, 'routers'], profile: [] },
    restsOn: ['felt-delay-ms'],
    actions: [{ id: 'line', owner: 'network', needsAdmin: false }],
  },
  'workstation.slow': {
    stage: 'adapter',
    severity: 'note',
    owner: 'you',
    explainedBy: ['workstation.busy'],
    meaning: null,
    explains: { facts: [], profile: [] },
    restsOn: ['slow-start-ms'],
    actions: [
      { id: 'again', owner: 'you', needsAdmin: false },
      { id: 'exempt', owner: 'it', needsAdmin: false },
    ],
  },
} as const satisfies FindingsOf<'path.quality'>;
