/** What is compared of two runs: facts that explain most differences, as lists of short texts. */
import { interference } from '../check/interference.ts';
import type { Facts } from '../observation/facts.ts';
import type { Known } from '../observation/known.ts';
import type { Adapter } from '../observation/workstation.ts';
import type { RunFact } from './compared-facts.ts';

export interface FactEntry {
  readonly text: string;
  /** What it is about: compared only where both runs asked about it, since what nobody asked did not go away. */
  readonly about?: string;
}

/** null: unknown. */
export type FactEntries = readonly FactEntry[] | null;
export type FactReader = (facts: Facts) => FactEntries;

export const RUN_FACTS: Readonly<Record<RunFact, FactReader>> = {
  adapters: (facts) => fromAdapters(facts, ({ name }) => [name]),
  addresses: (facts) =>
    fromAdapters(facts, ({ addresses }) =>
      addresses.map(({ address, prefixLength }) => `${address}/${prefixLength}`),
    ),
  gateways: (facts) =>
    entriesOf(facts.one('routes'), ({ routes }) =>
      routes.flatMap(({ destination, gateway }) =>
        destination === '0.0.0.0/0' && gateway !== null ? [gateway] : [],
      ),
    ),
  resolvers: (facts) =>
    entriesOf(facts.one('resolvers'), (groups) =>
      groups.filter(({ scope }) => scope === 'default').flatMap(({ servers }) => servers),
    ),
  /** `target interface gateway`. */
  ways: (facts) =>
    asked(
      facts.all('winner').map(({ target, interface: name, gateway, gatewayIpv6, kind }) => {
        const way =
          kind === 'unicast'
            ? [name, gateway ?? gatewayIpv6 ?? null].filter((part) => part !== null).join(' ')
            : kind;
        return { about: target, text: `${target} ${way}` };
      }),
    ),
  // They are told by their adapters.
  tunnels: (facts) =>
    entriesOf(facts.one('adapters'), () =>
      interference(facts)
        .filter(({ category }) => category !== 'container' && category !== 'virtual-machine')
        .map(({ product, interface: name }) => `${product} (${name})`),
    ),
  proxies: (facts) =>
    entriesOf(facts.one('proxies'), (settings) =>
      settings.map(({ protocol, server }) => `${protocol} ${server}`),
    ),
  /** `name address, address`; without addresses, how the lookup ended. */
  answers: (facts) =>
    asked(
      facts.all('lookup').map(({ name, addresses, outcome }) => {
        return {
          about: name,
          text: `${name} ${addresses.length === 0 ? outcome : [...addresses].sort().join(', ')}`,
        };
      }),
    ),
};

/** fromAdapters reads the adapters that are up, loopback aside. */
export function fromAdapters(facts: Facts, read: (adapter: Adapter) => readonly string[]): FactEntries {
  return entriesOf(facts.one('adapters'), (adapters) =>
    adapters.filter((one) => one.up && one.kind !== 'loopback').flatMap(read),
  );
}

/** entriesOf reads a single fact. A system that has no such thing has none of it, and that is known. */
export function entriesOf<T>(fact: Known<T>, read: (value: T) => readonly string[]): FactEntries {
  if (fact.known) return texts(read(fact.value));
  return fact.reason === 'not-applicable' ? [] : null;
}

/** asked gives entries about subjects; none: nobody asked, so nothing is known. */
export function asked(entries: readonly FactEntry[]): FactEntries {
  return entries.length === 0 ? null : entries;
}

function texts(list: readonly string[]): readonly FactEntry[] {
  return [...new Set(list)].map((text) => ({ text }));
}
