import type { Language } from '../../shared/text/language.ts';
import type { ProgressTexts } from './progress.ts';

const TEXTS: Readonly<Record<Language, ProgressTexts>> = {
  en: {
    checking: (done, total, seconds) =>
      `Checking this workstation: ${done} of ${total} checks, ${seconds} s (Ctrl-C cancels)`,
    longer: 'taking longer than usual',
  },
  'zh-CN': {
    checking: (done, total, seconds) => `正在检测本机：${done}/${total} 项，${seconds} 秒（Ctrl-C 取消）`,
    longer: '比平时慢，请稍候',
  },
};

/** progressTexts gives the words of the progress line. */
export function progressTexts(language: Language): ProgressTexts {
  return TEXTS[language];
}
