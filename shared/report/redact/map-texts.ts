/** mapTexts changes every string inside a value, given the key that it stands under; keys stay. */
export function mapTexts<T>(value: T, change: (text: string, key: string) => string): T {
  return walk(value, '', change) as T;
}

function walk(value: unknown, key: string, change: (text: string, key: string) => string): unknown {
  if (typeof value === 'string') return change(value, key);
  if (Array.isArray(value)) return value.map((inner) => walk(inner, key, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name, change)]));
}
