/** A locked session: no permission, no request outside our origin, and every page stays where it is. */
import { describe, expect, it } from 'vitest';
import { lockContents, lockSession } from '../../../electron/security/session.ts';

describe('a locked session', () => {
  type Decide = (answer: unknown) => void;
  function locked(): {
    readonly request: (url: string) => unknown;
    readonly permission: () => unknown;
    readonly check: () => unknown;
    readonly device: () => unknown;
  } {
    const set: Record<string, (...args: never[]) => unknown> = {};
    const keep =
      (name: string) =>
      (handler: never): void => {
        set[name] = handler;
      };
    lockSession({
      setPermissionRequestHandler: keep('request'),
      setPermissionCheckHandler: keep('check'),
      setDevicePermissionHandler: keep('device'),
      webRequest: { onBeforeRequest: keep('web') },
    } as never);
    const answerOf = (ask: (decide: Decide) => void): unknown => {
      let answer: unknown;
      ask((given) => {
        answer = given;
      });
      return answer;
    };
    return {
      request: (url) =>
        answerOf((decide) => {
          (set['web'] as (details: unknown, decide: Decide) => void)({ url }, decide);
        }),
      permission: () =>
        answerOf((decide) => {
          (set['request'] as (contents: unknown, permission: string, decide: Decide) => void)(
            null,
            'media',
            decide,
          );
        }),
      check: () => (set['check'] as () => unknown)(),
      device: () => (set['device'] as () => unknown)(),
    };
  }
  it('denies every permission', () => {
    const { permission, check, device } = locked();
    expect([permission(), check(), device()]).toEqual([false, false, false]);
  });

  it.each([
    ['app://vpc-doctor/index.html', false],
    ['https://example.com/', true],
    ['http://127.0.0.1/', true],
    ['file:///x', true],
    ['ws://127.0.0.1/', true],
    ['data:text/html,x', true],
    ['app://other/', true],
  ])('request of %s is cancelled: %s', (url, cancel) => {
    expect(locked().request(url)).toEqual({ cancel });
  });

  it('keeps every page where it is', () => {
    const events: string[] = [];
    const prevented: string[] = [];
    let opener: ((details: { readonly url: string }) => unknown) | undefined;
    const guide = 'app://vpc-doctor/guide.en.html';
    let current = 'app://vpc-doctor/';
    const contents = {
      getURL: () => current,
      on: (
        name: string,
        listener: (event: {
          readonly url: string;
          readonly isMainFrame?: boolean;
          preventDefault(): void;
        }) => void,
      ) => {
        events.push(name);
        listener({ url: guide, preventDefault: () => prevented.push(name) });
        // A new window may begin with the guide, and with nothing else.
        current = '';
        listener({ url: guide, preventDefault: () => prevented.push(`${name} of the guide`) });
        listener({ url: 'https://example.com/', preventDefault: () => prevented.push(`${name} elsewhere`) });
        current = 'app://vpc-doctor/';
        for (const isMainFrame of [true, false])
          listener({
            url: 'app://vpc-doctor/preview.html',
            isMainFrame,
            preventDefault: () => prevented.push(`${name} of the preview, ${isMainFrame}`),
          });
      },
      setWindowOpenHandler: (handler: NonNullable<typeof opener>) => {
        opener = handler;
      },
    };
    lockContents(
      {
        on: (_name: string, listener: (event: null, contents: unknown) => void) => {
          listener(null, contents);
        },
      } as never,
      () => ({ title: 'guide' }),
    );
    expect(events).toEqual(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview']);
    // The preview alone may be in a frame, and never in place of the window.
    expect(prevented).toEqual(
      events.flatMap((name) => [
        name,
        // No page holds another one, whichever it would be.
        ...(name === 'will-attach-webview' ? [`${name} of the guide`] : []),
        `${name} elsewhere`,
        `${name} of the preview, true`,
        ...(name === 'will-frame-navigate' ? [] : [`${name} of the preview, false`]),
      ]),
    );
    for (const url of [
      'app://vpc-doctor/',
      'app://vpc-doctor/guide.en.html?x',
      'app://vpc-doctor/guide.fr.html',
      'app://evil/guide.en.html',
      'app://vpc-doctor/print.html',
      'app://evil/preview.html',
      'https://example.com/guide.en.html',
      'about:blank',
    ])
      expect(opener?.({ url })).toEqual({ action: 'deny' });
    for (const name of ['guide.en', 'guide.zh-CN', 'preview'])
      expect(opener?.({ url: `app://vpc-doctor/${name}.html` })).toEqual({
        action: 'allow',
        overrideBrowserWindowOptions: { title: 'guide' },
      });
  });
});
