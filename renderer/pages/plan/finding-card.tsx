import { CornerUpLeft } from 'lucide-react';
import type { PlanReportFinding } from '../../../shared/plan/report/schema.ts';
import type { PlanReportWords } from '../../../shared/plan/text/report-contract.ts';
import { ruleText } from '../../../shared/plan/report/table.ts';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { usePlan } from '../../store/plan.ts';
import { CorrectionBox } from './correction.tsx';
import { idOfFinding } from './marks.ts';
import { SeverityMark } from './severity.tsx';
import page from './plan.module.css';
import styles from './finding-card.module.css';

interface Props {
  readonly finding: PlanReportFinding;
  readonly number: number;
  readonly words: PlanReportWords;
}

/** Lines of one finding that are shown; it may be of every line of a file. */
const MOST_PLACES = 5;

/** One finding: where, why, what to do, and the corrected lines. */
export function FindingCard({ finding, number, words }: Props): React.JSX.Element {
  const { severity, code, title, why, fix, owner, places, correction } = finding;
  const { plan: texts } = useTexts();
  const { labels } = words;
  const id = idOfFinding(number);
  const more = places.length - MOST_PLACES;
  return (
    <li
      id={id}
      className={styles.card}
      data-finding={code}
      data-severity={severity}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
    >
      <p className={styles.cardHead}>
        <SeverityMark severity={severity} />
        <code className={styles.code}>{code}</code>
      </p>
      <h3 id={`${id}-title`}>{title}</h3>
      <ul className={styles.places}>
        {places.slice(0, MOST_PLACES).map((place, index) => (
          <Place key={index} place={place} words={words} />
        ))}
        {more > 0 && <li className={page.hint}>{texts.more(more)}</li>}
      </ul>
      <p>{words.both(why, fix)}</p>
      {correction !== null && <CorrectionBox correction={correction} words={words} />}
      <p className={page.hint}>
        {words.labelled(labels.who, words.owners[owner])} · {words.labelled(labels.rule, ruleText(finding))}
      </p>
    </li>
  );
}

function Place({
  place: { file, line, path, text },
  words,
}: {
  readonly place: PlanReportFinding['places'][number];
  readonly words: PlanReportWords;
}): React.JSX.Element {
  const { findings: texts } = useTexts().plan;
  const goTo = usePlan((state) => state.goTo);
  const named = words.labels.lineOf(file, line, path);
  return (
    <li className={styles.place}>
      <Button
        look="quiet"
        size="small"
        className={styles.placeButton}
        aria-label={texts.toLine(named)}
        onClick={() => {
          goTo({ file, line });
        }}
      >
        <CornerUpLeft size={14} aria-hidden="true" />
        {named}
      </Button>
      {text !== '' && <code className={styles.quoted}>{text}</code>}
    </li>
  );
}
