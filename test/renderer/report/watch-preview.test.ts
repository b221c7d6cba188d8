import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPreview } from '../../../renderer/pages/report/watch-preview.ts';

describe('the preview of what would be saved', () => {
  let answers: ((preview: string) => void)[] = [];
  let shown: string | null = null;
  const ask = (): Promise<string> =>
    new Promise((resolve) => {
      answers.push(resolve);
    });
  const watch = (): (() => void) =>
    watchPreview(ask, (made) => {
      shown = made;
    });

  beforeEach(() => {
    [answers, shown] = [[], null];
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function answered(index: number, preview: string): Promise<void> {
    answers[index]?.(preview);
    await vi.advanceTimersByTimeAsync(0);
  }

  it('is asked for when typing pauses', async () => {
    watch()();
    watch();
    expect(answers).toHaveLength(0);
    await vi.runAllTimersAsync();
    expect(answers).toHaveLength(1);
    await answered(0, 'first');
    expect(shown).toBe('first');
  });

  it('is nothing any more when the dialog closes: the same request may be of another report by then', async () => {
    const stop = watch();
    await vi.runAllTimersAsync();
    await answered(0, 'of the first report');
    expect(shown).toBe('of the first report');
    stop();
    expect(shown).toBeNull();
    watch();
    expect(shown).toBeNull();
    await vi.runAllTimersAsync();
    await answered(1, 'of the second report');
    expect(shown).toBe('of the second report');
  });

  it('that comes late is not shown in place of the one that was asked for since', async () => {
    const stop = watch();
    await vi.runAllTimersAsync();
    stop();
    watch();
    await vi.runAllTimersAsync();
    await answered(0, 'of the first report');
    expect(shown).toBeNull();
    await answered(1, 'of the second report');
    expect(shown).toBe('of the second report');
  });
});
