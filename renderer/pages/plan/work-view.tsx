import type { PlanDocs } from '../../../shared/plan/docs.ts';
import { planReportWords } from '../../../shared/plan/text/report-words.ts';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import { usePlan } from '../../store/plan.ts';
import { Findings } from './findings.tsx';
import { idOfPart } from './marks.ts';
import { Outcome } from './outcome.tsx';
import { Picture } from './picture.tsx';
import { Problems } from './problems.tsx';
import { Remarks } from './remarks.tsx';
import { Simulation } from './simulation.tsx';
import { TextsPane } from './texts-pane.tsx';
import { Tools } from './tools.tsx';
import page from './plan.module.css';
import styles from './work-view.module.css';

/** The texts with what was found at their lines, and below them what it leads to. */
export function WorkView({ docs }: { readonly docs: PlanDocs }): React.JSX.Element {
  const { plan: texts } = useTexts();
  const { headings } = planReportWords(useLanguage());
  const answer = usePlan((state) => state.answer);
  const report = answer?.report ?? null;
  return (
    <>
      <div className={styles.head}>
        <h1>{texts.title}</h1>
        <Tools docs={docs} />
      </div>
      <Outcome docs={docs} />
      <div className={styles.columns}>
        <TextsPane docs={docs} />
        <div
          id={idOfPart('findings')}
          className={styles.found}
          tabIndex={0}
          role="region"
          aria-label={headings.findings}
        >
          {answer !== null && <Problems answer={answer} name={docs.plan.name} />}
          {report !== null && <Findings report={report} />}
          {answer !== null && report === null && <p className={page.hint}>{texts.noReport}</p>}
        </div>
      </div>
      {report !== null && (
        <>
          <Simulation report={report} />
          <Picture report={report} />
          <Remarks report={report} />
        </>
      )}
    </>
  );
}
