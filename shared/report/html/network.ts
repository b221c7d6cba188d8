import { drawingOf, DRAWING, type Box, type Way } from '../../network/drawing.ts';
import { networkOf } from '../../network/network-of.ts';
import { networkRows } from '../../network/table.ts';
import { networkTexts } from '../../network/texts.ts';
import { html, type Html } from './html.ts';
import { table, type Page } from './page.ts';

/** networkPart draws the network as it was seen; the table says the same. States differ in stroke and sign, so that black and white is enough. */
export function networkPart({ report, language }: Page): Html {
  const texts = networkTexts(language);
  const picture = networkOf(report);
  const { width, height, zones, boxes, ways } = drawingOf(picture, language);
  const { show, caption, place, state, measured, ways: from } = texts.table;
  const rows = networkRows(picture, language).map(({ cells }) => cells);
  return html`<figure class="network-scroll" tabindex="0"><svg class="network" viewBox="0 0 ${width} ${height}" role="img" aria-label="${texts.drawing}">
${zones.map((one) => html`<rect class="zone" x="${one.x}" y="${one.y}" width="${one.width}" height="${one.height}" rx="10"/><text class="zone-name" x="${one.x + 12}" y="${one.y + 20}">${one.label}</text>`)}
${ways.map(wayMarkup)}${boxes.map(boxMarkup)}</svg></figure>
<p><small>${texts.legend}</small></p>
<details><summary>${show}</summary>
${table({ caption, head: [place, state, measured, from], rows, kind: 'network-table' })}</details>
`;
}

function wayMarkup({ state, x1, y1, x2, y2, middle }: Way): Html {
  return html`<line class="way ${state}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>${state === 'broken' && html`<text class="cut" x="${middle.x}" y="${middle.y + 8}">✖</text>`}
`;
}

function boxMarkup({ state, x, y, width, height, title, word, lines }: Box): Html {
  const left = x + DRAWING.padding;
  return html`<g class="place ${state}"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>
<text class="title" x="${left}" y="${y + DRAWING.title}">${title}</text><text class="word" x="${left}" y="${y + DRAWING.word}">${word}</text>
${lines.map((line, index) => html`<text x="${left}" y="${y + DRAWING.firstLine + index * DRAWING.line}">${line}</text>`)}</g>
`;
}
