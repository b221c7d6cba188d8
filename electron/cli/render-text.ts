/** The report as text for a terminal. Symbols and words carry the meaning; colour only underlines it. */
import stringWidth from 'string-width';
import { isDemo } from '../../shared/report/demo.ts';
import { mutedRows, muteTexts, whoMuted } from '../../shared/mute/told.ts';
import { computerLines } from '../../shared/report/computer-lines.ts';
import type { Report } from '../../shared/report/schema.ts';
import { computerWords } from '../../shared/text/computer-words.ts';
import { reportWords } from '../../shared/text/report-words.ts';
import { LINK_SYMBOL, VERDICT_SYMBOL } from '../../shared/text/symbols.ts';
import type { TerminalText } from '../../shared/text/target-text.ts';
import { secondsText } from '../../shared/text/duration.ts';
import { words } from '../../shared/text/words.ts';
import { laySentence } from '../../shared/verdict/lay.ts';
import { checkRows } from './render-checks.ts';
import {
  bullet,
  paragraphs,
  section,
  sectionsText,
  wrapped,
  type Page,
  type TextOptions,
} from './render-page.ts';
import { checklist } from './render-steps.ts';
import { line, oneLine, plain } from './terminal.ts';

/** renderText gives the whole report, ending with a line break. */
export function renderText(report: Report, options: TextOptions): TerminalText {
  const page: Page = {
    ...options,
    words: words(report.language),
    language: report.language,
    isDemo: isDemo(report),
  };
  return sectionsText([
    verdict(report, page),
    path(report, page),
    checklist(report, page),
    userNote(report, page),
    notes(report, page),
    muted(report, page),
    section(page.words.labels.checksHeading, checkRows(report.checks, page), page),
    section(computerWords(report.language).heading, computer(report, page), page),
    section(
      page.words.labels.next,
      report.verdict.next.flatMap((text) => bullet(text, page)),
      page,
    ),
  ]);
}

function verdict(report: Report, page: Page): TerminalText[] {
  const { colors } = page;
  const { state, headline } = report.verdict;
  const paint = {
    ready: colors.green,
    'ready-with-warnings': colors.yellow,
    'not-ready': colors.red,
    inconclusive: colors.yellow,
  };
  const region = typeof report.profile['region'] === 'string' ? report.profile['region'] : '';
  const about = `VPC Doctor ${report.tool.version} · ${page.words.labels.region} ${region} · ${secondsText(report.timings.totalMs, page.language)}`;
  const lines = wrapped(headline, page, { first: `${VERDICT_SYMBOL[state]} `, rest: '  ' });
  return [
    ...wrapped(about, page, '').map((one) => colors.dim(one)),
    plain(''),
    ...lines.map((one) => colors.bold(paint[state](one))),
    ...wrapped(laySentence(report, report.language), page, '  '),
  ];
}

function path(report: Report, page: Page): TerminalText[] {
  const { colors, words: text } = page;
  const paint = {
    ok: colors.green,
    warning: colors.yellow,
    broken: colors.red,
    affected: colors.red,
    unknown: colors.yellow,
    untested: colors.dim,
  };
  const lines = report.path.flatMap(({ label, state }) => {
    const link = line`  ${paint[state](plain(LINK_SYMBOL[state]))} ${oneLine(label)}`;
    if (state === 'ok') return [link];
    const mark = plain(`${state === 'broken' ? '◀ ' : ''}${text.links[state]}`);
    const painted = state === 'broken' ? colors.bold(paint[state](mark)) : colors.dim(mark);
    const fits = stringWidth(`${link}  ${mark}`) <= page.columns;
    return fits ? [line`${link}  ${painted}`] : [link, line`    ${painted}`];
  });
  return section(text.labels.path, lines, page);
}

function userNote({ note, language }: Report, page: Page): TerminalText[] {
  if (note === undefined) return [];
  const text = reportWords(language);
  const said = note.text === '' ? [] : paragraphs(note.text, page, '  ');
  return section(
    text.note,
    [...said, ...(note.since === undefined ? [] : wrapped(text.since(note.since), page, '  '))],
    page,
  );
}

function computer(report: Report, page: Page): TerminalText[] {
  return computerLines(report, report.language).flatMap(({ label, text }) =>
    bullet(`${label}${page.words.colon}${text}`, page),
  );
}

function notes(report: Report, page: Page): TerminalText[] {
  const rows = report.findings.filter(
    (one) => one.severity === 'note' && one.rootCause && one.muted === undefined,
  );
  return section(
    page.words.labels.notes,
    rows.flatMap((one) => bullet(`${one.title} (${one.code})`, page)),
    page,
  );
}

function muted(report: Report, page: Page): TerminalText[] {
  const rows = mutedRows(report);
  return section(
    muteTexts(page.language).heading(rows.length),
    rows.flatMap((one) =>
      bullet(
        `${one.title}${page.words.brackets(whoMuted(one.muted, page.language))}${page.words.brackets(one.code)}`,
        page,
      ),
    ),
    page,
  );
}
