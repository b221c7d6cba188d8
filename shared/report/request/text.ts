/**
 * The room of the requests: what those who must act are asked for, as plain text to be pasted into any ticket.
 * demands.ts derives permissions and routes as data; recipients.ts says who is asked; words come last.
 * It may use the data of a report and the texts, nothing else of the report's rooms.
 */
import { LINK_SYMBOL } from '../../text/symbols.ts';
import type { Language } from '../../text/language.ts';
import { reportWords } from '../../text/report-words.ts';
import { isDemo } from '../demo.ts';
import { madeAt } from '../made-at.ts';
import { commandLabel, words } from '../../text/words.ts';
import type { Report, ReportAction } from '../schema.ts';
import { textIn } from '../values.ts';
import { demandLines } from './demand-text.ts';
import { demandsOn } from './demands.ts';
import {
  handOvers,
  isOnWorkstation,
  pressing,
  type HandOver,
  type Recipient,
  type Task,
} from './recipients.ts';

const MOST_TASKS = 5;

/** One request, ready to be copied. */
export interface RequestText {
  readonly to: Recipient;
  readonly title: string;
  /** What it is for, in a sentence to the user. */
  readonly lead: string;
  readonly text: string;
}

/** requestTexts gives one request per recipient who must act, the most important first; none where nobody else must. */
export function requestTexts(report: Report, language: Language): readonly RequestText[] {
  const text = reportWords(language).request;
  return handOvers(report).map((one) => ({
    to: one.to,
    title: text.headings[one.to],
    lead: text.leads[one.tasks.some(({ inCharge }) => inCharge) ? 'inCharge' : 'part'],
    text: requestOf(one, report, language),
  }));
}

/** noRequestText says why there is no request; null where there is one. */
export function noRequestText(report: Report, language: Language): string | null {
  if (handOvers(report).length > 0) return null;
  const { none } = reportWords(language).request;
  if (isDemo(report)) return none.demo;
  const steps = pressing(report.checklist);
  return steps.length > 0 && steps.every(({ owner }) => owner === 'you') ? none.yourself : none.nothing;
}

function requestOf(handOver: HandOver, report: Report, language: Language): string {
  const text = reportWords(language).request;
  const { to, tasks } = handOver;
  const region = textIn(report.profile['region']);
  const comesFirst =
    to === 'network' &&
    tasks.some(({ step }) => !isOnWorkstation(step)) &&
    report.checklist.some((step) => step.severity === 'error' && isOnWorkstation(step));
  return [
    text.headings[to],
    [text.time(madeAt(report)), ...(region === '' ? [] : [region]), report.id].join(' · '),
    text.path(pathLine(report)),
    ...(report.redaction.applied ? [text.pseudonyms] : []),
    ...(comesFirst ? [text.workstationFirst] : []),
    ...tasks.slice(0, MOST_TASKS).flatMap((task) => ['', ...taskLines(task, to, language)]),
    ...demandLines(demandsOn(handOver, report), language),
    '',
    text.afterwards,
  ].join('\n');
}

/** The chain as far as it was judged: it shows the reader at once where it breaks. */
function pathLine({ path }: Report): string {
  return path.map(({ label, state }) => `${LINK_SYMBOL[state]} ${label}`).join(' → ');
}

function taskLines({ step, actions, inCharge }: Task, to: Recipient, language: Language): readonly string[] {
  const text = reportWords(language).request;
  const { owners, confidences, alternative, labels, colon } = words(language);
  return [
    text.found(step.title, confidences[step.confidence], step.finding),
    `  ${step.why}`,
    ...step.couldAlsoBe.map((one) => `  ${labels.couldAlsoBe}${colon}${alternative(one)}`),
    ...(inCharge ? [] : [`  ${text.inCharge(owners[step.owner])}`]),
    ...(to === 'vendor' ? [`  ${text.vendor}`] : actions.flatMap((action) => actionLines(action, language))),
  ];
}

function actionLines({ text: said, commands }: ReportAction, language: Language): readonly string[] {
  const { labels, colon } = words(language);
  return [
    `  - ${said}`,
    ...commands.flatMap(({ run, undo, ...command }) => [
      `    [${commandLabel(command, language)}]`,
      ...run.split('\n').map((line) => `      ${line}`),
      ...(undo === undefined
        ? []
        : [`      ${labels.undo}${colon.trimEnd()}`, ...undo.split('\n').map((line) => `        ${line}`)]),
    ]),
  ];
}
