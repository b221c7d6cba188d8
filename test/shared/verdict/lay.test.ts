import { describe, expect, it } from 'vitest';
import { FINDING_CODES, definitionOf } from '../../../shared/diagnosis/findings.ts';
import { renderHtml } from '../../../shared/report/html/index.ts';
import { renderMarkdown } from '../../../shared/report/markdown.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { LANGUAGES } from '../../../shared/text/language.ts';
import { laySentence } from '../../../shared/verdict/lay.ts';
import { meaningOf } from '../../../shared/verdict/meaning.ts';
import { ROWS } from '../../support/broken-workstations.ts';
import { reportOf } from '../../support/report.ts';

/** Words of the trade that nobody outside of it has to know. */
const TRADE =
  /\b(?:packet|route|resolver|gateway|TCP|TLS|MTU|subnet|forwarder|interface)s?\b|报文|路由表|网段|转发器/;

function withContact(report: Report, contact: Record<string, string>): Report {
  return { ...report, profile: { ...report.profile, contact } };
}

describe.each(LANGUAGES)('the sentence for lay people, in %s', (language) => {
  it.each(ROWS.map(({ name }) => name))('is one plain sentence: %s', (name) => {
    const sentence = laySentence(reportOf(name, language), language);
    expect(sentence).not.toMatch(TRADE);
    expect(sentence.match(/[.。](?=\s|$|\p{Script=Han})/gu)).toHaveLength(1);
    expect(sentence).not.toMatch(/undefined|null/);
  });

  it('tells a saved report of the other language in this one', () => {
    const other = language === 'en' ? 'zh-CN' : 'en';
    expect(laySentence(reportOf('a filtered API', other), language)).toBe(
      laySentence(reportOf('a filtered API', language), language),
    );
  });

  it('stands in Markdown and HTML', () => {
    const report = reportOf('a clock 30 minutes behind', language);
    const sentence = laySentence(report, language);
    expect(renderMarkdown(report).replaceAll('\\', '')).toContain(sentence);
    expect(renderHtml(report, language)).toContain(sentence);
  });
});

describe('who can fix it', () => {
  it.each([
    ["an iPhone's hotspot", /you can fix this yourself/],
    ['fake-IP answers', /you can fix this yourself/],
    ['Tailscale owns the route', /try the first step .* pass this on to your company IT/],
    ['a filtered API', /you cannot fix this yourself: pass it on to your network team\.$/],
    ['no forwarder: NXDOMAIN', /pass it on to your company IT\.$/],
    ['office silent, cloud services alive', /pass it on to your cloud administrator/],
    ['a missing forwarder and a filtered API', /must act as well/],
  ])('%s', (name, expected) => {
    expect(laySentence(reportOf(name), 'en')).toMatch(expected);
  });

  it('names the contact of the profile', () => {
    const report = withContact(reportOf('a filtered API'), { network: 'net@example.com' });
    expect(laySentence(report, 'en')).toContain('your network team (net@example.com)');
    expect(laySentence(report, 'zh-CN')).toContain('网络团队（net@example.com）');
  });

  it('claims no more than the finding: a likely cause is told as likely', () => {
    const report = reportOf('a filtered API');
    const sure = report.checklist[0]?.confidence === 'high';
    expect(laySentence(report, 'en')).toMatch(sure ? /moment, because/ : /probably because/);
    const likely = report.checklist.map((step) => ({ ...step, confidence: 'medium' as const }));
    expect(laySentence({ ...report, checklist: likely }, 'en')).toContain('probably because');
    expect(laySentence({ ...report, checklist: likely }, 'zh-CN')).toContain('很可能');
  });

  it('says nothing about the log-on after a stopped run', () => {
    const report = reportOf('a filtered API');
    expect(laySentence({ ...report, timings: { totalMs: 1, cancelled: true } }, 'en')).toContain('stopped');
  });

  it('is as good as it can be for a finding of a later version', () => {
    expect(meaningOf({ finding: 'route.of-tomorrow', severity: 'error' })).toBe('something');
    expect(meaningOf({ finding: 'constructor', severity: 'error' })).toBe('something');
  });

  it('gives every finding that is more than a note a meaning of its own', () => {
    const trouble = FINDING_CODES.filter((code) => definitionOf(code).severity !== 'note');
    expect(trouble.filter((finding) => meaningOf({ finding, severity: 'error' }) === 'something')).toEqual(
      [],
    );
  });
});
