/**
 * Bounds of a YAML text, before a parser sees it. The parser is quick for what people write, but slow for thousands of tags or
 * errors, and a block within a block within a block … ends its process. All of this is one pass over the text.
 */
import {
  isMap,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type LineCounter,
  type ParsedNode,
} from 'yaml';

/** A profile nests four levels; an indentation beyond this is no person's. */
const DEEPEST_COLUMN = 200;
const MOST_NESTED = 32;
/** A profile of 10,000 cloud computers has about 130,000. */
const MOST_TOKENS = 250_000;
/** Tags, anchors, aliases, directives and reserved characters: a profile needs none, a name or a comment may have some. */
const MOST_SIGNS = 1_000;
/** Names and addresses of 10,000 cloud computers may be quoted. */
const MOST_QUOTES = 50_000;

const INDENTED = new RegExp(`^[ \\t?:-]{${DEEPEST_COLUMN}}[ \\t?:-]*[^\\s?:-]`, 'm');
/** A sign alone opens a block as well, with nothing behind it. */
const INDENTED_SIGN = new RegExp(`^[ \\t]{${DEEPEST_COLUMN}}[ \\t]*[?:-]`, 'm');
const NESTED = new RegExp(`(?:[?:-][ \\t]+){${MOST_NESTED}}`);
const TOKEN = /[,:[\]{}?\n-]/g;
const SIGN = /[!&*%@`]/g;
const QUOTE = /["']/g;

/** yamlProblem says which bound a text breaks; null: none. */
export function yamlProblem(text: string): string | null {
  if ([INDENTED, INDENTED_SIGN, NESTED].some((pattern) => pattern.test(text))) return 'nested too deeply';
  if (isNestedInBrackets(text)) return 'nested too deeply';
  if (exceeds(text, TOKEN, MOST_TOKENS)) return `more than ${MOST_TOKENS} values`;
  if (exceeds(text, QUOTE, MOST_QUOTES)) return `more than ${MOST_QUOTES} quotes`;
  return exceeds(text, SIGN, MOST_SIGNS) ? `more than ${MOST_SIGNS} tags` : null;
}

/** Also more closing brackets than opening ones, each of which is an error of its own. */
function isNestedInBrackets(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (Math.abs(depth) > MOST_NESTED * 2) return true;
  }
  return false;
}

function exceeds(text: string, pattern: RegExp, most: number): boolean {
  const found = text.matchAll(pattern);
  for (let count = 0; count <= most; count += 1) if (found.next().done === true) return false;
  return true;
}

/** parseYaml is the one way to the parser: its search for duplicate keys compares each with all, and its long messages search the text again. */
export function parseYaml(text: string, lineCounter?: LineCounter): Document.Parsed {
  return parseDocument(text, {
    ...(lineCounter === undefined ? {} : { lineCounter }),
    uniqueKeys: false,
    prettyErrors: false,
    merge: false,
    schema: 'core',
    // Its warnings would go past us to the terminal, with a piece of the file.
    logLevel: 'error',
  });
}

/** doubleKeys gives the places of keys that stand twice in a map. */
export function doubleKeys(document: Document<ParsedNode>): readonly number[] {
  const places: number[] = [];
  visit(document, {
    Map: (_key, map) => {
      if (!isMap(map)) return;
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) places.push(key.range?.[0] ?? 0);
        seen.add(key.value);
      }
    },
  });
  return places;
}
