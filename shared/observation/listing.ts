/**
 * Listings: what a text that lists things says. "None" is a statement of its own, and only a text that is proven to be
 * the whole output of its command can make it: an empty file, an error and a text that was cut say nothing about what
 * they do not show. Parsers of lists return this type, so that the question cannot be forgotten.
 */
import { known, unknown, type Known, type Unknown } from './known.ts';

/**
 * What proves that the rows are all. `text`: a heading, an end or a closing bracket of the command's own. `silence`:
 * the command says "none" by saying nothing, so that only a recorded exit code 0 tells it from a lost output. An
 * Unknown: nothing does; there may be more rows than these.
 */
export type Proof = 'text' | 'silence' | Unknown;

export interface Listing<T> {
  readonly rows: readonly T[];
  readonly proof: Proof;
}

/** whole is a listing that its own text proves to be complete; without rows it says "none". */
export function whole<T>(rows: readonly T[]): Listing<T> {
  return { rows, proof: 'text' };
}

/** silent is the output of a command that prints nothing where there is nothing. */
export function silent(): Listing<never> {
  return { rows: [], proof: 'silence' };
}

/** partial is a listing of which something is or may be missing; `why` is technical text for the report. */
export function partial<T>(rows: readonly T[], why: string): Listing<T> {
  return { rows, proof: unknown('unparsable', why) };
}

/** mapRows applies a function to every row. */
export function mapRows<T, U>({ rows, proof }: Listing<T>, apply: (row: T) => U): Listing<U> {
  return { rows: rows.map(apply), proof };
}

/** gapOf says why a listing may lack rows; null where it is all. `exitCode` null: none was recorded. */
export function gapOf({ proof }: Listing<unknown>, exitCode: number | null): Unknown | null {
  if (proof === 'text') return null;
  if (proof !== 'silence') return proof;
  return exitCode === 0
    ? null
    : unknown('unparsable', 'nothing was printed, and no exit code 0 says that this is all');
}

/** allRows gives the rows where they are proven to be all: for facts in which one missing row changes the meaning (routes, filters, resolvers). */
export function allRows<T>(listing: Listing<T>, exitCode: number | null): Known<readonly T[]> {
  return gapOf(listing, exitCode) ?? known(listing.rows);
}

/** someRows gives whatever was read: for facts in which each row stands for itself (a proxy, an installed program). "None" still needs its proof. */
export function someRows<T>(listing: Listing<T>, exitCode: number | null): Known<readonly T[]> {
  return listing.rows.length > 0 ? known(listing.rows) : allRows(listing, exitCode);
}
