import type { CheckId } from '../../../shared/check/ids.ts';
import type { Report, ReportCheck } from '../../../shared/report/schema.ts';
import { OutcomeMark } from '../../components/outcome.tsx';
import { RawOutput } from '../../components/raw-output.tsx';
import { useTexts, useWords } from '../../i18n/index.ts';
import styles from './checks-tab.module.css';

/** Cloud computers have a tab of their own, so that ten thousand of them do not bury the rest. */
const MOST_ROWS = 60;

export function ChecksTab({ report }: { readonly report: Report }): React.JSX.Element {
  const computers = report.checks.filter(({ id }) => id === 'computer.reachable').length;
  const shown = computers > MOST_ROWS ? report.checks.filter(({ id }) => id !== 'computer.reachable') : report.checks;
  return (
    <ul className={styles.list}>
      {shown.map((check) => <Row key={`${check.id} ${check.subject ?? ''}`} check={check} report={report} />)}
    </ul>
  );
}

function Row({ check, report }: { readonly check: ReportCheck; readonly report: Report }): React.JSX.Element {
  const texts = useTexts();
  const { checks } = useWords();
  const evidence = report.evidence.filter(({ id }) => check.evidence.includes(id));
  return (
    <li>
      <details className={styles.row}>
        <summary className={styles.summary}>
          <OutcomeMark outcome={check.outcome} />
          <span className={styles.name}>{checks[check.id as CheckId]}{check.subject !== undefined && <code>{check.subject}</code>}</span>
          <span className={styles.reason}>{check.reason}</span>
          <span className={styles.time}>{texts.details.milliseconds(Math.round(check.durationMs))}</span>
        </summary>
        <div className={styles.body}>
          <p><code>{check.id}</code> {check.findings.map((code) => <code key={code}>{code}</code>)}</p>
          {evidence.length === 0 ? <p className={styles.none}>{texts.details.noEvidence}</p> : evidence.map((one) => <RawOutput key={one.id} evidence={one} />)}
        </div>
      </details>
    </li>
  );
}
