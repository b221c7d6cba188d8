/** Junos in both forms becomes statements: the words from the root of the tree to the leaf, with the line of the leaf. */
import { unquoted, wordsOf, type Line, type Lines } from '../lines.ts';
import type { Reading } from '../reading.ts';

export interface Statement {
  readonly words: readonly string[];
  readonly line: Line;
  readonly isInactive: boolean;
}

/** setStatements reads lines of `set …`, `deactivate …` and `delete …`. */
export function setStatements(reading: Reading, { lines, isOpen, endsInPager }: Lines): readonly Statement[] {
  const found: Statement[] = [];
  for (const line of lines) {
    if (line.text.startsWith('#')) continue;
    const [command = '', ...words] = wordsOf(line.text).map(unquoted);
    if (command === 'set') found.push({ words, line, isInactive: false });
    else if (command === 'delete') remove(reading, found, words, line);
    else if (command === 'deactivate') deactivate(reading, found, words, line);
    else if (/^(?:edit|top|up|exit|commit|activate|annotate|protect)$/.test(command)) {
      // `edit` moves the place to which later lines belong; such a session is not followed.
      if (command === 'edit' || command === 'up')
        reading.damage.push({ kind: 'head-lost', place: reading.place(line) });
      reading.aside(line);
    } else found.push({ words: ['?', command, ...words], line, isInactive: false });
  }
  const last = lines.at(-1);
  if (last !== undefined && (isOpen || endsInPager))
    reading.damage.push({
      kind: 'tail-lost',
      place: reading.place(last),
      how: endsInPager ? 'pager' : 'open-line',
    });
  return found;
}

function remove(reading: Reading, found: Statement[], words: readonly string[], line: Line): void {
  const kept = found.filter((one) => !begins(one.words, words));
  found.splice(0, found.length, ...kept);
  reading.read(line);
}

function deactivate(reading: Reading, found: Statement[], words: readonly string[], line: Line): void {
  for (const [index, one] of found.entries())
    if (begins(one.words, words)) found[index] = { ...one, isInactive: true };
  reading.read(line);
}

function begins(words: readonly string[], head: readonly string[]): boolean {
  return head.length > 0 && head.every((word, index) => words[index] === word);
}

interface Open {
  readonly words: readonly string[];
  readonly line: Line;
  readonly isInactive: boolean;
}

/** Brackets, ends of statements, strings and words. */
const TOKEN = /"[^"\n]*"|\/\*|\*\/|[{};[\]]|<[^<>\n]{1,120}>|[^\s"{};[\]<]+|["<]/g;

/** braceStatements reads the form with braces. */
export function braceStatements(
  reading: Reading,
  { lines, isOpen, endsInPager }: Lines,
): readonly Statement[] {
  const found: Statement[] = [];
  const stack: Open[] = [];
  let words: string[] = [];
  let first: Line | null = null;
  let list: string[] | null = null;
  let isComment = false;
  let hasHead = false;
  for (const line of lines) {
    if (/^#/.test(line.text) && !isComment) {
      hasHead ||= /^## Last c/.test(line.text);
      continue;
    }
    if (/^[{};\]\s]{0,8}$/.test(line.text) || isComment || line.text.startsWith('/*')) reading.read(line);
    for (const [token] of line.text.matchAll(TOKEN)) {
      if (isComment) isComment = token !== '*/';
      else if (token === '/*') isComment = true;
      else if (token === '[') list = [];
      else if (token === ']') {
        words.push(...(list ?? []));
        list = null;
      } else if (list !== null && token !== ';' && token !== '}' && token !== '{') list.push(unquoted(token));
      else if (token === '{') {
        // A block is a statement as well: `neighbor 10.0.0.1 { }` says that there is one.
        const block = opened(stack.at(-1), words, first ?? line);
        stack.push(block);
        found.push(block);
        [words, first] = [[], null];
      } else if (token === ';' || token === '}') {
        if (words.length > 0 || token === ';') found.push(leaf(stack.at(-1), words, first ?? line));
        [words, first, list] = [[], null, null];
        if (token === '}' && stack.pop() === undefined)
          reading.damage.push({ kind: 'unbalanced', place: reading.place(line) });
      } else {
        first ??= line;
        words.push(unquoted(token));
      }
      // What is secret has lost its `;` together with its value.
    }
    if (line.isSecret && words.length > 0) {
      found.push(leaf(stack.at(-1), words, first ?? line));
      [words, first, list] = [[], null, null];
    }
  }
  const last = lines.at(-1);
  if (last !== undefined && (stack.length > 0 || words.length > 0))
    reading.damage.push({
      kind: 'tail-lost',
      place: reading.place(last),
      how: endsInPager ? 'pager' : 'open-block',
    });
  else if (last !== undefined && (endsInPager || (isOpen && !/[;}]$/.test(last.text))))
    reading.damage.push({
      kind: 'tail-lost',
      place: reading.place(last),
      how: endsInPager ? 'pager' : 'open-line',
    });
  if (words.length > 0 && first !== null) found.push(leaf(stack.at(-1), words, first));
  if (hasHead && stack.length === 0) reading.extent = 'closed-blocks';
  return found;
}

const FLAG = /^(?:inactive|protect|replace|active):$/;

function opened(around: Open | undefined, words: readonly string[], line: Line): Open {
  const own = words.filter((word) => !FLAG.test(word));
  return {
    words: [...(around?.words ?? []), ...own],
    line,
    isInactive: (around?.isInactive ?? false) || words.includes('inactive:'),
  };
}

function leaf(around: Open | undefined, words: readonly string[], line: Line): Statement {
  return opened(around, words, line);
}
