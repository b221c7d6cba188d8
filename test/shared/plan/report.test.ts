/** The report of a plan in its forms: it fits its schema, says what it must, and shares nothing private. */
import { marked } from 'marked';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { sharePlan } from '../../../electron/host/share-plan.ts';
import { planText } from '../../../electron/cli/render-plan.ts';
import { buildPlanReport } from '../../../shared/plan/report/build.ts';
import { planHtml } from '../../../shared/plan/report/html.ts';
import { planMarkdown } from '../../../shared/plan/report/markdown.ts';
import { planReportSchema } from '../../../shared/plan/report/schema.ts';
import { guideGateway, guidePlan } from '../../../shared/plan/guide-sample.ts';
import { planReportWords } from '../../../shared/plan/text/report-words.ts';
import { LANGUAGES, type Language } from '../../../shared/text/language.ts';
import { FORMS } from '../../../shared/gateway/dialect.ts';
import { SAMPLES } from '../gateway/samples.ts';
import { configOf, contextOf, GOOD_PLAN } from './good-plan.ts';

const guide = contextOf(guidePlan('en'), [configOf(guideGateway('en'), null)]);
const good = contextOf(GOOD_PLAN, [configOf(SAMPLES['cisco-ios'], null)]);
const reportOf = (context = guide, language: Language = 'en') =>
  buildPlanReport({ context, language, createdAt: '2026-11-29T01:00:00.000Z', version: '0.1.0' });

describe.each(LANGUAGES)('in %s', (language) => {
  const report = reportOf(guide, language);
  const words = planReportWords(language);

  it('fits its schema', () => {
    expect(planReportSchema.parse(report)).toEqual(report);
  });

  it('says in every form what happens with the circuit down', () => {
    const sentence = words.standbyIs(['192.160.0.0/12']);
    for (const text of [planText(report, false), planHtml(report), planMarkdown(report)])
      expect(text.replace(/\\/g, '').replace(/\s+/g, ' ')).toContain(sentence);
  });

  it('has a table and a picture of each state', () => {
    const page = planHtml(report);
    expect(page.match(/<svg /g)).toHaveLength(5);
    for (const state of Object.values(words.states))
      expect(page).toContain(`<figcaption>${state}</figcaption>`);
    expect(page).not.toMatch(/<script|undefined|\[object/);
    expect(marked.parse(planMarkdown(report))).toContain('<table>');
  });
});

describe('the words around it', () => {
  const forms = (language: Language): readonly string[] => {
    const report = reportOf(guide, language);
    return [planText(report, false), planHtml(report), planMarkdown(report)];
  };

  it.each(LANGUAGES)('say nothing of a log-on that was not tried: %s', (language) => {
    for (const text of forms(language)) expect(text).not.toMatch(/class="state">(?:Not ready|暂时无法登录)/);
    expect(planHtml(reportOf(guide, language))).toContain(planReportWords(language).chips['not-ready']);
  });

  it('have the marks of their language', () => {
    const { labels, severities } = planReportWords('zh-CN');
    for (const text of forms('zh-CN')) {
      for (const label of [labels.who, labels.where, labels.rule, ...Object.values(severities)])
        expect(text).not.toContain(`${label}: `);
      expect(text).not.toMatch(/[。] [\u4e00-\u9fff]/);
    }
  });
});

describe('the page', () => {
  it('is valid HTML', async () => {
    const checked = await new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'no-inline-style': 'off',
        'long-title': 'off',
        'no-trailing-whitespace': 'off',
        'void-style': 'off',
      },
    }).validateString(planHtml(reportOf()));
    expect(
      checked.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      ),
    ).toEqual([]);
  });
});

describe('the verdict', () => {
  it.each([
    ['ready', good],
    ['not-ready', guide],
    ['inconclusive', contextOf(GOOD_PLAN)],
    [
      'inconclusive',
      contextOf(GOOD_PLAN.replace('    isStatic: true\n', ''), [configOf(SAMPLES['cisco-ios'], null)]),
    ],
    [
      'ready-with-warnings',
      contextOf(GOOD_PLAN.replace('routeQuota: 110', 'routeQuota: 200'), [
        configOf(SAMPLES['cisco-ios'], null),
      ]),
    ],
    ['not-ready', contextOf(GOOD_PLAN.replace('vlan: 310', 'vlan: 3000'))],
  ] as const)('is %s', (state, context) => {
    expect(reportOf(context).verdict.state).toBe(state);
  });

  it('does not promise what nobody looked at', () => {
    const { headline } = reportOf(contextOf(GOOD_PLAN)).verdict;
    expect(headline).toContain('was not given');
    expect(headline).not.toContain('carries everything');
    expect(reportOf(good).verdict.headline).toContain('carries everything');
  });
});

describe('what is shared', () => {
  it.each(LANGUAGES)('holds neither addresses nor names (%s)', (language) => {
    const plan = GOOD_PLAN.replace(
      'connections:\n    - name: standby',
      'connections:\n    - name: Nordlicht-HQ',
    )
      .replace('connection: standby', 'connection: Nordlicht-HQ')
      .replace('local: [172.16.0.0/12, 100.64.0.0/10]', 'local: [172.16.0.0/12]');
    const context = contextOf(plan, [configOf(guideGateway('en'), null, 'nordlicht-gw-7.cfg')]);
    const { report, refuseLeaks } = sharePlan(reportOf(context, language), context.plan);
    for (const text of [JSON.stringify(report), planHtml(report), planMarkdown(report)]) {
      expect(text).not.toMatch(/nordlicht/i);
      expect(text).not.toMatch(/10\.20\.|10\.0\.0\.[12]|203\.0\.113\.|192\.168\.(?!0\.0\/16)[01]\./);
      expect(refuseLeaks(text, 'the test')).toBe(text);
    }
    expect(planReportSchema.parse(report).redacted).toBe(true);
    expect(report.findings.map(({ code }) => code)).toEqual(
      reportOf(context).findings.map(({ code }) => code),
    );
    // What support needs to see the fault stays.
    expect(JSON.stringify(report)).toContain('100.64.0.0/10');
  });

  it.each(FORMS)('keeps the words of a device in lines of %s', (form) => {
    const context = contextOf(GOOD_PLAN.replace('vlan: 310', 'vlan: 409'), [configOf(SAMPLES[form], form)]);
    const lines = sharePlan(reportOf(context), context.plan).report.findings.flatMap(({ code, places }) =>
      code === 'plan.gateway-vlan' ? places.map(({ text }) => text) : [],
    );
    expect(lines.join('\n')).not.toMatch(/word-/);
  });

  it('keeps no number in groups in a line that was not understood', () => {
    const config = `${SAMPLES['cisco-ios']}\nbanner ^Quix, room 4711, +49 171 234 5678, 0171 234 5678^\n`;
    const context = contextOf(GOOD_PLAN, [configOf(config, 'cisco-ios')]);
    expect(JSON.stringify(sharePlan(reportOf(context), context.plan).report)).not.toMatch(/171 234|Quix/);
  });

  it('is refused where an address is left in it', () => {
    const { refuseLeaks } = sharePlan(reportOf(good), good.plan);
    expect(() => refuseLeaks('neighbor 10.0.0.1', 'the test')).toThrow('nothing was written');
  });
});
