import { VerdictIcon } from './verdict.tsx';
import styles from './verdict-banner.module.css';

interface Props {
  readonly state: 'ready' | 'not-ready';
  readonly headline: string;
  readonly hint: string;
}

/** The verdict while the rest is still measured. */
export function EarlyBanner({ state, headline, hint }: Props): React.JSX.Element {
  return (
    <div className={styles.banner} data-state={state}>
      <VerdictIcon state={state} size={40} className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.headline}>{headline}</p>
        <p className={styles.meta}>{hint}</p>
      </div>
    </div>
  );
}
