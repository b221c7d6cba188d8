/** A drill's record for a terminal. */
import { BOUND_TABLE } from '../../shared/drill/bounds.ts';
import { durationOf } from '../../shared/drill/outage.ts';
import type { DrillRecord } from '../../shared/drill/record.ts';
import { drillTexts, namingIn } from '../../shared/drill/words.ts';
import { words } from '../../shared/text/words.ts';
import type { TerminalText } from '../../shared/text/target-text.ts';
import { bullet, pageFor, sectionsText, wrapped, type TextOptions } from './render-page.ts';
import { line, oneLine, plain, type Colors } from './terminal.ts';

const COLOR = {
  passed: 'green',
  partly: 'yellow',
  failed: 'red',
  inconclusive: 'yellow',
  watched: 'cyan',
} as const;

/** renderDrill gives the verdict, outages, bounds, paths and findings. */
export function renderDrill(record: DrillRecord, toTerminal: boolean): TerminalText {
  const page = pageFor(toTerminal);
  return sectionsText([
    headOf(record, page.colors),
    findingsOf(record, page),
    outagesOf(record, page),
    boundsOf(record, page),
    pathsOf(record, page),
  ]);
}

function headOf({ result, kind, language, recording }: DrillRecord, colors: Colors): TerminalText[] {
  const texts = drillTexts(language);
  const { labels, endings, states } = texts;
  const title = kind === 'drill' ? labels.title : labels.watchTitle;
  const marks = result.marks.map(({ kind: what, atMs, by }) => {
    const said = what === 'off' ? labels.markOff : labels.markOn;
    const from = texts.aside(by === 'user' ? labels.byUser : labels.byTool);
    return line`  ${clock(atMs, texts.second)}  ${plain(said)}${plain(from)}`;
  });
  return [
    colors.bold(colors[COLOR[result.state]](plain(texts.labelled(title, states[result.state])))),
    oneLine(result.headline),
    ...marks,
    ...(recording.ending === 'finished' ? [] : [plain(`  ${endings[recording.ending]}`)]),
  ];
}

function findingsOf({ result, language }: DrillRecord, page: TextOptions): TerminalText[] {
  const { labels, labelled, aside } = drillTexts(language);
  const { severities, owners } = words(language);
  if (result.findings.length === 0) return [];
  return [
    page.colors.bold(plain(labels.findings)),
    ...result.findings.flatMap(({ severity, title, why, actions, owner, code }) => [
      ...wrapped(`[${severities[severity]}] ${title}${aside(code)}`, page, { first: '  ', rest: '    ' }),
      ...wrapped(why, page, '      '),
      ...(actions.length === 0 ? [] : wrapped(labelled(labels.who, owners[owner]), page, '      ')),
      ...actions.flatMap((one) => wrapped(one, page, { first: '      - ', rest: '        ' })),
    ]),
  ];
}

function outagesOf(record: DrillRecord, page: TextOptions): TerminalText[] {
  const { result, language, recording } = record;
  const texts = drillTexts(language);
  const { name } = namingIn(recording, language);
  const outages = result.accounts.flatMap((one) => one.outages).sort((a, b) => a.fromMs - b.fromMs);
  const lines = outages.map((one) => {
    const { ms, errorMs } = durationOf(one, recording.endMs);
    const lasted = texts.duration(ms, errorMs);
    const open = one.toMs === null ? texts.aside(texts.labels.stillOut) : '';
    const said = texts.labelled(name(one.serviceId).trimEnd(), `${lasted}${open}`);
    return line`  ${clock(one.fromMs, texts.second)}  ${oneLine(said)}`;
  });
  return [
    page.colors.bold(plain(texts.labels.outages)),
    ...(lines.length === 0 ? [plain(`  ${texts.labels.noOutages}`)] : lines),
  ];
}

function boundsOf({ result, language, kind }: DrillRecord, page: TextOptions): TerminalText[] {
  if (kind === 'watch') return [];
  const { labels, mechanisms, bound, step, labelled, aside } = drillTexts(language);
  const isOwn = result.bounds.length > 0;
  const rows = isOwn ? result.bounds : BOUND_TABLE;
  return [
    page.colors.bold(plain(isOwn ? labels.bound : labels.boundTable)),
    ...(isOwn ? [] : wrapped(labels.boundTableAbout, page, '  ')),
    ...rows.flatMap((one) =>
      bullet(`${labelled(mechanisms[one.mechanism], bound(one))}${aside(step(one.step))}`, page),
    ),
  ];
}

function pathsOf({ result, language }: DrillRecord, page: TextOptions): TerminalText[] {
  const { labels, over, labelled, aside } = drillTexts(language);
  if (result.paths.length === 0) return [];
  const when = { baseline: labels.before, standby: labels.during, end: labels.after };
  return [
    page.colors.bold(plain(labels.path)),
    ...result.paths.flatMap((one) =>
      bullet(
        `${labelled(`${one.target}${aside(when[one.phase])}`, one.hops.map((hop) => hop ?? '*').join(' → '))}${aside(over[one.over])}`,
        page,
      ),
    ),
  ];
}

/** Seconds since the start, in a column. */
function clock(ms: number, unit: string): TerminalText {
  return plain(`${(ms / 1000).toFixed(1).padStart(7)} ${unit}`);
}
