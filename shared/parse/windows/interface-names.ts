import { z } from 'zod';
import { interfacesOf } from './adapters.ts';
import { number, rowsOf, text, type Sections } from './rows.ts';

const named = z.object({ Name: text, ifIndex: number });

/** namesOf gives the name of an interface for its number, where the view that was printed shows the number alone. */
export function namesOf(all: Sections): (index: number | null) => string {
  const adapters = rowsOf(all, 'adapters', named);
  const interfaces = interfacesOf(all);
  const names = new Map([
    ...(interfaces.known ? interfaces.value.map((row) => [row.ifIndex, row.InterfaceAlias] as const) : []),
    ...(adapters.known ? adapters.value.map((row) => [row.ifIndex, row.Name] as const) : []),
  ]);
  return (index) => {
    if (index === null) return '';
    const name = names.get(index) ?? '';
    return name === '' ? `interface ${index}` : name;
  };
}
