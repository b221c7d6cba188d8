/** Opens the record of a drill, or the journal of one that was broken off. */
import { buildDrillRecord, recordingOf } from '../../shared/drill/build-record.ts';
import { readJournal, JOURNAL } from '../../shared/drill/journal.ts';
import { DRILL_SCHEMA, drillSchema, type DrillRecord } from '../../shared/drill/record.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import { profileIn } from '../../shared/replay/saved.ts';
import { fieldsOf, type Fields } from '../../shared/values/fields.ts';
import { nestingProblem, valueProblem } from '../../shared/report/bounds.ts';
import type { Language } from '../../shared/text/language.ts';
import { VERSION } from '../process/version.ts';

/** A day of a watch in its ring fits. */
export const MOST_DRILL_BYTES = 64 * 1024 * 1024;

/** As in a journal: nobody watches more, and judging time grows faster than their number. */
const MOST_LANES = 200;
/** A trace every 15 s for three days; what is found is less. */
const MOST_ITEMS = 20_000;

export type OpenedDrill =
  | { readonly ok: true; readonly record: DrillRecord }
  /** `damaged`: it begins as one and does not fit the schema, at this place. */
  | { readonly ok: false; readonly problem: 'damaged'; readonly at: string }
  | { readonly ok: false; readonly problem: 'too-large' };

/** openDrill gives null for a text that is no drill's. */
export function openDrill(text: string): OpenedDrill | null {
  const isJournal = text.slice(0, 200).includes(JOURNAL);
  if (!isJournal && !text.slice(0, 4096).includes(DRILL_SCHEMA)) return null;
  if (text.length > MOST_DRILL_BYTES) return { ok: false, problem: 'too-large' };
  if (isJournal) return fromJournal(text);
  const nesting = nestingProblem(text);
  if (nesting !== null) return { ok: false, problem: 'damaged', at: nesting.code };
  const value = jsonOf(text);
  const odd = valueProblem(value);
  if (odd !== null) return { ok: false, problem: 'damaged', at: odd.at.slice(0, MOST_PLACE) };
  if (hasTooMany(fieldsOf(value))) return { ok: false, problem: 'too-large' };
  const parsed = drillSchema.safeParse(value);
  if (parsed.success) return { ok: true, record: parsed.data };
  const at = parsed.error.issues[0]?.path.join('.') ?? '';
  return { ok: false, problem: 'damaged', at: at.slice(0, MOST_PLACE) };
}

/** Longest place shown: keys are a stranger's. */
const MOST_PLACE = 100;

/** Asked before the schema looks at each. */
function hasTooMany({ recording, result }: Fields): boolean {
  const { lanes } = fieldsOf(recording);
  const lists = [recording, result].flatMap((part) => Object.values(fieldsOf(part))).filter(Array.isArray);
  return (
    (Array.isArray(lanes) && lanes.length > MOST_LANES) || lists.some(({ length }) => length > MOST_ITEMS)
  );
}

function fromJournal(text: string): OpenedDrill {
  const opened = readJournal(text);
  const profile = opened === null ? null : profileIn(opened.head.profile);
  if (opened === null || profile === null) return { ok: false, problem: 'damaged', at: 'journal' };
  const { id, createdAt, version, language, platform, by, note } = opened.head;
  const about = { id, createdAt, version, language, platform, profile, by, note };
  return { ok: true, record: buildDrillRecord(opened.recording, about) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** judgeDrillAgain judges a record by the rules of this version; null where its addresses are pseudonyms, of which no route can be named. */
export function judgeDrillAgain(record: DrillRecord, language: Language): DrillRecord | null {
  if (record.redaction.applied) return null;
  const profile: Profile | null = profileIn(record.profile);
  if (profile === null) return null;
  const { id, createdAt, by, note } = record;
  return buildDrillRecord(recordingOf(record), {
    ...{ id, createdAt, by, note, profile, language, version: VERSION },
    platform: record.platform.platform,
  });
}
