/** The IPv4 interfaces of the stack, from Get-NetIPInterface. */
import { z } from 'zod';
import { mapKnown, type Known } from '../../observation/known.ts';
import { number, rowsOf, text, type Sections } from './rows.ts';

const interfaceRow = z.object({
  InterfaceAlias: text,
  ifIndex: number,
  AddressFamily: text,
  InterfaceMetric: number,
  NlMtu: number,
  ConnectionState: text,
});

/** An IPv4 interface of the stack, with its metric and whether it is connected. */
export type InterfaceRow = z.infer<typeof interfaceRow>;

/** The enumeration by name or number. */
const IPV6 = /^(?:ipv6|23)$/i;

/** interfacesOf reads the IPv4 interfaces of the stack; without a filter by family those of IPv6 come as well, which have metrics of their own. */
export function interfacesOf(all: Sections): Known<readonly InterfaceRow[]> {
  return mapKnown(rowsOf(all, 'interfaces', interfaceRow), (rows) => {
    const byIndex = new Map<number | string, InterfaceRow>();
    for (const row of rows.filter((one) => !IPV6.test(one.AddressFamily))) {
      const key = row.ifIndex ?? row.InterfaceAlias;
      const before = byIndex.get(key);
      byIndex.set(key, before === undefined ? row : common(before, row));
    }
    return [...byIndex.values()];
  });
}

/** Where the family is not shown, what two rows of one interface do not agree on is not known. */
function common(one: InterfaceRow, other: InterfaceRow): InterfaceRow {
  return {
    ...one,
    InterfaceMetric: one.InterfaceMetric === other.InterfaceMetric ? one.InterfaceMetric : null,
    NlMtu: one.NlMtu === other.NlMtu ? one.NlMtu : null,
    ConnectionState: isConnected(one) ? one.ConnectionState : other.ConnectionState,
  };
}

/** isConnected reads the enumeration by name or number; one without a state is not known to be down. */
export function isConnected({ ConnectionState: state }: InterfaceRow): boolean {
  return state === 'Connected' || state === '1' || state === '';
}
