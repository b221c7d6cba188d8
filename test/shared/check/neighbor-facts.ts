/** A workstation whose entry of the gateway is fixed. */
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Neighbor } from '../../../shared/observation/workstation.ts';
import { API_NAME, GATEWAY, RESOLVERS, seen, silentDns, without } from '../../support/facts.ts';

export const [FIRST, SECOND] = RESOLVERS;

export const fixed = (changes: Partial<Neighbor> = {}): Neighbor => ({
  address: GATEWAY,
  interface: 'eth0',
  mac: '02:00:00:00:00:77',
  state: 'permanent',
  ...changes,
});

export const entries = (...rows: readonly Neighbor[]): Observation => seen('neighbors', '', rows);

export const MUTE = without(['tcp', 'tls', 'http', 'lookup', 'dns', 'ping', 'trace', 'mtu']);

/** Nobody behind the gateway answers, and its entry is fixed. */
export const base = [
  ...MUTE,
  ...RESOLVERS.map((server) => seen('dns', `${server}:53/udp/${API_NAME}/A`, silentDns(server))),
  entries(fixed()),
];
