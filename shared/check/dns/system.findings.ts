import { forwardHere, resolverAddresses } from '../../advice/commands.ts';
import { BOTH_RESOLVERS, WAY_OUT } from '../../diagnosis/cause-classes.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { NAMES_AND_WAY, OF_NAME } from '../../diagnosis/differences.ts';
import type { ResolverAnswer } from '../values.ts';
import { ask, flush, SHOW_RULES } from './actions.ts';
import { RANGES } from './answer-class.ts';
import { OTHER_RESOLVER, type OtherResolver, type ResolverSays } from './other-resolver.findings.ts';

declare module '../declared.ts' {
  interface Declared {
    'dns.system': {
      findings: {
        'dns.system-silent': { readonly name: string; readonly servers: readonly string[] };
        'dns.system-slow': {
          readonly name: string;
          readonly servers: readonly string[];
          readonly rttMs: number;
        };
        /** `waitedMs` null: no answer came within the time that a lookup is given. */
        'dns.first-server-dead': {
          readonly name: string;
          readonly dead: readonly string[];
          readonly living: readonly string[];
          readonly waitedMs: number | null;
        };
        /** A rule of Windows (NRPT) sends the name to servers that do not serve it. */
        'dns.stale-policy': ResolverAnswer & {
          readonly namespace: string;
          readonly namespaces: readonly string[];
          readonly says: ResolverSays;
          readonly product: string | null;
        };
        'dns.other-resolver': ResolverAnswer & {
          readonly whose: OtherResolver;
          readonly product: string | null;
          readonly says: ResolverSays;
        };
        'dns.system-differs': ResolverAnswer;
      };
      reasons: {
        'dns-system-answers': {
          readonly name: string;
          readonly addresses: readonly string[];
          readonly durationMs: number;
        };
        'dns-system-no-address': { readonly name: string };
      };
    };
  }
}

export const SYSTEM = {
  'dns.system-silent': {
    stage: 'dns-server',
    severity: 'error',
    owner: 'it',
    explainedBy: [
      ...WAY_OUT,
      'workstation.off-network',
      'workstation.no-resolver',
      ...BOTH_RESOLVERS,
      'dns.udp-blocked',
    ],
    meaning: 'lookup',
    explains: { facts: [...NAMES_AND_WAY, 'filters'], profile: [] },
    restsOn: [],
    actions: [
      {
        id: 'which',
        owner: 'it',
        needsAdmin: false,
        commands: ({ servers }, profile) => ask(profile, servers),
      },
      { id: 'automatic', owner: 'you', needsAdmin: false, settingsPane: 'network' },
      ...flush,
    ],
  },
  'dns.system-slow': {
    stage: 'dns-server',
    severity: 'warning',
    owner: 'it',
    explainedBy: [
      'workstation.busy',
      'path.loss',
      'path.latency',
      'dns.slow',
      'dns.flapping',
      'dns.other-resolver',
      ...BOTH_RESOLVERS,
      'dns.udp-blocked',
    ],
    meaning: 'lookup-slow',
    explains: { facts: NAMES_AND_WAY, profile: [] },
    restsOn: ['slow-resolver-ms'],
    actions: [
      {
        id: 'measure',
        owner: 'it',
        needsAdmin: false,
        commands: ({ servers }, profile) => ask(profile, [...servers, ...resolverAddresses(profile)]),
      },
      { id: 'forwarder', owner: 'it', needsAdmin: false },
    ],
  },
  'dns.first-server-dead': {
    stage: 'dns-server',
    severity: 'error',
    owner: 'it',
    explainedBy: [...WAY_OUT],
    meaning: 'lookup',
    explains: { facts: [...NAMES_AND_WAY, 'filters'], profile: [] },
    restsOn: [],
    actions: [
      {
        id: 'mend',
        owner: 'it',
        needsAdmin: true,
        commands: ({ dead, living }, profile) => ask(profile, [...dead.slice(0, 1), ...living.slice(0, 1)]),
      },
      { id: 'automatic', owner: 'you', needsAdmin: false, settingsPane: 'network' },
      ...flush,
    ],
  },
  ...OTHER_RESOLVER,
  'dns.system-differs': {
    stage: 'dns-answer',
    severity: 'error',
    owner: 'it',
    explainedBy: [
      'workstation.fake-ip',
      'dns.name-unknown',
      'dns.flapping',
      ...BOTH_RESOLVERS,
      'dns.udp-blocked',
    ],
    meaning: 'lookup',
    explains: OF_NAME,
    restsOn: RANGES,
    actions: [
      ...flush,
      { id: 'rules', owner: 'it', platforms: ['win32'], needsAdmin: false, commands: () => SHOW_RULES },
      { id: 'agents', owner: 'you', needsAdmin: false },
      {
        id: 'compare',
        owner: 'it',
        needsAdmin: false,
        commands: ({ servers }, profile) =>
          ask(profile, [...servers.slice(0, 1), ...resolverAddresses(profile)]),
      },
      {
        id: 'here-windows',
        owner: 'it',
        platforms: ['win32'],
        needsAdmin: true,
        commands: (_args, profile) => forwardHere.windows(profile),
      },
    ],
  },
} as const satisfies FindingsOf<'dns.system'>;
