/** What a drill watches, from the profile and from what a check has just proven to work. */
import type { Ipv4 } from '../net/ipv4.ts';
import { isIpv4 } from '../net/ipv4.ts';
import type { Profile } from '../profile/profile.ts';
import { isControl, type Method, type Service } from './service.ts';

/** Addresses that a check has found. */
export interface Found {
  /** The API as a log-on reaches it; null: none answered. */
  readonly api: { readonly host: string; readonly address: Ipv4; readonly port: number } | null;
  /** The gateway of the LAN, where it answers ping; null: it does not, or there is none. */
  readonly control: Ipv4 | null;
  /** Addresses of the profile's gateways, by their names. */
  readonly gateways: ReadonlyMap<string, Ipv4>;
}

export interface Pace {
  /** Milliseconds between two datagrams to one target. */
  readonly intervalMs: number;
  /** Questions a second, of all services together. */
  readonly mostPerSecond: number;
}

/** A drill looks closely; a watch goes on for hours and is a guest in the network. */
export const DRILL_PACE: Pace = { intervalMs: 100, mostPerSecond: 50 };
export const WATCH_PACE: Pace = { intervalMs: 500, mostPerSecond: 20 };

/**
 * How many times as long the other intervals are: a connection is several packets, and work for the other side. The name and
 * the control need not be known to a tenth of a second.
 */
const SLOWER: Readonly<Record<Method, number>> = {
  'dns-udp': 1,
  ping: 1,
  'api-standing': 2,
  'dns-tcp': 2.2,
  'api-new': 2.2,
  tcp: 2.2,
  'system-name': 5,
};
const CONTROL_SLOWER = 5;

function slowerOf(service: Service): number {
  return isControl(service) ? CONTROL_SLOWER : SLOWER[service.method];
}

/** Computers and gateways beyond these are left out: ten thousand do not tell more about a path than six. */
export const MOST_TARGETS = 6;

/** A datagram is awaited this long; TCP repeats its first packet after a second, which must not look like an answer. */
const DATAGRAM_MS = 1_000;
const CONNECTION_MS = 900;
/** A standing connection repeats after a fifth of a second; the way there and back comes on top. */
const STANDING_MS = 300;

/** plannedServices gives the services, each with the interval that keeps all of them within the pace. */
export function plannedServices(profile: Profile, found: Found, pace: Pace = DRILL_PACE): readonly Service[] {
  const services = [...cloudServices(profile, found), ...targets(profile, found), ...control(found)];
  const perSecond = services.reduce((sum, one) => sum + 1000 / (pace.intervalMs * slowerOf(one)), 0);
  const stretch = Math.max(1, perSecond / pace.mostPerSecond);
  return services.map((service) => ({
    ...service,
    intervalMs: Math.ceil(pace.intervalMs * slowerOf(service) * stretch),
  }));
}

/** leftOut counts the computers and gateways that are not watched: they are too many, or their address is not known. */
export function leftOut(profile: Profile, found: Found): number {
  const { cloudComputers, gatewayHosts } = profile;
  return cloudComputers.length + gatewayHosts.length - watched(profile, found).length;
}

function cloudServices({ resolvers }: Profile, { api }: Found): readonly Service[] {
  const name = api?.host ?? '';
  const dns = resolvers.flatMap(({ address, port }) =>
    (['dns-udp', 'dns-tcp'] as const).map((method) =>
      service({ method, role: 'dns', network: 'cloud-services' }, { address, port, host: name }),
    ),
  );
  if (api === null) return dns;
  const { address, port } = api;
  const byName = isIpv4(name)
    ? []
    : [
        service(
          { method: 'system-name', role: 'name', network: 'company' },
          { address: null, port: 0, host: name },
        ),
      ];
  return [
    ...dns,
    ...byName,
    service({ method: 'api-new', role: 'api', network: 'cloud-services' }, { address, port, host: name }),
    service(
      { method: 'api-standing', role: 'session', network: 'cloud-services' },
      { address, port, host: name },
    ),
  ];
}

interface Target {
  readonly address: Ipv4;
  readonly ports: readonly number[];
  readonly label: string;
  readonly host: string;
  readonly role: 'computer' | 'gateway';
}

function watched({ gatewayHosts, cloudComputers }: Profile, { gateways }: Found): readonly Target[] {
  const all = [
    ...cloudComputers.map(({ address, ports, name = '' }) => ({
      address,
      ports,
      label: name,
      host: '',
      role: 'computer' as const,
    })),
    ...gatewayHosts.flatMap(({ host, ports }) => {
      const address = isIpv4(host) ? host : gateways.get(host);
      return address === undefined ? [] : [{ address, ports, label: '', host, role: 'gateway' as const }];
    }),
  ];
  return all.slice(0, MOST_TARGETS);
}

function targets(profile: Profile, found: Found): readonly Service[] {
  return watched(profile, found).flatMap(({ address, ports, label, host, role }) => [
    service({ method: 'ping', role, network: 'office' }, { address, port: 0, host, label }),
    // One port tells whether connections pass; each further one would only be slower for all.
    ...ports
      .slice(0, 1)
      .map((port) => service({ method: 'tcp', role, network: 'office' }, { address, port, host, label })),
  ]);
}

function control(found: Found): readonly Service[] {
  return found.control === null
    ? []
    : [
        service(
          { method: 'ping', role: 'control', network: 'control' },
          { address: found.control, port: 0, host: '' },
        ),
      ];
}

type Kind = Pick<Service, 'method' | 'role' | 'network'>;
type Place = Pick<Service, 'address' | 'port' | 'host'> & { readonly label?: string };

function service(kind: Kind, place: Place): Service {
  return {
    id: `${kind.method} ${whereOf(place)}`,
    ...kind,
    label: '',
    ...place,
    intervalMs: 0,
    patienceMs: patienceOf(kind.method),
  };
}

function whereOf({ address, port, host }: Place): string {
  if (address === null) return host;
  return port === 0 ? address : `${address}:${port}`;
}

function patienceOf(method: Method): number {
  if (method === 'api-standing') return STANDING_MS;
  return method === 'dns-udp' || method === 'ping' ? DATAGRAM_MS : CONNECTION_MS;
}
