import { useTexts } from '../../i18n/index.ts';
import styles from './lanes.module.css';

const STATES = ['up', 'down', 'loss', 'unknown'] as const;

/** What the shapes mean; the canvas takes its colors from here. */
export function Legend(): React.JSX.Element {
  const { lanes: texts } = useTexts().drill;
  return (
    <ul className={styles.legend}>
      {STATES.map((state) => (
        <li key={state}>
          <span className={styles.sample} data-color={state} aria-hidden="true" />
          {texts.states[state]}
        </li>
      ))}
      <li hidden data-color="grid" />
    </ul>
  );
}
