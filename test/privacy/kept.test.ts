/** What support must still see in a redacted report: of all texts in the tables, at most two of a hundred may be lost. */
import { describe, expect, it } from 'vitest';
import { READ } from './outputs/index.ts';
import { computers, facts, links } from './kept/in-facts.ts';
import { hosts, interfaces, pings, programs, routes } from './kept/in-outputs.ts';
import { inCorpus } from './kept/lost.ts';

describe('what must stay', () => {
  const all = [
    ...READ.map(inCorpus),
    interfaces(),
    programs(),
    routes(),
    links(),
    hosts(),
    computers(),
    ...pings(),
    ...facts(),
  ];
  const pieces = new Set(all.flatMap((one) => one.all));

  it('is more than 500 texts', () => {
    expect(pieces.size).toBeGreaterThanOrEqual(500);
  });

  it('holds every maker and model', () => {
    const lost = all
      .flatMap((one) => one.lost)
      .filter((one) => /^(?:fact machine|systeminformation)/.test(one));
    expect(lost).toEqual([]);
  });

  it('stays, 98 of 100 at least', () => {
    const lost = [...new Set(all.flatMap((one) => one.lost))];
    expect(lost.length, `lost ${lost.length} of ${pieces.size}:\n${lost.join('\n')}`).toBeLessThanOrEqual(
      pieces.size * 0.02,
    );
  });
});
