/** The lanes as a drawing: told apart by height and pattern, so that they are read without color. */
import { clockTime } from '../../../drill/picture/ticks.ts';
import type { DrillPicture, LanePicture, Span } from '../../../drill/picture/picture.ts';
import { html, type Html } from '../html.ts';
import type { Sheet } from './sheet.ts';

/** Units of the drawing, which is as wide as the page. */
const WIDTH = 1000;
const HEAD = 46;
const ROW = 36;
const BAR = 14;
const AXIS = 30;
/** Shorter outages are drawn this wide, so that nobody overlooks them. */
const NARROWEST = 3;
const LONGEST_NAME = 96;
/** About what a letter takes; a name that has no room is left out, its number stays. */
const LETTER = 9.5;
const WIDE_LETTER = 17;

/** lanesDrawing draws all lanes on one axis with the phases and marks. */
export function lanesDrawing(sheet: Sheet): Html {
  const { picture, paper } = sheet;
  const height = HEAD + picture.lanes.length * ROW + AXIS;
  const alt = paper.drawing(picture.lanes.length, clockTime(picture.endMs));
  return html`<figure class="lanes"><svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${alt}">
<defs><pattern id="unseen" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" class="blank"></rect><rect width="3" height="8" class="ink"></rect></pattern></defs>
${phases(sheet, height)}${axis(picture, height)}${marks(picture, height)}${picture.lanes.map((lane, index) => laneRow(lane, index, sheet))}</svg>
${legend(sheet)}</figure>
`;
}

function xOf(ms: number, { endMs }: DrillPicture): number {
  return (WIDTH * ms) / endMs;
}

function placed(
  { fromMs, toMs }: Span,
  picture: DrillPicture,
): { readonly x: string; readonly width: string } {
  const width = Math.max(NARROWEST, xOf(toMs - fromMs, picture));
  const x = Math.min(WIDTH - width, xOf(fromMs, picture));
  return { x: x.toFixed(1), width: width.toFixed(1) };
}

function axis(picture: DrillPicture, height: number): Html {
  const bottom = height - AXIS + 4;
  const numbers = picture.ticks.map((tick, index) => {
    const x = xOf(tick, picture);
    const anchor = anchorOf(index, x);
    return html`<line class="grid" x1="${x.toFixed(1)}" x2="${x.toFixed(1)}" y1="${HEAD - 4}" y2="${bottom}"></line><text class="tick" x="${x.toFixed(1)}" y="${bottom + 18}" text-anchor="${anchor}">${clockTime(tick)}</text>`;
  });
  return html`${numbers}<line class="axis" x1="0" x2="${WIDTH}" y1="${bottom}" y2="${bottom}"></line>
`;
}

/** The first and the last number stay within the drawing. */
function anchorOf(index: number, x: number): 'start' | 'end' | 'middle' {
  if (index === 0) return 'start';
  return x > WIDTH - 30 ? 'end' : 'middle';
}

function phases({ picture, texts, record }: Sheet, height: number): Html | null {
  if (record.kind === 'watch') return null;
  const parts = picture.phases.map(({ name, fromMs, toMs }, index) => {
    const [x, width] = [xOf(fromMs, picture), xOf(toMs - fromMs, picture)];
    const [number, label] = [String(index + 1), `${index + 1} ${texts.phases[name]}`];
    const text = [label, number].find((one) => widthOf(one) < width) ?? '';
    return html`<rect class="phase ${index % 2 === 1 && 'odd'}" x="${x.toFixed(1)}" y="20" width="${width.toFixed(1)}" height="${height - AXIS - 16}"></rect><text class="phase-name" x="${(x + width / 2).toFixed(1)}" y="36" text-anchor="middle">${text}</text>`;
  });
  return html`${parts}
`;
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (letter > '\u2e80' ? WIDE_LETTER : LETTER), 8);
}

function laneRow(lane: LanePicture, index: number, sheet: Sheet): Html {
  const { picture, naming } = sheet;
  const top = HEAD + index * ROW;
  const y = top + 19;
  const name = naming.name(lane.serviceId);
  const shown = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
  const up = lane.up.map((span) => {
    const { x, width } = placed(span, picture);
    return html`<rect class="up" x="${x}" y="${y + BAR / 2 - 2}" width="${width}" height="4"></rect>`;
  });
  const unseen = lane.unseen.map((span) => {
    const { x, width } = placed(span, picture);
    return html`<rect class="unseen" fill="url(#unseen)" x="${x}" y="${y}" width="${width}" height="${BAR}"></rect>`;
  });
  const out = lane.outages.map((span) => {
    const { x, width } = placed(span, picture);
    return html`<rect class="out" x="${x}" y="${y - 1}" width="${width}" height="${BAR + 2}"></rect>`;
  });
  const losses = lane.losses.map((ms) => {
    const x = xOf(ms, picture).toFixed(1);
    return html`<line class="loss" x1="${x}" x2="${x}" y1="${y + 1}" y2="${y + BAR - 1}"></line>`;
  });
  return html`<text class="lane-name" x="4" y="${top + 14}">${shown}</text>${up}${unseen}${losses}${out}
`;
}

function marks(picture: DrillPicture, height: number): Html {
  const drawn = picture.marks.map(({ kind, atMs }) => {
    const x = xOf(atMs, picture);
    const shape = kind === 'off' ? `M${tip(x, -7)} 4 h14 l-7 12 z` : `M${tip(x, -7)} 16 h14 l-7 -12 z`;
    return html`<line class="mark-line" x1="${x.toFixed(1)}" x2="${x.toFixed(1)}" y1="16" y2="${height - AXIS + 4}"></line><path class="mark-sign ${kind}" d="${shape}"></path>`;
  });
  return html`${drawn}
`;
}

function tip(x: number, by: number): string {
  return (Math.min(WIDTH - 7, Math.max(7, x)) + by).toFixed(1);
}

function legend({ paper, texts, record }: Sheet): Html {
  const { legend: said } = paper;
  const key = (shape: Html, text: string): Html =>
    html`<li><svg width="26" height="14" aria-hidden="true">${shape}</svg>${text}</li>`;
  const drill =
    record.kind === 'drill' &&
    html`${key(html`<path class="mark-sign off" d="M6 1 h14 l-7 12 z"></path>`, texts.labels.markOff)}${key(html`<path class="mark-sign on" d="M6 13 h14 l-7 -12 z"></path>`, texts.labels.markOn)}`;
  return html`<ul class="legend">${key(html`<rect class="up" y="5" width="26" height="4"></rect>`, said.answered)}${key(html`<rect class="out" width="26" height="14"></rect>`, said.out)}${key(html`<rect class="unseen" fill="url(#unseen)" width="26" height="14"></rect>`, said.unseen)}${key(html`<line class="loss" x1="13" x2="13" y1="1" y2="13"></line>`, said.single)}${drill}</ul>`;
}
