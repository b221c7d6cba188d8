/** Keys of tables, asked of the table itself: a key that is its own has its type. */

/** hasKey says whether a key is one of the table's own. */
export function hasKey<T extends object>(table: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(table, key);
}

/** keysOf lists the keys of a table, in its order. */
export function keysOf<T extends object>(table: T): readonly (keyof T & string)[] {
  return Object.keys(table).filter((key): key is keyof T & string => hasKey(table, key));
}
