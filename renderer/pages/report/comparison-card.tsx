import { X } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useRun } from '../../store/run.ts';
import { ComparisonView } from './comparison-view.tsx';
import styles from './report-card.module.css';

/** The comparison that was asked for last. */
export function ComparisonCard(): React.JSX.Element | null {
  const { compare } = useTexts().reports;
  const { comparison, setComparison } = useRun();
  if (comparison === null) return null;
  return (
    <section className={styles.card}>
      <div className={styles.head}>
        <h2>{compare.title}</h2>
        <Button look="quiet" size="small" onClick={() => { setComparison(null); }}><X size={15} aria-hidden="true" />{compare.close}</Button>
      </div>
      <ComparisonView comparison={comparison} sides={[compare.earlier, compare.later]} same={compare.same} />
    </section>
  );
}
