/** The record of a drill, string by string, by what its schema has declared. */
import { drillSchema, type DrillRecord } from '../../../drill/record.ts';
import { profileStrings } from '../../../profile/strings.ts';
import { changedByKind, type Change } from './visit.ts';

/** What names and dates the record itself; `redactIdentity` looks at these. */
const LEFT = new Set(['schema', 'id', 'createdAt', 'tool', 'redaction']);
const { shape } = drillSchema;

/** changedDrill changes every string of a record's parts. */
export function changedDrill(record: DrillRecord, change: Change): DrillRecord {
  const parts = Object.entries(record).map(([key, value]) => [key, partBy(key, value, change)]);
  // The visitor keeps the shape: each string stays a string, each list a list.
  return Object.fromEntries(parts) as DrillRecord;
}

function partBy(key: string, value: unknown, change: Change): unknown {
  if (LEFT.has(key)) return value;
  if (key === 'profile') return changedByKind(profileStrings, value, change);
  return changedByKind(shape[key as keyof typeof shape], value, change);
}
