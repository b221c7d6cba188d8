import { CircleHelp, CircleX, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import { planReportWords } from '../../../shared/plan/text/report-words.ts';
import type { PlanReportFinding } from '../../../shared/plan/report/schema.ts';
import { useLanguage } from '../../store/app.ts';
import styles from './severity.module.css';

type Severity = PlanReportFinding['severity'];

const ICONS: Readonly<Record<Severity, LucideIcon>> = {
  error: CircleX,
  warning: TriangleAlert,
  question: CircleHelp,
  note: Info,
};

/** The picture of a severity; its words have to stand beside it. */
export function SeverityIcon({
  severity,
  size = 16,
}: {
  readonly severity: Severity;
  readonly size?: number;
}): React.JSX.Element {
  const Icon = ICONS[severity];
  return <Icon size={size} aria-hidden="true" className={styles.icon} data-severity={severity} />;
}

/** A severity as icon and word, never as color alone. */
export function SeverityMark({ severity }: { readonly severity: Severity }): React.JSX.Element {
  const { severities } = planReportWords(useLanguage());
  return (
    <span className={styles.mark} data-severity={severity}>
      <SeverityIcon severity={severity} />
      {severities[severity]}
    </span>
  );
}
