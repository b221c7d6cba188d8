/** Locks a session and everything that is made in it. */
import type { App, Session } from 'electron';
import { isOurUrl } from './scheme.ts';

/** lockSession denies every permission and cancels every request that leaves our own origin. */
export function lockSession(session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'webRequest'>): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => { decide(false); });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) => { decide({ cancel: !isOurUrl(url) }); });
}

/** lockContents keeps every page where it is: no navigation, no frame, no window, no webview. */
export function lockContents(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => {
    for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'] as const) {
      contents.on(name as 'will-navigate', (event) => { event.preventDefault(); });
    }
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
