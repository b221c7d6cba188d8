/** The route that wins in a table, with rules. */
import { ip } from '../../../shared/net/ipv4.ts';
import type { PolicyRule, Route } from '../../../shared/observation/workstation.ts';
import { computeWinner } from '../../../shared/route/winner.ts';

/** A VPC resolver. */
export const TARGET = ip('100.100.2.136');

/** of is the route that wins. */
export const of = (
  routes: readonly Route[],
  rules: readonly PolicyRule[] = [],
  platform: 'linux' | 'darwin' | 'win32' = 'linux',
) => {
  const winner = computeWinner({ routes, rules }, TARGET, platform);
  if (!winner.known) throw new Error(winner.detail);
  return winner.value;
};
