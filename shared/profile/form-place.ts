/** Where in the form a problem belongs. */
import { isBlank, LIST_FIELDS, TEXT_FIELDS, type FieldKey, type FormEntry } from './form.ts';
import type { Problem } from './problem.ts';

export interface Place {
  readonly key: FieldKey;
  /** Of an entry that the text has; null: the field as a whole. */
  readonly index: number | null;
  /** `address`, `ports` … of a row; null: the row, or the one value. */
  readonly part: string | null;
}

const KEYS: readonly FieldKey[] = [...TEXT_FIELDS, ...LIST_FIELDS, 'gatewayHosts', 'cloudComputers'];

/** placeOf finds the field of a problem's path such as `cloudComputers[3].ports[1]`; null: no field has it. */
export function placeOf(path: string): Place | null {
  const whole = KEYS.find((key) => path === key || path.startsWith(`${key}[`)) ?? GROUPS[path];
  if (whole === undefined) return null;
  const [, index, part] = /^\[(\d+)\](?:\.(\w+))?/.exec(path.slice(whole.length)) ?? [];
  return { key: whole, index: index === undefined ? null : Number(index), part: part ?? null };
}

/** A group that is wrong as a whole is shown at its first field. */
const GROUPS: Readonly<Record<string, FieldKey>> = {
  timeouts: 'timeouts.dnsMs',
  contact: 'contact.it',
  path: 'path.activeHops',
};

/** entryAt gives the form's entry for the text's, which has none for those that are still blank. */
export function entryAt(entries: readonly FormEntry[], written: number): number {
  let count = -1;
  const found = entries.findIndex((entry) => !isBlank(entry) && ++count === written);
  return found === -1 ? written : found;
}

/** Problems by field, for the fields to show their own. */
export interface PlacedProblems {
  readonly at: (key: FieldKey, index?: number | null, part?: string | null) => readonly Problem[];
}

/** placeProblems sorts problems to their fields; `entriesOf` gives what a list of the form holds. */
export function placeProblems(
  problems: readonly Problem[],
  entriesOf: (key: FieldKey) => readonly FormEntry[],
): PlacedProblems {
  const placed = new Map<string, Problem[]>();
  for (const problem of problems) {
    const place = placeOf(problem.path);
    if (place === null) continue;
    const index = place.index === null ? null : entryAt(entriesOf(place.key), place.index);
    const name = nameOf(place.key, index, place.part);
    placed.set(name, [...(placed.get(name) ?? []), problem]);
  }
  return { at: (key, index = null, part = null) => placed.get(nameOf(key, index, part)) ?? [] };
}

function nameOf(key: FieldKey, index: number | null, part: string | null): string {
  return [key, index, part].join('|');
}
