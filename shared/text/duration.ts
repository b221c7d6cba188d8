import type { Language } from './language.ts';

const UNITS: Readonly<Record<Language, { readonly s: string; readonly ms: string }>> = {
  en: { s: 's', ms: 'ms' },
  'zh-CN': { s: '秒', ms: '毫秒' },
};

/** secondsText gives a duration in seconds with one decimal. */
export function secondsText(ms: number, language: Language): string {
  return `${(ms / 1000).toFixed(1)} ${UNITS[language].s}`;
}

/** durationText gives a duration as it is read: milliseconds below a second. */
export function durationText(ms: number, language: Language): string {
  return ms >= 1000 ? secondsText(ms, language) : `${Math.round(ms)} ${UNITS[language].ms}`;
}
