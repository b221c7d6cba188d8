import { TriangleAlert } from 'lucide-react';
import type { DrillPlan } from '../../../shared/contract/drill.ts';
import { BOUND_TABLE } from '../../../shared/drill/bounds.ts';
import { drillTexts, namingOf } from '../../../shared/drill/words.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import { KEYS } from './keys.ts';
import page from './drill.module.css';
import styles from './start-view.module.css';

interface Props {
  readonly plan: DrillPlan;
}

/** Who switches what, in which order. */
export function HowCard({ plan }: Props): React.JSX.Element {
  const { how } = useTexts().drill;
  const { number } = useFormat();
  const steps = [
    how.agree,
    how.begin,
    how.off(KEYS.off),
    how.wait(number(plan.waitMs / 1000)),
    how.on(KEYS.on),
    how.end,
  ];
  return (
    <section className={styles.card}>
      <h2>{how.title}</h2>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={page.hint}>{how.awake}</p>
    </section>
  );
}

/** What will be contacted, and how often. */
export function PlanCard({ plan }: Props): React.JSX.Element {
  const { plan: texts } = useTexts().drill;
  const { number, seconds } = useFormat();
  const naming = namingOf(plan.services, useLanguage());
  return (
    <section className={styles.card}>
      <h2>{texts.title}</h2>
      <ul className={styles.list}>
        {plan.services.map(({ id, intervalMs }) => (
          <li key={id}>
            <span>{naming.name(id)}</span>
            <span className={page.hint}>{texts.every(seconds(intervalMs))}</span>
          </li>
        ))}
      </ul>
      {plan.leftOut > 0 && <p className={page.hint}>{texts.leftOut(plan.leftOut)}</p>}
      <p className={page.hint}>{texts.pace(Number(number(Math.round(plan.perSecond))))}</p>
      <p className={page.hint}>{texts.first}</p>
    </section>
  );
}

/** What outages will be measured against. */
export function BoundsCard({ plan }: Props): React.JSX.Element {
  const { bounds: texts } = useTexts().drill;
  const words = drillTexts(useLanguage());
  const isOwn = plan.bounds.length > 0;
  const bounds = isOwn ? plan.bounds : BOUND_TABLE;
  return (
    <section className={styles.card}>
      <h2>{texts.title}</h2>
      <p className={page.hint}>{isOwn ? texts.own : texts.none}</p>
      <ul className={styles.list}>
        {bounds.map((bound) => (
          <li key={`${bound.mechanism} ${bound.interval} ${bound.count}`}>
            <span>{words.mechanisms[bound.mechanism]}</span>
            <span className={page.hint}>{words.bound(bound)}</span>
          </li>
        ))}
      </ul>
      {!plan.namesPaths && (
        <p className={styles.warning}>
          <TriangleAlert size={16} aria-hidden="true" />
          {texts.noPaths}
        </p>
      )}
    </section>
  );
}
