/**
 * Of thousands of routes most are alike: the same next hop, the same number, within the same block. What becomes of one of
 * them in a state becomes of the others, but for the name of the block and the line.
 */
import type { Prefix } from '../gateway/prefixes.ts';
import type { Entry } from './entries.ts';
import type { Choice } from './gateway-table.ts';
import type { Way } from './types.ts';

type Place = Prefix<Entry> | null;

interface Known {
  readonly row: Entry;
  readonly choice: Choice;
}

/** Answers for the blocks of a table, in one state and for one target. */
export class Answers {
  readonly #exact = new Map<Place, Choice>();
  readonly #byKind = new Map<string, Map<Place, Known>>();

  /** of gives the answer for a block, and asks only where none that is alike was asked before. */
  of(within: Place, ask: () => Choice): Choice {
    const [row] = within?.rows ?? [];
    if (within === null || row === undefined || within.rows.length > 1 || within.isBorder)
      return this.#exactly(within, ask);
    const known = this.#ofKind(row.kind);
    const alike = known.get(within.around);
    if (alike !== undefined) return renamed(alike, row);
    const choice = ask();
    known.set(within.around, { row, choice });
    return choice;
  }

  #exactly(within: Place, ask: () => Choice): Choice {
    const choice = this.#exact.get(within) ?? ask();
    this.#exact.set(within, choice);
    return choice;
  }

  #ofKind(kind: string): Map<Place, Known> {
    const known = this.#byKind.get(kind) ?? new Map<Place, Known>();
    this.#byKind.set(kind, known);
    return known;
  }
}

/** A way names the block of the route that decides, and a line where one does. */
function renamed({ row, choice }: Known, to: Entry): Choice {
  const { way, place, entry } = choice;
  return {
    way: wayFor(way, row, to),
    place: place !== null && place === row.place ? to.place : place,
    entry: entry === row ? to : entry,
  };
}

function wayFor(way: Way, from: Entry, to: Entry): Way {
  if (way.kind === 'open' || way.route !== from.cidr) return way;
  const route = to.cidr;
  return way.kind === 'none'
    ? { kind: 'none', why: way.why, route }
    : { kind: 'carried', by: way.by, route, from: way.from };
}
