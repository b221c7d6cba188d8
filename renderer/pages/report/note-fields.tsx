import { useId } from 'react';
import { NOTE_LIMITS } from '../../../shared/report/note.ts';
import { useTexts } from '../../i18n/index.ts';
import { useSave } from '../../store/save.ts';
import styles from './save-dialog.module.css';

/** What happened and since when, in the user's words; support asks this first. */
export function NoteFields(): React.JSX.Element {
  const { save } = useTexts().reports;
  const { text, since, choose } = useSave();
  const id = useId();
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={`${id}-text`}>{save.note}</label>
        <textarea
          id={`${id}-text`}
          rows={3}
          maxLength={NOTE_LIMITS.text}
          value={text}
          placeholder={save.noteHint}
          onChange={({ target }) => {
            choose({ text: target.value });
          }}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-since`}>{save.since}</label>
        <input
          id={`${id}-since`}
          maxLength={NOTE_LIMITS.since}
          value={since}
          placeholder={save.sinceHint}
          onChange={({ target }) => {
            choose({ since: target.value });
          }}
        />
      </div>
    </>
  );
}
