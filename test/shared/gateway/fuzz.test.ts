/** Configurations of every form, damaged: no crash, no hang, no secret, no address that nobody wrote, no line lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GatewayReading } from '../../../shared/gateway/config.ts';
import { DIALECTS, FORMS, type Dialect } from '../../../shared/gateway/dialect.ts';
import { readGateway } from '../../../shared/gateway/read.ts';
import { isIpv4 } from '../../../shared/net/ipv4.ts';
import { damaged, HOSTILE_TEXTS } from '../../support/hostile-text.ts';
import { SAMPLES } from './samples.ts';
import { SECRETS } from './samples/secrets.ts';

/** `npm run test:many` runs 20,000 of each form. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);
/** The same texts in every run: a name that a cut puts in place of another is not to be told from a secret. */
const SEED = 20_261_129;
const PIECE = 8;

/** A secret that was cut is still one: no eight letters of it may be left. */
const PIECES = SECRETS.flatMap((secret) =>
  Array.from({ length: secret.length - PIECE + 1 }, (_, at) => secret.slice(at, at + PIECE)),
);

function textsIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') found.add(value);
  else if (Array.isArray(value)) for (const one of value) textsIn(one, found);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) if (name !== 'cidr') textsIn(one, found);
  return found;
}

function holds(text: string, reading: GatewayReading): void {
  const texts = textsIn(reading);
  for (const one of texts) {
    for (const piece of PIECES)
      if (one.includes(piece)) throw new Error(`${piece} was kept in ${JSON.stringify(one)}`);
    if (isIpv4(one) && !text.includes(one)) throw new Error(`${one} is invented`);
  }
  if (!reading.read) return;
  const { lines, ...fates } = reading.config.counts;
  const sum = Object.values(fates).reduce((a, b) => a + b, 0);
  if (sum !== lines || Object.values(fates).some((one) => one < 0))
    throw new Error(JSON.stringify(reading.config.counts));
  if (reading.config.notUnderstood.length !== fates.notUnderstood) throw new Error('a line is not shown');
}

/** Lines doubled, lost or in another order, blanks lost, a pager in between: what happens to copied texts. */
function disordered(sample: string): fc.Arbitrary<string> {
  const lines = sample.split('\n');
  const place = fc.nat({ max: lines.length - 1 });
  return fc
    .tuple(
      place,
      place,
      fc.constantFrom('drop', 'move', 'double', 'join', 'pager', 'flat', 'crlf', 'half', 'tail'),
    )
    .map(([a, b, how]) => {
      const all = [...lines];
      if (how === 'drop') all.splice(a, 1);
      else if (how === 'move') all.splice(b, 0, ...all.splice(a, 1));
      else if (how === 'double') all.splice(b, 0, all[a] ?? '');
      else if (how === 'join') all.splice(a, 2, `${all[a] ?? ''}${all[a + 1] ?? ''}`);
      else if (how === 'pager') all.splice(a, 0, ' --More-- ');
      else if (how === 'flat') return all.map((line) => line.trim()).join('\n');
      else if (how === 'crlf') return all.join('\r\n');
      return how === 'half'
        ? all.slice(0, a).join('\n')
        : how === 'tail'
          ? all.slice(a).join('\n')
          : all.join('\n');
    });
}

const given = fc.constantFrom<Dialect | null>(null, null, null, ...DIALECTS);

describe('damaged configurations', () => {
  it.each(FORMS)(
    '%s',
    (form) => {
      const text = fc.oneof(
        damaged(SAMPLES[form]),
        disordered(SAMPLES[form]),
        disordered(SAMPLES[form]).chain(damaged),
      );
      fc.assert(
        fc.property(text, given, (one, dialect) => {
          holds(one, readGateway({ file: 'gw.cfg', text: one, dialect }));
        }),
        { numRuns: RUNS, seed: SEED },
      );
    },
    600_000,
  );

  it('two halves of different dialects', () => {
    const half = fc.tuple(fc.constantFrom(...FORMS), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(half, half, given, ([a, at], [b, from], dialect) => {
        const [one, other] = [SAMPLES[a], SAMPLES[b]];
        const text = one.slice(0, Math.floor(one.length * at)) + other.slice(Math.floor(other.length * from));
        holds(text, readGateway({ file: 'gw.cfg', text, dialect }));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it.each(HOSTILE_TEXTS)('no configuration at all: %s', (_name, text) => {
    for (const dialect of [null, ...DIALECTS]) holds(text, readGateway({ file: 'gw.cfg', text, dialect }));
    expect(readGateway({ file: 'gw.cfg', text, dialect: null }).read).toBe(false);
  });
});
