/** Findings about name resolution. */
import { WAY_OUT, CLOUD_SERVICES_DEAD, BOTH_RESOLVERS, WHO_IS_ASKED, NO_FORWARDER_KNOWS } from './causes.ts';
import type { Definitions } from './definition.ts';

export const DNS = {
  'dns.server-silent': {
    stage: 'dns-server',
    severity: 'error',
    owner: 'network',
    explainedBy: [...CLOUD_SERVICES_DEAD],
  },
  'dns.server-refused': {
    stage: 'dns-server',
    severity: 'error',
    owner: 'cloud',
    explainedBy: [...CLOUD_SERVICES_DEAD],
  },
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
  },
  'dns.udp-blocked': {
    stage: 'dns-server',
    severity: 'error',
    owner: 'network',
    explainedBy: [...CLOUD_SERVICES_DEAD],
  },
  'dns.hijacked': {
    stage: 'dns-answer',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.fake-ip'],
  },
  'dns.forwarder-missing': {
    stage: 'dns-answer',
    severity: 'error',
    owner: 'it',
    explainedBy: [...NO_FORWARDER_KNOWS, 'dns.flapping'],
  },
  'dns.rebind-filtered': {
    stage: 'dns-answer',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.fake-ip', 'workstation.no-resolver', 'dns.flapping', ...WHO_IS_ASKED],
  },
  'dns.public-answer': {
    stage: 'dns-answer',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.hosts-override', 'workstation.fake-ip', 'dns.flapping', ...WHO_IS_ASKED],
  },
  'dns.unexpected-answer': {
    stage: 'dns-answer',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.hosts-override', 'workstation.fake-ip', 'dns.flapping', ...WHO_IS_ASKED],
  },
  'dns.no-ipv4-answer': {
    stage: 'dns-answer',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.fake-ip', 'dns.flapping', ...WHO_IS_ASKED],
  },
  'dns.stale-policy': {
    stage: 'dns-server',
    severity: 'error',
    owner: 'it',
    explainedBy: [...NO_FORWARDER_KNOWS],
  },
  'dns.other-resolver': {
    stage: 'dns-server',
    severity: 'error',
    owner: 'it',
    explainedBy: [...NO_FORWARDER_KNOWS],
  },
  'dns.first-server-dead': { stage: 'dns-server', severity: 'error', owner: 'it', explainedBy: [...WAY_OUT] },
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
  },
  'dns.stale-record': {
    stage: 'dns-answer',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.hosts-override', 'workstation.fake-ip'],
  },
  'dns.flapping': {
    stage: 'dns-answer',
    severity: 'error',
    owner: 'it',
    explainedBy: ['dns.other-resolver'],
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
  },
  'dns.slow': {
    stage: 'dns-server',
    severity: 'warning',
    owner: 'it',
    explainedBy: ['workstation.busy', 'path.loss', 'path.latency'],
  },
  'dns.name-unknown': {
    stage: 'dns-answer',
    severity: 'error',
    owner: 'cloud',
    explainedBy: ['dns.hijacked', 'workstation.fake-ip', 'workstation.off-network'],
  },
} as const satisfies Definitions;
