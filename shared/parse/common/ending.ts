/** How a text ends: where the last line has no end, the text may have been cut in the middle of a word. */
import { parseIpv4 } from '../../net/ipv4.ts';
import { partial, whole, type Listing } from '../../observation/listing.ts';

/** The last octet of an address, from which on no further digit makes another address. */
const LONGEST_OCTET = 26;

/**
 * ended gives the rows of a text as its whole content where its last line has an end. Without one the last word may
 * lack characters, and then nothing is proven; where it cannot be longer, a recorded exit code 0 is the proof.
 */
export function ended<T>(rows: readonly T[], text: string): Listing<T> {
  if (text.endsWith('\n')) return whole(rows);
  return mayBeLonger(text) ? partial(rows, 'the last line has no end') : { rows, proof: 'silence' };
}

/** `10.77.4.2` may have been `10.77.4.201`; `10.77.4.53` was nothing else. */
function mayBeLonger(text: string): boolean {
  const word = /\S*$/.exec(text.slice(-100))?.[0] ?? '';
  const octet = Number((parseIpv4(word) ?? '').split('.')[3] ?? 1);
  return octet > 0 && octet < LONGEST_OCTET;
}
