import { defaultProfile } from '../profile/defaults.ts';
import { compareReports } from '../report/compare/compare.ts';
import type { Comparison } from '../report/compare/comparison.ts';
import type { Report } from '../report/schema.ts';
import type { Language } from '../text/language.ts';
import { replay, withoutProfile } from './replay.ts';
import { bundleOfReport, profileOf } from './saved.ts';

export interface JudgedAgain {
  /** With today's verdict; redacted where the saved one is. */
  readonly report: Report;
  /** From the saved report to this one. */
  readonly comparison: Comparison;
}

/** judgeAgain judges a saved report with today's rules, in any language. It never throws, whatever stands in the report. */
export function judgeAgain(
  saved: Report,
  { language, version }: { readonly language: Language; readonly version: string },
): JudgedAgain {
  const { hide, ...bundle } = bundleOfReport(saved);
  const profile = profileOf(bundle);
  const options = { profile: profile ?? defaultProfile(), language, version, targets: [], id: saved.id };
  const judged = profile === null ? withoutProfile(bundle, options) : replay(bundle, options);
  // The user's words, and a profile that nobody understands, stay as they are.
  const report: Report = {
    ...hide(judged),
    ...(profile === null ? { profile: saved.profile } : {}),
    ...(saved.note === undefined ? {} : { note: saved.note }),
    redaction: saved.redaction,
  };
  return { report, comparison: compareReports(saved, report) };
}
