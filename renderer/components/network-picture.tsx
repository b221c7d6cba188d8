import { useMemo } from 'react';
import { DRAWING, drawingOf, type Box, type Way } from '../../shared/network/drawing.ts';
import { networkOf } from '../../shared/network/network-of.ts';
import { networkRows } from '../../shared/network/table.ts';
import { networkTexts } from '../../shared/network/texts.ts';
import type { Report } from '../../shared/report/schema.ts';
import { useToldIn } from '../i18n/told-in.ts';
import { DataTable } from './data-table.tsx';
import styles from './network-picture.module.css';

/** The network of the guide with what was measured at each place, and a table that says the same. */
export function NetworkPicture({ report }: { readonly report: Report }): React.JSX.Element {
  const language = useToldIn();
  const texts = networkTexts(language);
  const picture = useMemo(() => networkOf(report), [report]);
  const { width, height, zones, boxes, ways } = drawingOf(picture, language);
  const { table } = texts;
  return (
    <figure className={styles.figure}>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={texts.title}>
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={texts.drawing} className={styles.svg}>
          {zones.map((zone) => (
            <g key={zone.label}>
              <rect
                className={styles.zone}
                x={zone.x}
                y={zone.y}
                width={zone.width}
                height={zone.height}
                rx={10}
              />
              <text className={styles.zoneName} x={zone.x + 12} y={zone.y + 20}>
                {zone.label}
              </text>
            </g>
          ))}
          {ways.map((way) => (
            <WayLine key={`${way.x1} ${way.y1} ${way.x2} ${way.y2}`} way={way} />
          ))}
          {boxes.map((box) => (
            <PlaceBox key={box.place} box={box} />
          ))}
        </svg>
      </div>
      <figcaption className={styles.legend}>{texts.legend}</figcaption>
      <details className={styles.details}>
        <summary>{table.show}</summary>
        <DataTable
          caption={table.caption}
          columns={[table.place, table.state, table.measured, table.ways]}
          rows={networkRows(picture, language).map(({ place, cells }) => ({ key: place, cells }))}
          empty={table.nothing}
        />
      </details>
    </figure>
  );
}

function WayLine({ way: { state, x1, y1, x2, y2, middle } }: { readonly way: Way }): React.JSX.Element {
  return (
    <g>
      <line className={styles.way} data-state={state} x1={x1} y1={y1} x2={x2} y2={y2} />
      {state === 'broken' && (
        <text className={styles.cut} x={middle.x} y={middle.y + 8}>
          ✖
        </text>
      )}
    </g>
  );
}

function PlaceBox({ box }: { readonly box: Box }): React.JSX.Element {
  const { place, state, x, y, width, height, title, word, lines } = box;
  const left = x + DRAWING.padding;
  return (
    <g className={styles.place} data-state={state} data-place={place}>
      <rect x={x} y={y} width={width} height={height} rx={8} />
      <text className={styles.title} x={left} y={y + DRAWING.title}>
        {title}
      </text>
      <text className={styles.word} x={left} y={y + DRAWING.word}>
        {word}
      </text>
      {lines.map((line, index) => (
        <text key={line} x={left} y={y + DRAWING.firstLine + index * DRAWING.line}>
          {line}
        </text>
      ))}
    </g>
  );
}
