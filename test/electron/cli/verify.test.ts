/** The command that verifies a step: what it repeats, which checks it runs, and when it says that a fault is gone. */
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../electron/cli/language.ts';
import { renderText } from '../../../electron/cli/render-text.ts';
import { repeatedOptions } from '../../../electron/cli/repeat-options.ts';
import { colorsFor } from '../../../electron/cli/terminal.ts';
import { withoutFinding, type CheckResult } from '../../../shared/check/check.ts';
import { found } from '../../../shared/check/found.ts';
import { withOutcome } from '../../../shared/check/outcome.ts';
import { finding } from '../../../shared/diagnosis/finding.ts';
import { FINDING_CODES } from '../../../shared/diagnosis/findings.ts';
import { checksFor, verifyState } from '../../../shared/verify/verify.ts';
import { SAMPLES } from '../../support/finding-samples.ts';
import { reportOf } from '../../support/report.ts';

const about = { stage: 'dns-answer', blocksLogin: true, durationMs: 0 } as const;
const reason = { key: 'cancelled', args: {} } as const;
const check = (id: CheckResult['id'], outcome: 'pass' | 'skipped' | 'inconclusive'): CheckResult => ({
  ...withoutFinding(outcome, reason),
  ...about,
  id,
});
const code = 'dns.other-resolver';
const broken: CheckResult = {
  ...withOutcome(found([finding(code, SAMPLES[code])])),
  ...about,
  id: 'dns.answer',
};
const other: CheckResult = {
  ...withOutcome(found([finding('dns.public-answer', SAMPLES['dns.public-answer'])])),
  ...about,
  id: 'dns.answer',
};

describe('a finding is verified', () => {
  it.each(FINDING_CODES)('%s: some check looks for it', (one) => {
    expect(checksFor(one)).not.toEqual([]);
  });

  it.each([
    ['found again', [check('dns.system', 'pass'), broken], 'still-there'],
    ['not found by any', [check('dns.system', 'pass'), check('dns.answer', 'pass')], 'cleared'],
    ['another fault in its place, which may hide it', [check('dns.system', 'pass'), other], 'unknown'],
    [
      'a check could not be judged',
      [check('dns.system', 'pass'), check('dns.answer', 'inconclusive')],
      'unknown',
    ],
    ['a check was skipped', [check('dns.system', 'pass'), check('dns.answer', 'skipped')], 'unknown'],
    ['no check ran', [], 'unknown'],
    ['only other checks ran', [check('api.tcp', 'pass')], 'unknown'],
  ] as const)('%s', (_name, checks, state) => {
    expect(verifyState(code, checks, checksFor(code))).toBe(state);
  });
});

describe('the printed command', () => {
  it.each([
    [{}, 'linux', ''],
    [{ profile: 'company.yaml' }, 'linux', ' --profile company.yaml'],
    [
      { region: 'cn-shanghai', target: ['172.16.0.5:443', '172.16.0.6'] },
      'linux',
      ' --region cn-shanghai --target 172.16.0.5:443 --target 172.16.0.6',
    ],
    [{ region: 'cn-hangzhou+dir-123' }, 'linux', ' --region cn-hangzhou+dir-123'],
    [{ profile: 'C:\\VPC\\p.yaml', targets: 'a.csv' }, 'win32', ' --profile C:\\VPC\\p.yaml --targets a.csv'],
    [{ profile: 'my profile.yaml' }, 'darwin', " --profile 'my profile.yaml'"],
    [{ profile: "it's $(id).yaml" }, 'linux', " --profile 'it'\\''s $(id).yaml'"],
    [{ profile: "it's.yaml" }, 'win32', " --profile 'it''s.yaml'"],
    [{ target: [] }, 'linux', ''],
    [{ profile: '配置.yaml' }, 'linux', " --profile '配置.yaml'"],
  ] as const)('repeats %j on %s', (options, platform, text) => {
    expect(repeatedOptions(options, platform)).toBe(text);
  });

  const report = reportOf('no forwarder: NXDOMAIN');
  const page = { colors: colorsFor({}, {}), columns: 60 };

  it('names the finding and what was given, on one line', () => {
    const repeat = ' --profile a-long-name-of-a-profile-that-would-be-wrapped.yaml';
    expect(renderText(report, { ...page, repeat })).toContain(
      `Verify:\n         vpc-doctor verify dns.forwarder-missing${repeat}\n`,
    );
  });

  it("is left out in the demo, whose faults are not this computer's", () => {
    expect(renderText(report, { ...page, repeat: null })).not.toContain('vpc-doctor verify');
  });

  it('is left out for a finding of another version', () => {
    const [step] = report.checklist;
    const strange = {
      ...report,
      checklist: step === undefined ? [] : [{ ...step, finding: 'dns.of-the-future; rm -rf /' }],
    };
    expect(renderText(strange, page)).not.toContain('vpc-doctor verify');
  });
});

describe('the language', () => {
  it.each([
    ['zh', 'zh-CN'],
    ['ZH', 'zh-CN'],
    ['zh-cn', 'zh-CN'],
    ['en', 'en'],
  ])('%s is %s', (option, language) => {
    expect(languageOf(option)).toBe(language);
  });
  it.each(['zh-TW', 'de', 'z'])('%s is refused', (option) => {
    expect(() => languageOf(option)).toThrow(/allowed are/);
  });
});
