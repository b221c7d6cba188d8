/** Findings about the workstation itself. */
import { NO_NETWORK, WAY_OUT } from './causes.ts';
import type { Definitions } from './definition.ts';

export const WORKSTATION = {
  'workstation.no-link': { stage: 'adapter', severity: 'error', owner: 'you', explainedBy: [] },
  'workstation.no-address': {
    stage: 'adapter',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.no-link'],
  },
  'workstation.address-conflict': {
    stage: 'adapter',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.no-link'],
  },
  'workstation.no-default-route': {
    stage: 'gateway',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.no-link', 'workstation.no-address', 'workstation.address-conflict'],
  },
  'workstation.gateway-silent': {
    stage: 'gateway',
    severity: 'error',
    owner: 'network',
    explainedBy: [...NO_NETWORK, 'workstation.local-block'],
  },
  'workstation.off-network': {
    stage: 'route',
    severity: 'error',
    owner: 'you',
    explainedBy: [
      ...WAY_OUT,
      'workstation.local-block-route',
      'workstation.overlay-route',
      'workstation.overlay-filter',
      'workstation.wrong-route',
    ],
  },
  'workstation.no-resolver': {
    stage: 'dns-server',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.no-link', 'workstation.no-address', 'workstation.address-conflict'],
  },
  'workstation.lan-overlap': {
    stage: 'route',
    severity: 'error',
    owner: 'network',
    explainedBy: ['workstation.no-link', 'workstation.local-block'],
  },
  'workstation.overlay-route': {
    stage: 'route',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.local-block'],
  },
  'workstation.overlay-filter': {
    stage: 'route',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.overlay-route', ...WAY_OUT],
  },
  'workstation.fake-ip': { stage: 'dns-answer', severity: 'error', owner: 'you', explainedBy: [] },
  'workstation.hosts-override': { stage: 'dns-answer', severity: 'error', owner: 'it', explainedBy: [] },
  'workstation.local-block-route': { stage: 'route', severity: 'error', owner: 'it', explainedBy: [] },
  'workstation.local-block': {
    stage: 'gateway',
    severity: 'error',
    owner: 'you',
    explainedBy: [...NO_NETWORK, 'workstation.local-block-route'],
  },
  'workstation.wrong-route': { stage: 'route', severity: 'error', owner: 'it', explainedBy: [...WAY_OUT] },
  'workstation.routes-disagree': { stage: 'route', severity: 'note', owner: 'it', explainedBy: [] },
  'workstation.proxy': {
    stage: 'api-tcp',
    severity: 'warning',
    owner: 'it',
    explainedBy: [],
    explainsErrors: true,
  },
  'workstation.slow': {
    stage: 'adapter',
    severity: 'note',
    owner: 'you',
    explainedBy: ['workstation.busy'],
  },
} as const satisfies Definitions;
