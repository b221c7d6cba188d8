/** Every parser over damaged output: no crash, and no address that does not stand in the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIpv4 } from '../../../shared/net/ipv4.ts';
import { damaged } from '../../support/hostile-text.ts';
import { loadSamples, PARSERS, type Parser } from '../../support/parsers.ts';

/** `npm run test:many` runs 20,000. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 2_000);
const samples = await loadSamples();
/** Blocks are computed (a prefix that is cut short, an address with its mask), so only these are quoted. */
const QUOTED: ReadonlySet<string> = new Set(['address', 'gateway', 'servers', 'source']);

function addressesIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return QUOTED.has(key) && parseIpv4(value) !== null ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => addressesIn(one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => addressesIn(one, name));
}

describe('damaged output', () => {
  it.each(Object.entries<Parser>(PARSERS))('%s', (_name, { source, parse }) => {
    const texts = samples.get(source) ?? [];
    expect(texts.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.constantFrom(...texts).chain(damaged), (text) => {
        for (const address of addressesIn(parse(text)))
          if (!text.includes(address)) throw new Error(`${address} is invented`);
      }),
      { numRuns: RUNS },
    );
  });
});

/** Words that every object knows, and none of these texts: a table of words must not take them for its own. */
const OF_EVERY_OBJECT = ['toString', 'constructor', '__proto__'];
const MOST_WORDS = 60;

describe('a word that every object has', () => {
  it.each(Object.entries<Parser>(PARSERS))('%s', (_name, { source, parse }) => {
    for (const text of samples.get(source) ?? []) {
      const words = [...new Set(text.match(/[A-Za-z_][\w-]*/g))].slice(0, MOST_WORDS);
      for (const word of words)
        for (const strange of OF_EVERY_OBJECT)
          expect(() => parse(text.replaceAll(word, strange)), `${strange} for ${word}`).not.toThrow();
    }
  });
});
