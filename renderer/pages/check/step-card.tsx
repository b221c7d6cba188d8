import { Collapsible } from '@base-ui/react/collapsible';
import { ChevronDown, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { ReportStep } from '../../../shared/report/schema.ts';
import { Chip } from '../../components/chip.tsx';
import { useTexts, useWords } from '../../i18n/index.ts';
import { useRun } from '../../store/run.ts';
import { ActionItem } from './action-item.tsx';
import { MuteButton } from './muted-card.tsx';
import { VerifyRow } from './verify-row.tsx';
import styles from './step-card.module.css';

interface Props {
  readonly step: ReportStep;
  readonly number: number;
  readonly first: boolean;
  readonly canVerify: boolean;
}

/** One root cause: what is wrong, why we say so, what to do, and whether it is fixed. */
export function StepCard({ step, number, first, canVerify }: Props): React.JSX.Element {
  const texts = useTexts();
  const { owners, confidences, alternative } = useWords();
  const [open, setOpen] = useState(first);
  const cleared = useRun(({ verified }) => verified[step.finding] === 'cleared');
  return (
    <li
      className={styles.card}
      data-severity={step.severity}
      data-cleared={cleared}
      data-finding={step.finding}
    >
      <Collapsible.Root open={open} onOpenChange={setOpen}>
        <h3>
          <Collapsible.Trigger className={styles.head}>
            <span className={styles.number}>
              {cleared ? (
                <CircleCheck size={22} aria-hidden="true" />
              ) : (
                <span aria-hidden="true">{number}</span>
              )}
              <span className="visually-hidden">{texts.result.step(number)}</span>
            </span>
            <span className={styles.title}>{step.title}</span>
            <span className={styles.chips}>
              <Chip tone="accent">{owners[step.owner]}</Chip>
              {step.confidence !== 'high' && <Chip>{confidences[step.confidence]}</Chip>}
            </span>
            <ChevronDown size={18} aria-hidden="true" className={styles.chevron} />
          </Collapsible.Trigger>
        </h3>
        <Collapsible.Panel className={styles.panel}>
          <p className={styles.why}>
            <strong>{texts.result.why}</strong> {step.why}
          </p>
          {step.contact !== undefined && <p>{texts.result.contact(step.contact)}</p>}
          <h4 className={styles.heading}>{texts.result.whatToDo}</h4>
          <ul className={styles.actions}>
            {step.actions.map((action) => (
              <ActionItem key={action.id} action={action} owner={step.owner} />
            ))}
          </ul>
          <Folded title={texts.result.couldAlsoBe} items={step.couldAlsoBe.map(alternative)} />
          <Folded title={texts.result.clears} items={step.clears.map(({ title }) => title)} />
          {canVerify && <VerifyRow finding={step.finding} />}
          {canVerify && step.severity !== 'error' && (
            <div>
              <MuteButton code={step.finding} subjects={step.subjects ?? []} title={step.title} />
            </div>
          )}
        </Collapsible.Panel>
      </Collapsible.Root>
    </li>
  );
}

function Folded({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly string[];
}): React.JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <div>
      <h4 className={styles.heading}>{title}</h4>
      <ul className={styles.folded}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
