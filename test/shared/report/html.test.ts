/** The page of a report: its languages, its parts, its links. */
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../shared/report/html/index.ts';
import { createRedactor } from '../../../shared/report/redact/index.ts';
import { LANGUAGES } from '../../../shared/text/language.ts';
import { reportWords } from '../../../shared/text/report-words.ts';
import { words } from '../../../shared/text/words.ts';
import { largeReport } from '../../e2e/window/reports.ts';
import { reportOf } from '../../support/report.ts';

const section = (page: string, id: string): string =>
  page.slice(page.indexOf(`<section id="${id}"`)).split('</section>')[0] ?? '';

describe('the HTML form', () => {
  it.each(LANGUAGES)('speaks %s', (language) => {
    const report = reportOf('a filtered API', language, {
      note: { text: 'since the move', since: 'Monday' },
    });
    const page = renderHtml(report, language);
    const { labels, verdicts, owners, links } = words(language);
    expect(page).toContain(`<html lang="${language}">`);
    for (const text of [
      verdicts['not-ready'],
      labels.path,
      labels.checklist,
      labels.verify,
      owners.network,
      links.broken,
      labels.footprint,
      labels.checksHeading,
      labels.notRedacted,
      'since the move',
      reportWords(language).since('Monday'),
    ])
      expect(page).toContain(text);
    const other = LANGUAGES.find((one) => one !== language) ?? language;
    expect(page).not.toContain(words(other).labels.checksHeading);
  });

  it('marks findings that are told in another language', () => {
    const page = renderHtml(reportOf('a filtered API', 'en'), 'zh-CN');
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('<h1 lang="en">Not ready');
    expect(page).toContain('本报告的检测结论在生成时使用了另一种语言');
  });

  it('says what was not tested, and why', () => {
    const untested = section(renderHtml(reportOf('no adapter'), 'en'), 'untested');
    expect(untested).toContain('api.tcp');
    expect(untested).toMatch(/skipped|unknown/);
    expect(untested).not.toContain('>pass<');
    const report = reportOf('a healthy workstation');
    const only = { ...report, checks: report.checks.filter(({ id }) => id !== 'path.mtu') };
    expect(section(renderHtml(only, 'en'), 'untested')).toContain('Not part of this run.');
    const blind = {
      ...report,
      observations: [
        {
          kind: 'filters',
          subject: '',
          fact: { known: false, reason: 'not-permitted', detail: 'iptables' },
          evidence: [],
          startedMs: 0,
          durationMs: 1,
        },
      ],
    };
    expect(section(renderHtml(blind, 'en'), 'untested')).toContain('permission is missing (iptables)');
  });

  it('tells of the demo, of missing redaction, and of redaction', () => {
    const report = reportOf('a healthy workstation');
    const loopback = {
      ...report,
      profile: {
        ...report.profile,
        resolvers: [{ address: '127.0.0.1', port: 5353 }],
        cloudServices: ['127.0.0.0/8'],
      },
    };
    expect(renderHtml(loopback, 'en')).toContain('Demonstration: all targets are on this machine');
    const page = renderHtml(report, 'en');
    expect(page).not.toContain('Demonstration');
    expect(section(page, 'redaction')).toContain('not redacted');
    const redacted = renderHtml(createRedactor([]).report(report), 'en');
    expect(redacted).not.toContain('not redacted');
    expect(section(redacted, 'redaction')).toMatch(/<li>IPv4 addresses × \d+<\/li>/);
  });

  it('links a cause to its evidence, and cuts outputs that are too long', () => {
    const report = reportOf('no adapter');
    expect(section(renderHtml(report, 'en'), 'causes')).toContain('<a href="#output-1">');
    const output = {
      id: 'long',
      command: 'show',
      platform: 'linux' as const,
      startedAt: report.createdAt,
      text: 'x'.repeat(50_000),
    };
    const others = Array.from({ length: 300 }, (_, index) => ({
      ...output,
      id: `e${index}`,
      text: 'y'.repeat(5_000),
    }));
    const long = { ...report, evidence: [output, ...others] };
    const page = renderHtml(long, 'en');
    expect(page.length).toBeLessThan(700_000);
    expect(page).toContain('6000 of 50000 characters');
    expect(page).toMatch(/\d+ more outputs were left out/);
  });

  it('stays usable with 10,000 cloud computers', () => {
    const report = largeReport(10_000);
    const footprint = report.observations
      .filter(({ kind }) => kind === 'tcp')
      .map(({ subject }) => ({ protocol: 'tcp', destination: subject, purpose: 'computer', count: 1 }));
    const page = renderHtml({ ...report, footprint }, 'en');
    expect(page.length).toBeLessThan(2_000_000);
    expect(page).toContain('… and 9990 more (10000 with this outcome)');
    expect(section(page, 'footprint')).toContain('Show all 10001');
    expect(section(page, 'footprint')).toContain('172.16.39.15:443');
    expect((section(page, 'checks').match(/<tr>/g) ?? []).length).toBeLessThan(120);
  });
});
