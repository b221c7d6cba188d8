import { CHECK_TEXTS } from '../advice/checks.ts';
import { join } from '../check/gather.ts';
import { aside } from '../text/aside.ts';
import { listOf } from '../text/list.ts';
import type { SymptomTexts } from './symptom-texts.ts';

const some = (items: readonly string[]): string => listOf('en', items);

export const en: SymptomTexts = {
  of: join(CHECK_TEXTS.en, 'symptoms'),
  follows: (symptom, steps) =>
    aside('en', symptom, `follows from ${steps.length === 1 ? 'step' : 'steps'} ${some(steps.map(String))}`),
  followsMuted: (symptom) => aside('en', symptom, 'follows from a muted finding'),
};
