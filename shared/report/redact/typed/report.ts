/** A report, string by string, by what its schemas have declared. Outputs go another way. */
import { FACT_VALUES, UNKNOWN_FACT } from '../../../observation/saved.ts';
import type { StringKind } from '../../../observation/schema/kind.ts';
import { profileStrings } from '../../../profile/strings.ts';
import { fieldsOf } from '../../../values/fields.ts';
import { hasKey } from '../../../values/keys.ts';
import { reportSchema, type Report } from '../../schema.ts';
import { changedNote } from './note.ts';
import { changedByKind, changedStrange, changedText, mayHold, type Change } from './visit.ts';

type Rest = Omit<Report, 'evidence' | 'schema' | 'id' | 'createdAt' | 'tool'>;
type Observation = Report['observations'][number];

const { shape } = reportSchema;

const outlineSchema = reportSchema.omit({
  schema: true,
  id: true,
  createdAt: true,
  tool: true,
  evidence: true,
  observations: true,
  note: true,
});

/** changedReport changes every string of a report's parts, in their order: pseudonyms are numbered as values are met. */
export function changedReport(rest: Rest, change: Change): Rest {
  let { observations, note } = rest;
  const outline: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(rest)) {
    if (key === 'observations') observations = observations.map((one) => changedObservation(one, change));
    else if (key === 'note') note = note && changedNote(note, change);
    else outline[key] = partBy(key, value, change);
  }
  return {
    ...rest,
    ...outlineSchema.parse(outline),
    observations,
    ...(note === undefined ? {} : { note }),
  };
}

function partBy(key: string, value: unknown, change: Change): unknown {
  if (key === 'profile') return changedByKind(profileStrings, value, change);
  return hasKey(shape, key) ? changedByKind(shape[key], value, change) : changedStrange(value, change);
}

const { shape: around } = shape.observations.element;

/** changedObservation changes a fact by the schema of its kind. */
export function changedObservation(one: Observation, change: Change): Observation {
  return {
    ...one,
    kind: changedText(around.kind, one.kind, change),
    subject: changedText(around.subject, one.subject, change),
    evidence: one.evidence.map((id) => changedText(around.evidence.element, id, change)),
    fact: changedFact(one.kind, one.fact, change),
  };
}

function changedFact(kind: string, fact: Observation['fact'], change: Change): Observation['fact'] {
  const { known, value, ...more } = fact;
  if (known !== true) return fieldsOf(changedByKind(UNKNOWN_FACT, fact, change));
  const schema = FACT_VALUES.get(kind);
  const rest = fieldsOf(changedStrange(more, change));
  return {
    known,
    value: schema === undefined ? changedStrange(value, change) : changedByKind(schema, value, change),
    ...rest,
  };
}

/** stringsOf lists what the values of a report's facts hold of one kind that their schemas declare. */
export function stringsOf(observations: readonly Observation[], wanted: StringKind): readonly string[] {
  const found = new Set<string>();
  for (const { kind, fact } of observations) {
    const schema = holdersOf(wanted).get(kind);
    if (schema === undefined || fact['known'] !== true) continue;
    changedByKind(schema, fact['value'], (text, held) => {
      if (held === wanted) found.add(text);
      return text;
    });
  }
  return [...found];
}

const HOLDERS = new Map<StringKind, typeof FACT_VALUES>();

/** Most facts hold no name of an adapter, and need not be read for one. */
function holdersOf(wanted: StringKind): typeof FACT_VALUES {
  const known = HOLDERS.get(wanted);
  if (known !== undefined) return known;
  const holders = new Map([...FACT_VALUES].filter(([, schema]) => mayHold(schema, wanted)));
  HOLDERS.set(wanted, holders);
  return holders;
}
