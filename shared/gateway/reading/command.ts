/** What the readers of all dialects hand around: a line of the file, and the words of it that are still to be read. */
import type { Area, Gap, Place, Written } from '../written.ts';
import type { Line } from './lines.ts';
import type { Fault, Reading } from './reading.ts';

/** A line within the reading that keeps what it says. */
export class Spot {
  readonly reading: Reading;
  readonly line: Line;

  constructor(reading: Reading, line: Line) {
    this.reading = reading;
    this.line = line;
  }

  /** Names that the file gives to things; they may be shown. */
  get names(): Reading['names'] {
    return this.reading.names;
  }

  get place(): Place {
    return this.reading.place(this.line);
  }

  written<T>(value: T): Written<T> {
    return this.reading.written(value, this.line);
  }

  /** Sets a value and tells of an earlier one that differs. */
  set<T>(earlier: Written<T> | null, value: T): Written<T> {
    if (earlier !== null && JSON.stringify(earlier.value) !== JSON.stringify(value))
      this.fault({ kind: 'set-twice', earlier: earlier.place });
    return this.written(value);
  }

  /** switchedOn is true at its line, and null where the line takes it back. */
  switchedOn(isOff: boolean): Written<true> | null {
    return isOff ? null : this.written(true);
  }

  fault(fault: Fault): void {
    this.reading.fault(fault, this.line);
  }

  /** Notes the line as one that nobody understood; the gap is for the block in which it stands. */
  notUnderstood(...areas: readonly Area[]): Gap {
    return this.reading.notUnderstood(this.line, areas);
  }

  read(): void {
    this.reading.read(this.line);
  }

  aside(): void {
    this.reading.aside(this.line);
  }
}

/** Words of a line, and the line. */
export class Command extends Spot {
  readonly words: readonly string[];

  constructor(spot: Pick<Spot, 'reading' | 'line'>, words: readonly string[]) {
    super(spot.reading, spot.line);
    this.words = words;
  }

  get text(): string {
    return this.words.join(' ');
  }

  /** The same line with other words to read. */
  with(words: readonly string[]): Command {
    return new Command(this, words);
  }

  /** The same line without its first words. */
  from(first: number): Command {
    return this.with(this.words.slice(first));
  }
}
