import type { Problem } from '../../shared/profile/problem.ts';
import { problemText } from '../../shared/profile/problem.ts';
import { useTexts } from '../i18n/index.ts';
import { useLanguage } from '../store/app.ts';
import styles from '../pages/form-page.module.css';

/** Mistakes in a text, each with its line. */
export function Problems({
  problems,
  more,
}: {
  readonly problems: readonly Problem[];
  readonly more: number;
}): React.JSX.Element {
  const { profile: texts } = useTexts();
  const language = useLanguage();
  return (
    <ul className={styles.problems}>
      {problems.map((problem, index) => (
        <li key={index}>
          {problemText(
            { ...problem, line: null },
            problem.line === null ? texts.title : texts.line(problem.line),
            language,
          )}
        </li>
      ))}
      {more > 0 && <li>{texts.more(more)}</li>}
    </ul>
  );
}
