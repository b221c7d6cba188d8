import type { Owner } from '../diagnosis/finding.ts';
import type { Meaning } from '../diagnosis/meaning.ts';
import type { Who } from './who.ts';

/** A person to ask, by role, with the contact that the profile gives. */
export type Ask = (owner: Owner) => string;

export interface LayTexts {
  /** What a cause means, as a clause without its mark. */
  readonly meanings: Readonly<Record<Meaning, string>>;
  /** Who can fix it, as a clause without its mark. */
  who(who: Who, ask: Ask): string;
  person(owner: Owner, contact: string | undefined): string;
  ready(cloud: string): string;
  warned(meaning: string, who: string): string;
  /** `sure`: the first cause is proven. */
  notReady(meaning: string, sure: boolean, who: string): string;
  unsure(it: string): string;
  readonly cancelled: string;
}
