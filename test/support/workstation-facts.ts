/** Builders of facts of the workstation itself: adapters, routes, links, load and filters. */
import type { FilterSet } from '../../shared/observation/filters.ts';
import { parseIptablesRules } from '../../shared/parse/linux/filter/iptables-save.ts';
import type { LinkFacts, LoadFacts } from '../../shared/observation/machine.ts';
import type { Adapter, Route, Winner } from '../../shared/observation/workstation.ts';
import { block, ip, type Ipv4 } from '../../shared/net/ipv4.ts';
import { GATEWAY } from './seen.ts';

/** adapter is a network card with an address. */
export function adapter(changes: Partial<Adapter> = {}): Adapter {
  return {
    name: 'eth0',
    up: true,
    kind: 'ethernet',
    addresses: [{ address: ip('192.168.1.10'), prefixLength: 24 }],
    hasIpv6: false,
    mtu: 1500,
    ...changes,
  };
}

/** route leads to the gateway. */
export function route(destination: string, changes: Partial<Route> = {}): Route {
  return {
    destination: block(destination),
    gateway: GATEWAY,
    interface: 'eth0',
    metric: 100,
    table: 'main',
    kind: 'unicast',
    ...changes,
  };
}

/** winner is the route that a packet to the target takes. */
export function winner(target: Ipv4, changes: Partial<Winner> = {}): Winner {
  return {
    target,
    kind: 'unicast',
    interface: 'eth0',
    gateway: GATEWAY,
    prefix: block('0.0.0.0/0'),
    source: ip('192.168.1.10'),
    from: 'system',
    ...changes,
  };
}

/** load is that of a computer with nothing else to do. */
export function load(changes: Partial<LoadFacts> = {}): LoadFacts {
  return {
    cores: 8,
    cpuPercent: 12,
    queue: 0.4,
    memoryGb: 15.6,
    availableGb: 9.2,
    ...changes,
  };
}

/** cable is the link of a network card. */
export function cable(changes: Partial<LinkFacts> = {}): LinkFacts {
  return { adapter: 'eth0', speedMbit: 1_000, duplex: 'full', driver: 'e1000e', ...changes };
}

/** filters reads the rules of the filter table behind its policies, as a listing of `iptables -S`. */
export function filters(...rules: readonly string[]): FilterSet {
  const chains = new Set(
    rules
      .map((rule) => rule.split(' ')[1] ?? '')
      .filter((chain) => !/^(?:INPUT|OUTPUT|FORWARD)$/.test(chain)),
  );
  const head = [
    '-P INPUT ACCEPT',
    '-P FORWARD ACCEPT',
    '-P OUTPUT ACCEPT',
    ...[...chains].map((chain) => `-N ${chain}`),
  ];
  const { rows } = parseIptablesRules([...head, ...rules, ''].join('\n'), 'filter');
  return { tables: rows, unseen: [] };
}
