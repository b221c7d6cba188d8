import { resolverAddresses } from '../../advice/commands.ts';
import { hostBlocks, permitLines } from '../../advice/devices/filters.ts';
import { routeLines } from '../../advice/devices/routes.ts';
import { CLOUD_SERVICES_DEAD } from '../../diagnosis/cause-classes.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { OF_RESOLVER, WAY } from '../../diagnosis/differences.ts';
import type { NameAnswer } from '../values.ts';
import { ask } from './actions.ts';
import { HIJACKED } from './hijacked.findings.ts';

declare module '../declared.ts' {
  interface Declared {
    'dns.server': {
      findings: {
        /** All servers in that state, so that one step names them together. */
        /** `apiAt`: a remembered address at which the API proves itself today. */
        'dns.server-silent': {
          readonly servers: readonly string[];
          readonly otherAnswers: boolean;
          readonly apiAt?: string;
        };
        'dns.server-refused': {
          readonly servers: readonly string[];
          readonly how: 'port-closed' | 'rcode-refused' | 'rcode-servfail';
          readonly otherAnswers: boolean;
        };
        'dns.udp-blocked': { readonly servers: readonly string[] };
        'dns.slow': { readonly server: string; readonly rttMs: number };
        'dns.hijacked': NameAnswer & {
          readonly servers: readonly string[];
          readonly rcode: string | null;
          /** Whether the answer is right all the same. */
          readonly right: boolean;
          /** The hop limit that brought the answer; null: only what it says shows that it is a stranger's. */
          readonly hop: number | null;
          readonly router: string | null;
          /** Hops to the true server by ping; null: unknown. */
          readonly distance: number | null;
          /** Whether ping shows that the server is further away; otherwise the route table alone does. */
          readonly byPing: boolean;
          readonly product: string | null;
        };
      };
      reasons: {
        'dns-server-answers': { readonly server: string; readonly rttMs: number };
        'dns-server-udp-only': { readonly server: string; readonly rttMs: number };
        'dns-server-stranger': { readonly server: string };
      };
    };
  }
}

export const SERVER = {
  'dns.server-silent': {
    stage: 'dns-server',
    severity: 'error',
    owner: 'network',
    explainedBy: [...CLOUD_SERVICES_DEAD],
    meaning: 'lookup',
    explains: OF_RESOLVER,
    restsOn: ['vpc-resolvers'],
    actions: [
      {
        id: 'open-port',
        owner: 'network',
        needsAdmin: false,
        commands: (_args, profile) =>
          permitLines({ protocols: ['udp', 'tcp'], port: 53, to: hostBlocks(resolverAddresses(profile)) }),
      },
      {
        id: 'route',
        owner: 'network',
        needsAdmin: false,
        // Where the other one answers, the way is there and private DNS is open.
        applies: ({ otherAnswers }) => !otherAnswers,
        commands: (_args, profile) => routeLines(profile.cloudServices),
      },
      { id: 'cen', owner: 'cloud', needsAdmin: false, applies: ({ otherAnswers }) => !otherAnswers },
    ],
  },
  'dns.server-refused': {
    stage: 'dns-server',
    severity: 'error',
    owner: 'cloud',
    explainedBy: [...CLOUD_SERVICES_DEAD],
    meaning: 'lookup',
    explains: OF_RESOLVER,
    restsOn: ['vpc-resolvers'],
    actions: [
      { id: 'cen', owner: 'cloud', needsAdmin: false },
      {
        id: 'who-answers',
        owner: 'network',
        needsAdmin: false,
        commands: ({ servers }, profile) => ask(profile, servers),
      },
    ],
  },
  'dns.udp-blocked': {
    stage: 'dns-server',
    severity: 'error',
    owner: 'network',
    explainedBy: [...CLOUD_SERVICES_DEAD],
    meaning: 'lookup',
    explains: { facts: [...WAY, 'routers', 'filters'], profile: ['resolvers'] },
    restsOn: ['vpc-resolvers'],
    actions: [
      {
        id: 'open-udp',
        owner: 'network',
        needsAdmin: false,
        commands: (_args, profile) =>
          permitLines({ protocols: ['udp'], port: 53, to: hostBlocks(resolverAddresses(profile)) }),
      },
      { id: 'local-firewall', owner: 'it', needsAdmin: true },
    ],
  },
  'dns.slow': {
    stage: 'dns-server',
    severity: 'warning',
    owner: 'it',
    explainedBy: ['workstation.busy', 'path.loss', 'path.latency'],
    meaning: 'lookup-slow',
    explains: OF_RESOLVER,
    restsOn: ['vpc-resolvers', 'slow-resolver-ms'],
    actions: [{ id: 'path', owner: 'network', needsAdmin: false }],
  },
  ...HIJACKED,
} as const satisfies FindingsOf<'dns.server'>;
