/** A kind of file that can be opened, and what a hostile one of it is made from. */
import type { Random } from '../privacy/random.ts';
import { mutatedText, mutatedValue } from './mutate.ts';

/** What the user is told; an empty list: the file was taken. */
export type Told = readonly string[];

/** A kind of file. */
export interface Kind {
  readonly name: string;
  /** Makes one hostile file and opens it. */
  readonly open: (random: Random) => Promise<Told>;
}

/** textOrValue damages the text of a value, or the value itself. */
export const textOrValue = (value: unknown, random: Random): string =>
  random.between(0, 2) === 0
    ? mutatedText(JSON.stringify(value, null, random.between(0, 2)), random)
    : JSON.stringify(mutatedValue(value, random));
