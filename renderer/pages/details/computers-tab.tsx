import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { Outcome } from '../../../shared/check/ids.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Empty } from '../../components/empty.tsx';
import { OutcomeFilter } from '../../components/outcome-filter.tsx';
import { OutcomeIcon, OutcomeMark } from '../../components/outcome.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/index.ts';
import { filterComputers, linesOf, namesOf, type ComputerLine, type SortKey } from './computers.ts';
import { countOutcomes } from './outcomes.ts';
import type { TabProps } from './tab.ts';
import styles from './computers-tab.module.css';

const ROW_PX = 40;

/** Ten thousand rows, of which only those in sight exist. */
export function ComputersTab({ report }: TabProps): React.JSX.Element {
  const { details } = useTexts();
  const format = useFormat();
  const [search, setSearch] = useState('');
  const [outcome, setOutcome] = useState<Outcome | 'all'>('all');
  const [sort, setSort] = useState<SortKey>('outcome');
  const all = useMemo(
    () => report.checks.filter(({ id, subject }) => id === 'computer.reachable' && subject !== undefined),
    [report],
  );
  const names = useMemo(() => namesOf(report), [report]);
  const shown = useMemo(
    () => filterComputers(all, names, { search, outcome, sort }),
    [all, names, search, outcome, sort],
  );
  const lines = useMemo(() => linesOf(shown, sort), [shown, sort]);
  if (all.length === 0) return <Empty title={details.computers.empty} />;
  const { sortBy } = details.computers;
  const showAll = (): void => {
    setSearch('');
    setOutcome('all');
  };
  return (
    <div className={styles.computers}>
      <OutcomeFilter counts={countOutcomes(all)} value={outcome} onChange={setOutcome} />
      <div className={styles.tools}>
        <SearchField label={details.search} value={search} onChange={setSearch} />
        <Choice
          label={details.computers.sort}
          value={sort}
          onChange={setSort}
          options={(['outcome', 'address', 'name', 'delay'] as const).map((key) => ({
            value: key,
            label: sortBy[key],
          }))}
        />
        <p role="status" className={styles.count}>
          {details.shown(format.number(shown.length), format.number(all.length))}
        </p>
      </div>
      {shown.length === 0 ? (
        <Empty title={details.noMatch}>
          <Button onClick={showAll}>{details.clear}</Button>
        </Empty>
      ) : (
        <Rows lines={lines} names={names} label={details.tabs.computers} />
      )}
    </div>
  );
}

function Rows({
  lines,
  names,
  label,
}: {
  readonly lines: readonly ComputerLine[];
  readonly names: ReadonlyMap<string, string>;
  readonly label: string;
}): React.JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  });
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="list"
      aria-label={label}
      tabIndex={0}
      style={{ height: `min(560px, 60vh, ${rows.getTotalSize() + 2}px)` }}
    >
      <div className={styles.space} style={{ height: `${rows.getTotalSize()}px` }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (line === undefined) return null;
          return (
            <div
              key={index}
              role="listitem"
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              className={line.kind === 'group' ? styles.group : styles.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              {line.kind === 'group' ? <Heading line={line} /> : <Computer line={line} names={names} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Heading({
  line: { outcome, count },
}: {
  readonly line: Extract<ComputerLine, { readonly kind: 'group' }>;
}): React.JSX.Element {
  const { details } = useTexts();
  return (
    <>
      <OutcomeIcon outcome={outcome} />
      {details.counted[outcome](useFormat().number(count))}
    </>
  );
}

function Computer({
  line: { check },
  names,
}: {
  readonly line: Extract<ComputerLine, { readonly kind: 'computer' }>;
  readonly names: ReadonlyMap<string, string>;
}): React.JSX.Element {
  const { details } = useTexts();
  return (
    <>
      <OutcomeMark outcome={check.outcome} />
      <code>{check.subject}</code>
      <span className={styles.name}>{names.get(check.subject ?? '') ?? ''}</span>
      <span className={styles.reason} title={check.reason}>
        {check.reason}
      </span>
      <span className={styles.time}>
        {details.milliseconds(useFormat().number(Math.round(check.durationMs)))}
      </span>
    </>
  );
}
