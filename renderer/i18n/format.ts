/** Times and numbers as the language writes them. */
import { useMemo } from 'react';
import type { Language } from '../../shared/text/language.ts';
import { useToldIn } from './told-in.ts';

export interface Format {
  readonly date: (iso: string) => string;
  /** Seconds with one digit, from milliseconds. */
  readonly seconds: (ms: number) => string;
  readonly number: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
}

const memo = new Map<Language, Format>();

function formatOf(language: Language): Format {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const seconds = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    date: (iso) => date.format(new Date(iso)),
    seconds: (ms) => seconds.format(ms / 1000),
    number: (value) => number.format(value),
    list: (items) => list.format(items),
  };
}

/** useFormat gives the formats of the language in force. */
export function useFormat(): Format {
  const language = useToldIn();
  return useMemo(() => {
    const known = memo.get(language) ?? formatOf(language);
    memo.set(language, known);
    return known;
  }, [language]);
}
