import type { PlanAnswer } from '../../../shared/plan/docs.ts';
import { DIALECT_NAMES } from '../../../shared/gateway/dialect.ts';
import { problemAtField } from '../../../shared/profile/problem.ts';
import { listOf } from '../../../shared/text/list.ts';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import { usePlan } from '../../store/plan.ts';
import styles from './problems.module.css';

/** Why a text cannot be read: each mistake of the plan leads to its line, and a configuration of nobody asks whose it is. */
export function Problems({
  answer: { problems, more, gateways },
  name,
}: {
  readonly answer: PlanAnswer;
  readonly name: string;
}): React.JSX.Element | null {
  const { plan: texts } = useTexts();
  const language = useLanguage();
  const goTo = usePlan((state) => state.goTo);
  const unknown = gateways.filter(({ dialect }) => dialect === null);
  if (problems.length === 0 && unknown.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {problems.map((problem, index) => (
        <li key={index}>
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              goTo({ file: name, line: problem.line });
            }}
          >
            {problem.line === null ? name : texts.line(problem.line)}
            {problem.path !== '' && ` · ${problem.path}`}
          </button>
          <span>{problemAtField(problem, language)}</span>
        </li>
      ))}
      {more > 0 && <li>{texts.more(more)}</li>}
      {unknown.map((one) => (
        <li key={one.name}>
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              goTo({ file: one.name, line: null });
            }}
          >
            {one.name}
          </button>
          <span>
            {one.others.length === 0
              ? texts.dialect.unknown(one.name)
              : texts.dialect.several(
                  one.name,
                  listOf(
                    language,
                    one.others.map((other) => DIALECT_NAMES[other]),
                  ),
                )}
          </span>
        </li>
      ))}
    </ul>
  );
}
