/** own looks a word of a stranger's text up in a table; `toString` and its like, which every object has, are no entries. */
export function own<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
