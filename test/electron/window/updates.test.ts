import type { MessageBoxOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { updateFeed } from '../../../build/update-feed.mjs';
import { UPDATE_TEXTS } from '../../../electron/window/update-texts.ts';
import { updateCommand } from '../../../electron/window/updates.ts';
import type { Newest } from '../../../electron/window/update-question.ts';

const FEED = 'https://updates.example/vpc-doctor/';

function commandWith(ask: () => Promise<Newest>): {
  readonly command: ReturnType<typeof updateCommand>;
  readonly shown: MessageBoxOptions[];
} {
  const shown: MessageBoxOptions[] = [];
  const show = (options: MessageBoxOptions): Promise<void> => {
    shown.push(options);
    return Promise.resolve();
  };
  return { shown, command: updateCommand({ feed: FEED, current: '1.0.0', ask, show }) };
}

describe('the answer to a question for updates', () => {
  it.each(['en', 'zh-CN'] as const)('is said in %s', async (language) => {
    const texts = UPDATE_TEXTS[language];
    const newer = commandWith(() => Promise.resolve({ version: '2.0.0', isNewer: true }));
    await newer.command(language);
    expect(newer.shown).toEqual([
      {
        type: 'info',
        title: 'VPC Doctor',
        message: texts.newer('2.0.0'),
        detail: texts.newerDetail('1.0.0', FEED),
        buttons: [texts.close],
        noLink: true,
      },
    ]);
    const newest = commandWith(() => Promise.resolve({ version: '1.0.0', isNewer: false }));
    await newest.command(language);
    expect(newest.shown[0]).toMatchObject({
      type: 'info',
      message: texts.newest('1.0.0'),
      detail: texts.newestDetail(FEED),
    });
    const failed = commandWith(() => Promise.reject(new Error(`first line\nsecond line`)));
    await failed.command(language);
    expect(failed.shown[0]).toMatchObject({
      type: 'warning',
      message: texts.failed,
      detail: texts.failedDetail(FEED, 'first line'),
    });
  });

  it('says little of a long error, and something of what is no error', async () => {
    const long = commandWith(() => Promise.reject(new Error('x'.repeat(10_000))));
    await long.command('en');
    expect(long.shown[0]?.detail?.length).toBeLessThan(400);
  });

  it('is asked for once at a time, and again afterwards', async () => {
    const waiting: (() => void)[] = [];
    const { command, shown } = commandWith(
      () =>
        new Promise((resolve) => {
          waiting.push(() => {
            resolve({ version: '1.0.0', isNewer: false });
          });
        }),
    );
    const first = command('en');
    await command('en');
    expect(waiting).toHaveLength(1);
    waiting[0]?.();
    await first;
    const again = command('en');
    waiting[1]?.();
    await again;
    expect(shown).toHaveLength(2);
  });
});

describe('the feed of a build', () => {
  it('is a plain https address, or none', () => {
    expect(updateFeed(undefined)).toBe('');
    expect(updateFeed('')).toBe('');
    expect(updateFeed('https://updates.example/vpc')).toBe('https://updates.example/vpc');
    for (const wrong of [
      'http://updates.example/',
      'https://a:b@updates.example/',
      'https://updates.example/?q',
      'https://updates.example/#h',
      'ftp://updates.example',
      'updates.example',
      ' ',
    ]) {
      expect(() => updateFeed(wrong), wrong).toThrow('no plain https address');
    }
  });
});
