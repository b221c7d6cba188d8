import { unknown, known, type Known } from '../../observation/known.ts';

/** Name, type and value with four blanks between them; nothing of it is translated. */
const VALUE = /^ {4}(\S.*?) {4}REG_([A-Z_]+) {4}(.*)$/;

/** parseRegQuery reads the values of the first key that `reg query` prints; numbers come as decimal text. */
export function parseRegQuery(text: string): Known<ReadonlyMap<string, string>> {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const key = lines.findIndex((line) => line.startsWith("HKEY_"));
  if (key < 0 || !/\n\s*$/.test(text)) return unknown('unparsable', 'no key of the registry, or its end is missing');
  const values = new Map<string, string>();
  for (const line of lines.slice(key + 1)) {
    if (line.startsWith("HKEY_")) break;
    const [, name, type, value = ''] = VALUE.exec(line) ?? [];
    if (name !== undefined) values.set(name, type === 'DWORD' ? String(Number(value)) : value);
  }
  return known(values);
}
