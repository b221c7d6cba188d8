/**
 * Symptoms: what was seen, in words that are true whatever the cause is. A finding that another one explains is told by
 * its symptom; only a root cause states a diagnosis ("the route is missing", "a firewall filters the port").
 */
import type { Finding } from '../diagnosis/finding.ts';
import type { Language } from '../text/language.ts';
import { en } from './en.ts';
import type { SymptomTexts } from './symptom-texts.ts';
import { zhCN } from './zh-CN.ts';

const TEXTS: Readonly<Record<Language, SymptomTexts>> = { en, 'zh-CN': zhCN };

/** symptomOf gives the symptom of a finding; null for codes that nothing explains. */
export function symptomOf(finding: Finding, language: Language): string | null {
  const texts: Readonly<Record<string, ((args: never) => string) | undefined>> = TEXTS[language].of;
  const text = Object.hasOwn(texts, finding.code) ? texts[finding.code] : undefined;
  // Code and args of a finding belong together by construction; the index loses that relation.
  return text === undefined ? null : text(finding.args as never);
}

/** followsFromMuted says that a symptom follows from a cause that is muted. */
export function followsFromMuted(symptom: string, language: Language): string {
  return TEXTS[language].followsMuted(symptom);
}

/** followsFrom says which steps of the checklist a symptom follows from. */
export function followsFrom(symptom: string, steps: readonly number[], language: Language): string {
  return TEXTS[language].follows(symptom, steps);
}
