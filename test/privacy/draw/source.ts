/** The chance that values are drawn from: the same for the same seed, and nothing twice. */
import { Random } from '../random.ts';

const SYLLABLES = [
  'kor',
  'vath',
  'lum',
  'etri',
  'quil',
  'zan',
  'brix',
  'fen',
  'dro',
  'myk',
  'tov',
  'gal',
  'wex',
  'pol',
  'nym',
  'ruk',
  'ost',
  'jav',
  'hel',
  'cri',
  'bux',
  'sil',
  'yor',
  'dag',
];

/** Letters and digits that nobody takes for each other. */
export const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
export const HEX = '0123456789abcdef';

/** Source draws numbers, and names that stand in no dictionary. */
export class Source {
  readonly random: Random;
  readonly #used = new Set<string>();

  constructor(seed: number) {
    this.random = new Random(seed);
  }

  name(): string {
    return this.once(() => Array.from({ length: 4 }, () => this.random.pick(SYLLABLES)).join(''));
  }

  once(make: () => string): string {
    for (;;) {
      const text = make();
      if (this.#used.has(text)) continue;
      this.#used.add(text);
      return text;
    }
  }
}

/** capital writes a name as people write theirs. */
export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
