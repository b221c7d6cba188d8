import { parseIpv4, type Ipv4 } from '../../net/ipv4.ts';
import type { Report } from '../schema.ts';
import { fieldsOf, numberIn, textIn, type Fields } from '../values.ts';
import { knownValues } from '../known-values.ts';

const ANSWERS: Readonly<Record<string, (value: Fields) => unknown>> = {
  dns: (one) => (one['outcome'] === 'answered' ? fieldsOf(one['server'])['address'] : null),
  tcp: (one) => (one['outcome'] === 'connected' ? fieldsOf(one['target'])['address'] : null),
  ping: (one) => ((numberIn(one['received']) ?? 0) > 0 ? one['target'] : null),
};

/** answeredAddresses lists the addresses that somebody answered at; pseudonyms are none. */
export function answeredAddresses(report: Report): readonly Ipv4[] {
  const found = Object.entries(ANSWERS).flatMap(([kind, addressOf]) =>
    knownValues(report, kind).flatMap((value) => parseIpv4(textIn(addressOf(value))) ?? []),
  );
  return [...new Set(found)];
}
