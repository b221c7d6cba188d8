import { CHECK_TEXTS } from '../advice/checks.ts';
import { join } from '../check/gather.ts';
import { aside } from '../text/aside.ts';
import { listOf } from '../text/list.ts';
import type { SymptomTexts } from './symptom-texts.ts';

const some = (items: readonly string[]): string => listOf('zh-CN', items);

export const zhCN: SymptomTexts = {
  of: join(CHECK_TEXTS['zh-CN'], 'symptoms'),
  follows: (symptom, steps) => aside('zh-CN', symptom, `由第 ${some(steps.map(String))} 步引起`),
  followsMuted: (symptom) => aside('zh-CN', symptom, '由已忽略的问题引起'),
};
