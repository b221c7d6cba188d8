import { CircleAlert } from 'lucide-react';
import { placeOf } from '../../../shared/profile/form-place.ts';
import { problemAtField, type Problem } from '../../../shared/profile/problem.ts';
import type { ProfileTexts } from '../../i18n/profile/texts.ts';
import { useTexts } from '../../i18n/index.ts';
import { useApp, useLanguage } from '../../store/app.ts';
import { useProfile } from '../../store/profile.ts';
import styles from './problem-summary.module.css';

/** All mistakes in one place; each leads to its field, or to its line where no field has it. */
export function ProblemSummary({
  onGoal,
}: {
  readonly onGoal: (problem: Problem) => void;
}): React.JSX.Element | null {
  const { profile: texts } = useTexts();
  const language = useLanguage();
  const tell = useApp((state) => state.tell);
  const { check, fields, tab, open } = useProfile();
  const problems = check?.problems ?? [];
  const go = (problem: Problem): void => {
    const wanted = tab === 'form' && (fields === null || placeOf(problem.path) === null) ? 'text' : tab;
    open(wanted).then(() => {
      onGoal(problem);
    }, tell);
  };
  if (problems.length === 0) return null;
  return (
    <section className={styles.summary} id="profile-problems" aria-labelledby="profile-problems-title">
      <h2 id="profile-problems-title">
        <CircleAlert size={18} aria-hidden="true" />
        {texts.problems(problems.length + (check?.more ?? 0))}
      </h2>
      <ul>
        {problems.map((problem, index) => (
          <li key={index}>
            <button
              type="button"
              className={styles.link}
              onClick={() => {
                go(problem);
              }}
            >
              {placeName(problem, texts)}
            </button>
            <span>{problemAtField(problem, language)}</span>
          </li>
        ))}
        {(check?.more ?? 0) > 0 && <li>{texts.more(check?.more ?? 0)}</li>}
      </ul>
    </section>
  );
}

function placeName({ path, line }: Problem, texts: ProfileTexts): string {
  const place = placeOf(path);
  if (place === null)
    return (
      [path, line === null ? '' : texts.line(line)].filter((part) => part !== '').join(', ') || texts.title
    );
  const { label } = texts.fields[place.key];
  return place.index === null ? label : texts.entry(label, place.index + 1);
}
