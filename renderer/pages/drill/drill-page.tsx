import { useDrill } from '../../store/drill.ts';
import { LiveRegion } from './live-region.tsx';
import { LiveView } from './live-view.tsx';
import { PreparingView } from './preparing-view.tsx';
import { ResultView } from './result-view.tsx';
import { StartView } from './start-view.tsx';
import styles from './drill.module.css';

/** The failover drill: what it will do, how it goes, and what came of it. */
export function DrillPage(): React.JSX.Element {
  return (
    <div className={styles.page}>
      <LiveRegion />
      <Now />
    </div>
  );
}

/** What is shown now. */
function Now(): React.JSX.Element {
  const { phase, live, shown } = useDrill();
  if (phase === 'running' && live !== null) return <LiveView live={live} />;
  if (phase === 'preparing') return <PreparingView />;
  return shown === null ? <StartView /> : <ResultView shown={shown} />;
}
