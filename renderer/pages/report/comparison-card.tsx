import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useRun } from '../../store/run.ts';
import { ComparisonView } from './comparison-view.tsx';
import styles from './report-card.module.css';

/** The comparison that was asked for last. */
export function ComparisonCard(): React.JSX.Element | null {
  const { compare } = useTexts().reports;
  const { comparison, setComparison } = useRun();
  const heading = useRef<HTMLHeadingElement>(null);
  // The comparison stands below what was on the screen when it was asked for.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'center' });
  }, [comparison]);
  if (comparison === null) return null;
  return (
    <section className={styles.card}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {compare.title}
        </h2>
        <Button
          look="quiet"
          size="small"
          onClick={() => {
            setComparison(null);
          }}
        >
          <X size={15} aria-hidden="true" />
          {compare.close}
        </Button>
      </div>
      <ComparisonView comparison={comparison} sides={[compare.earlier, compare.later]} same={compare.same} />
    </section>
  );
}
