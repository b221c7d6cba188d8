import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settling } from '../../../renderer/store/settling.ts';

describe('settling', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('works once when typing pauses, and leaves no timer behind', async () => {
    const work = vi.fn(() => Promise.resolve());
    const typing = settling(work, 250);
    expect(vi.getTimerCount()).toBe(0);
    for (let key = 0; key < 5; key += 1) {
      typing.soon();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(work).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(250);
    expect(work).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('works at once when asked to, waits for what is going on, and does nothing unasked', async () => {
    const steps: string[] = [];
    let end: () => void = () => undefined;
    const typing = settling(async () => {
      steps.push('begin');
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      steps.push('end');
    }, 250);
    await typing.now();
    expect(steps).toEqual([]);
    typing.soon();
    const first = typing.now();
    typing.soon();
    const second = typing.now();
    await vi.advanceTimersByTimeAsync(0);
    expect(steps).toEqual(['begin']);
    end();
    await first;
    await vi.advanceTimersByTimeAsync(0);
    end();
    await second;
    expect(steps).toEqual(['begin', 'end', 'begin', 'end']);
    expect(vi.getTimerCount()).toBe(0);
  });
});
