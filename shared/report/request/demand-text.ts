/** Routes and permissions as numbered entries. */
import { isFindingCode } from '../../diagnosis/findings.ts';
import type { Language } from '../../text/language.ts';
import { listOf } from '../../text/list.ts';
import { reportWords } from '../../text/report-words.ts';
import type { RequestWords } from '../../text/contract/request-words.ts';
import { words } from '../../text/words.ts';
import type { Demands, Flow, FlowState, RouteDemand } from './demand.ts';

/** Addresses beyond these are counted: a rule with hundreds of addresses is written by their network. */
const MOST_ADDRESSES = 20;

/** demandLines gives the sections with what must be done, and in one line each what was seen to work. */
export function demandLines({ routes, flows }: Demands, language: Language): readonly string[] {
  const text = reportWords(language).request;
  const works = [
    ...routes
      .filter(isWorking)
      .map(({ destination, direction }) => `${destination} · ${text.routeDirections[direction]}`),
    ...flows.filter(isWorking).map((one) => shortFlow(one, text, language)),
  ];
  return [
    ...section(
      text.routes,
      routes.filter((one) => !isWorking(one)).map((one) => routeLines(one, text)),
    ),
    ...section(
      text.flows,
      flows.filter((one) => !isWorking(one)).map((one) => flowLines(one, text, language)),
    ),
    ...(works.length === 0 ? [] : ['', text.works, ...works.map((one) => `- ${one}`)]),
  ];
}

function isWorking({ state }: { readonly state: FlowState }): boolean {
  return state === 'works';
}

function section(title: string, entries: readonly (readonly string[])[]): readonly string[] {
  if (entries.length === 0) return [];
  return [
    '',
    title,
    ...entries.flatMap((lines, index) =>
      lines.map((line, at) => (at === 0 ? `${index + 1}. ${line}` : `   ${line}`)),
    ),
  ];
}

function routeLines(one: RouteDemand, text: RequestWords): readonly string[] {
  const end = one.lastHop === null ? '' : text.lastHop(one.lastHop);
  return [
    `[${text.states[one.state]}] ${one.destination} · ${text.routeDirections[one.direction]}`,
    `${text.routeReasons[one.reason]}${end}`,
  ];
}

function flowLines(one: Flow, text: RequestWords, language: Language): readonly string[] {
  const { colon } = words(language);
  const [nearFrom, nearTo] =
    one.direction === 'out' ? [text.thisWorkstation, ''] : [text.anyRouter, text.thisWorkstation];
  const names =
    one.names.length === 0 ? '' : words(language).brackets(listOf(language, one.names, MOST_ADDRESSES));
  // A finding stands above already, with its reason.
  const outcomes = one.seen.filter((code) => !isFindingCode(code)).map((code) => seenWord(code, text));
  const seen = outcomes.length === 0 ? '' : text.seen(listOf(language, [...new Set(outcomes)]));
  return [
    `[${text.states[one.state]}] ${text.directions[one.direction]} · ${one.protocol}${portsOf(one, text)}`,
    `${text.from}${colon}${placesOf(one.source, nearFrom, language)}`,
    `${text.to}${colon}${placesOf(one.destination, nearTo, language)}${names}`,
    `${text.reasons[one.reason]}${seen}`,
  ];
}

function shortFlow(one: Flow, text: RequestWords, language: Language): string {
  return `${one.protocol}${portsOf(one, text)} → ${placesOf(one.destination, text.thisWorkstation, language)}`;
}

function portsOf({ ports }: Flow, text: RequestWords): string {
  return ports.length === 0 ? '' : ` · ${text.ports(ports.length)} ${ports.join(', ')}`;
}

function seenWord(code: string, text: RequestWords): string {
  const known: Readonly<Record<string, string>> = text.outcomes;
  return Object.hasOwn(known, code) ? (known[code] ?? code) : code;
}

function placesOf(places: readonly string[], otherwise: string, language: Language): string {
  return places.length === 0 ? otherwise : listOf(language, places, MOST_ADDRESSES);
}
