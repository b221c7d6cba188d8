import { cutNote, noteSchema, type ReportNote } from '../../note.ts';
import { changedText, type Change } from './visit.ts';

const { shape } = noteSchema;

/** changedNote changes what the user wrote; a pseudonym may be longer than its value, so the note keeps its limits after that. */
export function changedNote({ text, since }: ReportNote, change: Change): ReportNote {
  const said = changedText(shape.text, text, change);
  return cutNote({
    text: said,
    ...(since === undefined ? {} : { since: changedText(shape.since, since, change) }),
  });
}
