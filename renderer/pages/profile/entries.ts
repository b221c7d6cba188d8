/** Steps of editing a list of entries. Pure. */

/** withEntry puts a value at a place; behind the end it is added. */
export function withEntry<T>(entries: readonly T[], index: number, value: T): readonly T[] {
  return index < entries.length
    ? entries.map((one, at) => (at === index ? value : one))
    : [...entries, value];
}

/** withoutEntry leaves one out. */
export function withoutEntry<T>(entries: readonly T[], index: number): readonly T[] {
  return entries.filter((_, at) => at !== index);
}

/** pasted splits a pasted text into entries; null: it is one, and the input can take it by itself. */
export function pasted(text: string): readonly string[] | null {
  const parts = text.split(/[\s,;，；、]+/).filter((part) => part !== '');
  return parts.length > 1 ? parts : null;
}

/** withPasted puts several entries in place of one. */
export function withPasted<T>(entries: readonly T[], index: number, values: readonly T[]): readonly T[] {
  return [...entries.slice(0, index), ...values, ...entries.slice(index + 1)];
}
