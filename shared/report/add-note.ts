import type { ReportNote } from './note.ts';
import { createRedactor } from './redact/index.ts';
import { sharedSpaceOf } from './redact/service-addresses.ts';
import { takenNumbers } from './redact/pseudonyms.ts';
import { changedNote } from './redact/typed/note.ts';
import type { SecretWord } from './redact/words.ts';
import type { Report } from './schema.ts';

/**
 * addNote puts a note into a report, in place of the one that it has. In a redacted report the note is redacted too;
 * its pseudonyms are new ones, since the true values of the report's own are not known.
 */
export function addNote(report: Report, note: ReportNote, secrets: readonly SecretWord[]): Report {
  if (!report.redaction.applied) return { ...report, note };
  const redactor = createRedactor(secrets, takenNumbers(JSON.stringify([report, note])));
  redactor.know(sharedSpaceOf(report));
  return { ...report, note: changedNote(note, (text) => redactor.text(text)) };
}
