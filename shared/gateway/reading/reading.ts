/** What a reader gathers while it goes through the lines of one file. */
import type { BgpProcess } from '../config-bgp.ts';
import type { Tunnel } from '../config-ipsec.ts';
import type { GatewayInterface, StaticRoute } from '../config-routes.ts';
import type { GatewayConfig } from '../config.ts';
import type {
  Absence,
  Area,
  Damage,
  Extent,
  Gap,
  LineFault,
  Place,
  Section,
  UnreadLine,
  Written,
} from '../written.ts';
import { dialectOf, type Dialect, type Form } from '../dialect.ts';
import { looksLike } from './identify.ts';
import { unquoted, wordsOf, type Line, type Lines } from './lines.ts';
import { PolicyShelf } from './policies.ts';
import { WatchShelf } from './watches.ts';
import { isPlain, shownLine } from './words.ts';

/** A fault before it has a place. */
export type Fault = LineFault extends infer F
  ? F extends { place: Place }
    ? Omit<F, 'place'>
    : never
  : never;

/** What was read of one file. */
export interface Found {
  readonly interfaces: readonly GatewayInterface[];
  readonly bgp: readonly BgpProcess[];
  readonly staticRoutes: readonly StaticRoute[];
  readonly staticDefault: Written<number> | null;
  readonly tunnels: readonly Tunnel[];
}

/** One gap is enough for a doubt; the lines are all in `notUnderstood`. */
const MOST_GAPS = 20;

/** What came of a line. */
type Fate = 'read' | 'aside' | 'secret' | 'unread';

export class Reading {
  readonly dialect: Dialect;
  readonly faults: LineFault[] = [];
  readonly unread: UnreadLine[] = [];
  readonly damage: Damage[] = [];
  /** Names that the file gives to things of which it tells; they may be shown. */
  readonly names: Pick<Set<string>, 'add' | 'has' | 'size'> = new Set<string>();
  /** Words that are not written like names, by number: two that were alike still are. */
  readonly #hidden = new Map<string, string>();
  readonly #fates = new Map<number, Fate>();
  readonly policies = new PolicyShelf();
  readonly watches = new WatchShelf();
  readonly policyRoutes: Written<string>[] = [];
  extent: Extent = 'unmarked';
  /** A line gives several rows and settings their place; what is shown of it changes only with the names. */
  #lastPlace: { readonly line: Line; readonly names: number; readonly place: Place } | null = null;

  readonly file: string;
  readonly form: Form;

  constructor(file: string, form: Form) {
    this.file = file;
    this.form = form;
    this.dialect = dialectOf(form);
  }

  /** The words of a line; what is no plain word, and so may be a secret, is `…1`. */
  words(text: string): readonly string[] {
    return wordsOf(text).map((word) => this.plain(unquoted(word)));
  }

  plain(word: string): string {
    if (isPlain(word)) return word;
    const known = this.#hidden.get(word) ?? `…${this.#hidden.size + 1}`;
    this.#hidden.set(word, known);
    return known;
  }

  place(line: Line): Place {
    const last = this.#lastPlace;
    const { size } = this.names;
    if (last?.line === line && last.names === size) return last.place;
    const place = { file: this.file, line: line.number, text: shownLine(line.text, this.names, true) };
    this.#lastPlace = { line, names: size, place };
    return place;
  }

  written<T>(value: T, line: Line): Written<T> {
    return { value, place: this.place(line) };
  }

  read(line: Line): void {
    this.#note(line, line.isSecret ? 'secret' : 'read');
  }

  aside(line: Line): void {
    this.#note(line, line.isSecret ? 'secret' : 'aside');
  }

  fault(fault: Fault, line: Line): void {
    this.faults.push({ ...fault, place: this.place(line) });
  }

  /** The text ends too early: where a pager waited, in an open block, or in a line that has no end. */
  tailLost(last: Line, { endsInPager }: Pick<Lines, 'endsInPager'>, isInBlock: boolean): void {
    const open = isInBlock ? 'open-block' : 'open-line';
    this.damage.push({ kind: 'tail-lost', place: this.place(last), how: endsInPager ? 'pager' : open });
  }

  /** A line that nobody understood; the gap is for the block in which it stands. */
  notUnderstood(line: Line, areas: readonly Area[]): Gap {
    const place = { file: this.file, line: line.number, text: shownLine(line.text, this.names, false) };
    if (this.#fates.get(line.number) !== 'unread')
      this.unread.push({ place, areas, looksLike: looksLike(line.text, this.dialect) });
    this.#fates.set(line.number, 'unread');
    return { kind: 'not-understood', place };
  }

  #note(line: Line, fate: Fate): void {
    const before = this.#fates.get(line.number);
    if (before === undefined || before === 'aside') this.#fates.set(line.number, fate);
  }

  /** What it means that something is missing, where these gaps are the block's own. */
  absence(gaps: readonly Gap[]): Absence {
    const all = [...gaps, ...this.damage.map((damage): Gap => ({ kind: 'damaged', damage }))];
    if (all.length > 0) return { means: 'unknown', gaps: all.slice(0, MOST_GAPS) };
    return { means: this.extent === 'end-mark' || this.extent === 'closed-blocks' ? 'absent' : 'not-shown' };
  }

  /** The gaps of a part of the file. */
  gapsOf(area: Area): readonly Gap[] {
    return this.unread
      .filter(({ areas }) => areas.includes(area))
      .slice(0, MOST_GAPS)
      .map(({ place }): Gap => ({ kind: 'not-understood', place }));
  }

  section<T>(rows: readonly T[], area: Area): Section<T> {
    return { rows, absence: this.absence(this.gapsOf(area)) };
  }

  counted(fate: Fate): number {
    return [...this.#fates.values()].filter((one) => one === fate).length;
  }
}

/** The whole of a file, once its lines are read. */
export function configOf(
  reading: Reading,
  found: Found,
  rest: Pick<GatewayConfig, 'identification'> & { readonly total: number; readonly secretLines: number },
): GatewayConfig {
  const read = reading.counted('read');
  const aside = reading.counted('aside');
  const notUnderstood = reading.counted('unread');
  const dropped = reading.counted('secret') + rest.secretLines;
  return {
    file: reading.file,
    identification: rest.identification,
    extent: reading.damage.length > 0 ? 'damaged' : reading.extent,
    damage: reading.damage,
    interfaces: reading.section(found.interfaces, 'interfaces'),
    bgp: reading.section(found.bgp, 'bgp'),
    staticRoutes: reading.section(found.staticRoutes, 'static'),
    staticDefault: found.staticDefault,
    tunnels: reading.section(found.tunnels, 'ipsec'),
    policies: reading.policies.finish(),
    policyRoutes: reading.policyRoutes,
    faults: reading.faults,
    notUnderstood: reading.unread,
    counts: {
      lines: rest.total,
      read,
      aside,
      secret: dropped,
      notUnderstood,
      blank: rest.total - read - aside - dropped - notUnderstood,
    },
  };
}
