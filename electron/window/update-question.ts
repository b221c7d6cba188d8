/** The one question to the update feed: which version is the newest? Nothing is fetched or installed, and nobody is counted. */
import { AppUpdater } from 'electron-updater';
import { Lazy } from 'lazy-val';

/** Longer than any feed needs that answers at all. */
const PATIENCE_MS = 15_000;
/** The same for every installation: the library would make up a name for this one, keep it, and send it along. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The library's updater with everything taken away that does more than ask. */
class Question extends AppUpdater {
  override autoDownload = false;
  override autoInstallOnAppQuit = false;
  protected override readonly stagingUserIdPromise = new Lazy(() => Promise.resolve(NOBODY));

  constructor(feed: string) {
    super({ provider: 'generic', url: feed });
    this.logger = null;
    // A release that is rolled out in steps is there for whoever asks.
    this.isUserWithinRollout = () => true;
  }

  /** Every form of the app may ask, unpacked ones as well; the library knows of its own installers only. */
  override isUpdaterActive(): boolean {
    return true;
  }

  protected override doDownloadUpdate(): Promise<never> {
    return Promise.reject(new Error('updates are not downloaded'));
  }

  override quitAndInstall(): never {
    throw new Error('updates are not installed');
  }
}

export interface Newest {
  readonly version: string;
  readonly isNewer: boolean;
}

/** askFeed asks the feed for the newest version. Rejects when it gives none, or wants to be asked elsewhere. */
export async function askFeed(feed: string): Promise<Newest> {
  const question = new Question(feed);
  // The library sends its errors as events, too; they are told once.
  question.on('error', () => undefined);
  const { netSession } = question;
  const refused: string[] = [];
  netSession.webRequest.onBeforeRequest(({ url }, decide) => {
    const isFeed = URL.canParse(url) && new URL(url).origin === new URL(feed).origin;
    if (!isFeed) refused.push(url);
    decide({ cancel: !isFeed });
  });
  try {
    const result = await beforeLong(question.checkForUpdates());
    if (result === null) throw new Error('the feed was not asked');
    return { version: result.updateInfo.version, isNewer: result.isUpdateAvailable };
  } catch (error) {
    throw refused.length > 0
      ? new Error(`the feed sends elsewhere, to ${refused.join(', ')}`, { cause: error })
      : error;
  } finally {
    await netSession.closeAllConnections();
  }
}

async function beforeLong<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${PATIENCE_MS / 1000} s`));
    }, PATIENCE_MS);
  });
  return Promise.race([answer, tooLong]).finally(() => {
    clearTimeout(timer);
  });
}
