import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Tick } from '../../components/tick.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import { useRun } from '../../store/run.ts';
import styles from './verify-row.module.css';

/** Runs just the checks of this step again; what ticks it is their evidence. */
export function VerifyRow({ finding }: { readonly finding: string }): React.JSX.Element {
  const texts = useTexts();
  const language = useLanguage();
  const { verify, verified, run } = useRun();
  const [healed, setHealed] = useState(false);
  const state = Object.hasOwn(verified, finding) ? verified[finding] : undefined;
  const busy = Object.values(verified).includes('running');
  const words = {
    running: texts.result.verifying,
    cleared: texts.result.cleared,
    'still-there': texts.result.stillThere,
    unknown: texts.result.unknown,
  };
  return (
    <div className={styles.row}>
      <Button
        onClick={() => {
          void verify(finding, healed, language);
        }}
        disabled={busy}
      >
        <RefreshCw size={16} aria-hidden="true" />
        {texts.result.verify}
      </Button>
      {run?.kind === 'demo' && <Tick checked={healed} onChange={setHealed} label={texts.result.healed} />}
      <span role="status" className={styles.state} data-state={state}>
        {state === undefined ? '' : words[state]}
      </span>
    </div>
  );
}
