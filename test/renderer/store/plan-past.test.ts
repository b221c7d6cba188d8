/** Every text of the plan page comes back: what was typed in one go at once, and what a button did by itself. */
import { describe, expect, it } from 'vitest';
import { isWritten, MOST_PAST, pastWith, type Past } from '../../../renderer/store/plan-past.ts';

const before = (text: string, typed: string | null): Past => ({
  docs: { plan: { name: 'plan.yaml', text }, gateways: [] },
  shown: 'plan.yaml',
  typed,
});

function textsOf(past: readonly Past[]): readonly (string | undefined)[] {
  return past.map(({ docs }) => docs?.plan.text);
}

describe('the texts before', () => {
  it('are one for what was typed in one go', () => {
    const typed = ['a', 'ab', 'abc'].reduce(
      (past: readonly Past[], text) => pastWith(past, before(text, 'plan.yaml')),
      [],
    );
    expect(textsOf(typed)).toEqual(['a']);
    const elsewhere = pastWith(typed, before('abcd', 'gateway.cfg'));
    expect(textsOf(elsewhere)).toEqual(['a', 'abcd']);
  });

  it('are one for each button, also between what is typed', () => {
    let past = pastWith([], before('a', null));
    past = pastWith(past, before('b', null));
    past = pastWith(past, before('c', 'plan.yaml'));
    past = pastWith(past, before('d', null));
    past = pastWith(past, before('e', 'plan.yaml'));
    expect(textsOf(past)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('are bounded, and the oldest go', () => {
    let past: readonly Past[] = [];
    for (let step = 0; step < MOST_PAST + 5; step += 1) past = pastWith(past, before(String(step), null));
    expect(past).toHaveLength(MOST_PAST);
    expect(textsOf(past)[0]).toBe('5');
  });

  it('tell whether somebody has written anything', () => {
    const begun = pastWith([], { docs: null, shown: '', typed: null });
    expect(isWritten(begun)).toBe(false);
    expect(isWritten(pastWith(begun, before('a', 'plan.yaml')))).toBe(true);
  });
});
