/** Targets whose packets go into a local proxy, which answers pings, connections and DNS by itself. */
import { addressClass } from '../net/address-class.ts';
import { contains, parseIpv4, type Ipv4 } from '../net/ipv4.ts';
import type { Facts } from '../observation/facts.ts';
import type { Profile } from '../profile/profile.ts';
import type { Context } from './check.ts';
import { interference } from './interference.ts';

const memo = new WeakMap<Facts, WeakMap<Profile, ReadonlySet<string>>>();

/**
 * isAnsweredHere says whether what answers at a target may be the proxy itself. One target that is proven shows that the
 * proxy passes packets on.
 */
export function isAnsweredHere(target: Ipv4, context: Context): boolean {
  const { facts, profile } = context;
  const known = memo.get(facts)?.get(profile);
  const targets = known ?? new Set(proxiesOf(facts).flatMap((name) => unprovenBehind(name, context)));
  if (known === undefined)
    memo.set(facts, (memo.get(facts) ?? new WeakMap<Profile, ReadonlySet<string>>()).set(profile, targets));
  return targets.has(target);
}

function proxiesOf(facts: Facts): readonly string[] {
  return interference(facts)
    .filter(({ category }) => category === 'fake-ip-proxy')
    .map((one) => one.interface);
}

function unprovenBehind(name: string, context: Context): readonly Ipv4[] {
  const targets = context.facts
    .all('winner')
    .filter((one) => one.interface === name)
    .map(({ target }) => target);
  return targets.some((target) => isProvenBehindProxy(target, context)) ? [] : targets;
}

/** isProvenBehindProxy looks for what a proxy cannot make up: a certificate, and an expected address. */
export function isProvenBehindProxy(target: Ipv4, { facts, profile }: Context): boolean {
  const expected = [...profile.cloudServices, ...profile.officeNetwork];
  const shaken = facts
    .all('tls')
    .some(
      (one) =>
        one.target.address === target &&
        one.outcome === 'established' &&
        one.nameMatches === true &&
        one.trust !== 'none',
    );
  const told = facts.all('dns').filter(({ role, server }) => role === 'vpc' && server.address === target);
  return shaken || told.some(({ answers }) => answers.some(({ data }) => isExpected(data, expected)));
}

function isExpected(text: string, expected: Context['profile']['cloudServices']): boolean {
  const address = parseIpv4(text);
  return (
    address !== null &&
    addressClass(address) !== 'fake-ip' &&
    expected.some((block) => contains(block, address))
  );
}
