import { NOTE_LIMITS, noteOf, type ReportNote } from '../../shared/report/note.ts';
import { CliError } from './exit-code.ts';

export interface NoteOptions {
  readonly note?: string;
  readonly since?: string;
}

/** noteFrom gives the note of the command line; undefined where there is none. Throws a CliError where it is too long. */
export function noteFrom({ note = '', since = '' }: NoteOptions): ReportNote | undefined {
  refuseLong('--note', note, NOTE_LIMITS.text);
  refuseLong('--since', since, NOTE_LIMITS.since);
  return noteOf(note, since);
}

function refuseLong(option: string, text: string, most: number): void {
  if (text.length > most) throw new CliError((texts) => texts.tooLong(option, text.length, most));
}
