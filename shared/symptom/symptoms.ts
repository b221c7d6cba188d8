/**
 * Symptoms: what was seen, in words that are true whatever the cause is. A finding that another one explains is told by
 * its symptom; only a root cause states a diagnosis ("the route is missing", "a firewall filters the port").
 */
import type { Finding } from '../diagnosis/finding.ts';
import type { FindingArgs } from '../diagnosis/finding-args.ts';
import type { Language } from '../text/language.ts';
import { hasKey } from '../values/keys.ts';
import { en } from './en.ts';
import type { EffectCode, SymptomTexts } from './symptom-texts.ts';
import { zhCN } from './zh-CN.ts';

const TEXTS: Readonly<Record<Language, SymptomTexts>> = { en, 'zh-CN': zhCN };

/** symptomOf gives the symptom of a finding; null for codes that nothing explains. */
export function symptomOf(finding: Finding, language: Language): string | null {
  return isEffect(finding) ? filled(TEXTS[language].of, finding) : null;
}

type Effect = Extract<Finding, { readonly code: EffectCode }>;

function isEffect(finding: Finding): finding is Effect {
  return hasKey(en.of, finding.code);
}

function filled<C extends EffectCode>(
  texts: SymptomTexts['of'],
  { code, args }: { readonly code: C; readonly args: FindingArgs[C] },
): string {
  return texts[code](args);
}

/** followsFromMuted says that a symptom follows from a cause that is muted. */
export function followsFromMuted(symptom: string, language: Language): string {
  return TEXTS[language].followsMuted(symptom);
}

/** followsFrom says which steps of the checklist a symptom follows from. */
export function followsFrom(symptom: string, steps: readonly number[], language: Language): string {
  return TEXTS[language].follows(symptom, steps);
}
