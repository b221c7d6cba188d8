import type { Report } from '../../../shared/report/schema.ts';
import { useTexts } from '../../i18n/index.ts';
import { useRun } from '../../store/run.ts';
import { isAllCleared } from '../../store/verified.ts';
import { StepCard } from './step-card.tsx';
import styles from './checklist.module.css';

export function Checklist({ report }: { readonly report: Report }): React.JSX.Element | null {
  const texts = useTexts();
  const { verified, opened } = useRun();
  const steps = report.checklist;
  if (steps.length === 0) return null;
  const done = isAllCleared(report, verified);
  return (
    <section className={styles.checklist}>
      <h2>{texts.result.steps(steps.length)}</h2>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <StepCard
            key={`${step.finding} ${index}`}
            step={step}
            number={index + 1}
            first={index === 0}
            canVerify={opened === null}
          />
        ))}
      </ol>
      <p role="status" className={styles.done}>
        {done ? texts.result.allCleared : ''}
      </p>
    </section>
  );
}
