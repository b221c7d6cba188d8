/** Helpers for tests of configurations that are not as devices print them. */
import type { GatewayConfig } from '../../../shared/gateway/config.ts';

export const NOTHING_CHANGED = { gone: [], come: [] };

/** means tells what it would mean that each part is absent. */
export const means = ({ interfaces, bgp, staticRoutes, tunnels }: GatewayConfig): readonly string[] =>
  [interfaces, bgp, staticRoutes, tunnels].map(({ absence }) => absence.means);
