/** Tables of what many checks declare. Their types lose which key belongs to which value, so it is stated here. */
import type { Joined } from './declared.ts';

/** pluck takes one field out of every row. */
export function pluck<Field extends string, Table extends Readonly<Record<keyof Table, Row<Field>>>>(
  table: Table,
  field: Field,
): { readonly [Key in keyof Table]: Table[Key][Field] } {
  const rows: readonly (readonly [string, Row<Field>])[] = Object.entries(table);
  const plucked = Object.fromEntries(rows.map(([key, row]) => [key, row[field]]));
  return plucked as { readonly [Key in keyof Table]: Table[Key][Field] };
}

/** join makes one table of the tables in a field of every row. */
export function join<
  Field extends string,
  Table extends Readonly<Record<keyof Table, Readonly<Record<Field, object>>>>,
>(table: Table, field: Field): Joined<Table[keyof Table][Field]> {
  const rows: readonly Readonly<Record<Field, object>>[] = Object.values(table);
  const joined: object = Object.fromEntries(rows.flatMap((row) => Object.entries(row[field])));
  return joined as Joined<Table[keyof Table][Field]>;
}

type Row<Field extends string> = Readonly<Record<Field, unknown>>;

/**
 * codesOf lists the codes that a check declares, in its own order. A page that needs a finding's data alone leaves the
 * check out, since the call is known to do nothing else.
 */
/* @__NO_SIDE_EFFECTS__ */
export function codesOf<Code extends string>(findings: Readonly<Record<Code, unknown>>): readonly Code[] {
  return Object.keys(findings) as Code[];
}
