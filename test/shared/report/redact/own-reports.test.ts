/** Of people and machines that have no private word, redaction replaces addresses and names of hosts alone. */
import { describe, expect, it } from 'vitest';
import { redactEncoded } from '../../../../shared/report/redact/encoded.ts';
import { createRedactor } from '../../../../shared/report/redact/index.ts';
import { LANGUAGES } from '../../../../shared/text/language.ts';
import { ROWS } from '../../../support/broken-workstations.ts';
import { drillRecord, RECORDINGS } from '../../../support/drill-record.ts';
import { reportOf } from '../../../support/report.ts';

/** Names that stand for words, and text in a form that nobody reads. */
const SPOILED = /(?<![\w-])(?:secret|email|guid|user|share|serial|word)-\d+|%[0-9A-F]{2}%/g;

const inEachLanguage = <Name>(names: readonly Name[]): readonly (readonly [Name, 'en' | 'zh-CN'])[] =>
  names.flatMap((name) => LANGUAGES.map((language) => [name, language] as const));

describe('the words of a report', () => {
  it.each(inEachLanguage(ROWS.map(({ name }) => name)))('stay: %s, in %s', (name, language) => {
    const { verdict, checks, findings, checklist } = createRedactor([]).report(reportOf(name, language));
    const text = JSON.stringify({ verdict, checks, findings, checklist });
    expect(text.match(SPOILED) ?? [], text).toEqual([]);
  });
});

describe('the words of a drill', () => {
  it.each(inEachLanguage(Object.keys(RECORDINGS) as (keyof typeof RECORDINGS)[]))(
    'stay: %s, in %s',
    (name, language) => {
      const text = JSON.stringify(createRedactor([]).drill(drillRecord(name, language)));
      expect(text.match(SPOILED) ?? [], text).toEqual([]);
    },
  );
});

describe('a percent sign that encodes', () => {
  const redact = (text: string): string =>
    redactEncoded(text, (decoded) => decoded.replaceAll('Müller', 'name-1').replaceAll('fe80::9', 'ip6-1'));

  it('is looked behind, and what it encoded is encoded again', () => {
    expect(redact('GET /of=M%C3%BCller%20%E4%B8%AD')).toBe('GET /of=name-1%20%E4%B8%AD');
  });

  it('leaves what stands beside the zone of an address as it is', () => {
    expect(redact('本机使用一台 IPv6 DNS 服务器（fe80::9%12）。')).toBe(
      '本机使用一台 IPv6 DNS 服务器（ip6-1%12）。',
    );
  });
});
