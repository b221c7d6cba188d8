/** The style of the page. Constant: no value of a report gets in here. */
import { html } from './html.ts';

const COLORS = html`
:root { color-scheme: light dark; --page: #f4f5f7; --card: #ffffff; --text: #1b2129; --muted: #535d6b; --line: #d9dde3; --code: #f0f2f5; --accent: #1d5fbf;
--good: #17653a; --good-soft: #e3f3e9; --bad: #b0251c; --bad-soft: #fce9e7; --warn: #7f4e00; --warn-soft: #fdf1d9; --idle: #535d6b; --idle-soft: #eceff3; }
@media screen and (prefers-color-scheme: dark) { :root { --page: #12161b; --card: #1b2129; --text: #e6e9ee; --muted: #a8b2bf; --line: #343d49; --code: #252d37; --accent: #8ab8ff;
--good: #7bd69a; --good-soft: #17301f; --bad: #ff9d94; --bad-soft: #3b1d1b; --warn: #ffc46b; --warn-soft: #362a13; --idle: #a8b2bf; --idle-soft: #29313c; } }
`;

const BASE = html`
* { box-sizing: border-box; }
html { background: var(--page); color: var(--text); font: 16px/1.55 system-ui, -apple-system, Segoe UI, Roboto, PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 1000px; padding: 24px 20px 48px; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 12px; } h2 { font-size: 1.2rem; margin: 0 0 12px; } h3 { font-size: 1.05rem; margin: 0 0 6px; } h4 { font-size: .9rem; margin: 16px 0 4px; color: var(--muted); }
p { margin: 0 0 10px; } ul, ol { margin: 0 0 10px; padding-left: 22px; } a { color: var(--accent); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, DejaVu Sans Mono, monospace; font-size: .86em; }
pre { background: var(--code); border: 1px solid var(--line); border-radius: 6px; padding: 10px 12px; margin: 0 0 10px; white-space: pre-wrap; overflow-wrap: anywhere; } .request { user-select: all; -webkit-user-select: all; }
section, header { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 20px 22px; margin: 0 0 16px; }
footer { color: var(--muted); font-size: .88rem; } small, .about, .subject { color: var(--muted); } .about { font-size: .88rem; } .about > span:not(:first-child)::before, .about > code::before { content: '· '; }
nav ul { list-style: none; padding: 0; margin: 0 0 16px; display: flex; flex-wrap: wrap; gap: 4px 16px; font-size: .92rem; } nav a { display: inline-block; padding: 4px 0; }
dl { display: grid; grid-template-columns: minmax(120px, 220px) 1fr; gap: 6px 16px; margin: 0 0 16px; } dt { color: var(--muted); } dd { margin: 0; } ul.plain { list-style: none; padding: 0; margin: 0; }
table { width: 100%; border-collapse: collapse; margin: 0 0 14px; font-size: .92rem; table-layout: fixed; } caption { text-align: left; font-weight: 600; padding: 0 0 6px; }
th, td { text-align: left; vertical-align: top; padding: 6px 8px 6px 0; border-top: 1px solid var(--line); font-weight: 400; } thead th { color: var(--muted); font-size: .85rem; border-top: 0; }
section > table.checks:first-of-type caption, .timings caption, .footprint caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
details { border-top: 1px solid var(--line); padding: 8px 0; } td details { border: 0; padding: 4px 0; } summary { cursor: pointer; } details[open] > summary { margin-bottom: 8px; }
`;

