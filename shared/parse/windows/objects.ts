/** Objects as PowerShell prints them: JSON in its four forms, lists of `Name : Value`, or a table. */
import { mapKnown } from '../../observation/known.ts';
import { partial, silent, whole, type Listing } from '../../observation/listing.ts';
import { jsonIn } from '../common/json-text.ts';
import { isPrompt } from '../common/lines.ts';
import { isTable, readTable } from './object-table.ts';
import { asList } from './rows.ts';

const MOST_LINES = 500_000;
/** A property name is never translated; a value may be anything. */
const PROPERTY = /^([A-Za-z][\w.]{0,60}) *: (.*)$|^([A-Za-z][\w.]{0,60}) *:$/;
const NOISE = /^(?:WARNING|VERBOSE|DEBUG|#< CLIXML|<Objs )/;

/**
 * readObjects gives the objects of one cmdlet's output. JSON proves by its closing bracket that they are all. A list of
 * properties has no end of its own, so that only an exit code tells it from one that was cut between two objects; nor has
 * no output at all, which is a fact of few cmdlets only.
 */
export function readObjects(text: string): Listing<unknown> {
  const plain = text.replace(/^\ufeff/, '');
  if (plain.trim() === '') return silent();
  const json = mapKnown(jsonIn(plain), asList);
  if (json.known) return whole(json.value);
  if (/^\s*[[{"\d]/.test(plain)) return { rows: [], proof: json };
  return isTable(plain) ? readTable(plain) : fromList(plain);
}

/** `Format-List`: blocks of properties with an empty line between them. */
function fromList(text: string): Listing<unknown> {
  const objects: Record<string, string>[] = [];
  let open: Map<string, string> | null = null;
  for (const line of text
    .replace(/\n$/, '')
    .split('\n', MOST_LINES)
    .map((one) => one.trimEnd())) {
    if (isPrompt(line) || NOISE.test(line)) continue;
    const property = PROPERTY.exec(line);
    if (line === '') {
      if (open !== null) objects.push(Object.fromEntries(open));
      open = null;
    } else if (property !== null) {
      open ??= new Map();
      open.set(property[1] ?? property[3] ?? '', braces(property[2] ?? ''));
    } else if (open === null || !/^\s/.test(line)) {
      return partial(objects, `neither JSON nor a list: ${line.slice(0, 80)}`);
    }
  }
  // PowerShell prints an empty line behind the last object, too.
  return open === null
    ? { rows: objects, proof: 'silence' }
    : partial(objects, 'the last object of the list has no end');
}

/** `{192.168.1.53, 8.8.8.8}` is a list. */
function braces(value: string): string {
  return value.replace(/^\{(.*)\}$/, '$1').trim();
}
