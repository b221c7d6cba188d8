import type { ComputerRow } from '../../../shared/profile/form.ts';

/** matchingRows gives the places of the rows that hold a text; rows that are still blank always match. */
export function matchingRows(rows: readonly ComputerRow[], search: string): readonly number[] {
  const wanted = search.trim().toLowerCase();
  return rows.flatMap(({ address, ports, name }, index) => {
    const text = `${address} ${ports} ${name}`.toLowerCase();
    return wanted === '' || text.trim() === '' || text.includes(wanted) ? [index] : [];
  });
}
