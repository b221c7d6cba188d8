import { memo, useState } from 'react';
import type { PlanReport, PlanReportFinding } from '../../../shared/plan/report/schema.ts';
import { planReportWords } from '../../../shared/plan/text/report-words.ts';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import { FindingCard } from './finding-card.tsx';
import { SeverityIcon } from './severity.tsx';
import filter from '../../components/outcome-filter.module.css';
import page from './plan.module.css';
import styles from './findings.module.css';

type Severity = PlanReportFinding['severity'];

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'question', 'note'];
/** A configuration of another device has thousands; so many cards at once would stop the window. */
const MOST_AT_ONCE = 40;

/** What is wrong and what is asked, the worst first. */
export const Findings = memo(function Findings({
  report,
}: {
  readonly report: PlanReport;
}): React.JSX.Element {
  const { plan: texts } = useTexts();
  const words = planReportWords(useLanguage());
  const [only, setOnly] = useState<Severity | 'all'>('all');
  const [most, setMost] = useState(MOST_AT_ONCE);
  const numbered = report.findings.map((finding, index) => ({ finding, index }));
  const chosen = numbered.filter(({ finding }) => only === 'all' || finding.severity === only);
  const more = chosen.length - most;
  return (
    <div className={page.section}>
      <h2>{words.headings.findings}</h2>
      {numbered.length === 0 ? (
        <p>{words.labels.nothingFound}</p>
      ) : (
        <Filter findings={report.findings} value={only} onChange={setOnly} />
      )}
      {numbered.length > 0 && chosen.length === 0 && <p className={page.hint}>{texts.findings.none}</p>}
      <ol className={styles.cards}>
        {chosen.slice(0, most).map(({ finding, index }) => (
          <FindingCard key={`${finding.code} ${index}`} finding={finding} number={index} words={words} />
        ))}
      </ol>
      {more > 0 && (
        <Button
          onClick={() => {
            setMost(most + MOST_AT_ONCE);
          }}
        >
          {texts.findings.showMore(Math.min(more, MOST_AT_ONCE))}
        </Button>
      )}
    </div>
  );
});

interface FilterProps {
  readonly findings: readonly PlanReportFinding[];
  readonly value: Severity | 'all';
  readonly onChange: (value: Severity | 'all') => void;
}

/** How many there are of each kind; each count shows only its own. */
function Filter({ findings, value, onChange }: FilterProps): React.JSX.Element {
  const { findings: texts } = useTexts().plan;
  const { severities } = planReportWords(useLanguage());
  const countOf = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  return (
    <div role="group" aria-label={texts.all} className={filter['filter']}>
      <button
        type="button"
        className={filter['one']}
        aria-pressed={value === 'all'}
        onClick={() => {
          onChange('all');
        }}
      >
        {texts.allOf(findings.length)}
      </button>
      {SEVERITIES.filter((severity) => countOf(severity) > 0).map((severity) => (
        <button
          key={severity}
          type="button"
          className={filter['one']}
          aria-pressed={value === severity}
          onClick={() => {
            onChange(value === severity ? 'all' : severity);
          }}
        >
          <SeverityIcon severity={severity} />
          {`${severities[severity]} ${countOf(severity)}`}
        </button>
      ))}
    </div>
  );
}
