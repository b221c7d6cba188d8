/** Tables that are made of what many checks say each for itself. */
import { describe, expect, it } from 'vitest';
import { codesOf, join, pluck } from '../../../shared/check/gather.ts';

describe('a table of many', () => {
  const rows = {
    first: { name: 'one', texts: { a: 1, b: 2 } },
    second: { name: 'two', texts: { c: 3 } },
  } as const;

  it('takes one field out of every row, by the key of the row', () => {
    expect(pluck(rows, 'name')).toEqual({ first: 'one', second: 'two' });
  });

  it('joins the tables in a field', () => {
    expect(join(rows, 'texts')).toEqual({ a: 1, b: 2, c: 3 });
  });

  it('has its codes in their order', () => {
    expect(codesOf(rows)).toEqual(['first', 'second']);
  });
});
