/** What a kernel did with packets under random rule sets, recorded by kernel.test.ts, and what shared/filter says of them. */
import { describe, expect, it } from 'vitest';
import { compared } from '../../support/kernel/answers.ts';
import iptables from './kernel-answers-iptables.json' with { type: 'json' };
import nft from './kernel-answers-nft.json' with { type: 'json' };
import { output, read } from './verdict-facts.ts';

const RECORDS = [
  [
    'nft',
    nft.sets.map(({ listing, seen }) => ({ listing, seen, filters: read(output('nft', '', listing)) })),
  ],
  [
    'iptables',
    iptables.sets.map(({ listing, seen }) => ({
      listing,
      seen,
      filters: read(output('iptables', 'filter', listing)),
    })),
  ],
] as const;

/** Of these ports of clients none was tried, so that the kernel has not shown that they differ. */
const UNTRIED = /port [^a-z]*(?:5353|8000-8080)/;

describe.each(RECORDS)('%s: what a kernel did with packets', (_tool, sets) => {
  it('is what is said of them', () => {
    for (const { filters, seen, listing } of sets)
      expect(compared(filters, seen).wrong.join('\n'), listing).toBe('');
  });

  it('is left open only where the port of the client decides', () => {
    const open = sets.flatMap(({ filters, seen }) => compared(filters, seen).open);
    expect(open.filter((reason) => !UNTRIED.test(reason))).toEqual([]);
  });

  it('is of all kinds', () => {
    const came = sets.flatMap(({ seen }) => seen.map((ports) => ports.join(', ')));
    for (const one of ['dropped', 'sent', 'answered']) expect(came).toContain(`${one}, ${one}`);
    expect(came.some((one) => one.includes('dropped') && one.includes('answered'))).toBe(true);
  });
});
