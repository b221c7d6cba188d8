import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useApp, useLanguage } from '../../store/app.ts';
import { useRun } from '../../store/run.ts';
import styles from './start-view.module.css';

export function DemoCard(): React.JSX.Element {
  const texts = useTexts();
  const language = useLanguage();
  const scenarios = useApp(({ info }) => info?.scenarios ?? []);
  const start = useRun((state) => state.start);
  const [scenario, setScenario] = useState('forwarder-missing');
  return (
    <section className={styles.card}>
      <h2>{texts.start.demoTitle}</h2>
      <p className={styles.hint}>{texts.start.demoLead}</p>
      <Choice
        label={texts.start.demoScenario}
        value={scenario}
        onChange={setScenario}
        options={scenarios.map(({ name, title }) => ({ value: name, label: title[language] }))}
      />
      <div>
        <Button
          onClick={() => {
            void start({ kind: 'demo', scenario });
          }}
        >
          {texts.start.demoButton}
        </Button>
      </div>
    </section>
  );
}
