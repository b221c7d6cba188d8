import { describe, expect, it } from 'vitest';
import type { Handlers } from '../../../shared/contract/contract.ts';
import { CALL_NAMES, channelOf } from '../../../shared/contract/names.ts';
import { handleCalls } from '../../../electron/security/calls.ts';
import { mayOpen } from '../../../electron/security/open-url.ts';
import { isTrustedSender, type Sender } from '../../../electron/security/sender.ts';
import { lockContents, lockSession } from '../../../electron/security/session.ts';
import { settingsPaneUrl } from '../../../shared/advice/settings-panes.ts';

const OURS: Sender = { senderFrame: { url: 'app://vpc-doctor/', parent: null } };
const STRANGERS: readonly (readonly [string, Sender])[] = [
  ['no frame', { senderFrame: null }],
  ['a sub-frame of ours', { senderFrame: { url: 'app://vpc-doctor/', parent: {} } }],
  ['another origin', { senderFrame: { url: 'https://vpc-doctor/', parent: null } }],
  ['a host that begins alike', { senderFrame: { url: 'app://vpc-doctor.example/', parent: null } }],
  ['a file', { senderFrame: { url: 'file:///index.html', parent: null } }],
];

function listening(): {
  readonly ask: (channel: string, event: Sender, args: unknown) => Promise<unknown>;
  readonly ran: string[];
  readonly channels: readonly string[];
} {
  const ran: string[] = [];
  const listeners = new Map<string, (event: Sender, args: unknown) => Promise<string>>();
  const handlers = Object.fromEntries(
    CALL_NAMES.map((name) => [
      name,
      () => {
        ran.push(name);
        return Promise.resolve(null);
      },
    ]),
  ) as unknown as Handlers;
  handleCalls(
    {
      handle: (channel, listener) => {
        listeners.set(channel, listener);
      },
    },
    handlers,
  );
  const ask = async (channel: string, event: Sender, args: unknown): Promise<unknown> =>
    JSON.parse((await listeners.get(channel)?.(event, args)) ?? 'null');
  return { ask, ran, channels: [...listeners.keys()] };
}

describe('messages from a page', () => {
  it('have one channel per call and no other', () => {
    expect(listening().channels).toEqual(CALL_NAMES.map(channelOf));
  });

  it.each(CALL_NAMES)('%s is refused to every stranger', async (name) => {
    const { ask, ran } = listening();
    for (const [, stranger] of STRANGERS)
      expect(await ask(channelOf(name), stranger, 'null')).toMatchObject({ ok: false });
    for (const args of [null, {}, 'no json', 5])
      expect(await ask(channelOf(name), OURS, args)).toMatchObject({ ok: false });
    expect(ran).toEqual([]);
  });

  it('are answered to our own page', async () => {
    const { ask, ran } = listening();
    expect(await ask(channelOf('info'), OURS, 'null')).toEqual({ ok: true, value: null });
    expect(ran).toEqual(['info']);
  });

  it.each(STRANGERS)('%s is no trusted sender', (_who, sender) => {
    expect(isTrustedSender(sender)).toBe(false);
    expect(isTrustedSender(OURS)).toBe(true);
  });
});

describe('addresses for the system', () => {
  it('are its own settings, letter by letter', () => {
    expect(mayOpen('ms-settings:network-proxy', 'win32')).toBe(true);
    expect(mayOpen(settingsPaneUrl('network', 'darwin') ?? '', 'darwin')).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'smb://host/share',
    'https://good.com.evil.com',
    'https://user:pass@example.com',
    'MS-SETTINGS:network-proxy',
    'ms-settings:network-proxy\t',
    ' ms-settings:network-proxy',
    'ms-settings:display',
    '',
  ])('%j is none of them', (url) => {
    for (const platform of ['win32', 'darwin', 'linux'] as const) expect(mayOpen(url, platform)).toBe(false);
  });
});

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
