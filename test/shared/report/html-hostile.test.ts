/** Whatever stands in a report stays text in its page, and nothing is loaded or run. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../shared/report/html/index.ts';
import { html } from '../../../shared/report/html/html.ts';
import { reportSchema, type Report } from '../../../shared/report/schema.ts';
import { LANGUAGES } from '../../../shared/text/language.ts';
import { reportOf } from '../../support/report.ts';
import { ANY_CHARACTER } from '../../support/any-character.ts';

/** Keys whose values are closed vocabularies, which the schema checks or which choose a section's shape. */
const CLOSED = new Set([
  'schema',
  'language',
  'platform',
  'stage',
  'state',
  'outcome',
  'severity',
  'owner',
  'confidence',
  'shell',
  'risk',
  'brokenLink',
  'createdAt',
  'stream',
  'kind',
  'role',
  'transport',
  'via',
  'finding',
  'code',
  'id',
]);

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</pre></style><script>',
  '<!--',
  ']]>',
  '&lt;script&gt;',
  '`${x}`',
  '\u202etxt.exe',
  '\u0000\u001b[31m',
  '\ud800',
];

/** Replaces every free text of a report; the number keeps different texts different. */
function filled(value: unknown, text: string, count = { next: 0 }, key = ''): unknown {
  if (typeof value === 'string') return CLOSED.has(key) ? value : `${text}${(count.next += 1)}`;
  if (Array.isArray(value)) return value.map((one) => filled(one, text, count, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, filled(inner, text, count, name)]),
  );
}

/** The markup without what stands in attributes: a text that became markup would change it. */
function skeleton(page: string): readonly string[] {
  return (page.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));
}

const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: ANY_CHARACTER, maxLength: 6 })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.join('')),
);

describe('the HTML form', () => {
  it.each(['a filtered API', 'office silent, cloud services alive', 'no adapter'])(
    '%s: whatever stands in a report stays text',
    (name) => {
      const base = {
        ...reportOf(name),
        note: { text: 'x', since: 'x' },
        redaction: { applied: true, rules: [{ rule: 'ip', count: 1 }] },
      };
      const calm = new Map(
        LANGUAGES.map((language) => [
          language,
          skeleton(renderHtml(filled(base, 'calm') as Report, language)),
        ]),
      );
      fc.assert(
        fc.property(hostileText, fc.constantFrom(...LANGUAGES), (text, language) => {
          const report = filled(base, text) as Report;
          expect(reportSchema.safeParse(report).success).toBe(true);
          const page = renderHtml(report, language);
          expect(page).not.toContain('<script');
          expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
          expect(skeleton(page)).toEqual(calm.get(language));
        }),
        { numRuns: 60 },
      );
    },
  );

  it('puts ids and codes of strangers into text only', () => {
    const report = reportOf('a filtered API');
    const evil = '"><script>x</script>';
    const checks = report.checks.map((check) => ({ ...check, id: evil, findings: [evil], evidence: [evil] }));
    const page = renderHtml(
      {
        ...report,
        id: evil,
        checks,
        checklist: report.checklist.map((step) => ({ ...step, finding: evil, verify: [{ id: evil }] })),
        evidence: report.evidence.map((one) => ({ ...one, id: evil })),
      },
      'en',
    );
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
  });

  it('escapes in its one template, markup of the template aside', () => {
    expect(
      html`<b title="${'"'}">${'<i>'}${html`<u>${"'&`"}</u>`}${[1, null, false, undefined, 'x']}</b>`.toString(),
    ).toBe('<b title="&quot;">&lt;i&gt;<u>&#39;&amp;&#96;</u>1x</b>');
    expect(html`${'a\r\nb\tc\u0007\u202e\u200b'}`.toString()).toBe('a\nb\tc␇[U+202E][U+200B]');
  });

  it('loads nothing and runs nothing', () => {
    const page = renderHtml(reportOf('a filtered API'), 'en');
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:;`);
    expect(page).not.toMatch(/<(?:script|link|img|iframe|object|form)|\ssrc=|url\(|@import|href="(?!#)/);
  });
});
