/** Objects as PowerShell prints them: JSON in its four forms, or lists of `Name : Value`. */
import { known, unknown, type Known } from '../../observation/known.ts';
import { asList } from './rows.ts';

const MOST_LINES = 500_000;
/** A property name is never translated; a value may be anything. */
const PROPERTY = /^([A-Za-z][\w.]{0,60}) *: (.*)$|^([A-Za-z][\w.]{0,60}) *:$/;

/** readObjects gives the objects of one cmdlet's output. Nothing at all is no object, which is a fact. */
export function readObjects(text: string): Known<readonly unknown[]> {
  const plain = text.replace(/^\ufeff/, '').trim();
  if (plain === '') return known([]);
  if (!/^[[{"\d]/.test(plain)) return fromList(plain);
  try {
    return known(asList(JSON.parse(plain)));
  } catch (error) {
    return unknown('unparsable', error instanceof Error ? error.message : String(error));
  }
}

/** `Format-List`: blocks of properties with an empty line between them. */
function fromList(text: string): Known<readonly unknown[]> {
  const objects: Record<string, string>[] = [];
  let open: Map<string, string> | null = null;
  for (const line of text.split('\n', MOST_LINES).map((one) => one.trimEnd())) {
    const property = PROPERTY.exec(line);
    if (line === '') {
      if (open !== null) objects.push(Object.fromEntries(open));
      open = null;
    } else if (property !== null) {
      open ??= new Map();
      open.set(property[1] ?? property[3] ?? '', braces(property[2] ?? ''));
    } else if (open === null || !/^\s/.test(line)) {
      return unknown('unparsable', `neither JSON nor a list: ${line.slice(0, 80)}`);
    }
  }
  return known(open === null ? objects : [...objects, Object.fromEntries(open)]);
}

/** `{192.168.1.53, 8.8.8.8}` is a list. */
function braces(value: string): string {
  return value.replace(/^\{(.*)\}$/, '$1').trim();
}
