/** Findings about the routes into the private network. */
import { LOCAL_ROUTES } from './causes.ts';
import type { Definitions } from './definition.ts';

export const ROUTE = {
  'route.cloud-services-missing': {
    stage: 'route',
    severity: 'error',
    owner: 'network',
    explainedBy: [...LOCAL_ROUTES, 'route.private-link-down', 'route.return-path'],
  },
  'route.cloud-services-unreachable': {
    stage: 'route',
    severity: 'error',
    owner: 'network',
    explainedBy: [
      ...LOCAL_ROUTES,
      'route.private-link-down',
      'route.return-path',
      'route.cloud-services-missing',
    ],
  },
  'route.cloud-services-silent': {
    stage: 'route',
    severity: 'error',
    owner: 'cloud',
    explainedBy: [...LOCAL_ROUTES, 'route.private-link-down', 'route.return-path'],
  },
  'route.office-network-missing': {
    stage: 'route',
    severity: 'error',
    owner: 'cloud',
    explainedBy: [...LOCAL_ROUTES, 'route.private-link-down', 'route.return-path'],
  },
  'route.private-link-down': {
    stage: 'route',
    severity: 'error',
    owner: 'network',
    explainedBy: [...LOCAL_ROUTES],
  },
  'route.return-path': {
    stage: 'route',
    severity: 'error',
    owner: 'cloud',
    explainedBy: [...LOCAL_ROUTES, 'route.private-link-down'],
  },
} as const satisfies Definitions;
