import { useState } from 'react';
import type { Report } from '../../../shared/report/schema.ts';
import { NetworkPicture } from '../../components/network-picture.tsx';
import { PathPicture } from '../../components/path-picture.tsx';
import { useTexts } from '../../i18n/index.ts';
import styles from './way-view.module.css';

/** Two views of one thing: the chain, and the network that it runs through. */
export function WayView({ report }: { readonly report: Report }): React.JSX.Element {
  const { views } = useTexts().result;
  const [view, setView] = useState<'simple' | 'network'>('simple');
  return (
    <section className={styles.view} aria-label={views.label}>
      <div className={styles.choice} role="group" aria-label={views.label}>
        {(['simple', 'network'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className={styles.button}
            aria-pressed={view === one}
            onClick={() => {
              setView(one);
            }}
          >
            {views[one]}
          </button>
        ))}
      </div>
      {view === 'simple' ? <PathPicture path={report.path} /> : <NetworkPicture report={report} />}
    </section>
  );
}
