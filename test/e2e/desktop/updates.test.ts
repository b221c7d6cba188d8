/** "Check for Updates …" in the built desktop app on its stand-in, with a feed on loopback. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { MENU_TEXTS } from '../../../electron/window/menu-texts.ts';
import { UPDATE_TEXTS } from '../../../electron/window/update-texts.ts';
import { describeOnStandIn } from './on-stand-in.ts';
import { buildWithFeed, release, startFeed, type Build, type Feed } from './feed.ts';

const NEWER = '999.1.0';
const LARGEST_COST = 600_000;
const TEXTS = UPDATE_TEXTS.en;

describeOnStandIn('updates of the desktop app', (app) => {
  let feed: Feed;
  let build: Build;
  beforeAll(async () => {
    feed = await startFeed();
    build = buildWithFeed(feed.url);
  }, 60_000);
  afterAll(() => {
    build.remove();
    feed.stop();
  });
  beforeEach(() => {
    feed.asked.length = 0;
  });

  const start = async (): Promise<void> => {
    await app.start({ bundle: build.bundle });
    app.desktop.net.roots = feed.roots;
    await app.desktop.shown();
  };
  const ask = async (): Promise<{
    readonly type?: string | undefined;
    readonly message: string;
    readonly detail?: string | undefined;
  }> => {
    app.desktop.system.choose(MENU_TEXTS.en.updates);
    await expect.poll(() => app.desktop.system.messages.length, { timeout: 20_000 }).toBe(1);
    const [message] = app.desktop.system.messages;
    if (message === undefined) throw new Error('no dialog');
    return message;
  };

  it('are not there in a build without a feed, and neither is their code', async () => {
    await app.open();
    expect(app.desktop.system.labels()).not.toContain(MENU_TEXTS.en.updates);
    expect(readFileSync('dist/electron/main.cjs', 'utf8')).not.toMatch(/x-user-staging-id|noCache/);
    expect(readFileSync(build.bundle, 'utf8')).toMatch(/x-user-staging-id/);
    expect(statSync(build.bundle).size - statSync('dist/electron/main.cjs').size).toBeLessThan(LARGEST_COST);
  });

  it('are not asked for before the user chooses it', async () => {
    feed.answer = (_request, response) => {
      response.end(release(NEWER));
    };
    await start();
    await app.desktop.shown();
    app.desktop.app.emit('second-instance');
    expect(app.desktop.net.asked).toEqual([]);
    expect(feed.asked).toEqual([]);
  });

  it('are announced, one question each, and nothing is fetched, kept or counted', async () => {
    feed.answer = (_request, response) => {
      response.end(release(NEWER));
    };
    await start();
    expect(await ask()).toMatchObject({
      type: 'info',
      message: TEXTS.newer(NEWER),
      detail: TEXTS.newerDetail(manifest.version, feed.url),
    });
    expect(
      feed.asked.map(({ method, url = '' }) => `${method ?? ''} ${url.replace(/noCache=\w+$/, '')}`),
    ).toEqual([expect.stringMatching(/^GET \/vpc-doctor\/latest(-mac|-linux(-\w+)?)?\.yml\?$/)]);
    // The header that would count people says the same for all of them.
    expect(feed.asked[0]?.headers['x-user-staging-id']).toBe('00000000-0000-0000-0000-000000000000');
    expect(feed.asked[0]?.headers.cookie).toBeUndefined();
    expect(existsSync(join(app.desktop.dataFolder, '.updaterId'))).toBe(false);
    expect(readdirSync(app.desktop.dataFolder)).toEqual([]);
    expect(app.desktop.journal).not.toContain('app.quit');
  });

  it('are announced without the window, too, where the app goes on without one', async () => {
    feed.answer = (_request, response) => {
      response.end(release(NEWER));
    };
    await start();
    await app.desktop.window().close();
    expect((await ask()).message).toBe(TEXTS.newer(NEWER));
  });

  it('are told not to be there when there is none, nor an older one', async () => {
    for (const version of [manifest.version, '0.0.1']) {
      feed.answer = (_request, response) => {
        response.end(release(version));
      };
      await start();
      expect(await ask()).toMatchObject({ type: 'info', message: TEXTS.newest(manifest.version) });
      await app.desktop.stop();
    }
  });

  it.each([
    ['is not there', 404, 'no such file', /latest.*\.yml|404/],
    ['is broken', 500, 'oops', /500/],
    ['answers with a page', 200, '<html>captive portal</html>', /./],
    ['has a version that is none', 200, release('newest'), /semver/],
    ['is empty', 200, '', /./],
  ])('are said to be unknown where the feed %s', async (_what, status, body, why) => {
    feed.answer = (_request, response) => {
      response.statusCode = status;
      response.end(body);
    };
    await start();
    const { type, message, detail = '' } = await ask();
    expect({ type, message }).toEqual({ type: 'warning', message: TEXTS.failed });
    expect(detail).toMatch(why);
    expect(detail).not.toContain('\n');
    expect(detail.length).toBeLessThan(450);
  });

  it('are asked for nowhere else: a redirect away from the feed is refused', async () => {
    for (const location of [
      'http://updates.invalid/latest.yml',
      'https://elsewhere.invalid/latest.yml',
      'file:///etc/passwd',
    ]) {
      feed.answer = (_request, response) => {
        response.writeHead(302, { location }).end();
      };
      await start();
      const { message, detail = '' } = await ask();
      expect(message, location).toBe(TEXTS.failed);
      expect(detail).toContain(new URL(location).protocol);
      expect(feed.asked).toHaveLength(1);
      expect(app.desktop.net.asked).toHaveLength(1);
      feed.asked.length = 0;
      await app.desktop.stop();
    }
  });

  it('are not believed without a certificate that the system trusts', async () => {
    feed.answer = (_request, response) => {
      response.end(release(NEWER));
    };
    await start();
    app.desktop.net.roots = '';
    expect((await ask()).message).toBe(TEXTS.failed);
    expect(feed.asked).toEqual([]);
  });

  it('can come from an https address only, or there is no build', () => {
    for (const address of [
      'http://updates.invalid/',
      'https://user:secret@updates.invalid/',
      'https://updates.invalid/?a=b',
      'updates.invalid',
      'file:///feed',
    ]) {
      expect(() => buildWithFeed(address), address).toThrow(/no plain https address/);
    }
  });
});
