/** The style of the paper beside that of all reports. Constant: no value of a record gets in here. */
import { html } from '../html.ts';

export const DRILL_STYLE = html`<style>
.drill-passed { border-top-color: var(--good); } .drill-passed .state { background: var(--good-soft); color: var(--good); } .drill-failed { border-top-color: var(--bad); } .drill-failed .state { background: var(--bad-soft); color: var(--bad); }
.drill-partly, .drill-inconclusive { border-top-color: var(--warn); } .drill-partly .state, .drill-inconclusive .state { background: var(--warn-soft); color: var(--warn); } .drill-watched .state { background: var(--idle-soft); color: var(--idle); }
.lanes svg { display: block; width: 100%; height: auto; } .lanes text { fill: var(--text); font-family: inherit; } .lanes .tick { font-size: 15px; fill: var(--muted); } .lanes .lane-name, .lanes .phase-name { font-size: 15px; } .lanes .phase-name { font-weight: 600; } .lanes .lane-name { paint-order: stroke; stroke: var(--card); stroke-width: 5px; }
.lanes .grid { stroke: var(--line); } .lanes .axis { stroke: var(--muted); } .lanes .phase { fill: none; stroke: var(--muted); stroke-width: 1; } .lanes .phase.odd { fill: var(--idle-soft); }
.lanes .up, .legend .up { fill: var(--good); } .lanes .out, .legend .out { fill: var(--text); } .unseen { stroke: var(--muted); } .blank { fill: var(--card); } .ink { fill: var(--muted); } .loss { stroke: var(--text); stroke-width: 1.5; }
.mark-line { stroke: var(--text); stroke-width: 2; stroke-dasharray: 5 4; } .mark-sign { fill: var(--text); stroke: var(--text); } .mark-sign.on { fill: var(--card); stroke-width: 1.5; }
.legend { list-style: none; margin: 4px 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: 2px 18px; font-size: .85rem; } .legend li { display: flex; align-items: center; gap: 6px; } .legend svg { width: 26px; height: 14px; }
section > table caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } table.bounds caption { position: static; width: auto; height: auto; clip-path: none; } td strong { font-weight: 650; } .against.beyond { color: var(--bad); }
.watched th:nth-child(1) { width: 32%; } .watched th:nth-child(2) { width: 7%; } .watched th:nth-child(3) { width: 12%; } .watched th:nth-child(4) { width: 8%; } .watched th:nth-child(6) { width: 12%; } .compared th:nth-child(1) { width: 36%; } .inline { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: 0 16px; } .paths th:nth-child(1) { width: 15%; } .bounds th:nth-child(1), .bounds th:nth-child(2) { width: 22%; }
.signatures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 20px; } .signatures .line { border-bottom: 1px solid var(--muted); color: var(--muted); font-size: .85rem; margin: 0 0 6px; padding: 20px 0 2px; }
@media screen and (max-width: 760px) { .signatures { grid-template-columns: 1fr; } .lanes { overflow-x: auto; } .lanes > svg { min-width: 640px; } section:has(> table) { overflow-x: auto; } section > table { min-width: 620px; } }
@page { size: A4; margin: 11mm 13mm; }
@media print {
html { font-size: 8pt; line-height: 1.3; } section, header { padding: 4pt 0; } .product { margin: 0 0 3pt; } h1 { font-size: 1.35rem; margin: 0 0 4pt; } h2 { font-size: 1.1rem; margin: 0 0 3pt; } .state { margin: 0 0 4pt; }
dl { gap: 1pt 12pt; margin: 0 0 3pt; grid-template-columns: 70pt 1fr; } table { margin: 0 0 4pt; font-size: .95rem; } th, td { padding: 1.6pt 6pt 1.6pt 0; } p, ul, ol { margin: 0 0 3pt; } .step { padding: 4pt 8pt; margin: 0 0 4pt; break-inside: avoid; } .rules { font-size: .88rem; }
#compared { break-before: page; } #signatures { break-inside: avoid; } .signatures .line { padding-top: 12pt; } .lanes { break-inside: avoid; } .lanes svg { max-height: 105mm; } footer { padding-top: 3pt; }
}
</style>`;
