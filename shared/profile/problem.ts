/** A mistake in a profile or a target list: where, what was found, what is allowed, and the nearest valid name. */
import type { Language } from '../text/language.ts';

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

/** shown shortens a value and makes its control characters visible. */
export function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  const safe = text.replace(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
  return safe.length > MOST_SHOWN ? `${safe.slice(0, MOST_SHOWN)}…` : safe;
}

const TEXTS: Readonly<Record<Language, (problem: Problem, file: string) => string>> = {
  en: ({ path, line, found, allowed, nearest }, file) =>
    `${file}${line === null ? '' : `:${line}`}: ${path === '' ? '' : `${path}: `}found ${found}; allowed: ${allowed}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`,
  'zh-CN': ({ path, line, found, allowed, nearest }, file) =>
    `${file}${line === null ? '' : `:${line}`}：${path === '' ? '' : `${path}：`}实际为 ${found}，应为：${allowed}。${nearest === undefined ? '' : `是否想写 ${nearest}？`}`,
};

/** problemText puts a problem into one line. */
export function problemText(problem: Problem, file: string, language: Language): string {
  return TEXTS[language](problem, file);
}
