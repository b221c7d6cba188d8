import type { MessageBoxOptions } from 'electron';
import type { Language } from '../../shared/text/language.ts';

const MOST = 3;
const WITHIN_MS = 60_000;

/** mayReload says whether a page that crashed at these times (ms, oldest first) is loaded again; one that crashes at once would go round for ever. */
export function mayReload(crashes: readonly number[]): boolean {
  const last = crashes.at(-1) ?? 0;
  return crashes.filter((time) => last - time < WITHIN_MS).length <= MOST;
}

const TEXTS: Readonly<
  Record<
    Language,
    { readonly message: string; readonly detail: string; readonly close: string; readonly again: string }
  >
> = {
  en: {
    message: 'The window keeps crashing.',
    detail:
      'The last result is kept while VPC Doctor runs. The command line does the same checks without a window.',
    close: 'Close Window',
    again: 'Try Again',
  },
  'zh-CN': {
    message: '窗口多次崩溃。',
    detail: 'VPC Doctor 运行期间会保留最近一次结果。命令行无需窗口也能执行同样的检测。',
    close: '关闭窗口',
    again: '重试',
  },
};

/** crashQuestion gives the dialog for a page that is not loaded again by itself, and which of its buttons loads it. */
export function crashQuestion(language: Language): MessageBoxOptions & { readonly loadAgain: number } {
  const { message, detail, close, again } = TEXTS[language];
  return {
    type: 'error',
    title: 'VPC Doctor',
    message,
    detail,
    buttons: [close, again],
    cancelId: 0,
    defaultId: 1,
    noLink: true,
    loadAgain: 1,
  };
}
