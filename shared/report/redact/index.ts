/** Redaction: what leaves the machine carries pseudonyms in place of private values. On by default. */
import type { Report } from '../schema.ts';
import { redactAddresses } from './addresses.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { privateWordsOf } from './report-words.ts';
import { redactPatterns, WordRedactor, type SecretWord } from './words.ts';

export interface Redactor {
  /** Replaces private values in every string of a report and says in `redaction` what was done. */
  report(report: Report): Report;
  /** Replaces private values in every string inside a value; keys stay. */
  value<T>(value: T): T;
  text(text: string): string;
}

/** createRedactor makes a redactor that knows this machine's private words. One instance serves one run. */
export function createRedactor(secrets: readonly SecretWord[]): Redactor {
  const names = new Pseudonyms();
  const known = new WordRedactor();
  known.add(secrets);

  function text(input: string): string {
    return known.apply(redactAddresses(redactPatterns(input, names), names), names);
  }
  function walk(value: unknown): unknown {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  }
  return {
    text,
    value: (value) => walk(value) as typeof value,
    report: (report) => {
      known.add(privateWordsOf(report));
      const { schema, id, createdAt, tool, ...rest } = report;
      const redacted = walk(rest) as typeof rest;
      return { schema, id, createdAt, tool, ...redacted, redaction: { applied: true, rules: [...names.counts()] } };
    },
  };
}
