/** FortiOS writes a tree: `config`, `edit`, `set`, `next`, `end`. */
import { unquoted, wordsOf, type Line, type Lines } from '../lines.ts';
import type { Reading } from '../reading.ts';

/** An entry: what stands between `edit X` and `next`, or in a `config` without entries. */
export interface Entry {
  /** `router static`, or `router bgp / neighbor`. */
  readonly table: string;
  /** The words behind `edit`; null for the settings of the table itself. */
  readonly name: string | null;
  /** The entry around it. */
  readonly around: Entry | null;
  readonly opened: Line;
  readonly settings: Setting[];
  /** Lines in it that are none of the five. */
  readonly strange: Line[];
}

export interface Setting {
  readonly name: string;
  readonly values: readonly string[];
  readonly line: Line;
}

interface Level {
  readonly kind: 'config' | 'edit';
  readonly entry: Entry;
}

export interface Tree {
  readonly entries: readonly Entry[];
  /** Lines outside of any table. */
  readonly outside: readonly Line[];
}

/** treeOf reads the lines into entries, and notes what is damaged. */
export function treeOf(reading: Reading, { lines, isOpen, endsInPager }: Lines): Tree {
  const stack: Level[] = [];
  const entries: Entry[] = [];
  const outside: Line[] = [];
  let hasHead = false;
  for (const line of joined(lines)) {
    if (line.text.startsWith('#')) {
      hasHead ||= /^#config-version/.test(line.text);
      continue;
    }
    const words = wordsOf(line.text).map(unquoted);
    const top = stack.at(-1);
    switch (words[0]) {
      case 'config': {
        const name = words.slice(1).join(' ');
        const around = top?.entry ?? null;
        const entry = entryOf(
          around === null || around.table === 'vdom' || around.table === 'global'
            ? name
            : `${around.table} / ${name}`,
          null,
          around,
          line,
        );
        entries.push(entry);
        stack.push({ kind: 'config', entry });
        break;
      }
      case 'edit': {
        if (top?.kind === 'edit') stack.pop();
        const config = stack.at(-1);
        if (config === undefined) lost(reading, line);
        const entry = entryOf(
          config?.entry.table ?? '',
          words.slice(1).join(' '),
          config?.entry.around ?? null,
          line,
        );
        entries.push(entry);
        stack.push({ kind: 'edit', entry });
        break;
      }
      case 'next':
        if (top?.kind === 'edit') stack.pop();
        else lost(reading, line);
        reading.read(line);
        break;
      case 'end':
        if (stack.at(-1)?.kind === 'edit') stack.pop();
        if (stack.length === 0) lost(reading, line);
        else stack.pop();
        reading.read(line);
        break;
      case 'set':
      case 'unset':
      case 'append':
        if (top === undefined) outside.push(line);
        else if (words[0] !== 'unset')
          top.entry.settings.push({ name: words[1] ?? '', values: words.slice(2), line });
        else reading.aside(line);
        break;
      default:
        if (top === undefined) outside.push(line);
        else top.entry.strange.push(line);
    }
  }
  const last = lines.at(-1);
  if (last !== undefined && stack.length > 0)
    reading.damage.push({
      kind: 'tail-lost',
      place: reading.place(last),
      how: endsInPager ? 'pager' : 'open-block',
    });
  else if (last !== undefined && (isOpen || endsInPager) && last.text !== 'end')
    reading.damage.push({
      kind: 'tail-lost',
      place: reading.place(last),
      how: endsInPager ? 'pager' : 'open-line',
    });
  if (hasHead && stack.length === 0) reading.extent = 'closed-blocks';
  return { entries, outside };
}

function entryOf(table: string, name: string | null, around: Entry | null, opened: Line): Entry {
  return { table, name, around, opened, settings: [], strange: [] };
}

/** One place is enough: what follows belongs to the same lost head. */
function lost(reading: Reading, line: Line): void {
  if (!reading.damage.some(({ kind }) => kind === 'head-lost'))
    reading.damage.push({ kind: 'head-lost', place: reading.place(line) });
}

const MOST_JOINED = 500;

/** A value in quotes may go over several lines (certificates, comments, pages); no such value is of interest. */
function* joined(lines: readonly Line[]): Generator<Line> {
  let open = 0;
  for (const line of lines) {
    const quotes = line.text.replaceAll('\\"', '').split('"').length - 1;
    const isOdd = quotes % 2 === 1;
    if (open > 0) {
      // A line that begins like any other ends a value whose closing quote was lost.
      if (isOdd) open = 0;
      else open -= /^(?:config|edit|next|end)\b/.test(line.text) ? open : 1;
      if (open > 0 || isOdd) continue;
    } else if (isOdd && !line.isSecret) {
      open = MOST_JOINED;
      yield { ...line, text: line.text.slice(0, line.text.indexOf('"')).trim() };
      continue;
    }
    yield line;
  }
}
