/** The picture of one state of the network: which way carries, and what is lost. Its words say the same. */
import { html, type Html } from '../../report/html/html.ts';
import type { NetState } from '../simulate/types.ts';
import type { PlanReportWords } from '../text/report-contract.ts';
import { DRAWN, drawnMiddle, planDrawing, type DrawnPlace, type DrawnWay } from './drawing.ts';
import type { PlanReport } from './schema.ts';
import { pictureText } from './table.ts';

/** picture draws one state. */
export function picture(report: PlanReport, state: NetState, words: PlanReportWords): Html {
  const { places, ways } = planDrawing(report, state);
  return html`<figure class="network"><figcaption>${words.states[state]}</figcaption><svg viewBox="0 0 ${DRAWN.width} ${DRAWN.height}" role="img" aria-label="${pictureText(report, state, words)}">
${ways.map(wayOf)}
${places.map((place) => placeOf(place, words))}
</svg></figure>
`;
}

function placeOf({ name, x, y }: DrawnPlace, { nodes }: PlanReportWords): Html {
  const { placeWidth, placeHeight } = DRAWN;
  return html`<g><rect x="${x}" y="${y}" width="${placeWidth}" height="${placeHeight}" rx="6"/><text x="${x + placeWidth / 2}" y="${y + placeHeight / 2 + 4}">${nodes[name]}</text></g>`;
}

function wayOf(way: DrawnWay): Html {
  const { mark, x1, y1, x2, y2 } = way;
  const middle = drawnMiddle(way);
  return html`<line class="${mark}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>${
    (mark === 'down' || mark === 'bad') &&
    html`<text class="cut ${mark}" x="${middle.x}" y="${middle.y + 6}">✖</text>`
  }`;
}