const PARTS = html`
.product { color: var(--muted); font-size: .9rem; margin: 0 0 8px; } .verdict { border-top-width: 6px; }
.state { display: inline-block; font-weight: 700; border-radius: 99px; padding: 2px 14px; margin: 0 0 10px; }
.ready { border-top-color: var(--good); } .ready .state { background: var(--good-soft); color: var(--good); } .not-ready { border-top-color: var(--bad); } .not-ready .state { background: var(--bad-soft); color: var(--bad); }
.ready-with-warnings, .inconclusive.verdict { border-top-color: var(--warn); } .ready-with-warnings .state, .inconclusive .state { background: var(--warn-soft); color: var(--warn); }
.notice { background: var(--idle-soft); border-radius: 6px; padding: 8px 12px; font-size: .92rem; margin: 8px 0 0; } .notice.warning, .notice.demo { background: var(--warn-soft); color: var(--warn); }
.lay { font-size: 1.05rem; } .said { white-space: pre-wrap; }
.path { list-style: none; padding: 0; margin: 4px 0 0; display: grid; grid-template-columns: repeat(9, 1fr); } .link { position: relative; text-align: center; padding: 0 3px; font-size: .82rem; line-height: 1.35; overflow-wrap: break-word; hyphens: auto; }
.link .mark { display: grid; place-items: center; width: 34px; height: 34px; margin: 0 auto 6px; border-radius: 50%; border: 2px solid var(--color); background: var(--soft); color: var(--color); font-weight: 700; position: relative; z-index: 1; }
.link + .link::before { content: ''; position: absolute; top: 16px; right: 50%; width: 100%; border-top: 2px solid var(--line); } .link .name { display: block; font-weight: 600; } .link .word { display: block; color: var(--color); }
.link { --color: var(--idle); --soft: var(--idle-soft); } .link.ok { --color: var(--good); --soft: var(--good-soft); } .link.warning, .link.unknown { --color: var(--warn); --soft: var(--warn-soft); } .link.broken, .link.affected { --color: var(--bad); --soft: var(--bad-soft); }
.link.ok + .link.ok::before { border-color: var(--good); } .link.broken::before { border-top: 3px dashed var(--bad) !important; } .link.broken .mark { background: var(--bad); color: var(--card); } .link.broken .word { font-weight: 700; }
.steps { padding: 0; list-style: none; counter-reset: step; } .step { counter-increment: step; border: 1px solid var(--line); border-left: 5px solid var(--warn); border-radius: 8px; padding: 14px 16px; margin: 0 0 12px; } .step.error { border-left-color: var(--bad); } .step.note { border-left-color: var(--idle); }
.step h3::before { content: counter(step) '. '; } .severity { color: var(--warn); font-weight: 600; } .error .severity { color: var(--bad); } .note .severity { color: var(--idle); }
.actions { padding-left: 18px; } .admin { display: inline-block; background: var(--warn-soft); color: var(--warn); border-radius: 4px; padding: 0 8px; font-size: .85rem; }
figure { margin: 0 0 10px; } figcaption, .undo, .label { color: var(--muted); font-size: .85rem; margin: 0 0 2px; } .other { background: var(--idle-soft); border-radius: 6px; padding: 8px 12px; }
.chips { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 10px; font-size: .88rem; } .outcome { font-weight: 600; color: var(--idle); } .outcome.pass { color: var(--good); } .outcome.warn, .outcome.inconclusive { color: var(--warn); } .outcome.fail, .outcome.error { color: var(--bad); }
.checks th:nth-child(1) { width: 36%; } .checks th:nth-child(2) { width: 15%; } .checks code { color: var(--muted); } .timings { font-size: .85rem; } .timings th:nth-child(1) { width: 46%; } .timings thead th:nth-child(3) { width: 18%; }
.facts thead th:nth-child(2):not(:last-child) { width: 22%; } .footprint thead th:nth-child(1) { width: 30%; } .footprint thead th:nth-child(3) { width: 12%; }
.network { display: block; width: 100%; height: auto; font-size: 13px; } .network text { fill: var(--text); } .network .title { font-weight: 700; font-size: 14px; } .network .word { fill: var(--color); font-weight: 600; } .network .zone { fill: none; stroke: var(--line); stroke-dasharray: 2 4; } .network .zone-name { fill: var(--muted); }
.place { --color: var(--idle); } .place.ok { --color: var(--good); } .place.warning { --color: var(--warn); } .place.broken, .place.affected { --color: var(--bad); } .place rect { fill: var(--card); stroke: var(--color); stroke-width: 2; } .place.unknown rect { stroke-dasharray: 3 4; } .place.affected rect { stroke-dasharray: 9 4; } .place.broken rect { stroke-width: 4.5; }
.way { stroke: var(--idle); stroke-width: 2; stroke-dasharray: 2 6; } .way.used { stroke: var(--good); stroke-width: 4; stroke-dasharray: none; } .way.idle { stroke-dasharray: none; stroke-width: 1.5; } .way.broken { stroke: var(--bad); stroke-width: 3; stroke-dasharray: 7 5; } .network .cut { fill: var(--bad); font-size: 24px; font-weight: 700; text-anchor: middle; }
.bar { display: block; margin-top: 6px; background: var(--idle-soft); border-radius: 3px; } .bar rect { fill: var(--accent); } .bar.unknown rect { fill: var(--warn); }
`;

const MEDIA = html`
@media screen and (max-width: 760px) {
.network-scroll { overflow-x: auto; } .network { min-width: 720px; }
body { padding: 10px 10px 32px; } section, header { padding: 14px; border-radius: 8px; } h1 { font-size: 1.25rem; } dl { grid-template-columns: 1fr; gap: 2px; } dd { margin: 0 0 8px; }
.path { grid-template-columns: 1fr; } .link { display: grid; grid-template-columns: 34px 1fr auto; gap: 0 10px; align-items: center; text-align: left; padding: 5px 0; font-size: .95rem; } .link .mark { margin: 0; }
.link + .link::before { top: auto; bottom: 50%; left: 16px; right: auto; width: 0; height: 100%; border-top: 0 !important; border-left: 2px solid var(--line); } .link.ok + .link.ok::before { border-color: var(--good); } .link.broken::before { border-left: 3px dashed var(--bad) !important; }
table { font-size: .86rem; } .facts thead th:nth-child(2):not(:last-child) { width: 31%; } .timings thead th:nth-child(3) { width: 22%; } .checks th:nth-child(2) { width: 20%; } .timings th:nth-child(1) { width: 48%; }
}
@media print {
html { background: #fff; font-size: 11pt; } body { max-width: none; padding: 0; } nav { display: none; } section, header { border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: 10pt 0; margin: 0; } .verdict { border-top-width: 4pt; }
h2, h3, h4, caption, thead, figcaption { break-after: avoid; } tr, .link, figure { break-inside: avoid; } thead { display: table-header-group; } #request, #environment { break-before: page; } pre { white-space: pre-wrap; }
details::details-content { content-visibility: visible; } summary { list-style: none; break-after: avoid; }
* { print-color-adjust: exact; -webkit-print-color-adjust: exact; } a { color: inherit; text-decoration: none; }
}
`;

export const STYLE = html`<style>${[COLORS, BASE, PARTS, MEDIA]}</style>`;
