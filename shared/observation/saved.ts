/** Observations from a file: what has not the shape that this version reads is unknown, so that nobody judges it. */
import { z } from 'zod';
import { unknown } from './known.ts';
import type { Observation, ObservationKind, ObservationKinds } from './observation.ts';
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
  reason: z.enum([
    'not-run',
    'tool-missing',
    'not-permitted',
    'timed-out',
    'cancelled',
    'unparsable',
    'not-applicable',
    'failed',
  ]),
  detail: textOf('words').exactOptional(),
});

const JUDGED = factSchemas(TRUE_ADDRESSES);
const SHOWN = factSchemas(ANY_ADDRESSES);

/** observationsToJudge gives the observations of a file with true addresses. */
export function observationsToJudge(saved: readonly SavedObservation[]): readonly Observation[] {
  return saved.flatMap((one) => checked(one, JUDGED));
}

/** observationsToShow gives the observations of a file, in which pseudonyms may stand for addresses. */
export function observationsToShow(saved: readonly SavedObservation[]): readonly Observation[] {
  return saved.flatMap((one) => checked(one, SHOWN));
}

/** FACT_VALUES give the schema of the value of each kind of fact, which says what each of its strings is. */
export const FACT_VALUES: ReadonlyMap<string, z.ZodType> = new Map(
  Object.entries(valueSchemas(ANY_ADDRESSES)),
);

/** UNKNOWN_FACT is the schema of a fact that was not obtained. */
export const UNKNOWN_FACT: z.ZodType = unknownFact;

function valueSchemas(forms: AddressForms): Schemas {
  return { ...workstationSchemas(forms), ...exchangeSchemas(forms) };
}

function factSchemas(forms: AddressForms): ReadonlyMap<string, z.ZodType> {
  return new Map(
    Object.entries(valueSchemas(forms)).map(([kind, value]) => [
      kind,
      z.union([z.object({ known: z.literal(true), value }), unknownFact]),
    ]),
  );
}

/** Kinds of another version are left out, since no check of this one asks for them. */
function checked(saved: SavedObservation, schemas: ReadonlyMap<string, z.ZodType>): readonly Observation[] {
  const schema = schemas.get(saved.kind);
  if (schema === undefined) return [];
  const parsed = schema.safeParse(saved.fact);
  const fact = parsed.success ? parsed.data : unknown('unparsable', firstProblem(parsed.error));
  // Kind and fact belong together by the schema's key; the union cannot see that.
  return [{ ...saved, fact } as unknown as Observation];
}

function firstProblem({ issues: [issue] }: z.ZodError): string {
  const nested = issue?.code === 'invalid_union' ? issue.errors[0]?.[0] : issue;
  return nested === undefined ? '' : `${nested.path.join('.')}: ${nested.message}`;
}
