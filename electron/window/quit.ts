import type { App } from 'electron';

/** A disk that does not answer, such as a home folder in a network that is gone, must not hold the app for ever. */
const MOST_MS = 2000;

/** endAfterWriting lets the app end only when what it keeps is written: writing begins when the window closes, and Electron would not wait. */
export function endAfterWriting(app: Pick<App, 'on' | 'quit'>, written: () => Promise<unknown>): void {
  let mayEnd = false;
  app.on('will-quit', (event) => {
    if (mayEnd) return;
    event.preventDefault();
    const patience = new Promise((resolve) => {
      setTimeout(resolve, MOST_MS);
    });
    void Promise.race([written(), patience]).finally(() => {
      mayEnd = true;
      app.quit();
    });
  });
}
