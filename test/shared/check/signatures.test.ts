/** The names of the products that the list of signatures knows. */
import { describe, expect, it } from 'vitest';
import { SIGNATURES } from '../../../shared/check/signatures.ts';

describe('the names of products', () => {
  it('are names, which stand in every language', () => {
    const words = SIGNATURES.map(({ product }) => product).filter((product) =>
      /\b(?:a|an|the|or|of|and)\b/.test(product),
    );
    expect(words).toEqual([]);
  });
});
