import type { DeclaredId } from './declared.ts';

/** Ids that files and scripts outside the repository rely on: add, but never rename or reuse one. */

/** The chain from the workstation to the cloud computer, in the order in which links break others. */
export const STAGES = [
  'adapter',
  'gateway',
  'route',
  'dns-server',
  'dns-answer',
  'api-tcp',
  'api-tls',
  'api-http',
  'computer',
] as const;
export type Stage = (typeof STAGES)[number];

/** Checks whose findings and words still stand in the tables of diagnosis/, advice/ and text/. */
type ListedId =
  | 'workstation.link'
  | 'workstation.address'
  | 'workstation.gateway'
  | 'workstation.overlay'
  | 'workstation.overlap'
  | 'workstation.proxy'
  | 'dns.configured'
  | 'dns.server'
  | 'dns.system'
  | 'dns.answer'
  | 'dns.agreement'
  | 'route.cloud-services'
  | 'route.office-network'
  | 'path.trace'
  | 'path.quality'
  | 'api.tcp'
  | 'api.tls'
  | 'api.http';
export type CheckId = ListedId | DeclaredId;

export type Outcome = 'pass' | 'warn' | 'fail' | 'inconclusive' | 'skipped' | 'error';
