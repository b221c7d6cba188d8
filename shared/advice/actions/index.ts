import { pluck } from '../../check/gather.ts';
import { DECLARED_FINDINGS } from '../../check/registry.ts';
import { apiActions } from './api.ts';
import { dnsActions } from './dns.ts';
import { dnsResolverActions } from './dns-resolver.ts';
import { pathActions } from './path.ts';
import { routeActions } from './route.ts';
import { workstationActions } from './workstation.ts';

/** Actions of every finding, in the order in which to try them. */
export const ACTIONS = {
  ...workstationActions,
  ...dnsActions,
  ...dnsResolverActions,
  ...routeActions,
  ...pathActions,
  ...apiActions,
  ...pluck(DECLARED_FINDINGS, 'actions'),
} as const;
