import { Tabs } from '@base-ui/react/tabs';
import { useMemo } from 'react';
import type { PlanDocs } from '../../../shared/plan/docs.ts';
import { problemAtField } from '../../../shared/profile/problem.ts';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import { usePlan } from '../../store/plan.ts';
import { DialectRow } from './dialect-row.tsx';
import { Editor } from './editor.tsx';
import { marksOf, type Marks } from './marks.ts';
import tabs from '../../components/tabs.module.css';
import styles from './texts-pane.module.css';

/** The plan and the configurations, one at a time. */
export function TextsPane({ docs }: { readonly docs: PlanDocs }): React.JSX.Element {
  const { texts } = useTexts().plan;
  const { shown, show } = usePlan();
  const { plan, gateways } = docs;
  const named = [plan, ...gateways].some(({ name }) => name === shown) ? shown : plan.name;
  const marks = useMarks(plan.name, named);
  return (
    <div className={styles.texts}>
      <Tabs.Root
        className={styles.panels}
        value={named}
        onValueChange={(next: string) => {
          show(next);
        }}
      >
        <Tabs.List className={tabs['tabs']} aria-label={texts.label}>
          {[plan, ...gateways].map(({ name }) => (
            <Tabs.Tab key={name} value={name} className={tabs['tab']}>
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={plan.name} className={styles.panel}>
          <Editor name={plan.name} label={texts.plan(plan.name)} text={plan.text} marks={marks} />
        </Tabs.Panel>
        {gateways.map((one) => (
          <Tabs.Panel key={one.name} value={one.name} className={styles.panel}>
            <DialectRow gateway={one} />
            <Editor
              name={one.name}
              label={texts.gateway(one.name)}
              placeholder={texts.paste}
              text={one.text}
              marks={marks}
            />
          </Tabs.Panel>
        ))}
      </Tabs.Root>
    </div>
  );
}

function useMarks(planName: string, shown: string): Marks {
  const answer = usePlan((state) => state.answer);
  const language = useLanguage();
  return useMemo(
    () =>
      marksOf(answer, shown, {
        file: planName,
        say: (problem) => problemAtField(problem, language),
      }),
    [answer, shown, planName, language],
  );
}
