import { PencilLine } from 'lucide-react';
import { useId } from 'react';
import type { PlanReportFinding } from '../../../shared/plan/report/schema.ts';
import type { PlanReportWords } from '../../../shared/plan/text/report-contract.ts';
import { Button } from '../../components/button.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { canApply } from '../../store/plan-docs.ts';
import { isPending, usePlan } from '../../store/plan.ts';
import page from './plan.module.css';
import styles from './correction.module.css';

type Correction = NonNullable<PlanReportFinding['correction']>;

interface Props {
  readonly correction: Correction;
  readonly words: PlanReportWords;
}

/** The corrected lines, to be copied to the device or put into the text, and the lines that take them back. */
export function CorrectionBox({ correction, words: { labels } }: Props): React.JSX.Element {
  const { findings: texts } = useTexts().plan;
  const { file, lines, undo, replaces } = correction;
  const where = replaces === null ? texts.added : texts.replaced(replaces.from, replaces.to);
  return (
    <div className={styles.correction}>
      <Lines label={texts.corrected(file, where)} lines={lines}>
        <ApplyButton correction={correction} />
      </Lines>
      {undo.length > 0 && <Lines label={labels.undo} lines={undo} />}
    </div>
  );
}

function ApplyButton({ correction }: Pick<Props, 'correction'>): React.JSX.Element | null {
  const { findings: texts } = useTexts().plan;
  const apply = usePlan((state) => state.apply);
  const pending = usePlan(isPending);
  if (!canApply(correction)) return null;
  return (
    <Button
      look="quiet"
      size="small"
      disabled={pending}
      title={pending ? texts.stale : undefined}
      onClick={() => {
        apply(correction);
      }}
    >
      <PencilLine size={14} aria-hidden="true" />
      {texts.apply}
    </Button>
  );
}

function Lines({
  label,
  lines,
  children,
}: {
  readonly label: string;
  readonly lines: readonly string[];
  readonly children?: React.ReactNode;
}): React.JSX.Element {
  const { result } = useTexts();
  const id = useId();
  const text = lines.join('\n');
  return (
    <div className={styles.lines}>
      <p id={id} className={page.label}>
        {label}
      </p>
      <pre className={page.output} tabIndex={0} role="group" aria-labelledby={id}>
        {text}
      </pre>
      <div className={page.row}>
        <CopyButton text={text} label={result.copy} copied={result.copied} />
        {children}
      </div>
    </div>
  );
}
