/** A mistake in a profile or a target list: where, what was found, what is allowed, and the nearest valid name. */
import type { Language } from '../text/language.ts';
import { allowedInChinese } from './allowed.ts';
import { foundInChinese } from './syntax.ts';

export interface Problem {
  /** `cloudComputers[3].address`; empty for the file as a whole. */
  readonly path: string;
  /** From 1; null where the file has no such place. */
  readonly line: number | null;
  readonly found: string;
  readonly allowed: string;
  readonly nearest?: string;
}

const MOST_SHOWN = 60;
const NOTHING = 'nothing';

/** shown shortens a value and makes its control characters visible. */
export function shown(value: unknown): string {
  return short(value === undefined ? NOTHING : JSON.stringify(value), MOST_SHOWN);
}

/** shownKey does the same for a key, which may be as long as the file and hold line breaks. */
export function shownKey(key: string): string {
  return short(key, MOST_SHOWN);
}

function short(text: string, most: number): string {
  const safe = text.replace(/[\0-\x1f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, '\ufffd');
  return safe.length > most ? `${safe.slice(0, most)}…` : safe;
}

const SAID: Readonly<Record<Language, (problem: Problem) => string>> = {
  en: ({ found, allowed, nearest }) =>
    `found ${found}; allowed: ${allowed}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`,
  'zh-CN': ({ found, allowed, nearest }) =>
    `实际为 ${foundInChinese(found)}，应为：${allowedInChinese(allowed) ?? allowed}。${nearest === undefined ? '' : `是否想写 ${nearest}？`}`,
};

/** problemText puts a problem into one line. */
export function problemText(problem: Problem, file: string, language: Language): string {
  const { path, line } = problem;
  const colon = language === 'en' ? ': ' : '：';
  return `${file}${line === null ? '' : `:${line}`}${colon}${path === '' ? '' : `${path}${colon}`}${SAID[language](problem)}`;
}

/** problemAtField says a problem where the reader sees the place already. */
export function problemAtField(problem: Problem, language: Language): string {
  const said = SAID[language](problem);
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}
