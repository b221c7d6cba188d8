import { useEffect, useState } from 'react';
import type { ResultOf } from '../../shared/contract/contract.ts';
import type { RunDigest } from '../../shared/history/digest.ts';
import { findingNameOf } from '../../shared/text/words.ts';
import { call } from '../bridge.ts';
import { Button } from '../components/button.tsx';
import { DataTable } from '../components/data-table.tsx';
import { Empty } from '../components/empty.tsx';
import { VerdictMark } from '../components/verdict.tsx';
import { useFormat } from '../i18n/format.ts';
import { useTexts, useWords } from '../i18n/index.ts';
import { useApp } from '../store/app.ts';
import styles from './form-page.module.css';

type Comparison = ResultOf<'compare'>;

export function HistoryPage(): React.JSX.Element {
  const { history } = useTexts();
  const words = useWords();
  const format = useFormat();
  const tell = useApp((state) => state.tell);
  const [runs, setRuns] = useState<readonly RunDigest[] | null>(null);
  const [compared, setCompared] = useState<{ readonly id: string; readonly result: Comparison } | null>(null);
  useEffect(() => {
    call('history', null).then(setRuns, tell);
  }, [tell]);

  async function clear(): Promise<void> {
    await call('clearHistory', null);
    setRuns([]);
    setCompared(null);
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
            columns={[history.when, history.verdict, history.causes, history.compare]}
            rows={runs.map((run) => ({
              key: run.id,
              cells: [
                format.date(run.at),
                <VerdictMark key="v" state={run.state} />,
                run.causes.map((code) => findingNameOf(words, code)).join(' · '),
                <Button
                  key="c"
                  size="small"
                  onClick={() => {
                    void call('compare', { id: run.id }).then((result) => {
                      setCompared({ id: run.id, result });
                    });
                  }}
                >
                  {history.compare}
                </Button>,
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
