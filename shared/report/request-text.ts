/** The request to the network team as plain text, to be pasted into any ticket. */
import type { Language } from '../text/language.ts';
import { listOf } from '../text/list.ts';
import { reportWords, type RequestWords } from '../text/report-words.ts';
import { words } from '../text/words.ts';
import { networkRequest, type Flow, type RouteDemand } from './network-request.ts';
import type { Report } from './schema.ts';

/** Addresses beyond these are counted: a rule with hundreds of addresses is written by their network. */
const MOST_ADDRESSES = 20;
const MOST_CAUSES = 5;

/** requestText gives the request with one numbered entry per route and per permission. */
export function requestText(report: Report, language: Language): string {
  const text = reportWords(language).request;
  const request = networkRequest(report);
  const causes = report.checklist.filter(({ severity }) => severity === 'error').slice(0, MOST_CAUSES);
  const lines = [
    text.heading,
    `${text.time(utc(report.createdAt))} · VPC Doctor ${report.tool.version} · ${report.id}`,
    ...(report.redaction.applied ? [text.pseudonyms] : []),
    ...(request.workstationFirst ? [text.workstationFirst] : []),
    ...causes.flatMap(({ title, why }) => ['', text.found(title), `  ${why}`]),
    ...section(
      text.routes,
      request.routes.map((one) => routeLines(one, text)),
    ),
    ...section(
      text.flows,
      request.flows.map((one) => flowLines(one, text, language)),
    ),
  ];
  return lines.join('\n');
}

/** utc gives a time as firewall logs are searched by. */
export function utc(iso: string): string {
  return `${iso.slice(0, 19).replace('T', ' ')} UTC`;
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
  const ports = one.ports.length === 0 ? '' : ` · ${text.ports(one.ports.length)} ${one.ports.join(', ')}`;
  const [nearFrom, nearTo] =
    one.direction === 'out' ? [text.thisWorkstation, ''] : [text.anyRouter, text.thisWorkstation];
  const names = one.names.length === 0 ? '' : ` (${listOf(language, one.names, MOST_ADDRESSES)})`;
  const seen =
    one.seen.length === 0
      ? ''
      : text.seen(
          listOf(language, [...new Set(one.seen.map((outcome) => seenWord(outcome, text, language)))]),
        );
  return [
    `[${text.states[one.state]}] ${text.directions[one.direction]} · ${one.protocol}${ports}`,
    `${text.from}${text.colon}${placesOf(one.source, nearFrom, language)}`,
    `${text.to}${text.colon}${placesOf(one.destination, nearTo, language)}${names}`,
    `${text.reasons[one.reason]}${seen}`,
  ];
}

function seenWord(code: string, text: RequestWords, language: Language): string {
  const known: Readonly<Record<string, string>> = { ...words(language).findingNames, ...text.outcomes };
  return Object.hasOwn(known, code) ? (known[code] ?? code) : code;
}

function placesOf(places: readonly string[], otherwise: string, language: Language): string {
  return places.length === 0 ? otherwise : listOf(language, places, MOST_ADDRESSES);
}
