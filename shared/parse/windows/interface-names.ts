import { z } from 'zod';
import { interfacesOf } from './interfaces.ts';
import { number, rowsOf, text, type Sections } from './rows.ts';

const named = z.object({ Name: text, ifIndex: number });
const aliased = z.object({ InterfaceAlias: text, ifIndex: number });
/** Sections whose rows name an interface beside its number. */
const OTHERS = ['addresses', 'routes', 'neighbors'] as const;

/** namesOf gives the name of an interface for its number, where the view that was printed shows only the number. */
export function namesOf(all: Sections): (index: number | null) => string {
  const adapters = rowsOf(all, 'adapters', named);
  const interfaces = interfacesOf(all);
  const names = new Map(
    [
      ...OTHERS.flatMap((section) => aliasesIn(all, section)),
      ...(interfaces.known ? interfaces.value.map((row) => [row.ifIndex, row.InterfaceAlias] as const) : []),
      ...(adapters.known ? adapters.value.map((row) => [row.ifIndex, row.Name] as const) : []),
    ].filter(([, name]) => name !== ''),
  );
  return (index) => {
    if (index === null) return '';
    const name = names.get(index) ?? '';
    return name === '' ? `interface ${index}` : name;
  };
}

function aliasesIn(all: Sections, section: string): readonly (readonly [number | null, string])[] {
  const rows = rowsOf(all, section, aliased);
  return rows.known ? rows.value.map((row) => [row.ifIndex, row.InterfaceAlias] as const) : [];
}
