import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { Outcome } from '../../../shared/check/ids.ts';
import type { Report, ReportCheck } from '../../../shared/report/schema.ts';
import { Choice } from '../../components/choice.tsx';
import { Empty } from '../../components/empty.tsx';
import { OutcomeMark } from '../../components/outcome.tsx';
import { useTexts, useWords } from '../../i18n/index.ts';
import { filterComputers, namesOf, OUTCOMES, type SortKey } from './computers.ts';
import styles from './computers-tab.module.css';

const ROW_PX = 40;

/** Ten thousand rows, of which only those in sight exist. */
export function ComputersTab({ report }: { readonly report: Report }): React.JSX.Element {
  const { details } = useTexts();
  const { outcomes } = useWords();
  const [search, setSearch] = useState('');
  const [outcome, setOutcome] = useState<Outcome | 'all'>('all');
  const [sort, setSort] = useState<SortKey>('outcome');
  const all = useMemo(() => report.checks.filter(({ id, subject }) => id === 'computer.reachable' && subject !== undefined), [report]);
  const names = useMemo(() => namesOf(report), [report]);
  const shown = useMemo(() => filterComputers(all, names, { search, outcome, sort }), [all, names, search, outcome, sort]);
  if (all.length === 0) return <Empty title={details.none} />;
  return (
    <div className={styles.computers}>
      <div className={styles.tools}>
        <label className={styles.search}>{details.search}<input type="search" value={search} onChange={({ target }) => { setSearch(target.value); }} /></label>
        <Choice label={details.outcome} value={outcome} onChange={setOutcome} options={[{ value: 'all', label: details.all }, ...OUTCOMES.map((one) => ({ value: one, label: outcomes[one] }))]} />
        <Choice label={details.sort} value={sort} onChange={setSort} options={[{ value: 'outcome', label: details.sortBy.outcome }, { value: 'address', label: details.sortBy.address }, { value: 'delay', label: details.sortBy.delay }]} />
        <p role="status" className={styles.count}>{details.shown(shown.length, all.length)}</p>
      </div>
      <Rows shown={shown} names={names} label={details.tabs.computers} />
    </div>
  );
}

function Rows({ shown, names, label }: { readonly shown: readonly ReportCheck[]; readonly names: ReadonlyMap<string, string>; readonly label: string }): React.JSX.Element {
  const { details } = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({ count: shown.length, getScrollElement: () => scroller.current, estimateSize: () => ROW_PX, overscan: 12 });
  return (
    <div ref={scroller} className={styles.scroller} role="list" aria-label={label} tabIndex={0}>
      <div className={styles.space} style={{ height: `${rows.getTotalSize()}px` }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const check = shown[index];
          if (check === undefined) return null;
          return (
            <div key={check.subject} role="listitem" aria-setsize={shown.length} aria-posinset={index + 1} className={styles.row} style={{ transform: `translateY(${start}px)` }}>
              <OutcomeMark outcome={check.outcome} />
              <code>{check.subject}</code>
              <span className={styles.name}>{names.get(check.subject ?? '') ?? ''}</span>
              <span className={styles.reason} title={check.reason}>{check.reason}</span>
              <span className={styles.time}>{details.milliseconds(Math.round(check.durationMs))}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
