import { forwarders, resolverAddresses } from '../../advice/commands.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { OF_NAME } from '../../diagnosis/differences.ts';
import type { NameAnswer, ResolverAnswer } from '../values.ts';
import { ask, flush } from './actions.ts';
import { OWN_ANSWER } from './own-answer.findings.ts';
import { WRONG_ANSWER } from './wrong-answer.findings.ts';

declare module '../declared.ts' {
  interface Declared {
    'dns.answer': {
      findings: {
        'workstation.fake-ip': NameAnswer & {
          readonly product: string | null;
          readonly hijacksDirectQueries: boolean;
          /** The network of a program's own tunnel; null: the range that local proxies use. */
          readonly network: string | null;
        };
        'workstation.hosts-override': NameAnswer & {
          readonly line: number;
          readonly expected: readonly string[];
        };
        'dns.forwarder-missing': ResolverAnswer & { readonly rcode: string };
        /** `isSaid`: the server says itself that it filters (extended DNS errors); absent: it does not. */
        'dns.rebind-filtered': ResolverAnswer & { readonly isSaid?: boolean };
        'dns.public-answer': ResolverAnswer;
        'dns.unexpected-answer': ResolverAnswer;
        'dns.no-ipv4-answer': ResolverAnswer;
        'dns.name-unknown': {
          readonly names: readonly string[];
          readonly servers: readonly string[];
          readonly rcode: string;
        };
        /** `answers` is the old record; empty `servers`: no server that was asked gave it, so it stands in a cache. */
        'dns.stale-record': ResolverAnswer;
      };
      reasons: {
        'dns-answer-expected': { readonly name: string; readonly addresses: readonly string[] };
        'dns-answer-made-up': {
          readonly name: string;
          readonly addresses: readonly string[];
          readonly product: string;
        };
      };
      alternatives: {
        'dns.forwarder-missing': 'dns.rebind-filtered';
        'dns.rebind-filtered': 'dns.forwarder-missing';
        'dns.stale-record': 'api.filtered';
      };
    };
  }
}

export const ANSWER = {
  ...OWN_ANSWER,
  ...WRONG_ANSWER,
  'dns.name-unknown': {
    stage: 'dns-answer',
    severity: 'error',
    owner: 'cloud',
    explainedBy: ['dns.hijacked', 'workstation.fake-ip', 'workstation.off-network'],
    meaning: 'lookup',
    explains: { facts: ['answers'], profile: ['resolvers', 'apiHosts', 'region'] },
    restsOn: ['vpc-resolvers', 'api-host'],
    actions: [
      {
        id: 'region',
        owner: 'it',
        needsAdmin: false,
        commands: () => [{ shell: 'sh', run: 'vpc-doctor profile init --region cn-hangzhou' }],
      },
      { id: 'private-dns', owner: 'cloud', needsAdmin: false },
    ],
  },
  'dns.stale-record': {
    stage: 'dns-answer',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.hosts-override', 'workstation.fake-ip'],
    meaning: 'lookup',
    explains: OF_NAME,
    restsOn: [],
    actions: [
      {
        id: 'find',
        owner: 'it',
        needsAdmin: false,
        commands: ({ servers }, profile) => ask(profile, [...servers, ...resolverAddresses(profile)]),
      },
      { id: 'forward', owner: 'it', needsAdmin: true, commands: (_args, profile) => forwarders(profile) },
      ...flush,
    ],
  },
} as const satisfies FindingsOf<'dns.answer'>;
