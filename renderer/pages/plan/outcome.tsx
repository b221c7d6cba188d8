import { Loader } from 'lucide-react';
import type { PlanDocs } from '../../../shared/plan/docs.ts';
import { planReportWords } from '../../../shared/plan/text/report-words.ts';
import { VerdictIcon } from '../../components/verdict.tsx';
import { Button } from '../../components/button.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import { tooLarge } from '../../store/plan-docs.ts';
import { idOfPart } from './marks.ts';
import { isPending, usePlan } from '../../store/plan.ts';
import banner from '../../components/verdict-banner.module.css';
import styles from './outcome.module.css';

const PARTS = ['findings', 'simulation', 'picture'] as const;

/** The verdict on the plan in one sentence; while it is checked again, that of the text before stays. */
export function Outcome({ docs }: { readonly docs: PlanDocs }): React.JSX.Element {
  const { plan: texts } = useTexts();
  const words = planReportWords(useLanguage());
  const { answer, answered } = usePlan();
  const told = useTold(docs);
  const pending = isPending({ docs, answered });
  const verdict = answer?.report?.verdict ?? null;
  const state = verdict?.state ?? 'inconclusive';
  return (
    <section className={`${banner['banner'] ?? ''} ${styles.outcome ?? ''}`} data-state={state}>
      <VerdictIcon state={state} size={32} className={banner['icon']} />
      <div className={banner['words']}>
        <p className={styles.headline} role="status" data-pending={pending}>
          {told}
        </p>
        <p className={banner['meta']}>
          {pending ? (
            <>
              <Loader size={14} aria-hidden="true" /> {texts.checking}
            </>
          ) : (
            verdict !== null && words.chips[verdict.state]
          )}
        </p>
      </div>
      {verdict !== null && (
        <nav className={styles.jumps} aria-label={texts.jumps}>
          {PARTS.map((part) => (
            <Button
              key={part}
              look="quiet"
              size="small"
              onClick={() => {
                const place = document.getElementById(idOfPart(part));
                place?.scrollIntoView();
                place?.focus({ preventScroll: true });
              }}
            >
              {words.headings[part]}
            </Button>
          ))}
        </nav>
      )}
    </section>
  );
}

function useTold(docs: PlanDocs): string {
  const { plan: texts } = useTexts();
  const { number } = useFormat();
  const { answer } = usePlan();
  const large = tooLarge(docs);
  if (large !== null) return texts.tooLarge(large.name, number(large.most));
  if (answer === null) return texts.checking;
  if (docs.plan.text.trim() === '') return texts.empty;
  const problems = answer.problems.length + answer.more;
  if (problems > 0) return texts.unreadable(docs.plan.name, problems);
  return answer.report?.verdict.headline ?? texts.noReport;
}
