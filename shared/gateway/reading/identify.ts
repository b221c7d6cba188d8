/** Which dialect a text is written in. */
import type { Identification, UnknownDialect } from '../config.ts';
import type { Place } from '../written.ts';
import { dialectOf, FORMS, type Dialect, type Form } from '../dialect.ts';
import type { Line } from './lines.ts';
import { SIGNATURES, type Signature } from './signatures.ts';
import { shownLine } from './words.ts';

const BY_FIRST = new Map<string, Signature[]>();
for (const one of SIGNATURES)
  for (const word of one.first) BY_FIRST.set(word, [...(BY_FIRST.get(word) ?? []), one]);

const MOST_EVIDENCE = 5;
/** What only one dialect writes says more than what two share. */
const OWN = 2;
const SHARED = 1;
/** The second best must stay behind by this factor, or the user is asked. */
const CLEAR = 1.6;
/** This many lines of another dialect are no accident. */
const LEAST_OTHERS = 2;

interface Score {
  points: number;
  own: number;
  readonly evidence: Place[];
}

const NO_NAMES: ReadonlySet<string> = new Set();

function scored(file: string, lines: readonly Line[]): ReadonlyMap<Form, Score> {
  const scores = new Map<Form, Score>(FORMS.map((form) => [form, { points: 0, own: 0, evidence: [] }]));
  for (const line of lines) {
    const first = (/^[^\s={]+/.exec(line.text)?.[0] ?? '').toLowerCase();
    for (const { form, pattern, isOwn } of BY_FIRST.get(first) ?? []) {
      const score = scores.get(form);
      if (score === undefined || !pattern.test(line.text)) continue;
      score.points += isOwn ? OWN : SHARED;
      if (isOwn) score.own += 1;
      if (isOwn && score.evidence.length < MOST_EVIDENCE)
        score.evidence.push({ file, line: line.number, text: shownLine(line.text, NO_NAMES, false) });
    }
  }
  return scores;
}

export type Identified =
  | { readonly found: true; readonly identification: Identification }
  | { readonly found: false; readonly unknown: UnknownDialect };

/** identify finds the dialect by its lines, or takes the given one and chooses between its forms. */
export function identify(file: string, lines: readonly Line[], given: Dialect | null): Identified {
  const scores = [...scored(file, lines)].sort(([, a], [, b]) => b.points - a.points);
  const fits = given === null ? scores : scores.filter(([form]) => dialectOf(form) === given);
  const [best, second] = fits;
  if (best === undefined) return none(file, 'nothing', []);
  const [form, score] = best;
  if (given === null && score.points === 0) return none(file, lines.length === 0 ? 'empty' : 'nothing', []);
  const rivals = fits.slice(1).filter(([, one]) => one.points === score.points);
  if (given === null && rivals.length > 0) return none(file, 'several', [best, ...rivals]);
  const isClear = given !== null || second === undefined || score.points >= second[1].points * CLEAR;
  const dialect = dialectOf(form);
  return {
    found: true,
    identification: {
      form,
      dialect,
      how: given === null ? 'found' : 'given',
      certainty: isClear ? 'clear' : 'close',
      evidence: score.evidence,
      others: othersOf(scores, dialect),
    },
  };
}

function othersOf(scores: readonly (readonly [Form, Score])[], dialect: Dialect): Identification['others'] {
  return scores
    .filter(([form, { own }]) => dialectOf(form) !== dialect && own >= LEAST_OTHERS)
    .map(([form, { evidence }]) => ({ dialect: dialectOf(form), evidence }));
}

function none(
  file: string,
  why: UnknownDialect['why'],
  candidates: readonly (readonly [Form, Score])[],
): Identified {
  return {
    found: false,
    unknown: {
      file,
      why,
      candidates: candidates.map(([form, { evidence }]) => ({ dialect: dialectOf(form), evidence })),
    },
  };
}

/** looksLike names the dialects whose own lines a line is one of. */
export function looksLike(text: string, besides: Dialect): readonly Dialect[] {
  const first = (/^[^\s={]+/.exec(text)?.[0] ?? '').toLowerCase();
  const found = (BY_FIRST.get(first) ?? []).filter(({ pattern, isOwn }) => isOwn && pattern.test(text));
  return [...new Set(found.map(({ form }) => dialectOf(form)))].filter((one) => one !== besides);
}
