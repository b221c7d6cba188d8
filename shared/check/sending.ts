/**
 * Sending: what this workstation itself did not let out. "General failure", EACCES and EPERM come from here and not
 * from the network, so where a route and a link are there they name a firewall of this machine or a VPN's kill switch.
 */
import { addressClass } from '../net/address-class.ts';
import { isIpv4, type Ipv4 } from '../net/ipv4.ts';
import type { IcmpError } from '../observation/exchange.ts';
import type { Facts } from '../observation/facts.ts';
import { valueOr } from '../observation/known.ts';
import { isWayClear, mayHaveWay } from './clear-way.ts';
import { droppedRequests } from './sent-filters.ts';

export interface Denial {
  readonly target: Ipv4;
  readonly protocol: 'icmp' | 'udp' | 'tcp';
  /** null for ICMP. */
  readonly port: number | null;
  /** Who is asked there: the name is that of the exchange. */
  readonly role: 'ping' | 'dns-vpc' | 'dns-configured' | 'api' | 'computer' | 'gateway-host' | 'resolver';
}

export interface Sending {
  /** Exchanges that the system refused to send although a route and a link are there. */
  readonly denials: readonly Denial[];
  /** Their targets that gave no answer of any kind. */
  readonly blocked: ReadonlySet<Ipv4>;
  /** More than the cloud services was denied, and nothing beyond this machine gave an answer. */
  readonly nothingGotOut: boolean;
  /** Ping alone is kept from leaving: where it is denied, other packets get answers. */
  readonly pingAloneDenied: boolean;
}

const DENIED: ReadonlySet<string> = new Set(['EACCES', 'EPERM']);
/** A packet filter that rejects speaks in the name of this machine; its own "host unreachable" is ARP without an answer. */
const REJECTED: ReadonlySet<IcmpError['kind']> = new Set<IcmpError['kind']>([
  'port-unreachable',
  'prohibited',
]);
const memo = new WeakMap<Facts, Sending>();

/** sendingOf reads which packets did not get out of this workstation. */
export function sendingOf(facts: Facts): Sending {
  const known = memo.get(facts);
  if (known !== undefined) return known;
  const made = read(facts);
  memo.set(facts, made);
  return made;
}

/** isBlockedHere says whether silence of this address means nothing, since this workstation did not let our packets out. */
export function isBlockedHere(facts: Facts, address: string): boolean {
  const { blocked, nothingGotOut } = sendingOf(facts);
  return isIpv4(address) && isRemote(address) && (nothingGotOut || blocked.has(address));
}

/** isPingUsable says whether a silent ping means anything: a tool that cannot even send to this machine itself cannot tell. */
export function isPingUsable(facts: Facts): boolean {
  const control = facts.one('control');
  return !control.known || control.value.ping !== 'denied';
}

function read(facts: Facts): Sending {
  const answered = answering(facts);
  const all = deniedExchanges(facts).filter(({ target }) => isRemote(target));
  const pings = all.filter(({ protocol }) => protocol === 'icmp');
  const pingAloneDenied = pings.length > 0 && isPingAlone(pings, answered, facts);
  const denials = all.filter(({ protocol }) => protocol !== 'icmp' || !pingAloneDenied);
  const blocked = new Set(denials.map(({ target }) => target).filter((target) => !answered.has(target)));
  const nothingGotOut =
    answered.size === 0 && denials.some(({ target }) => addressClass(target) !== 'shared');
  return { denials, blocked, pingAloneDenied, nothingGotOut };
}

function ownAddresses(facts: Facts): ReadonlySet<Ipv4> {
  return new Set(
    valueOr(facts.one('adapters'), []).flatMap(({ addresses }) => addresses.map(({ address }) => address)),
  );
}

function isRemote(address: Ipv4): boolean {
  return addressClass(address) !== 'loopback';
}

