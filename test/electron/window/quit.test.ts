import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endAfterWriting } from '../../../electron/window/quit.ts';

/** An app that ends as Electron does: unless somebody prevents it. */
class EndingApp extends EventEmitter {
  hasEnded = false;

  quit(): void {
    this.hasEnded = true;
    this.emit('will-quit', {
      preventDefault: () => {
        this.hasEnded = false;
      },
    });
  }
}

describe('the end of the app', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('waits for what is being written', async () => {
    const app = new EndingApp();
    const { promise, resolve } = deferred();
    endAfterWriting(app as never, () => promise);
    app.quit();
    await vi.advanceTimersByTimeAsync(1000);
    expect(app.hasEnded).toBe(false);
    resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(app.hasEnded).toBe(true);
  });

  it('does not wait for ever for a disk that does not answer', async () => {
    const app = new EndingApp();
    endAfterWriting(app as never, () => deferred().promise);
    app.quit();
    await vi.advanceTimersByTimeAsync(2000);
    expect(app.hasEnded).toBe(true);
  });
});

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
