/** Invented recordings: a network of which the test knows when it was cut. */
import { ip, type Ipv4 } from '../../shared/net/ipv4.ts';
import type { Lane, Recording, Sample } from '../../shared/drill/sample.ts';
import type { Method, Network, Role, Service } from '../../shared/drill/service.ts';
import { profileWith } from './profile.ts';
import { block } from '../../shared/net/ipv4.ts';

const KIND: Readonly<Record<Method, readonly [Role, Network]>> = {
  'dns-udp': ['dns', 'cloud-services'],
  'dns-tcp': ['dns', 'cloud-services'],
  'system-name': ['name', 'company'],
  'api-new': ['api', 'cloud-services'],
  'api-standing': ['session', 'cloud-services'],
  ping: ['computer', 'office'],
  tcp: ['computer', 'office'],
};

export function serviceWith(method: Method, address: string, changes: Partial<Service> = {}): Service {
  const [role, network] = KIND[method];
  return {
    id: `${method} ${address}`,
    method,
    role,
    network,
    address: ip(address),
    port: 0,
    host: '',
    label: '',
    intervalMs: 100,
    patienceMs: 900,
    ...changes,
  };
}

export const UDP = serviceWith('dns-udp', '100.100.2.136');
export const TCP = serviceWith('dns-tcp', '100.100.2.136');
export const NAME = serviceWith('system-name', '192.168.1.53');
export const API = serviceWith('api-new', '100.100.45.10');
export const STANDING = serviceWith('api-standing', '100.100.45.10');
export const PING = serviceWith('ping', '172.16.0.11');
export const PING_2 = serviceWith('ping', '172.16.0.12');
export const PORT = serviceWith('tcp', '172.16.0.11');
export const CONTROL = serviceWith('ping', '192.168.1.1', { network: 'control', role: 'control' });
export const ALL: readonly Service[] = [UDP, TCP, NAME, API, STANDING, PING, PING_2, PORT, CONTROL];

export type Span = readonly [fromMs: number, toMs: number];

export interface Invented {
  readonly services?: readonly Service[];
  readonly endMs?: number;
  /** When services are cut off: all but the control, and more for some. */
  readonly cuts?: readonly Span[];
  readonly more?: Readonly<Record<string, readonly Span[]>>;
  /** These do not follow `cuts`. */
  readonly spared?: readonly Service[];
  readonly rest?: Partial<Omit<Recording, 'lanes'>>;
  /** Milliseconds that questions of the nth lane come later. */
  readonly phase?: (index: number) => number;
}

/** invented asks every service at its interval; what is sent during a cut is lost. */
export function invented({
  services = ALL,
  endMs = 120_000,
  cuts = [],
  more = {},
  spared = [CONTROL],
  rest = {},
  phase = (index) => index * 7,
}: Invented): Recording {
  const lanes = services.map((service, index): Lane => {
    const own = [...(spared.includes(service) ? [] : cuts), ...(more[service.id] ?? [])];
    return { service, samples: asked(service, own, endMs, phase(index)), ...NOTHING_ELSE };
  });
  return { ...EMPTY, endMs, ...rest, lanes };
}

export const NOTHING_ELSE = { duplicates: 0, reordered: 0, ttls: [], reconnects: [] } as const;
const EMPTY = {
  kind: 'drill',
  marks: [],
  stalls: [],
  paths: [],
  clockSteps: [],
  checks: [],
  ending: 'finished',
} as const;

export function asked(service: Service, cuts: readonly Span[], endMs: number, phaseMs = 0): Sample[] {
  const samples: Sample[] = [];
  for (let atMs = phaseMs; atMs < endMs; atMs += service.intervalMs) {
    const isCut = cuts.some(([from, to]) => atMs >= from && atMs < to);
    samples.push({ atMs, outcome: isCut ? 'lost' : 'answered', rttMs: isCut ? null : 5 });
  }
  return samples;
}

export function marksAt(offMs: number, onMs?: number): Recording['marks'] {
  const off = { kind: 'off', atMs: offMs, by: 'user' } as const;
  return onMs === undefined ? [off] : [off, { kind: 'on', atMs: onMs, by: 'user' }];
}

export const ACTIVE = ip('10.0.0.1');
export const STANDBY = ip('192.168.0.1');

export function trace(atMs: number, ...hops: readonly (string | null)[]): Recording['paths'][number] {
  return {
    atMs,
    target: ip('100.100.2.136'),
    hops: hops.map((hop): Ipv4 | null => (hop === null ? null : ip(hop))),
    reached: true,
  };
}

export const SETTINGS = profileWith({
  officeNetwork: [block('172.16.0.0/12')],
  path: { activeHops: [ACTIVE], standbyHops: [STANDBY] },
  failover: { bfd: { intervalMs: 1000, multiplier: 3 } },
});
