/** JSON as people hand it over: with warnings before it, a prompt behind it, twice in a row, or wrapped in CLIXML. */
import { known, unknown, type Known } from '../../observation/known.ts';

/** What begins objects or a list of objects; no other text of a shell looks like this. */
const START = /\[\s*\{\s*"|\{\s*"/g;
const MOST_VALUES = 10_000;

/**
 * jsonIn gives the one JSON value of a text. A value that was cut at either end is none: the rows of a list that are
 * left look like a whole list. Of several that differ, single objects are rows of one list, and of lists the last counts.
 */
export function jsonIn(text: string): Known<unknown> {
  const plain = text.trim();
  const whole = parse(plain);
  if (whole.known) return whole;
  const outside = plain.includes('CLIXML') || plain.includes('<Objs ') ? withoutClixml(plain) : plain;
  const values = valuesIn(outside);
  if (values.known && values.value.length === 0 && outside !== plain) return fromStrings(plain, whole);
  if (!values.known) return values;
  const [first] = values.value;
  if (first === undefined) return whole;
  return joined(values.value);
}

/** PowerShell writes its progress bar and its errors as CLIXML when its output goes to another program. */
function withoutClixml(text: string): string {
  const [before = '', ...parts] = text.replaceAll('#< CLIXML', '\n').split('<Objs ');
  // Where the end of one is missing, what stands in its line is lost with it.
  const behind = parts.map((part) =>
    part.includes('</Objs>')
      ? part.slice(part.indexOf('</Objs>') + '</Objs>'.length)
      : part.replace(/^[^\n]*/, ''),
  );
  return [before, ...behind].join('\n');
}

function valueOf(text: string): unknown {
  return JSON.parse(text);
}

function parse(text: string): Known<unknown> {
  try {
    return known(valueOf(text));
  } catch (error) {
    return unknown('unparsable', error instanceof Error ? error.message : String(error));
  }
}

function joined(texts: readonly string[]): Known<unknown> {
  const distinct = [
    ...new Map(texts.map(valueOf).map((one): [string, unknown] => [JSON.stringify(one), one])).values(),
  ];
  if (distinct.length === 1) return known(distinct[0]);
  return known(distinct.some(Array.isArray) ? distinct.at(-1) : distinct);
}

/** valuesIn finds the JSON values of a text; unknown where one of them was cut. */
function valuesIn(text: string): Known<readonly string[]> {
  const found: string[] = [];
  let from = 0;
  while (found.length < MOST_VALUES) {
    START.lastIndex = from;
    const start = START.exec(text)?.index;
    if (start === undefined) return known(found);
    const end = endOf(text, start);
    if (end === null || isInside(text, start, end)) return unknown('unparsable', 'the JSON was cut');
    const value = text.slice(start, end);
    if (!parse(value).known) return unknown('unparsable', 'the JSON is damaged');
    found.push(value);
    from = end;
  }
  return unknown('unparsable', 'too many JSON values');
}

/** Strings, which may hold brackets, and the brackets that count. */
const TOKEN = /"(?:[^"\\]|\\[^])*"|[[\]{}]/g;

/** Behind the bracket that closes what opens at `start`; null where it is missing. */
function endOf(text: string, start: number): number | null {
  let depth = 0;
  TOKEN.lastIndex = start;
  for (let token = TOKEN.exec(text); token !== null; token = TOKEN.exec(text)) {
    const [sign] = token;
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth === 0) return TOKEN.lastIndex;
  }
  return null;
}

/** A comma or a bracket beside a value says that it stood in a list whose other part is missing. */
function isInside(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start).trimEnd();
  const behind = text.slice(end, end + 200).trimStart();
  return /(?:[,[{]|":)$/.test(before) || /^[,\]}]/.test(behind);
}

/** Text that PowerShell serialized as a whole: the strings of its CLIXML. */
function fromStrings(text: string, otherwise: Known<unknown>): Known<unknown> {
  const strings = [...text.matchAll(/<S>([^<]*)<\/S>/g)].map(([, content = '']) => plainOf(content));
  if (strings.length === 0) return otherwise;
  const values = valuesIn(strings.join('\n'));
  return values.known && values.value.length > 0 ? joined(values.value) : otherwise;
}

function plainOf(xml: string): string {
  return xml
    .replace(/_x([0-9A-F]{4})_/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
