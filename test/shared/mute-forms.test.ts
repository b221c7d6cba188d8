/** What is muted is told as muted in every form, by its true author. */
import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../electron/cli/exit-code.ts';
import type { FORMATS } from '../../electron/cli/format.ts';
import { render } from '../../electron/cli/render.ts';
import { renderComparison } from '../../electron/cli/render-comparison.ts';
import { mutedAs } from '../../shared/mute/muted.ts';
import { judgeAgain } from '../../shared/replay/judge-again.ts';
import { compareReports } from '../../shared/report/compare/compare.ts';
import { createRedactor } from '../../shared/report/redact/index.ts';
import { reportSchema, type Report } from '../../shared/report/schema.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { profileWith } from '../support/profile.ts';
import { reportOf } from '../support/report.ts';

const ROW = 'one silent resolver';
const heard = (language: Language = 'en'): Report => reportOf(ROW, language);
const ACCEPTED = [{ finding: 'dns.server-silent', reason: 'taken out of service until the new year.' }];

/** The same run: muted by its user, accepted by a profile, accepted by the administrator's. */
const mutedReports = (language: Language) => ({
  user: reportOf(ROW, language, {
    muted: heard().findings.map((one) => ({ ...mutedAs(one), on: '2026-11-28' })),
  }),
  profile: reportOf(ROW, language, { profile: profileWith({ accepted: ACCEPTED }) }),
  administrator: reportOf(ROW, language, { profile: profileWith({ accepted: ACCEPTED }), managed: true }),
});

const WHO = {
  en: {
    user: 'muted by the user of this computer on 2026-11-28',
    profile: 'accepted in the profile: taken out of service until the new year',
    administrator: 'accepted by the administrator: taken out of service until the new year',
  },
  'zh-CN': {
    user: '由本机用户于 2026-11-28 忽略',
    profile: '配置文件中已认可：taken out of service until the new year',
    administrator: '管理员已认可：taken out of service until the new year',
  },
} as const;
const SENTENCE = {
  en: 'One finding is muted; it does not stop a log-on.',
  'zh-CN': '另有 1 项已忽略，不影响登录。',
} as const;
const HEADING = { en: 'Muted (1)', 'zh-CN': '已忽略（1 项）' } as const;

const cases = LANGUAGES.flatMap((language) =>
  (['user', 'profile', 'administrator'] as const).map((by) => ({ language, by })),
);
/** Lines of a terminal are broken where they are long. */
const joinedLines = (text: string): string => text.replace(/\s+/g, ' ');
const form = (report: Report, format: (typeof FORMATS)[number]): string =>
  joinedLines(render(report, format, { toTerminal: false }));

describe.each(cases)('a warning muted by $by, in $language', ({ language, by }) => {
  const report = mutedReports(language)[by];
  const { title = '' } = heard(language).findings[0] ?? {};

  it.each(['text', 'html', 'markdown'] as const)(
    'is listed as muted in %s, with who and why, and is no step',
    (format) => {
      const text = form(report, format);
      const open = form(heard(language), format);
      for (const part of [HEADING[language], SENTENCE[language]]) {
        expect(text).toContain(joinedLines(part));
        expect(open).not.toContain(joinedLines(part));
      }
      expect(text.replaceAll(' ', '')).toContain(WHO[language][by].replaceAll(' ', ''));
      expect(text.replaceAll(' ', '')).toContain(title.replaceAll(' ', '').slice(0, 20));
      expect(open).toContain(heard(language).checklist[0]?.actions[0]?.text.slice(0, 12));
      expect(text).not.toContain(heard(language).checklist[0]?.actions[0]?.text.slice(0, 12));
    },
  );

  it.each(['line', 'line-ascii'] as const)(
    'counts in no word of %s, whose sentence tells of it',
    (format) => {
      expect(form(report, format)).toMatch(/^ready - - /);
      if (format === 'line') expect(form(report, format)).toContain(SENTENCE[language]);
    },
  );

  it.each(['json', 'ndjson'] as const)('is a field of the finding in %s', (format) => {
    const value: unknown = JSON.parse(render(report, format, { toTerminal: false }));
    const told = reportSchema.parse(format === 'json' ? value : (value as { report: unknown }).report);
    expect(told.findings.map(({ muted }) => muted?.by)).toEqual([by]);
    expect(told).toEqual(reportSchema.parse(report));
  });

  it('ends with the exit code of what is left', () => {
    expect([exitCodeOf(report.verdict.state), exitCodeOf(heard().verdict.state)]).toEqual([0, 4]);
  });

  it('stays muted where the report is judged again, redacted or not', () => {
    const again = judgeAgain(report, { language, version: '9.9.9' }).report;
    expect(again.findings.map(({ muted }) => muted)).toEqual(report.findings.map(({ muted }) => muted));
    const redacted = createRedactor([]).report(report);
    expect(redacted.findings[0]?.muted?.by).toBe(by);
    const hidden = judgeAgain(redacted, { language, version: '9.9.9' }).report;
    expect(hidden.findings.map(({ muted }) => muted)).toEqual(redacted.findings.map(({ muted }) => muted));
    expect(hidden.verdict).toEqual(redacted.verdict);
  });
});

describe('a line with a cause beside what is muted', () => {
  it.each([
    ['en', '(1 muted)'],
    ['zh-CN', '（已忽略 1 项）'],
  ] as const)('counts it in %s', (language, count) => {
    const both = reportOf('cloud services silent, office alive', language);
    const [first] = both.findings;
    const line = render(
      { ...both, findings: first === undefined ? [] : [{ ...first, muted: { by: 'user' } }] },
      'line',
      { toTerminal: false },
    );
    expect(line).toContain(count);
  });
});

describe('a reason that names something private', () => {
  it('is redacted like any sentence', () => {
    const profile = profileWith({
      accepted: [{ finding: 'dns.server-silent', reason: 'see ticket of hohenstein' }],
    });
    const redacted = createRedactor([]).report(reportOf(ROW, 'en', { profile }));
    expect(JSON.stringify(redacted)).not.toContain('hohenstein');
    expect(redacted.findings[0]?.muted?.reason).toContain('see');
  });
});

describe('a comparison', () => {
  it.each([
    ['en', 'muted now', 'not muted any more'],
    ['zh-CN', '现已忽略', '不再忽略'],
  ] as const)('says what is muted now, and what is not any more, in %s', (language, now, noMore) => {
    const [open, muted] = [heard(language), mutedReports(language).user];
    const told = (before: Report, after: Report): string =>
      renderComparison(compareReports(before, after), 'markdown', { language, toTerminal: false });
    expect(told(open, muted)).toContain(now);
    expect(told(muted, open)).toContain(noMore);
    expect(compareReports(muted, muted).findings.map((one) => one.muted)).toEqual(['yes']);
    expect(compareReports(open, open).findings.map((one) => one.muted)).toEqual([undefined]);
  });
});
