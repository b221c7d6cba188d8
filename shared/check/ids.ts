import type { Declared } from './declared.ts';

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

/** Every check names itself (declared.ts). */
export type CheckId = keyof Declared;

export type Outcome = 'pass' | 'warn' | 'fail' | 'inconclusive' | 'skipped' | 'error';
