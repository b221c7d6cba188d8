import { Check, CircleAlert, Pencil } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/index.ts';
import type { Texts } from '../../i18n/texts.ts';
import { useApp } from '../../store/app.ts';
import { isUnsaved, useProfile } from '../../store/profile.ts';
import styles from './save-bar.module.css';

/** How it stands, and what can be done about it; always in sight. */
export function SaveBar(): React.JSX.Element {
  const { profile: texts } = useTexts();
  const tell = useApp((state) => state.tell);
  const state = useProfile();
  const { check, behind, save, discard } = state;
  const unsaved = isUnsaved(state);
  const pending = behind !== null;
  const problems = check?.problems.length ?? 0;
  const quiet = pending ? 'pending' : 'ok';
  return (
    <div className={styles.bar}>
      <p role="status" className={styles.told} data-state={problems > 0 ? 'bad' : quiet}>
        {problems > 0 ? <CircleAlert size={16} aria-hidden="true" /> : <Check size={16} aria-hidden="true" />}
        {toldOf(state, texts)}
      </p>
      <p className={styles.unsaved} data-unsaved={unsaved}>
        {unsaved && (
          <>
            <Pencil size={14} aria-hidden="true" />
            {texts.unsaved}
          </>
        )}
      </p>
      <Button
        look="quiet"
        disabled={!unsaved}
        onClick={() => {
          discard().catch(tell);
        }}
      >
        {texts.discard}
      </Button>
      <Button
        look="primary"
        disabled={!unsaved || problems > 0}
        onClick={() => {
          save().catch(tell);
        }}
      >
        {texts.save}
      </Button>
    </div>
  );
}

type State = ReturnType<typeof useProfile.getState>;

function toldOf({ check, behind, text, savedText }: State, texts: Texts['profile']): string {
  if (behind !== null || check === null) return texts.checking;
  if (check.problems.length > 0) return texts.problems(check.problems.length + check.more);
  return savedText === text ? texts.saved : texts.valid(check.computers);
}
