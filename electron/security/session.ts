/** Locks a session and everything that is made in it. */
import type { App, BrowserWindowConstructorOptions, Session } from 'electron';
import { isOurUrl, isPreviewUrl, isReadingUrl } from './scheme.ts';

/** lockSession denies every permission and cancels every request that leaves our own origin. */
export function lockSession(
  session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'webRequest'
  >,
): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => {
    decide(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !isOurUrl(url) });
  });
}

/** lockContents keeps every page where it is: no navigation, no frame but the preview, no webview, and no window but the guide and the preview, with these options. */
export function lockContents(
  app: Pick<App, 'on'>,
  readingOptions: () => BrowserWindowConstructorOptions,
): void {
  app.on('web-contents-created', (_event, contents) => {
    // A window that opens for reading reports its first page as well.
    const isOpening = (url: string): boolean => contents.getURL() === '' && isReadingUrl(url);
    contents.on('will-navigate', (event) => {
      if (!isOpening(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isOpening(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      const isPreview = !event.isMainFrame && isPreviewUrl(event.url);
      if (!isOpening(event.url) && !isPreview) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    contents.setWindowOpenHandler(({ url }) =>
      isReadingUrl(url)
        ? { action: 'allow', overrideBrowserWindowOptions: readingOptions() }
        : { action: 'deny' },
    );
  });
}
