/** What a signal does to `serve` while it prepares to listen; the true processes are in test/e2e/serve-signals.test.ts. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { serveCommand } from '../../../electron/cli/serve-command.ts';
import { serve } from '../../../electron/serve/serve.ts';

vi.mock('../../../electron/serve/serve.ts', () => ({ serve: vi.fn() }));
vi.mock('../../../electron/cli/output.ts', () => ({ toStdout: vi.fn(() => Promise.resolve()) }));
const { toStdout } = await import('../../../electron/cli/output.ts');

afterEach(() => {
  vi.clearAllMocks();
});

describe('a signal before the browser form listens', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('is not lost: %s', async (signal) => {
    const close = vi.fn(() => Promise.resolve());
    vi.mocked(serve).mockImplementation(() => {
      process.emit(signal);
      return Promise.resolve({ url: 'http://127.0.0.1:1/?token=x', close });
    });
    expect(await serveCommand({ open: false })).toBe(0);
    expect(close).toHaveBeenCalledOnce();
    // An address that no longer works is not printed.
    expect(toStdout).not.toHaveBeenCalled();
  });

  it('while it prints its address ends it as well', async () => {
    const close = vi.fn(() => Promise.resolve());
    vi.mocked(serve).mockResolvedValue({ url: 'http://127.0.0.1:1/?token=x', close });
    vi.mocked(toStdout).mockImplementation(() => {
      process.emit('SIGTERM');
      return Promise.resolve();
    });
    expect(await serveCommand({ open: false })).toBe(0);
    expect(close).toHaveBeenCalledOnce();
  });
});
