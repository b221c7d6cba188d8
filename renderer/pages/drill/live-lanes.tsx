import { useEffect, useRef, useState } from 'react';
import type { LiveLanes } from '../../../shared/drill/live/lanes.ts';
import { RECENT_MS } from '../../../shared/drill/live/recent.ts';
import { namingOf } from '../../../shared/drill/words.ts';
import { Choice } from '../../components/choice.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import { useDrill } from '../../store/drill.ts';
import type { LiveView } from '../../../shared/contract/drill.ts';
import { AXIS, drawLanes, ROW, type LaneColors, type LaneView } from './draw.ts';
import { Legend } from './legend.tsx';
import { outOf } from './say.ts';
import styles from './lanes.module.css';

type Range = 'recent' | 'whole';

/** The lanes of all services, as they grow. */
export function LiveLanesCard({ live }: { readonly live: LiveView }): React.JSX.Element {
  const { lanes: texts } = useTexts().drill;
  const naming = namingOf(live.services, useLanguage());
  const lanes = useDrill((state) => state.lanes);
  const [range, setRange] = useState<Range>('recent');
  const canvas = useLaneCanvas(live, lanes, range);
  const out = outOf(live);
  return (
    <section className={styles.card}>
      <div className={styles.head}>
        <h2>{texts.title}</h2>
        <Choice
          label={texts.range}
          value={range}
          onChange={setRange}
          options={[
            { value: 'recent', label: texts.recent },
            { value: 'whole', label: texts.whole },
          ]}
        />
      </div>
      <div className={styles.lanes}>
        <ul className={styles.names} aria-hidden="true">
          {live.services.map(({ id }, lane) => (
            <li key={id} data-out={out.includes(lane)} title={naming.name(id)}>
              <span>{naming.name(id)}</span>
            </li>
          ))}
        </ul>
        <canvas ref={canvas} className={styles.canvas} role="img" aria-label={texts.picture} />
      </div>
      <Legend />
    </section>
  );
}

/** Draws when something new is there, and never more often than the screen shows it. */
function useLaneCanvas(
  live: LiveView,
  lanes: LiveLanes,
  range: Range,
): React.RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setWidth(element.clientWidth);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  useEffect(() => {
    const element = canvas.current;
    if (element === null || width === 0) return undefined;
    const frame = requestAnimationFrame(() => {
      paint(element, width, viewOf(live, lanes, range));
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [live, lanes, range, width]);
  return canvas;
}

function viewOf(live: LiveView, lanes: LiveLanes, range: Range): LaneView {
  const { nowMs, marks } = live;
  if (range === 'whole') return { lanes: lanes.whole(), fromMs: 0, toMs: Math.max(nowMs, 10_000), marks };
  const toMs = Math.max(nowMs, RECENT_MS);
  return { lanes: lanes.recent(toMs), fromMs: toMs - RECENT_MS, toMs, marks };
}

function paint(element: HTMLCanvasElement, width: number, view: LaneView): void {
  const height = view.lanes.length * ROW + AXIS;
  const ratio = window.devicePixelRatio;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  // Setting a size clears the canvas and takes memory anew, so it is done only when it has changed.
  if (element.width !== wide || element.height !== high) {
    element.width = wide;
    element.height = high;
    element.style.height = `${height}px`;
  }
  const context = element.getContext('2d');
  if (context === null) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawLanes({ context, width, colors: colorsOf(element) }, view);
}

/** A canvas knows no variables: the colors are those that the legend beside it shows. */
function colorsOf(element: HTMLCanvasElement): LaneColors {
  const card = element.closest('section');
  const colorOf = (part: string): string => {
    const sample = card?.querySelector(`[data-color="${part}"]`);
    return sample == null ? 'gray' : getComputedStyle(sample).color;
  };
  const { fontFamily, color } = getComputedStyle(element);
  return {
    up: colorOf('up'),
    down: colorOf('down'),
    loss: colorOf('loss'),
    unknown: colorOf('unknown'),
    grid: colorOf('grid'),
    text: color,
    font: `12px ${fontFamily}`,
  };
}
