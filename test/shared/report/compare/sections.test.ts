import { Marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { comparisonMarkdown } from '../../../../shared/report/compare/markdown.ts';
import { compareReports } from '../../../../shared/report/compare/compare.ts';
import { comparisonSections, hasDifferences } from '../../../../shared/report/compare/sections.ts';
import type { Report } from '../../../../shared/report/schema.ts';
import { LANGUAGES } from '../../../../shared/text/language.ts';
import { compareWords } from '../../../../shared/text/compare-words.ts';
import { largeReport } from '../../../e2e/window/reports.ts';
import { createRedactor } from '../../../../shared/report/redact/index.ts';
import { reportOf } from '../../../support/report.ts';

const good = reportOf('a healthy workstation');

describe('a comparison in words', () => {
  it.each(LANGUAGES)('has its sections in %s', (language) => {
    const text = compareWords(language);
    const after = reportOf('Tailscale owns the route', language);
    const sections = comparisonSections(
      compareReports(reportOf('a healthy workstation', language), after),
      language,
    );
    expect(sections.map(({ title }) => title)).toEqual([
      text.findings,
      text.explanations,
      text.facts,
      text.checks,
      text.notCompared,
    ]);
    expect(sections[1]?.lines[0]).toContain(text.factNames.tunnels);
  });

  it('says where nothing explains a cause, what is hidden, and where nothing differs', () => {
    const lines = comparisonSections(compareReports(good, reportOf('a filtered API')), 'en').flatMap(
      (one) => one.lines,
    );
    expect(lines.join('\n')).toContain('none of the differences explains it');
    const closed = createRedactor([]).report({ ...good, profile: { ...good.profile, lan: ['10.7.0.0/16'] } });
    expect(
      comparisonSections(compareReports(closed, { ...closed, id: 'x' }), 'en')
        .at(-1)
        ?.lines.at(-1),
    ).toMatch(/^Pseudonyms, .*: Addresses, .*, and profile lan$/);
    expect(hasDifferences(compareReports(good, good))).toBe(false);
    expect(comparisonMarkdown(compareReports(good, good), 'en')).toContain(
      'Nothing that was compared differs.',
    );
  });

  it('counts what nobody would read', () => {
    const large = largeReport(500);
    const failing: Report = { ...large, checks: large.checks.map((one) => ({ ...one, outcome: 'fail' })) };
    const checks = comparisonSections(compareReports(large, failing), 'en').find(
      ({ title }) => title === 'Checks that end otherwise',
    );
    expect([checks?.lines.length, checks?.lines.at(-1)]).toEqual([
      21,
      expect.stringMatching(/^… and \d{3} more$/),
    ]);
  });

  it('lets no text of a stranger become Markdown', async () => {
    const evil = {
      ...good,
      checks: good.checks.map((one) => ({
        ...one,
        outcome: 'fail' as const,
        reason: '[x](javascript:1) <img src=x>\n# y',
      })),
    };
    const page = await new Marked().parse(comparisonMarkdown(compareReports(good, evil), 'en'));
    expect(page).toContain('&lt;img src=x&gt;');
    expect(page).not.toMatch(/<(?:img|a)\b|<h1>y/);
  });
});