/** Refusals are left out: a rule of this machine may reject in the target's name. */
function answering(facts: Facts): ReadonlySet<Ipv4> {
  const pinged = facts
    .all('ping')
    .filter(({ received }) => received > 0)
    .map(({ target }) => target);
  const asked = facts
    .all('dns')
    .filter(({ outcome }) => outcome === 'answered')
    .map(({ server }) => server.address);
  const connected = facts
    .all('tcp')
    .filter(({ outcome }) => outcome === 'connected')
    .map(({ target }) => target.address);
  const routers = facts.all('trace').flatMap(({ hops }) => hops.flatMap(({ address }) => address ?? []));
  const own = ownAddresses(facts);
  return new Set(
    [...pinged, ...asked, ...connected, ...routers].filter(
      (address) => isRemote(address) && !own.has(address),
    ),
  );
}

/**
 * Security software often stops ping and nothing else. That shows where other packets get answers from a target whose
 * ping is denied, or where every ping is denied and yet somebody answers.
 */
function isPingAlone(pings: readonly Denial[], answered: ReadonlySet<Ipv4>, facts: Facts): boolean {
  if (pings.some(({ target }) => answered.has(target))) return true;
  const anyPing = facts
    .all('ping')
    .some(({ via, received, target }) => via === 'icmp' && received > 0 && isRemote(target));
  const socketDenied = deniedSockets(facts).length > 0;
  return !anyPing && !socketDenied && answered.size > 0;
}

function deniedExchanges(facts: Facts): readonly Denial[] {
  const denied = [...deniedPings(facts), ...deniedSockets(facts)];
  const keys = new Set(denied.map(keyOf));
  return [...denied, ...droppedByRule(facts).filter((one) => !keys.has(keyOf(one)))];
}

function keyOf({ target, protocol, port }: Denial): string {
  return `${protocol} ${target} ${port ?? ''}`;
}

/** Nobody tells a program that its SYN was dropped; where the rules can be read, they tell. */
function droppedByRule(facts: Facts): readonly Denial[] {
  const roles = new Map(
    facts.all('tcp').map(({ target, role }) => [`${target.address} ${target.port}`, role]),
  );
  return droppedRequests(facts).flatMap(({ request: { target, protocol, port } }): readonly Denial[] => {
    if (port === null) return [{ target, protocol, port, role: 'ping' }];
    return [{ target, protocol, port, role: roles.get(`${target} ${port}`) ?? 'dns-vpc' }];
  });
}

function deniedPings(facts: Facts): readonly Denial[] {
  if (!isPingUsable(facts)) return [];
  const own = ownAddresses(facts);
  const isOwn = ({ kind, from }: IcmpError): boolean =>
    kind === 'local-failure' || (REJECTED.has(kind) && from !== null && own.has(from));
  const failed = facts
    .all('ping')
    .filter(({ via, received, errors }) => via === 'icmp' && received === 0 && errors.some(isOwn));
  return failed.flatMap(({ target }): readonly Denial[] =>
    isWayClear(target, facts) ? [{ target, protocol: 'icmp', port: null, role: 'ping' }] : [],
  );
}

function deniedSockets(facts: Facts): readonly Denial[] {
  const dns = facts.all('dns').flatMap(({ server, transport, role, errno }): readonly Denial[] =>
    isDenied(errno)
      ? [
          {
            target: server.address,
            protocol: transport,
            port: server.port,
            role: role === 'vpc' ? 'dns-vpc' : 'dns-configured',
          },
        ]
      : [],
  );
  const tcp = facts
    .all('tcp')
    .flatMap(({ target, role, outcome, errno }): readonly Denial[] =>
      outcome === 'denied' || isDenied(errno)
        ? [{ target: target.address, protocol: 'tcp', port: target.port, role }]
        : [],
    );
  return [...dns, ...tcp].filter(({ target }) => mayHaveWay(target, facts));
}

function isDenied(errno: string | undefined): boolean {
  return errno !== undefined && DENIED.has(errno);
}
