import type { ShownDrill } from '../../../shared/contract/drill.ts';
import type { DrillPicture, LanePicture, Span } from '../../../shared/drill/picture/picture.ts';
import { clockTime } from '../../../shared/drill/picture/ticks.ts';
import { drillTexts, namingIn } from '../../../shared/drill/words.ts';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import { AXIS, ROW } from './draw.ts';
import { Legend } from './legend.tsx';
import styles from './lanes.module.css';

const BLOCK = 18;

/** The lanes of a finished drill with its phases. */
export function PictureLanes({
  shown: { record, picture },
}: {
  readonly shown: ShownDrill;
}): React.JSX.Element {
  const { lanes: texts } = useTexts().drill;
  const language = useLanguage();
  const { phases } = drillTexts(language);
  const naming = namingIn(record.recording, language);
  const height = picture.lanes.length * ROW;
  return (
    <section className={styles.card}>
      <h2>{texts.title}</h2>
      {record.kind === 'drill' && (
        <ol className={styles.phases}>
          {picture.phases.map(({ name, fromMs, toMs }, index) => (
            <li key={`${name} ${fromMs}`}>
              <b>{index + 1}</b> {phases[name]}{' '}
              <span>
                {clockTime(fromMs, true)} – {clockTime(toMs, true)}
              </span>
            </li>
          ))}
        </ol>
      )}
      <div className={styles.lanes}>
        <ul className={styles.names} aria-hidden="true">
          {picture.lanes.map(({ serviceId }) => (
            <li key={serviceId} title={naming.name(serviceId)}>
              <span>{naming.name(serviceId)}</span>
            </li>
          ))}
        </ul>
        <svg
          className={styles.picture}
          width="100%"
          height={height + AXIS}
          role="img"
          aria-label={texts.picture}
        >
          {record.kind === 'drill' && <Phases picture={picture} height={height} />}
          {picture.lanes.map((lane, index) => (
            <Lane key={lane.serviceId} lane={lane} index={index} picture={picture} />
          ))}
          {picture.ticks.map((tick, index) => (
            <text
              key={tick}
              className={styles.tick}
              x={percent(tick, picture)}
              y={height + AXIS - 5}
              textAnchor={index === 0 ? 'start' : anchorOf(tick, picture)}
            >
              {clockTime(tick)}
            </text>
          ))}
        </svg>
      </div>
      <Legend />
    </section>
  );
}

function percent(ms: number, { endMs }: DrillPicture): string {
  return `${((100 * ms) / endMs).toFixed(3)}%`;
}

/** The last time stays in the picture. */
function anchorOf(tick: number, { endMs }: DrillPicture): 'middle' | 'end' {
  return tick > 0.96 * endMs ? 'end' : 'middle';
}

function placed(span: Span, picture: DrillPicture): { readonly x: string; readonly width: string } {
  const wide = Math.max(0.25, (100 * (span.toMs - span.fromMs)) / picture.endMs);
  const from = Math.min(100 - wide, (100 * span.fromMs) / picture.endMs);
  return { x: `${from.toFixed(3)}%`, width: `${wide.toFixed(3)}%` };
}

function Phases({
  picture,
  height,
}: {
  readonly picture: DrillPicture;
  readonly height: number;
}): React.JSX.Element {
  return (
    <>
      {picture.phases.map((phase, index) => (
        <rect
          key={`${phase.name} ${phase.fromMs}`}
          className={styles.phase}
          data-odd={index % 2 === 1}
          y="0"
          height={height}
          x={percent(phase.fromMs, picture)}
          width={percent(phase.toMs - phase.fromMs, picture)}
        />
      ))}
      {picture.marks.map(({ kind, atMs }) => (
        <line
          key={kind}
          className={styles.markLine}
          data-kind={kind}
          x1={percent(atMs, picture)}
          x2={percent(atMs, picture)}
          y1="0"
          y2={height}
        />
      ))}
    </>
  );
}

function Lane({
  lane,
  index,
  picture,
}: {
  readonly lane: LanePicture;
  readonly index: number;
  readonly picture: DrillPicture;
}): React.JSX.Element {
  const middle = index * ROW + ROW / 2;
  return (
    <g>
      {lane.up.map((span) => (
        <rect key={span.fromMs} className={styles.up} {...placed(span, picture)} y={middle - 2} height="4" />
      ))}
      {lane.unseen.map((span) => (
        <Dotted key={span.fromMs} span={span} picture={picture} middle={middle} />
      ))}
      {lane.losses.map((ms) => (
        <line
          key={ms}
          className={styles.loss}
          x1={percent(ms, picture)}
          x2={percent(ms, picture)}
          y1={middle - 4}
          y2={middle + 4}
        />
      ))}
      {lane.outages.map((span) => (
        <rect
          key={span.fromMs}
          className={styles.down}
          {...placed(span, picture)}
          y={middle - BLOCK / 2}
          height={BLOCK}
        />
      ))}
    </g>
  );
}

/** As the legend shows it: upright strokes, which are no line of answers. */
function Dotted({
  span,
  picture,
  middle,
}: {
  readonly span: Span;
  readonly picture: DrillPicture;
  readonly middle: number;
}): React.JSX.Element {
  return (
    <line
      className={styles.unseen}
      x1={percent(span.fromMs, picture)}
      x2={percent(span.toMs, picture)}
      y1={middle}
      y2={middle}
    />
  );
}
