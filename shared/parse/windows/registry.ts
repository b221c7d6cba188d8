import { partial, whole, type Listing } from '../../observation/listing.ts';

/** Name, type and value with four blanks between them; nothing of it is translated. */
const VALUE = /^ {4}(\S.*?) {4}REG_([A-Z_]+) {4}(.*)$/;

export interface RegistryValue {
  readonly name: string;
  /** Numbers as decimal text. */
  readonly value: string;
}

/**
 * parseRegQuery reads the values of the first key that `reg query` prints and whose path matches. An empty line ends
 * them; without it the text was cut, and a value that is not there may have stood behind the cut.
 */
export function parseRegQuery(text: string, path: RegExp): Listing<RegistryValue> {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const key = lines.findIndex((line) => line.startsWith('HKEY_') && path.test(line));
  if (key < 0) return partial([], 'no such key of the registry');
  const behind = lines.slice(key + 1);
  const end = behind.findIndex((line) => line === '' || line.startsWith('HKEY_'));
  const rows = (end < 0 ? behind : behind.slice(0, end)).flatMap((line): RegistryValue[] => {
    const [, name, type, value = ''] = VALUE.exec(line) ?? [];
    return name === undefined ? [] : [{ name, value: type === 'DWORD' ? String(Number(value)) : value }];
  });
  // The line break of the last line is no empty line.
  const isWhole = end >= 0 && end < behind.length - 1;
  return isWhole
    ? whole(rows)
    : partial(text.endsWith('\n') ? rows : rows.slice(0, -1), 'the end of the key is missing');
}
