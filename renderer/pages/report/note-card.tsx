import type { Report } from '../../../shared/report/schema.ts';
import { useTexts } from '../../i18n/index.ts';
import styles from './report-card.module.css';

/** What the user wrote when the report was saved. */
export function NoteCard({ report: { note } }: { readonly report: Report }): React.JSX.Element | null {
  const { opened } = useTexts().reports;
  if (note === undefined) return null;
  return (
    <section className={styles.card}>
      <h2>{opened.note}</h2>
      {note.text !== '' && <p className={styles.said}>{note.text}</p>}
      {note.since !== undefined && <p className={styles.lead}>{opened.since(note.since)}</p>}
    </section>
  );
}
