/** The record on paper: it says what the record says, to everybody, and is never more than text. */
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { drillSchema, type DrillRecord } from '../../../shared/drill/record.ts';
import { readDrillRecord } from '../../../shared/drill/read-record.ts';
import { drillTexts } from '../../../shared/drill/words.ts';
import { renderDrillHtml } from '../../../shared/report/html/drill/index.ts';
import { paperWords } from '../../../shared/report/html/drill/words.ts';
import { LANGUAGES } from '../../../shared/text/language.ts';
import { changeableDrill, drillRecord, RECORDINGS } from '../../support/drill-record.ts';

const NAMES = Object.keys(RECORDINGS) as (keyof typeof RECORDINGS)[];
const EVIL = '"><img src=x onerror=alert(1)><script>alert(2)</script>';

function textOf(html: string): string {
  return html.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<[^>]*>/g, ' ');
}

/** Every string of a record that a stranger may have written, replaced by markup. */
function hostile(record: DrillRecord): DrillRecord {
  const change = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return FIXED.has(key) ? value : EVIL;
    if (Array.isArray(value)) return value.map((one) => change(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, change(one, name)]));
  };
  return drillSchema.parse(change(record));
}
/** Lists of the schema have no other words. */
const FIXED = new Set([
  ...['schema', 'kind', 'createdAt', 'language', 'platform', 'ending', 'outcome', 'method', 'role'],
  ...[
    'network',
    'by',
    'state',
    'name',
    'how',
    'phase',
    'mechanism',
    'unit',
    'step',
    'from',
    'against',
    'over',
  ],
  ...['severity', 'owner', 'confidence'],
]);

describe.each(LANGUAGES)('the record on paper, %s', (language) => {
  it.each(NAMES)('is valid HTML: %s', async (name) => {
    const report = await new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-inline-style': 'off', 'long-title': 'off', 'prefer-native-element': 'off' },
    }).validateString(renderDrillHtml(drillRecord(name, language), language));
    expect(
      report.results.flatMap(({ messages }) => messages.map((one) => `${one.ruleId} ${one.message}`)),
    ).toEqual([]);
  });

  it('tells verdict, who, marks, findings, and has room for signatures', () => {
    const record = drillRecord('half', language);
    const text = textOf(renderDrillHtml(record, language));
    const { labels, states } = drillTexts(language);
    const { sign } = paperWords(language);
    const wanted = [
      states.failed,
      record.result.headline,
      'Jane Doe',
      '2026-11-28 09:30:00 UTC',
      `0:58.8 ${labels.markOff}`,
      `2:59.0 ${labels.markOn}`,
      ...record.result.findings.flatMap(({ title, why, actions }) => [title, why, ...actions]),
      ...sign.role,
      sign.signature,
    ];
    for (const one of wanted) expect(text).toContain(one.replace(/'/g, '&#39;'));
  });

  it('says in a table what the drawing shows: each outage of each service', () => {
    const record = drillRecord('half', language);
    const page = renderDrillHtml(record, language);
    const table = /<table class="watched">[\s\S]*?<\/table>/.exec(page)?.[0] ?? '';
    expect(table.match(/<tr>/g)).toHaveLength(record.recording.lanes.length + 1);
    for (const { outages } of record.result.accounts)
      for (const { ms, errorMs } of outages.map(({ fromMs, toMs, fromErrorMs, toErrorMs }) => ({
        ms: (toMs ?? 0) - fromMs,
        errorMs: fromErrorMs + toErrorMs,
      })))
        expect(textOf(table)).toContain(drillTexts(language).duration(ms, errorMs));
    expect(page).toMatch(/<svg viewBox="0 0 1000 \d+" role="img" aria-label="[^"]{20,}"/);
  });
});

describe('the record of a stranger on paper', () => {
  it.each(NAMES)('is never more than text: %s', (name) => {
    const page = renderDrillHtml(hostile(drillRecord(name)), 'en');
    expect(page).not.toMatch(/<img|<script|onerror="/);
    expect(page).toContain('&lt;img');
  });

  it('stands any number', () => {
    const record = drillRecord('works');
    Object.assign(record.recording, { endMs: 1e308 });
    for (const phase of record.result.phases) Object.assign(phase, { fromMs: -1e308, toMs: 1e308 });
    const svg = /<svg viewBox[\s\S]*?<\/svg>/.exec(renderDrillHtml(record, 'en'))?.[0] ?? '';
    expect(svg).not.toMatch(/NaN|Infinity|e\+/);
  });

  it('compares nothing where the profile names no bounds, and shows the common ones', () => {
    const record = changeableDrill('works');
    record.result.bounds = [];
    expect(renderDrillHtml(record, 'en')).toContain('<table class="bounds">');
  });
});

describe('a saved record', () => {
  it('is read as it was written', () => {
    const record = drillRecord('half');
    expect(readDrillRecord(JSON.stringify(record))).toEqual({ ok: true, record });
  });

  it.each([
    ['', 'empty'],
    ['{', 'truncated'],
    ['[1', 'truncated'],
    ['{"schema":"vpc-doctor/report@1"}', 'not-a-report'],
    ['{"schema":"vpc-doctor/drill@2"}', 'newer-version'],
    ['{"schema":"vpc-doctor/drill@1"}', 'damaged'],
  ])('%j is refused: %s', (text, code) => {
    expect(readDrillRecord(text)).toMatchObject({ ok: false, problem: { code } });
  });
});
