import { useMemo, useState } from 'react';
import type { Outcome } from '../../../shared/check/ids.ts';
import type { Report, ReportCheck } from '../../../shared/report/schema.ts';
import { checkNameOf } from '../../../shared/text/words.ts';
import { Button } from '../../components/button.tsx';
import { Empty } from '../../components/empty.tsx';
import { OutcomeFilter } from '../../components/outcome-filter.tsx';
import { OutcomeMark } from '../../components/outcome.tsx';
import { RawOutput } from '../../components/raw-output.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useTexts, useWords } from '../../i18n/index.ts';
import { byStage, countOutcomes, matchingChecks } from './outcomes.ts';
import type { TabProps } from './tab.ts';
import styles from './checks-tab.module.css';

/** Cloud computers have a tab of their own, so that ten thousand of them do not bury the rest. */
const MOST_COMPUTERS = 12;

export function ChecksTab({ report, openTab }: TabProps): React.JSX.Element {
  const { details } = useTexts();
  const words = useWords();
  const format = useFormat();
  const [search, setSearch] = useState('');
  const [outcome, setOutcome] = useState<Outcome | 'all'>('all');
  const computers = report.checks.filter(({ id }) => id === 'computer.reachable').length;
  const hidden = computers > MOST_COMPUTERS;
  const all = useMemo(
    () => (hidden ? report.checks.filter(({ id }) => id !== 'computer.reachable') : report.checks),
    [report, hidden],
  );
  const shown = useMemo(
    () => matchingChecks(all, { search, outcome }, (id) => checkNameOf(words, id)),
    [all, search, outcome, words],
  );
  const showAll = (): void => {
    setSearch('');
    setOutcome('all');
  };
  return (
    <>
      <div className={styles.tools}>
        <OutcomeFilter counts={countOutcomes(all)} value={outcome} onChange={setOutcome} />
        <SearchField label={details.search} value={search} onChange={setSearch} />
      </div>
      {hidden && (
        <p className={styles.computers}>
          {details.checks.computers(format.number(computers))}
          <Button
            size="small"
            onClick={() => {
              openTab('computers');
            }}
          >
            {details.checks.openComputers}
          </Button>
        </p>
      )}
      {shown.length === 0 && (
        <Empty title={details.noMatch}>
          <Button onClick={showAll}>{details.clear}</Button>
        </Empty>
      )}
      {byStage(shown).map(({ stage, checks }) => (
        <section key={stage} className={styles.group} aria-labelledby={`stage-${stage}`}>
          <h2 id={`stage-${stage}`}>{words.stages[stage]}</h2>
          <ul className={styles.list}>
            {checks.map((check) => (
              <Row key={`${check.id} ${check.subject ?? ''}`} check={check} report={report} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Row({ check, report }: { readonly check: ReportCheck; readonly report: Report }): React.JSX.Element {
  const { details } = useTexts();
  const words = useWords();
  const format = useFormat();
  const evidence = report.evidence.filter(({ id }) => check.evidence.includes(id));
  return (
    <li data-outcome={check.outcome}>
      <details>
        <summary className={styles.summary}>
          <OutcomeMark outcome={check.outcome} />
          <span className={styles.name}>
            {checkNameOf(words, check.id)}
            {check.subject !== undefined && <code>{check.subject}</code>}
          </span>
          <span className={styles.reason}>{check.reason}</span>
          <span className={styles.time}>
            {details.milliseconds(format.number(Math.round(check.durationMs)))}
          </span>
        </summary>
        <div className={styles.body}>
          <dl className={styles.facts}>
            <dt>{details.checks.id}</dt>
            <dd>
              <code>{check.id}</code>
            </dd>
            {check.findings.length > 0 && (
              <>
                <dt>{details.checks.findings}</dt>
                <dd>
                  {check.findings.map((code) => (
                    <code key={code}>{code}</code>
                  ))}
                </dd>
              </>
            )}
          </dl>
          {evidence.length === 0 ? (
            <p className={styles.none}>{details.checks.noEvidence}</p>
          ) : (
            evidence.map((one) => <RawOutput key={one.id} evidence={one} />)
          )}
        </div>
      </details>
    </li>
  );
}
