import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';
import styles from './virtual-table.module.css';

export interface TableRow {
  readonly key: string;
  /** One cell per column; the first names the row. */
  readonly cells: readonly ReactNode[];
}

interface Props {
  readonly label: string;
  readonly columns: readonly string[];
  /** Widths as of a grid, such as `minmax(120px, 2fr) 96px`. */
  readonly widths: string;
  /** Narrower than this the table scrolls sideways, in pixels. */
  readonly narrowest?: number;
  readonly rows: readonly TableRow[];
}

const ROW_PX = 40;

/** A table of any length, of which only the rows in sight exist; rows are as high as their texts. */
export function VirtualTable({ label, columns, widths, narrowest = 640, rows }: Props): React.JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
  });
  const grid = { gridTemplateColumns: widths };
  const wide = { minWidth: `${narrowest}px` };
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      tabIndex={0}
      role="table"
      aria-label={label}
      aria-rowcount={rows.length + 1}
    >
      <div role="rowgroup" className={styles.head} style={wide}>
        <div role="row" aria-rowindex={1} className={styles.row} style={grid}>
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {column}
            </span>
          ))}
        </div>
      </div>
      <div
        role="rowgroup"
        className={styles.space}
        style={{ ...wide, height: `${virtual.getTotalSize()}px` }}
      >
        {virtual.getVirtualItems().map(({ index, start, key }) => (
          <div
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            role="row"
            aria-rowindex={index + 2}
            className={styles.body}
            style={{ ...grid, transform: `translateY(${start}px)` }}
          >
            {rows[index]?.cells.map((cell, at) => (
              <span key={columns[at]} role={at === 0 ? 'rowheader' : 'cell'}>
                {cell}
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
