import { memo, useId, useState } from 'react';
import {
  DRAWN,
  drawnMiddle,
  planDrawing,
  tellingState,
  type DrawnPlace,
  type DrawnWay,
} from '../../../shared/plan/report/drawing.ts';
import type { PlanReport } from '../../../shared/plan/report/schema.ts';
import { pictureText } from '../../../shared/plan/report/table.ts';
import { NET_STATES, type NetState } from '../../../shared/plan/simulate/types.ts';
import { planReportWords } from '../../../shared/plan/text/report-words.ts';
import type { PlanReportWords } from '../../../shared/plan/text/report-contract.ts';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import filter from '../../components/outcome-filter.module.css';
import { idOfPart } from './marks.ts';
import styles from './picture.module.css';

const MARKS = ['good', 'bad', 'open', 'down'] as const;

/** The network in one state, with the way that fails drawn as such. */
export const Picture = memo(function Picture({ report }: { readonly report: PlanReport }): React.JSX.Element {
  const { picture: texts } = useTexts().plan;
  const words = planReportWords(useLanguage());
  const [chosen, setChosen] = useState<NetState | null>(null);
  const state = chosen ?? tellingState(report);
  const id = useId();
  return (
    <section
      id={idOfPart('picture')}
      tabIndex={-1}
      className={styles.section}
      aria-labelledby={id}
      data-part="picture"
    >
      <h2 id={id}>{words.headings.picture}</h2>
      <div role="group" aria-label={texts.state} className={filter['filter']}>
        {NET_STATES.map((one) => (
          <button
            key={one}
            type="button"
            className={filter['one']}
            aria-pressed={state === one}
            onClick={() => {
              setChosen(one);
            }}
          >
            {words.states[one]}
          </button>
        ))}
      </div>
      <figure className={styles.figure}>
        <Drawing report={report} state={state} words={words} />
        <figcaption className={styles.legend}>
          <p role="status">{pictureText(report, state, words)}</p>
          <ul>
            {MARKS.map((mark) => (
              <li key={mark}>
                <svg viewBox="0 0 36 10" className={styles.sample} aria-hidden="true">
                  <line className={styles.way} data-mark={mark} x1={1} y1={5} x2={35} y2={5} />
                </svg>
                {texts.legend[mark]}
              </li>
            ))}
          </ul>
        </figcaption>
      </figure>
    </section>
  );
});

function Drawing({
  report,
  state,
  words,
}: {
  readonly report: PlanReport;
  readonly state: NetState;
  readonly words: PlanReportWords;
}): React.JSX.Element {
  const { places, ways } = planDrawing(report, state);
  const said = pictureText(report, state, words);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.states[state]}>
      <svg viewBox={`0 0 ${DRAWN.width} ${DRAWN.height}`} role="img" aria-label={said} className={styles.svg}>
        {ways.map((way) => (
          <Way key={way.key} way={way} />
        ))}
        {places.map((place) => (
          <PlaceBox key={place.name} place={place} words={words} />
        ))}
      </svg>
    </div>
  );
}

function Way({ way }: { readonly way: DrawnWay }): React.JSX.Element {
  const { mark, x1, y1, x2, y2, key } = way;
  const { x, y } = drawnMiddle(way);
  return (
    <g data-way={key} data-mark={mark}>
      <line className={styles.way} data-mark={mark} x1={x1} y1={y1} x2={x2} y2={y2} />
      {(mark === 'bad' || mark === 'down') && (
        <text className={styles.cut} data-mark={mark} x={x} y={y + 6}>
          ✖
        </text>
      )}
    </g>
  );
}

function PlaceBox({
  place: { name, x, y },
  words: { nodes },
}: {
  readonly place: DrawnPlace;
  readonly words: PlanReportWords;
}): React.JSX.Element {
  const { placeWidth, placeHeight } = DRAWN;
  return (
    <g className={styles.place}>
      <rect x={x} y={y} width={placeWidth} height={placeHeight} rx={6} />
      <text x={x + placeWidth / 2} y={y + placeHeight / 2 + 4}>
        {nodes[name]}
      </text>
    </g>
  );
}
