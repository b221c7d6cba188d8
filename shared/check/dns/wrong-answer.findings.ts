import { DOMAIN, resolverAddresses } from '../../advice/commands.ts';
import { rebindLines } from '../../advice/devices/dns.ts';
import { NO_FORWARDER_KNOWS, WHO_IS_ASKED } from '../../diagnosis/cause-classes.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { OF_NAME } from '../../diagnosis/differences.ts';
import { ask, flush, forward } from './actions.ts';
import { RANGES } from './answer-class.ts';

export const WRONG_ANSWER = {
  'dns.forwarder-missing': {
    stage: 'dns-answer',
    severity: 'error',
    owner: 'it',
    explainedBy: [...NO_FORWARDER_KNOWS, 'dns.flapping'],
    meaning: 'lookup',
    explains: OF_NAME,
    restsOn: ['api-host', 'vpc-resolvers'],
    actions: [...forward, ...flush],
  },
  'dns.rebind-filtered': {
    stage: 'dns-answer',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.fake-ip', 'workstation.no-resolver', 'dns.flapping', ...WHO_IS_ASKED],
    meaning: 'lookup',
    explains: OF_NAME,
    restsOn: [...RANGES, 'codes-of-filters'],
    actions: [
      {
        id: 'exempt',
        owner: 'it',
        needsAdmin: true,
        commands: () => rebindLines(DOMAIN),
      },
      ...flush,
    ],
  },
  'dns.public-answer': {
    stage: 'dns-answer',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.hosts-override', 'workstation.fake-ip', 'dns.flapping', ...WHO_IS_ASKED],
    meaning: 'lookup',
    explains: OF_NAME,
    restsOn: RANGES,
    actions: [...forward, ...flush],
  },
  'dns.unexpected-answer': {
    stage: 'dns-answer',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.hosts-override', 'workstation.fake-ip', 'dns.flapping', ...WHO_IS_ASKED],
    meaning: 'lookup',
    explains: OF_NAME,
    restsOn: RANGES,
    actions: [
      {
        id: 'compare',
        owner: 'it',
        needsAdmin: false,
        commands: ({ servers }, profile) => ask(profile, [...servers, ...resolverAddresses(profile)]),
      },
      { id: 'profile', owner: 'it', needsAdmin: false },
      ...forward,
    ],
  },
  'dns.no-ipv4-answer': {
    stage: 'dns-answer',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.fake-ip', 'dns.flapping', ...WHO_IS_ASKED],
    meaning: 'lookup',
    explains: OF_NAME,
    restsOn: [],
    actions: [...forward, ...flush],
  },
} as const satisfies Pick<
  FindingsOf<'dns.answer'>,
  | 'dns.forwarder-missing'
  | 'dns.rebind-filtered'
  | 'dns.public-answer'
  | 'dns.unexpected-answer'
  | 'dns.no-ipv4-answer'
>;
