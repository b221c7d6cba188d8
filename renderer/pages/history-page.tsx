import { useEffect, useState } from 'react';
import type { PastRun, ResultOf } from '../../shared/contract/contract.ts';
import { findingNameOf } from '../../shared/text/words.ts';
import { call } from '../bridge.ts';
import { Button } from '../components/button.tsx';
import { DataTable } from '../components/data-table.tsx';
import { Empty } from '../components/empty.tsx';
import { VerdictMark } from '../components/verdict.tsx';
import { useFormat } from '../i18n/format.ts';
import { useTexts, useWords } from '../i18n/index.ts';
import { useApp, useLanguage } from '../store/app.ts';
import { useRun } from '../store/run.ts';
import { ComparisonView } from './report/comparison-view.tsx';
import styles from './form-page.module.css';

type Comparison = ResultOf<'compare'>;

export function HistoryPage(): React.JSX.Element {
  const { history } = useTexts();
  const words = useWords();
  const format = useFormat();
  const language = useLanguage();
  const { tell, open } = useApp();
  const openRun = useRun((state) => state.openRun);
  const [runs, setRuns] = useState<readonly PastRun[] | null>(null);
  const [compared, setCompared] = useState<{ readonly id: string; readonly result: Comparison } | null>(null);
  useEffect(() => {
    call('history', null).then(setRuns, tell);
  }, [tell]);

  async function clear(): Promise<void> {
    await call('clearHistory', null);
    setRuns([]);
    setCompared(null);
  }

  async function show(id: string): Promise<void> {
    await openRun(id, language)
      .then(() => {
        open('check');
      })
      .catch(tell);
  }
  async function compare(id: string): Promise<void> {
    await call('compare', { id, language })
      .then((result) => {
        setCompared({ id, result });
      })
      .catch(tell);
  }
  /** Many buttons of one name tell nobody which run they are about. */
  function named(what: string, run: PastRun): string {
    return `${what}: ${format.date(run.at)}`;
  }

  return (
    <div className={styles.page}>
      <h1>{history.title}</h1>
      <p className={styles.lead}>{history.lead}</p>
      {runs?.length === 0 && <Empty title={history.empty} />}
      {runs !== null && runs.length > 0 && (
        <>
          {compared !== null && (
            <Differences
              result={compared.result}
              isBroken={runs.some(({ id, state }) => id === compared.id && state === 'not-ready')}
            />
          )}
          <DataTable
            caption={history.runs}
            columns={[history.when, history.verdict, history.causes, history.report]}
            rows={runs.map((run) => ({
              key: run.id,
              cells: [
                format.date(run.at),
                <VerdictMark key="v" state={run.state} />,
                run.causes.map((code) => findingNameOf(words, code)).join(' · '),
                <span key="b" className={styles.row}>
                  {run.kept && (
                    <Button
                      size="small"
                      onClick={() => void show(run.id)}
                      aria-label={named(history.open, run)}
                    >
                      {history.open}
                    </Button>
                  )}
                  <Button
                    size="small"
                    onClick={() => void compare(run.id)}
                    aria-label={named(history.compare, run)}
                  >
                    {history.compare}
                  </Button>
                </span>,
              ],
            }))}
            empty={history.empty}
          />
          <div>
            <Button
              onClick={() => {
                clear().catch(tell);
              }}
            >
              {history.clear}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** Only of a run that is not ready can it be said where the change must be. */
function Differences({
  result,
  isBroken,
}: {
  readonly result: Comparison;
  readonly isBroken: boolean;
}): React.JSX.Element {
  const { history } = useTexts();
  const format = useFormat();
  if (result === null) return <p role="status">{history.noGood}</p>;
  if (result.whole !== null)
    return (
      <section className={styles.card}>
        <h2>{history.since(format.date(result.since))}</h2>
        <ComparisonView
          comparison={result.whole}
          sides={[history.before, history.after]}
          same={history.noChange}
        />
      </section>
    );
  if (result.changes.length === 0)
    return (
      <p role="status">
        {history.noChange} {isBroken && history.furtherAway}
      </p>
    );
  return (
    <DataTable
      caption={history.since(format.date(result.since))}
      columns={[history.fact, history.before, history.after]}
      rows={result.changes.map(({ fact, before, after }) => ({
        key: fact,
        cells: [history.facts[fact], before.join(', '), after.join(', ')],
      }))}
      empty={history.noChange}
    />
  );
}
