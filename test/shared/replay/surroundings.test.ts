/** What is read from the outputs of workstations in many surroundings: what must be said, and what must not. */
import { describe, expect, it } from 'vitest';
import { surroundings, toldBy } from '../../support/surroundings.ts';

const CASES = surroundings();

describe('surroundings', () => {
  it('are many', () => {
    expect(CASES.flatMap(({ outputs }) => outputs).length).toBeGreaterThanOrEqual(100);
    expect(CASES.filter(({ must, not }) => must.length + not.length === 0)).toEqual([]);
  });

  it.each(CASES.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const told = toldBy(one);
    for (const line of one.must) expect(told).toContain(line);
    for (const word of one.not) expect(told.filter((line) => line.includes(word))).toEqual([]);
  });
});
