/** A report, string by string, by what its schemas have declared. Outputs go another way. */
import { FACT_VALUES, UNKNOWN_FACT } from '../../../observation/saved.ts';
import type { StringKind } from '../../../observation/schema/kind.ts';
import { profileStrings } from '../../../profile/strings.ts';
import { reportSchema, type Report } from '../../schema.ts';
import { changedByKind, changedStrange, mayHold, type Change } from './visit.ts';

type Rest = Omit<Report, 'evidence' | 'schema' | 'id' | 'createdAt' | 'tool'>;
type Observation = Report['observations'][number];

const { shape } = reportSchema;

/** changedReport changes every string of a report's parts. */
export function changedReport(rest: Rest, change: Change): Rest {
  const parts = Object.entries(rest).map(([key, value]) => [key, partBy(key, value, change)]);
  // The visitor keeps the shape: each string stays a string, each list a list.
  return Object.fromEntries(parts) as Rest;
}

function partBy(key: string, value: unknown, change: Change): unknown {
  if (key === 'profile') return changedByKind(profileStrings, value, change);
  if (key === 'observations')
    return (value as Report['observations']).map((one) => changedObservation(one, change));
  return Object.hasOwn(shape, key)
    ? changedByKind(shape[key as keyof typeof shape], value, change)
    : changedStrange(value, change);
}

/** changedObservation changes a fact by the schema of its kind. */
export function changedObservation(one: Observation, change: Change): Observation {
  const { fact, ...outline } = one;
  const around = changedByKind(shape.observations.element, outline, change) as Omit<Observation, 'fact'>;
  return { ...around, fact: changedFact(one.kind, fact, change) };
}

function changedFact(kind: string, fact: Observation['fact'], change: Change): Observation['fact'] {
  const { known, value, ...more } = fact;
  if (known !== true) return changedByKind(UNKNOWN_FACT, fact, change) as Observation['fact'];
  const schema = FACT_VALUES.get(kind);
  const rest = changedStrange(more, change) as Observation['fact'];
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
