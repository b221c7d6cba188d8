import { CircleAlert } from 'lucide-react';
import { problemAtField, type Problem } from '../../../shared/profile/problem.ts';
import { useLanguage } from '../../store/app.ts';
import styles from './fields.module.css';

/** What is wrong with one field, below it. */
export function FieldProblems({
  id,
  problems,
}: {
  readonly id: string;
  readonly problems: readonly Problem[];
}): React.JSX.Element | null {
  const language = useLanguage();
  if (problems.length === 0) return null;
  return (
    <ul id={id} className={styles.problems}>
      {problems.map((problem, index) => (
        <li key={index}>
          <CircleAlert size={14} aria-hidden="true" />
          {problemAtField(problem, language)}
        </li>
      ))}
    </ul>
  );
}

/** describedBy names the texts that belong to an input. */
export function describedBy(...ids: readonly (string | false)[]): { readonly 'aria-describedby'?: string } {
  const all = ids.filter((id) => id !== false && id !== '');
  return all.length === 0 ? {} : { 'aria-describedby': all.join(' ') };
}
