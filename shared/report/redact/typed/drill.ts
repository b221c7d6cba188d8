/** The record of a drill, string by string, by what its schema has declared. */
import { drillSchema, type DrillRecord } from '../../../drill/record.ts';
import { profileStrings } from '../../../profile/strings.ts';
import { hasKey } from '../../../values/keys.ts';
import { changedNote } from './note.ts';
import { changedByKind, changedStrange, type Change } from './visit.ts';

/** What names and dates the record itself; `redactIdentity` looks at these. */
const LEFT = new Set(['schema', 'id', 'createdAt', 'tool', 'redaction']);
const { shape } = drillSchema;
const withoutNote = drillSchema.omit({ note: true });

/** changedDrill changes every string of a record's parts. */
export function changedDrill(record: DrillRecord, change: Change): DrillRecord {
  let { note } = record;
  const parts: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record))
    if (key === 'note') note = note && changedNote(note, change);
    else parts[key] = partBy(key, value, change);
  return { ...record, ...withoutNote.parse(parts), ...(note === undefined ? {} : { note }) };
}

function partBy(key: string, value: unknown, change: Change): unknown {
  if (LEFT.has(key)) return value;
  if (key === 'profile') return changedByKind(profileStrings, value, change);
  return hasKey(shape, key) ? changedByKind(shape[key], value, change) : changedStrange(value, change);
}
