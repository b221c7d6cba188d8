import { describe, expect, it } from 'vitest';
import { known, unknown } from '../../../shared/observation/known.ts';
import {
  allRows,
  mapRows,
  partial,
  silent,
  someRows,
  whole,
  type Listing,
} from '../../../shared/observation/listing.ts';

const lost = unknown('unparsable', 'nothing was printed, and no exit code 0 says that this is all');

describe('listings', () => {
  it.each<[string, Listing<number>, number | null, unknown, unknown]>([
    ['a whole list', whole([1, 2]), null, known([1, 2]), known([1, 2])],
    ['a whole list without rows is "none"', whole([]), null, known([]), known([])],
    ['silence with exit code 0 is "none"', silent(), 0, known([]), known([])],
    ['silence without an exit code is unknown', silent(), null, lost, lost],
    ['silence after a failure is unknown', silent(), 1, lost, lost],
    [
      'rows of a part count where each stands for itself',
      partial([1], 'cut'),
      0,
      unknown('unparsable', 'cut'),
      known([1]),
    ],
    [
      'a part without rows is never "none"',
      partial([], 'cut'),
      0,
      unknown('unparsable', 'cut'),
      unknown('unparsable', 'cut'),
    ],
  ])('%s', (_name, listing, exitCode, all, some) => {
    expect(allRows(listing, exitCode)).toEqual(all);
    expect(someRows(listing, exitCode)).toEqual(some);
  });

  it('keeps the proof when rows are mapped', () => {
    expect(mapRows(partial([1], 'cut'), (row) => row + 1)).toEqual(partial([2], 'cut'));
  });
});
