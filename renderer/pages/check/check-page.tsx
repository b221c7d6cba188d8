import { useRun } from '../../store/run.ts';
import { ResultView } from '../lazy.tsx';
import { FailedView } from './failed-view.tsx';
import { RunningView } from './running-view.tsx';
import { StartView } from './start-view.tsx';

export function CheckPage(): React.JSX.Element {
  const { phase, report, failure, atStart } = useRun();
  if (phase === 'running') return <RunningView />;
  if (phase === 'failed') return <FailedView message={failure ?? ''} />;
  return report === null || atStart ? <StartView /> : <ResultView report={report} />;
}
