import { WAY_OUT } from '../../diagnosis/cause-classes.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { WAY } from '../../diagnosis/differences.ts';
import type { ResolverAgent } from '../dns/agents.ts';
import type { ViaInterface } from '../values.ts';
import { blockUndo, deleteRoute, rejectUndo, show, showWay } from './actions.ts';

declare module '../declared.ts' {
  interface Declared {
    'workstation.overlay': {
      findings: {
        'workstation.local-block-route': {
          readonly targets: readonly string[];
          /** null: the system says that it drops the packets, and not by which route or policy rule. */
          readonly prefix: string | null;
          readonly kind: string;
        };
        'workstation.overlay-route': ViaInterface & {
          readonly product: string;
          readonly prefix: string;
          /** It may be the company's own VPN, which carries the service on purpose. */
          readonly mayBeIntended: boolean;
        };
        'workstation.overlay-filter': ViaInterface & {
          readonly product: string;
          readonly rule: string | null;
        };
        'workstation.wrong-route': ViaInterface & {
          readonly prefix: string;
          readonly gateway: string | null;
          readonly defaultGateway: string | null;
        };
        /** Both ways as text, such as `eth0 192.168.1.1 (0.0.0.0/0)`. */
        'workstation.routes-disagree': {
          readonly targets: readonly string[];
          readonly system: string;
          readonly table: string;
        };
      };
      reasons: {
        'overlay-none': { readonly products: readonly string[] };
        'overlay-innocent': { readonly products: readonly string[] };
        'overlay-resolver': Omit<ResolverAgent, 'isRight'> & { readonly adapter: string | null };
        'overlay-clear': { readonly interfaces: readonly string[] };
        'overlay-unproven': Via & { readonly product: string };
        'overlay-adapter-unclear': Via;
        'overlay-without-exit': Via;
        'overlay-own-network': Via;
        'overlay-suspected': Via;
        'filter-drops-sent': { readonly rule: string };
      };
      alternatives: {
        'workstation.overlay-route': 'route.cloud-services-silent';
        'workstation.overlay-filter': 'route.cloud-services-unreachable';
        'workstation.wrong-route': 'route.cloud-services-missing';
      };
    };
  }
}

interface Via {
  readonly targets: readonly string[];
  readonly interface: string;
  readonly prefix: string;
}

export const OVERLAY = {
  'workstation.local-block-route': {
    stage: 'route',
    severity: 'error',
    owner: 'it',
    explainedBy: [],
    meaning: 'own-setting',
    explains: { facts: ['ways'], profile: ['officeNetwork', 'cloudServices', 'cloudComputers'] },
    restsOn: ['cloud-services'],
    actions: [
      {
        id: 'show-windows',
        owner: 'it',
        platforms: ['win32'],
        needsAdmin: false,
        commands: ({ targets }) => show('windows', targets),
      },
      {
        id: 'delete-macos',
        owner: 'it',
        platforms: ['darwin'],
        needsAdmin: true,
        commands: ({ prefix, kind }) => rejectUndo(prefix, kind),
      },
      {
        id: 'delete-linux',
        owner: 'it',
        platforms: ['linux'],
        needsAdmin: true,
        commands: ({ prefix, kind }) => blockUndo(prefix, kind),
      },
    ],
  },
  'workstation.overlay-route': {
    stage: 'route',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.local-block'],
    meaning: 'own-vpn',
    explains: {
      facts: ['tunnels', 'ways', 'adapters'],
      profile: ['officeNetwork', 'cloudServices', 'cloudComputers'],
    },
    restsOn: ['cloud-services'],
    actions: [
      { id: 'disconnect', owner: 'you', needsAdmin: false, settingsPane: 'vpn' },
      { id: 'behind', owner: 'network', needsAdmin: false, applies: ({ mayBeIntended }) => mayBeIntended },
      { id: 'exclude', owner: 'it', needsAdmin: true },
      ...showWay,
    ],
  },
  'workstation.overlay-filter': {
    stage: 'route',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.overlay-route', ...WAY_OUT],
    meaning: 'own-block',
    explains: { facts: ['tunnels', 'filters', 'adapters'], profile: [] },
    restsOn: [],
    actions: [
      {
        id: 'disconnect',
        owner: 'you',
        needsAdmin: true,
        commands: ({ product }) =>
          product === 'Tailscale'
            ? [{ shell: 'sh', run: 'sudo tailscale down', undo: 'sudo tailscale up' }]
            : [],
      },
      {
        id: 'filter-off',
        owner: 'it',
        platforms: ['linux'],
        needsAdmin: true,
        commands: ({ product }) =>
          product === 'Tailscale'
            ? [
                {
                  shell: 'sh',
                  run: 'sudo tailscale set --netfilter-mode=off',
                  undo: 'sudo tailscale set --netfilter-mode=on',
                },
              ]
            : [{ shell: 'sh', run: 'sudo iptables -S' }],
      },
    ],
  },
  'workstation.wrong-route': {
    stage: 'route',
    severity: 'error',
    owner: 'it',
    explainedBy: [...WAY_OUT],
    meaning: 'own-setting',
    explains: { facts: WAY, profile: ['officeNetwork', 'cloudServices', 'cloudComputers'] },
    restsOn: ['cloud-services'],
    actions: [
      {
        id: 'delete-windows',
        owner: 'it',
        platforms: ['win32'],
        needsAdmin: true,
        commands: ({ prefix, gateway }) => deleteRoute(prefix, gateway).windows,
      },
      {
        id: 'delete-macos',
        owner: 'it',
        platforms: ['darwin'],
        needsAdmin: true,
        commands: ({ prefix, gateway }) => deleteRoute(prefix, gateway).macos,
      },
      {
        id: 'delete-linux',
        owner: 'it',
        platforms: ['linux'],
        needsAdmin: true,
        commands: ({ prefix, gateway }) => deleteRoute(prefix, gateway).linux,
      },
      { id: 'who-set-it', owner: 'it', needsAdmin: false },
    ],
  },
  'workstation.routes-disagree': {
    stage: 'route',
    severity: 'note',
    owner: 'it',
    explainedBy: [],
    meaning: null,
    explains: { facts: ['ways', 'tunnels', 'adapters'], profile: [] },
    restsOn: [],
    actions: showWay,
  },
} as const satisfies FindingsOf<'workstation.overlay'>;
