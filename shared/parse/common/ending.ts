import { partial, whole, type Listing } from '../../observation/listing.ts';

/**
 * ended gives the rows of a text as its whole content where its last line has an end. Without one the last word may lack
 * letters: `10.77.4.2` may have been `10.77.4.201`. That `10.77.4.53` was nothing else helps nobody, for a redacted text
 * has another number there.
 */
export function ended<T>(rows: readonly T[], text: string): Listing<T> {
  return text.endsWith('\n') ? whole(rows) : partial(rows, 'the last line has no end');
}
