import type { Outcome } from '../../shared/check/ids.ts';
import { useFormat } from '../i18n/format.ts';
import { useTexts } from '../i18n/index.ts';
import { OUTCOMES, type OutcomeCounts } from '../pages/details/outcomes.ts';
import { OutcomeIcon } from './outcome.tsx';
import styles from './outcome-filter.module.css';

interface Props {
  readonly counts: OutcomeCounts;
  readonly value: Outcome | 'all';
  readonly onChange: (value: Outcome | 'all') => void;
}

/** How many of each; a count shows only its own. */
export function OutcomeFilter({ counts, value, onChange }: Props): React.JSX.Element {
  const { details } = useTexts();
  const format = useFormat();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <div role="group" aria-label={details.filter} className={styles.filter}>
      <button
        type="button"
        className={styles.one}
        aria-pressed={value === 'all'}
        onClick={() => {
          onChange('all');
        }}
      >{`${details.all} ${format.number(total)}`}</button>
      {OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => (
        <button
          key={outcome}
          type="button"
          className={styles.one}
          data-outcome={outcome}
          aria-pressed={value === outcome}
          onClick={() => {
            onChange(value === outcome ? 'all' : outcome);
          }}
        >
          <OutcomeIcon outcome={outcome} />
          {details.counted[outcome](format.number(counts[outcome]))}
        </button>
      ))}
    </div>
  );
}
