import type { Language } from '../../shared/text/language.ts';
import type { VerifyState } from '../../shared/verify/verify.ts';

/** What `verify` says of a finding; the checks behind it follow, one per line. */
export const VERIFY_TEXTS: Readonly<
  Record<Language, Readonly<Record<VerifyState, (name: string) => string>>>
> = {
  en: {
    cleared: (name) =>
      `Gone: ${name}. The checks that look for it ran again and did not find it. Now check the whole log-on: vpc-doctor check`,
    'still-there': (name) => `Still there: ${name}.`,
    unknown: (name) =>
      `Not known: ${name}. A check that looks for it could not be judged, or met another fault first.`,
  },
  'zh-CN': {
    cleared: (name) =>
      `已解决：${name}。相关检查项已重新运行，未再发现该问题。请再完整检测一次：vpc-doctor check`,
    'still-there': (name) => `仍然存在：${name}。`,
    unknown: (name) => `无法确认：${name}。部分相关检查项无法判断，或先遇到了其他问题。`,
  },
};
