/** Tables of routes that were cut or damaged invent no way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ipv4 } from '../../../../shared/net/ipv4.ts';
import { computeWinner } from '../../../../shared/route/winner.ts';
import { parseNetstat } from '../../../../shared/parse/macos/netstat.ts';
import { damaged } from '../../../support/hostile-text.ts';
import { SAMPLE, RESOLVER, OTHER, OFFICE, rows } from './netstat-sample.ts';

describe('parseNetstat', () => {
  it('never names a way that the whole table does not, whatever was cut out of it', () => {
    const way = (text: string, target: Ipv4): string | null => {
      const fact = parseNetstat(text);
      const winner = fact.known ? computeWinner(fact.value, target, 'darwin') : fact;
      return winner.known
        ? `${winner.value.kind} ${winner.value.interface ?? ''} ${winner.value.gateway ?? ''}`
        : null;
    };
    fc.assert(
      fc.property(
        fc.nat({ max: SAMPLE.length }),
        fc.constantFrom(RESOLVER, OTHER, OFFICE),
        (length, target) => {
          // A cut between two rows cannot be seen.
          fc.pre(!SAMPLE.slice(0, length).endsWith('\n'));
          expect([null, way(SAMPLE, target)]).toContain(way(SAMPLE.slice(0, length), target));
        },
      ),
    );
  });

  it('invents no row when the text is cut anywhere', () => {
    const all = new Set((rows(SAMPLE) as unknown[]).map((row) => JSON.stringify(row)));
    fc.assert(
      fc.property(fc.nat({ max: SAMPLE.length }), (length) => {
        const cut = rows(SAMPLE.slice(0, length));
        // The last row may have lost the end of its interface's name.
        const whole = Array.isArray(cut) ? cut.slice(0, -1) : [];
        expect(whole.every((row) => all.has(JSON.stringify(row)))).toBe(true);
      }),
    );
  });

  it('survives any damage', () => {
    fc.assert(
      fc.property(damaged(SAMPLE), (text) => {
        const fact = parseNetstat(text);
        expect(!fact.known || fact.value.routes.every((one) => one.interface !== null)).toBe(true);
      }),
    );
  });
});
