/**
 * Symptoms: what was seen, in words that are true whatever the cause is. A finding that another one explains is told by
 * its symptom; only a root cause states a diagnosis ("the route is missing", "a firewall filters the port").
 */
import type { FindingOf } from '../diagnosis/finding.ts';
import type { FindingArgs, FindingCode } from '../diagnosis/finding-args.ts';
import type { Language } from '../text/language.ts';
import { en } from './en.ts';
import type { SymptomTexts } from './symptom-texts.ts';
import { zhCN } from './zh-CN.ts';

const TEXTS: Readonly<Record<Language, SymptomTexts>> = { en, 'zh-CN': zhCN };

type Phrases = { readonly [C in FindingCode]?: (args: FindingArgs[C]) => string };

/** symptomOf gives the symptom of a finding; null for codes that nothing explains. */
export function symptomOf<C extends FindingCode>(
  { code, args }: FindingOf<C>,
  language: Language,
): string | null {
  const phrases: Phrases = TEXTS[language].of;
  return phrases[code]?.(args) ?? null;
}

/** followsFromMuted says that a symptom follows from a cause that is muted. */
export function followsFromMuted(symptom: string, language: Language): string {
  return TEXTS[language].followsMuted(symptom);
}

/** followsFrom says which steps of the checklist a symptom follows from. */
export function followsFrom(symptom: string, steps: readonly number[], language: Language): string {
  return TEXTS[language].follows(symptom, steps);
}
