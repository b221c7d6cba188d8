/** Changes strings inside values. A boundary: a walk that changes texts alone keeps the shape, which no type can say. */
import { isFields, type Fields } from '../../values/fields.ts';

type Change = (text: string, key: string) => string;

/** mapTexts changes every string inside a value, given the key that it stands under; keys stay, and what holds no change is not copied. */
export function mapTexts<T>(value: T, change: Change): T {
  return walk(value, '', change) as T;
}

function walk(value: unknown, key: string, change: Change): unknown {
  if (typeof value === 'string') return change(value, key);
  if (Array.isArray(value)) return walkList(value, key, change);
  return isFields(value) ? walkRecord(value, change) : value;
}

function walkList(list: readonly unknown[], key: string, change: Change): readonly unknown[] {
  let copy: unknown[] | null = null;
  for (const [index, before] of list.entries()) {
    const after = walk(before, key, change);
    if (after !== before) (copy ??= [...list])[index] = after;
  }
  return copy ?? list;
}

function walkRecord(record: Fields, change: Change): Fields {
  let copy: Record<string, unknown> | null = null;
  for (const name of Object.keys(record)) {
    const after = walk(record[name], name, change);
    // The spread makes a key such as __proto__ the copy's own, so that setting it changes no prototype.
    if (after !== record[name]) (copy ??= { ...record })[name] = after;
  }
  return copy ?? record;
}

/** eachText shows every string inside a value. */
export function eachText(value: unknown, see: (text: string) => void): void {
  if (typeof value === 'string') see(value);
  else if (Array.isArray(value)) for (const one of value) eachText(one, see);
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) eachText(one, see);
}
