/** The comparison of a plan with a run, for a terminal. */
import { isFindingCode } from '../../shared/diagnosis/findings.ts';
import { observationsToJudge } from '../../shared/observation/saved.ts';
import { compareWithPlan, type Measured, type PlanReality } from '../../shared/plan/reality/compare.ts';
import { realityText } from '../../shared/plan/reality/words.ts';
import type { PlanContext } from '../../shared/plan/rules/context.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { Language } from '../../shared/text/language.ts';
import type { TerminalText } from '../../shared/text/target-text.ts';
import { bullet, pageFor } from './render-page.ts';
import { joined, line, plain } from './terminal.ts';

/** measuredOf gives what a report measured, in the shape that this version reads. */
export function measuredOf({ observations, findings, platform }: Report): Measured {
  return {
    observations: observationsToJudge(observations),
    platform: platform.platform,
    findings: findings.map(({ code }) => code).filter(isFindingCode),
  };
}

/** realityOf compares a report with a plan. */
export function realityOf(context: PlanContext, report: Report, language: Language): TerminalText {
  return realityLines(compareWithPlan(context, measuredOf(report)), language);
}

/** realityLines gives the comparison as text. */
export function realityLines(reality: PlanReality, language: Language): TerminalText {
  const page = pageFor(true);
  const { heading, lines } = realityText(reality, language);
  return line`\n${joined([
    page.colors.bold(plain(heading)),
    ...lines.flatMap((one) => bullet(one, page)),
  ])}\n`;
}
