/** Observations from a file: what has not the shape that this version reads is unknown, so that nobody judges it. */
import { z } from 'zod';
import { hasKey } from '../values/keys.ts';
import { known, unknown, UNKNOWN_REASONS, type Known } from './known.ts';
import type { Observation, ObservationIn, ObservationKind, ObservationKinds } from './observation.ts';
import { ANY_ADDRESSES, TRUE_ADDRESSES, type AddressForms } from './schema/common.ts';
import { textOf } from './schema/kind.ts';
import { exchangeSchemas } from './schema/exchange.ts';
import { workstationSchemas } from './schema/workstation.ts';

/** An observation of which only the outline is known. */
export interface SavedObservation {
  readonly kind: string;
  readonly subject: string;
  readonly fact: Readonly<Record<string, unknown>>;
  readonly evidence: readonly string[];
  readonly startedMs: number;
  readonly durationMs: number;
}

type Schemas = { readonly [K in ObservationKind]: z.ZodType<ObservationKinds[K]> };

const unknownFact = z.object({
  known: z.literal(false),
  reason: z.enum(UNKNOWN_REASONS),
  detail: textOf('words').exactOptional(),
});

const knownFact = z.object({ known: z.literal(true) });

const JUDGED = valueSchemas(TRUE_ADDRESSES);
const SHOWN = valueSchemas(ANY_ADDRESSES);

/** observationsToJudge gives the observations of a file with true addresses. */
export function observationsToJudge(saved: readonly SavedObservation[]): readonly Observation[] {
  return saved.flatMap((one) => checked(one, JUDGED));
}

/** observationsToShow gives the observations of a file, in which pseudonyms may stand for addresses. */
export function observationsToShow(saved: readonly SavedObservation[]): readonly Observation[] {
  return saved.flatMap((one) => checked(one, SHOWN));
}

/** FACT_VALUES give the schema of the value of each kind of fact, which says what each of its strings is. */
export const FACT_VALUES: ReadonlyMap<string, z.ZodType> = new Map(Object.entries(SHOWN));

/** UNKNOWN_FACT is the schema of a fact that was not obtained. */
export const UNKNOWN_FACT: z.ZodType = unknownFact;

function valueSchemas(forms: AddressForms): Schemas {
  return { ...workstationSchemas(forms), ...exchangeSchemas(forms) };
}

/** Kinds of another version are left out, since no check of this one asks for them. */
function checked({ kind, ...saved }: SavedObservation, schemas: Schemas): readonly Observation[] {
  return hasKey(schemas, kind) ? [read({ ...saved, kind }, schemas)] : [];
}

type SavedOf<K extends ObservationKind> = Omit<SavedObservation, 'kind'> & { readonly kind: K };

/** Kind and fact belong together by the schema that the kind leads to. */
function read<K extends ObservationKind>(saved: SavedOf<K>, schemas: Schemas): ObservationIn<K> {
  return { ...saved, fact: readFact(saved.fact, schemas[saved.kind]) };
}

function readFact<T>(fact: SavedObservation['fact'], schema: z.ZodType<T>): Known<T> {
  if (fact['known'] === true) {
    const value = schema.safeParse(fact['value']);
    return value.success ? known(value.data) : unknown('unparsable', firstProblem(value.error, ['value']));
  }
  const missing = unknownFact.safeParse(fact);
  if (missing.success) return missing.data;
  const outline = knownFact.safeParse(fact);
  return unknown('unparsable', outline.success ? '' : firstProblem(outline.error, []));
}

function firstProblem({ issues: [issue] }: z.ZodError, above: readonly string[]): string {
  const nested = issue?.code === 'invalid_union' ? issue.errors[0]?.[0] : issue;
  return nested === undefined ? '' : `${[...above, ...nested.path].join('.')}: ${nested.message}`;
}
