/** Facts of a report that explain a difference and are too much for the history. */
import type { Facts } from '../../observation/facts.ts';
import type { FilterSet } from '../../observation/filters.ts';
import type { MoreFact } from '../../history/compared-facts.ts';
import { unknown, valueOr, type Known } from '../../observation/known.ts';
import { asked, entriesOf, type FactEntry, type FactReader } from '../../history/run-facts.ts';

export const MORE_FACTS: Readonly<Record<MoreFact, FactReader>> = {
  hosts: (facts) =>
    entriesOf(facts.one('hosts'), (entries) =>
      entries.map(({ address, names }) => `${address} ${names.join(' ')}`),
    ),
  nameRules: (facts) =>
    entriesOf(facts.one('nrpt'), (rules) =>
      rules.map(({ namespaces, servers }) => `${namespaces.join(' ')} → ${servers.join(', ')}`),
    ),
  filters: (facts) => entriesOf(wholeFilters(facts.one('filters')), filterTexts),
  /** `target hop router`. A router that was silent in one of them says nothing. */
  routers: (facts) =>
    asked(
      facts.all('trace').flatMap(({ target, hops }) =>
        hops.flatMap(({ ttl, address }): readonly FactEntry[] => {
          return address === null ? [] : [{ about: `${target} ${ttl}`, text: `${target} ${ttl} ${address}` }];
        }),
      ),
    ),
  /** `adapter bytes`. */
  packetSizes: (facts) => asked(adapterSizes(facts)),
  certificates: (facts) =>
    asked(
      facts.all('tls').flatMap(({ serverName, chain: [leaf] }): readonly FactEntry[] => {
        return leaf === undefined
          ? []
          : [
              {
                about: serverName,
                text: `${serverName} ${leaf.issuer}, ${leaf.notBefore.slice(0, 10)} – ${leaf.notAfter.slice(0, 10)}`,
              },
            ];
      }),
    ),
  client: (facts) =>
    entriesOf(facts.one('client'), ({ installed, name = '', version = '' }) =>
      installed ? [`${name} ${version}`.trim()] : [],
    ),
};

/** A rule that is missing in a listing that was cut may have been there. */
function wholeFilters(filters: Known<FilterSet>): Known<FilterSet> {
  const cut = filters.known ? filters.value.tables.find(({ whole }) => !whole) : undefined;
  return cut === undefined ? filters : unknown('unparsable', `table ${cut.name}`);
}

function filterTexts({ tables }: FilterSet): readonly string[] {
  return tables.flatMap(({ chains }) =>
    chains.flatMap(({ name, base, rules }) => {
      const policy = base === undefined ? [] : [`policy of chain ${name} (${base.hook}): ${base.policy}`];
      return [...policy, ...new Set(rules.map(({ text }) => text))];
    }),
  );
}

function adapterSizes(facts: Facts): readonly FactEntry[] {
  const adapters = valueOr(facts.one('adapters'), []).filter((one) => one.up && one.kind !== 'loopback');
  return adapters.flatMap(({ name, mtu }): readonly FactEntry[] =>
    mtu === undefined ? [] : [{ about: name, text: `${name} ${mtu}` }],
  );
}
