/** What the check of the cloud computers can find. */
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { OFFICE_DEAD } from '../../diagnosis/cause-classes.ts';
import type { ComparedFact } from '../../history/compared-facts.ts';
import type { Profile } from '../../profile/profile.ts';

declare module '../declared.ts' {
  interface Declared {
    'computer.reachable': {
      findings: {
        'computer.unreachable': { readonly computers: readonly string[]; readonly total: number };
        /** `past`: the furthest router on the way, where it shows that the office network's way is there; null: nothing shows it. */
        'computer.all-unreachable': {
          readonly total: number;
          readonly past: string | null;
          readonly inside: boolean;
        };
        'computer.port-refused': {
          readonly computers: readonly string[];
          readonly ports: readonly number[];
        };
        /** `pinged`: how many of them were pinged, and answered. */
        'computer.port-filtered': {
          readonly computers: readonly string[];
          readonly ports: readonly number[];
          readonly pinged: number;
        };
        'computer.icmp-filtered': { readonly computers: number };
      };
      reasons: {
        'computer-connected': {
          readonly computer: string;
          readonly port: number;
          readonly connectMs: number;
        };
        'computer-answers-ping': { readonly computer: string; readonly avgMs: number };
        'computer-ping-only': { readonly computer: string };
        'computer-behind-proxy': { readonly computer: string };
        'computer-not-asked': { readonly computer: string };
      };
      alternatives: {
        'computer.all-unreachable': 'route.office-network-missing';
      };
    };
  }
}

const WAY_THERE: {
  readonly facts: readonly ComparedFact[];
  readonly profile: readonly (keyof Profile)[];
} = {
  facts: ['ways', 'gateways', 'adapters', 'addresses', 'tunnels', 'routers', 'filters'],
  profile: ['cloudComputers', 'officeNetwork'],
};

export const REACHABLE = {
  'computer.unreachable': {
    stage: 'computer',
    severity: 'warning',
    owner: 'cloud',
    explainedBy: [...OFFICE_DEAD, 'computer.all-unreachable'],
    meaning: 'some-computers',
    explains: WAY_THERE,
    restsOn: [],
    actions: [
      { id: 'start', owner: 'you', needsAdmin: false },
      { id: 'console', owner: 'cloud', needsAdmin: false },
    ],
  },
  'computer.all-unreachable': {
    stage: 'computer',
    severity: 'error',
    owner: 'cloud',
    explainedBy: [...OFFICE_DEAD],
    meaning: 'no-computer',
    explains: WAY_THERE,
    restsOn: [],
    actions: [
      { id: 'console', owner: 'cloud', needsAdmin: false },
      { id: 'security-group', owner: 'cloud', needsAdmin: false },
      { id: 'attach', owner: 'cloud', needsAdmin: false },
      { id: 'targets', owner: 'it', needsAdmin: false },
    ],
  },
  'computer.port-refused': {
    stage: 'computer',
    severity: 'warning',
    owner: 'cloud',
    explainedBy: [...OFFICE_DEAD],
    meaning: 'some-computers',
    explains: { facts: [], profile: ['cloudComputers'] },
    restsOn: [],
    actions: [
      { id: 'port', owner: 'it', needsAdmin: false },
      { id: 'restart', owner: 'you', needsAdmin: false },
    ],
  },
  'computer.port-filtered': {
    stage: 'computer',
    severity: 'warning',
    owner: 'cloud',
    explainedBy: [...OFFICE_DEAD],
    meaning: 'some-computers',
    explains: { facts: ['filters'], profile: ['cloudComputers'] },
    restsOn: [],
    actions: [
      { id: 'security-group', owner: 'cloud', needsAdmin: false },
      { id: 'firewall', owner: 'network', needsAdmin: false },
      { id: 'port', owner: 'it', needsAdmin: false },
    ],
  },
  'computer.icmp-filtered': {
    stage: 'computer',
    severity: 'note',
    owner: 'network',
    explainedBy: [],
    meaning: null,
    explains: WAY_THERE,
    restsOn: [],
    actions: [{ id: 'nothing', owner: 'network', needsAdmin: false }],
  },
} as const satisfies FindingsOf<'computer.reachable'>;
