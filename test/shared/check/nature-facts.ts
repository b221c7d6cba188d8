/** Tunnels, networks and adapters of which little is known, and ways that lead over them. */
import { sign } from '../../../shared/adapter/nature.ts';
import { block, ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Adapter, Winner } from '../../../shared/observation/workstation.ts';
import { adapter, API, RESOLVERS, seen, tcp, winner } from '../../support/facts.ts';

/** The way over a VPN. */
export const VIA: Partial<Winner> = { interface: 'vpn0', gateway: null, prefix: block('100.64.0.0/10') };

/** leaving are the ways to the targets, with these changes. */
export const leaving = (
  changes: Partial<Winner>,
  targets: readonly Ipv4[] = [...RESOLVERS, API],
): Observation[] => targets.map((target) => seen('winner', target, winner(target, changes)));

/** beside are adapters beside the card. */
export const beside = (...others: readonly Adapter[]): Observation =>
  seen('adapters', '', [adapter(), ...others]);

/** A VPN. */
export const vpn = adapter({
  name: 'vpn0',
  kind: 'tunnel',
  addresses: [{ address: ip('10.8.0.2'), prefixLength: 32 }],
});

/** An adapter of unknown kind. */
export const odd = adapter({
  name: 'vpn0',
  kind: 'unknown',
  addresses: [{ address: ip('10.8.0.2'), prefixLength: 24 }],
});

export const soft = adapter({
  name: 'soft0',
  kind: 'other',
  signs: [sign('device', ['tunnel', 'switch'], 'device ROOT')],
  addresses: [{ address: ip('192.168.56.1'), prefixLength: 24 }],
});

/** The network of Docker, without a carrier. */
export const bridge = adapter({
  name: 'docker0',
  kind: 'bridge',
  up: false,
  addresses: [{ address: ip('172.17.0.1'), prefixLength: 16 }],
});

/** A cloud computer inside a network of this machine. */
export const COMPUTER = ip('172.17.0.11');

/** A profile with that cloud computer. */
export const office = {
  officeNetwork: [block('172.16.0.0/12')],
  cloudComputers: [{ address: COMPUTER, ports: [443] }],
};

/** computer is a connection to that cloud computer. */
export const computer = (outcome: 'connected' | 'timed-out'): Observation =>
  seen(
    'tcp',
    `${COMPUTER}:443`,
    tcp(COMPUTER, 443, { role: 'computer', outcome, connectMs: outcome === 'connected' ? 5 : null }),
  );
