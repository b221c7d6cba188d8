import { useVirtualizer } from '@tanstack/react-virtual';
import { Plus } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { entryAt } from '../../../shared/profile/form-place.ts';
import type { ComputerRow as Row } from '../../../shared/profile/form.ts';
import { Button } from '../../components/button.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/index.ts';
import { ComputerRow, ROW_PX, WRONG_ROW_PX } from './computer-row.tsx';
import { matchingRows } from './computer-rows.ts';
import { withoutEntry } from './entries.ts';
import { fieldId, goalPlace, useForm } from './form-context.ts';
import styles from './computers-field.module.css';

const EMPTY: Row = { address: '', ports: '', name: '' };
const TALLEST_PX = 420;
/** A search is of no use among few. */
const SEARCH_FROM = 8;

/** Up to ten thousand rows to edit, of which only those in sight exist. */
export function ComputersField(): React.JSX.Element {
  const { profile: texts } = useTexts();
  const format = useFormat();
  const { fields, problems, readOnly, change, goal } = useForm();
  const [search, setSearch] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const rows = fields.cloudComputers;
  const shown = useMemo(() => matchingRows(rows, search), [rows, search]);
  const heightOf = (index: number): number =>
    ['', 'address', 'ports', 'name'].some(
      (part) => problems.at('cloudComputers', shown[index] ?? -1, part === '' ? null : part).length > 0,
    )
      ? WRONG_ROW_PX
      : ROW_PX;
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    overscan: 6,
  });
  useEffect(() => {
    virtual.measure();
  }, [virtual, problems, shown]);

  const focus = (index: number, part: string): void => {
    // Each step needs the one before to be drawn: the search cleared, the list scrolled, the row made.
    requestAnimationFrame(() => {
      virtual.scrollToIndex(index, { align: 'center' });
      requestAnimationFrame(() =>
        requestAnimationFrame(() => document.getElementById(fieldId('cloudComputers', index, part))?.focus()),
      );
    });
  };
  const follow = useEffectEvent(() => {
    const place = goalPlace(goal);
    if (place?.key !== 'cloudComputers') return;
    setSearch('');
    focus(entryAt(rows, place.index ?? 0), place.part ?? 'address');
  });
  useEffect(() => {
    follow();
  }, [goal]);

  const add = (): void => {
    setSearch('');
    change({ key: 'cloudComputers', value: [...rows, EMPTY] });
    focus(rows.length, 'address');
  };
  return (
    <div className={styles.computers}>
      {(rows.length >= SEARCH_FROM || search !== '') && (
        <div className={styles.tools}>
          <SearchField label={texts.search} value={search} onChange={setSearch} />
          <p role="status" className={styles.count}>
            {texts.shown(format.number(shown.length), format.number(rows.length))}
          </p>
        </div>
      )}
      {rows.length === 0 && <p className={styles.empty}>{texts.noComputers}</p>}
      {rows.length > 0 && shown.length === 0 && <p className={styles.empty}>{texts.noMatch}</p>}
      {shown.length > 0 && (
        <div className={styles.head} aria-hidden="true">
          <span>{texts.address}</span>
          <span>{texts.ports}</span>
          <span>{texts.name}</span>
        </div>
      )}
      <div
        ref={scroller}
        className={styles.scroller}
        style={{ height: `${Math.min(TALLEST_PX, virtual.getTotalSize())}px` }}
        role="list"
        aria-label={texts.sections.computers}
        hidden={shown.length === 0}
      >
        <div className={styles.space} style={{ height: `${virtual.getTotalSize()}px` }}>
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const at = shown[index];
            const row = at === undefined ? undefined : rows[at];
            if (at === undefined || row === undefined) return null;
            return (
              <ComputerRow
                key={at}
                row={row}
                index={at}
                position={index + 1}
                total={shown.length}
                start={start}
                height={size}
                onRemove={() => {
                  change({ key: 'cloudComputers', value: withoutEntry(rows, at) });
                }}
              />
            );
          })}
        </div>
      </div>
      {!readOnly && (
        <div>
          <Button size="small" onClick={add}>
            <Plus size={15} aria-hidden="true" />
            {texts.addComputer}
          </Button>
        </div>
      )}
    </div>
  );
}
