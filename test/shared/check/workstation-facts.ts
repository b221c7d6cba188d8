/** Small facts about adapters and routes for the tests of the workstation’s checks. */
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Adapter, Route } from '../../../shared/observation/workstation.ts';
import { API_NAME, RESOLVERS, seen, silentDns, without } from '../../support/facts.ts';

/** adapters are all that the workstation has. */
export const adapters = (...list: readonly Adapter[]): Observation => seen('adapters', '', list);

/** table is the routing table. */
export const table = (...routes: readonly Route[]): Observation => seen('routes', '', { routes, rules: [] });

/** Nothing beyond the LAN answers. */
export const silent = [
  ...without(['tcp', 'tls', 'http', 'lookup', 'dns', 'ping', 'trace', 'mtu']),
  ...RESOLVERS.map((server) => seen('dns', `${server}:53/udp/${API_NAME}/A`, silentDns(server))),
];

/** A way that does not exist. */
export const NONE = { kind: 'none', interface: null, gateway: null, prefix: null } as const;

/** Nobody was asked for anything. */
export const unasked = without(['tcp', 'tls', 'http', 'lookup', 'dns', 'ping', 'trace', 'mtu']);
