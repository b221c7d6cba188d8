/** Who is alive: the question behind every route finding. Silence of one kind of packet proves nothing. */
import { addressClass } from '../net/address-class.ts';
import { contains, isIpv4, parseIpv4, type Ipv4 } from '../net/ipv4.ts';
import type { Facts } from '../observation/facts.ts';
import type { Profile } from '../profile/profile.ts';
import { isAnsweredHere } from './behind-proxy.ts';
import type { Context } from './check.ts';
import { isInvented } from './made-up.ts';
import { ownWords } from './dns/strangers.ts';
import { isBlockedHere, isPingUsable } from './sending.ts';

/** `dead`: asked in at least one way that has to be answered, and nobody answered. `unknown`: never asked, or only by ping. */
export type Liveness = 'alive' | 'dead' | 'unknown';

interface Signs {
  alive: boolean;
  /** Silent ways that a live host has to answer (TCP, DNS). */
  silent: number;
  silentPings: number;
}

type ByProfile = WeakMap<Profile, ReadonlyMap<string, Signs>>;
const memo = new WeakMap<Facts, ByProfile>();

function signsOf(context: Context): ReadonlyMap<string, Signs> {
  const { facts, profile } = context;
  const known = memo.get(facts)?.get(profile);
  if (known !== undefined) return known;
  const signs = collected(context);
  const ofFacts: ByProfile = memo.get(facts) ?? new WeakMap();
  memo.set(facts, ofFacts.set(profile, signs));
  return signs;
}

function collected({ facts, profile }: Context): ReadonlyMap<string, Signs> {
  const signs = new Map<string, Signs>();
  const at = (address: string): Signs => {
    const found = signs.get(address) ?? { alive: false, silent: 0, silentPings: 0 };
    signs.set(address, found);
    return found;
  };
  const pingable = isPingUsable(facts);
  for (const ping of facts
    .all('ping')
    .filter((one) => one.via === 'icmp' && one.sent > 0 && (one.received > 0 || pingable))) {
    if (ping.received > 0) at(ping.target).alive = true;
    else at(ping.target).silentPings += 1;
  }
  for (const { target, outcome } of facts.all('tcp')) {
    // A refusal or a reset comes from the host, or from a firewall before it: somebody is there.
    if (outcome === 'connected' || outcome === 'refused' || outcome === 'reset')
      at(target.address).alive = true;
    if (outcome === 'timed-out' || outcome === 'unreachable') at(target.address).silent += 1;
  }
  for (const { server, outcome } of ownWords(facts, profile)) {
    if (outcome === 'answered' || outcome === 'refused' || outcome === 'reset')
      at(server.address).alive = true;
    if (outcome === 'silent' || outcome === 'unreachable') at(server.address).silent += 1;
  }
  return signs;
}

/** liveness judges one address. A fake-IP, or what else a program made up, answers locally, so it is never alive. */
export function liveness(context: Context, address: Ipv4): Liveness {
  const { facts } = context;
  const signs = signsOf(context).get(address);
  if (signs === undefined || addressClass(address) === 'fake-ip') return 'unknown';
  if (isInvented(address, context)) return 'unknown';
  // What this workstation did not send has no answer to wait for, and a filter of its own may refuse in the target's name.
  if (isBlockedHere(facts, address)) return 'unknown';
  if (signs.alive) return isAnsweredHere(address, context) ? 'unknown' : 'alive';
  if (signs.silent > 0) return 'dead';
  // Ping alone may be filtered; it counts where the network is known to answer pings.
  return signs.silentPings > 0 && answersPings(facts) ? 'dead' : 'unknown';
}

const CONTROL = '127.0.0.1';

/** answersPings says whether anything beyond the LAN answers ping, so that a silent ping means something. The self-test on the loopback is no such thing. */
export function answersPings(facts: Facts): boolean {
  const gateways = new Set(facts.all('winner').map((winner) => winner.gateway));
  return facts
    .all('ping')
    .some(
      (one) => one.via === 'icmp' && one.received > 0 && !gateways.has(one.target) && one.target !== CONTROL,
    );
}

/** isLoopback says whether a target is on this machine, where routes and links say nothing. */
export function isLoopback(address: Ipv4): boolean {
  return addressClass(address) === 'loopback';
}

/** apiAddresses lists where the API is: expected IPv4 answers for its names, from the system and from DNS. */
export function apiAddresses({ facts, profile }: Context): readonly Ipv4[] {
  const names = new Set(profile.apiHosts.map(({ host }) => host));
  const expected = [...profile.cloudServices, ...profile.officeNetwork];
  const looked = facts
    .all('lookup')
    .filter(({ name }) => names.has(name))
    .flatMap((one) => one.addresses);
  const asked = facts
    .all('dns')
    .filter(({ name }) => names.has(name))
    .flatMap((one) => one.answers.map(({ data }) => data));
  const addresses = [...looked, ...asked].flatMap((text) => parseIpv4(text) ?? []);
  return [...new Set(addresses)].filter((address) => expected.some((block) => contains(block, address)));
}

/**
 * logOnAddresses lists where a log-on will connect to: what the system resolves the API's names to. Where it
 * resolves nothing usable, the VPC resolvers' word shows what a fixed system would do.
 */
export function logOnAddresses(context: Context): ReadonlySet<Ipv4> {
  const all = apiAddresses(context);
  const looked = new Set(context.facts.all('lookup').flatMap((one) => one.addresses));
  const bySystem = all.filter((address) => looked.has(address));
  return new Set(bySystem.length > 0 ? bySystem : all);
}

/** cloudServiceTargets are the resolvers and the API, as far as they lie outside the office network. */
export function cloudServiceTargets(context: Context): readonly Ipv4[] {
  const { profile } = context;
  const all = [...profile.resolvers.map(({ address }) => address), ...apiAddresses(context)];
  return [...new Set(all)].filter(
    (address) => !profile.officeNetwork.some((block) => contains(block, address)),
  );
}

/** officeTargets are cloud computers, gateways, and resolvers inside the office network. */
export function officeTargets({ profile }: Context): readonly Ipv4[] {
  const computers = profile.cloudComputers.map(({ address }) => address);
  const gateways = profile.gatewayHosts.map(({ host }) => host).filter(isIpv4);
  const inside = profile.resolvers
    .map(({ address }) => address)
    .filter((address) => profile.officeNetwork.some((block) => contains(block, address)));
  return [...new Set([...computers, ...gateways, ...inside])];
}
