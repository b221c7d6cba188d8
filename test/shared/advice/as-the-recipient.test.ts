/** Sentences that were read as the person who gets them, and mended: untrue under their verdict, for the wrong team, or clumsy. */
import { describe, expect, it } from 'vitest';
import { renderText } from '../../../electron/cli/render-text.ts';
import { colorsFor } from '../../../electron/cli/terminal.ts';
import { LANGUAGES, type Language } from '../../../shared/text/language.ts';
import { requestTexts } from '../../../shared/report/request/text.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { ROWS } from '../../support/broken-workstations.ts';
import { profileWith } from '../../support/profile.ts';
import { reportOf } from '../../support/report.ts';

const stepsOf = (code: string): readonly { readonly name: string; readonly report: Report }[] =>
  ROWS.map(({ name }) => ({ name, report: reportOf(name) })).filter(({ report }) =>
    report.checklist.some(({ finding }) => finding === code),
  );
const actionsOf = ({ checklist }: Report, code: string): readonly string[] =>
  checklist.find(({ finding }) => finding === code)?.actions.map(({ id }) => id) ?? [];
const argsOf = ({ findings }: Report, code: string): Readonly<Record<string, unknown>> =>
  findings.find((one) => one.code === code)?.args ?? {};
const text = (report: Report): string =>
  renderText(report, { colors: colorsFor({ isTTY: false }, {}), columns: 10_000 });

describe('a silent VPC DNS server', () => {
  it('asks nobody for a route or for private DNS where the other one answers over both', () => {
    for (const { name, report } of stepsOf('dns.server-silent')) {
      const { otherAnswers } = argsOf(report, 'dns.server-silent');
      expect(actionsOf(report, 'dns.server-silent'), name).toEqual(
        otherAnswers === true ? ['open-port'] : ['open-port', 'route', 'cen'],
      );
    }
  });

  it('writes no request to the cloud administrator where the other one answers', () => {
    for (const language of LANGUAGES) {
      const report = reportOf('one silent resolver', language);
      expect(requestTexts(report, language)).toHaveLength(1);
    }
  });
});

describe('an error of the API', () => {
  it('asks for no exemption from inspection where the API itself has answered', () => {
    const rows = stepsOf('api.http-error');
    expect(rows.length).toBeGreaterThan(0);
    for (const { name, report } of rows) {
      const isOwn = argsOf(report, 'api.http-error')['fromApi'] === true;
      expect(actionsOf(report, 'api.http-error').includes('exempt'), name).toBe(!isOwn);
    }
  });
});

describe('a certificate for another name', () => {
  it('goes to company IT first: another server answers under the name', () => {
    for (const { report } of stepsOf('api.certificate-name')) {
      const step = report.checklist.find(({ finding }) => finding === 'api.certificate-name');
      expect([step?.owner, step?.actions[0]?.owner]).toEqual(['it', 'it']);
    }
  });
});

describe('clumsy sentences', () => {
  const all = (language: Language): string =>
    ROWS.map(({ name }) => text(reportOf(name, language))).join('\n');

  it('are gone in English', () => {
    const told = all('en');
    for (const old of [
      'clock says another day',
      'neither the public roots nor this system trust',
      'has the marks of the API.',
      'commands behind #',
      'see which firewall answers',
      "· System's lookup",
    ])
      expect(told).not.toContain(old);
    for (const now of [
      'and the date on this workstation is not in between.',
      'The lines that begin with # are commands that make the server read the file again.',
      'see whether a firewall answers in place of the server.',
      "The system's lookup of ",
    ])
      expect(told).toContain(now);
  });

  it('are gone in Chinese, with marks of actions in Chinese brackets', () => {
    const told = all('zh-CN');
    for (const old of [
      '转发器',
      '。# 之后',
      '应答带有 API 的特征',
      ' [公司 IT',
      ' [云管理员',
      ' [需要管理员权限',
    ])
      expect(told).not.toContain(old);
    for (const now of ['以“#”开头的行是重新加载配置的命令', '（公司 IT，需要管理员权限）', '（云管理员）'])
      expect(told).toContain(now);
  });
});

describe('what is called proven', () => {
  it.each([
    ['en', /probably|likely|seems/],
    ['zh-CN', /很可能|也许|似乎/],
  ] as const)('is not doubted in the same breath, in %s', (language, doubt) => {
    for (const { name } of ROWS)
      for (const { title, confidence } of reportOf(name, language).checklist)
        if (confidence === 'high') expect(title, name).not.toMatch(doubt);
  });
});

describe('a report of the demo', () => {
  it('offers no command that verifies the fault of another network', () => {
    const profile = profileWith({
      resolvers: [{ address: '127.0.0.1', port: 5353 }],
      cloudServices: ['127.0.0.0/8'],
    } as never);
    expect(text(reportOf('one silent resolver'))).toContain('vpc-doctor verify dns.server-silent');
    expect(text(reportOf('one silent resolver', 'en', { profile }))).not.toContain('vpc-doctor verify');
  });
});
