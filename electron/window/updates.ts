/** "Check for Updates …": asked when the user chooses it and never else, answered by a dialog, and that is all. */
import type { MessageBoxOptions } from 'electron';
import type { Language } from '../../shared/text/language.ts';
import type { Newest } from './update-question.ts';
import { UPDATE_TEXTS } from './update-texts.ts';

/** What an error may say in a dialog; a feed's answer can be long. */
const MOST_CHARACTERS = 300;

export interface Updates {
  /** https, from the build. */
  readonly feed: string;
  readonly current: string;
  readonly ask: (feed: string) => Promise<Newest>;
  readonly show: (options: MessageBoxOptions) => Promise<unknown>;
}

/** updateCommand gives what the menu item does; while an answer is waited for, choosing it again does nothing. */
export function updateCommand({ feed, current, ask, show }: Updates): (language: Language) => Promise<void> {
  let isAsking = false;
  return async (language) => {
    if (isAsking) return;
    isAsking = true;
    const words = await ask(feed).then(
      (newest) => inWords(language, { feed, current }, newest),
      (error: unknown) => failure(language, feed, error),
    );
    isAsking = false;
    await show({ title: 'VPC Doctor', buttons: [UPDATE_TEXTS[language].close], noLink: true, ...words });
  };
}

type Words = Pick<MessageBoxOptions, 'type' | 'detail' | 'message'>;

function inWords(
  language: Language,
  { feed, current }: Pick<Updates, 'feed' | 'current'>,
  { version, isNewer }: Newest,
): Words {
  const texts = UPDATE_TEXTS[language];
  return isNewer
    ? { type: 'info', message: texts.newer(version), detail: texts.newerDetail(current, feed) }
    : { type: 'info', message: texts.newest(current), detail: texts.newestDetail(feed) };
}

/** The first line says what happened; what follows in the library's errors are stacks and headers. */
function failure(language: Language, feed: string, error: unknown): Words {
  const texts = UPDATE_TEXTS[language];
  const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return {
    type: 'warning',
    message: texts.failed,
    detail: texts.failedDetail(feed, why.slice(0, MOST_CHARACTERS)),
  };
}
