import { useEffect, useRef } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { useProfile } from '../../store/profile.ts';
import type { Goal } from './form-context.ts';
import { lineRange } from './lines.ts';
import styles from './profile-page.module.css';

/** The profile as its text. */
export function TextView({
  readOnly,
  goal,
}: {
  readonly readOnly: boolean;
  readonly goal: Goal | null;
}): React.JSX.Element {
  const { profile: texts } = useTexts();
  const { text, check, type } = useProfile();
  const area = useRef<HTMLTextAreaElement>(null);
  const wrong = (check?.problems.length ?? 0) > 0;
  useEffect(() => {
    if (goal === null || area.current === null) return;
    const { value } = area.current;
    area.current.focus();
    if (goal.problem.line !== null) area.current.setSelectionRange(...lineRange(value, goal.problem.line));
  }, [goal]);
  return (
    <label className={styles.label}>
      {texts.text}
      <textarea
        ref={area}
        className={styles.editor}
        spellCheck={false}
        value={text}
        readOnly={readOnly}
        aria-invalid={wrong}
        onChange={({ target }) => {
          type(target.value);
        }}
        {...(wrong ? { 'aria-describedby': 'profile-problems' } : {})}
      />
    </label>
  );
}
