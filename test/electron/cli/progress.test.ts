import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startProgress } from '../../../electron/cli/progress.ts';
import { progressTexts } from '../../../electron/cli/progress-texts.ts';

function stream(changes: { isTTY?: boolean; columns?: number }): {
  readonly written: string[];
  readonly stream: NodeJS.WriteStream;
} {
  const written: string[] = [];
  const fake = { isTTY: true, columns: 100, write: (text: string) => written.push(text), ...changes };
  return { written, stream: fake as unknown as NodeJS.WriteStream };
}

describe('progress', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubEnv('TERM', 'xterm');
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it('counts the checks that are done, and erases its line at the end', () => {
    const { written, stream: to } = stream({});
    const progress = startProgress(to, progressTexts('en'));
    progress.onEvent({ type: 'run-started', at: '', checks: 22 });
    progress.onEvent({ type: 'check', result: { id: 'dns.server' } } as Parameters<
      typeof progress.onEvent
    >[0]);
    vi.advanceTimersByTime(100);
    expect(written.join('')).toContain('1 of 22 checks');
    progress.stop();
    expect(written.at(-1)).toBe('\r\u001b[2K');
    vi.advanceTimersByTime(1000);
    expect(written.at(-1)).toBe('\r\u001b[2K');
  });

  it('says when a run takes longer than usual', () => {
    const { written, stream: to } = stream({});
    startProgress(to, progressTexts('en'));
    vi.advanceTimersByTime(5_900);
    expect(written.join('')).not.toContain(progressTexts('en').longer);
    vi.advanceTimersByTime(200);
    expect(written.at(-1)).toContain(progressTexts('en').longer);
  });

  it.each(['en', 'zh-CN'] as const)(
    'fits a narrow terminal, since a wrapped line cannot be erased (%s)',
    (language) => {
      const { written, stream: to } = stream({ columns: 20 });
      startProgress(to, progressTexts(language));
      vi.advanceTimersByTime(7_000);
      expect(written.length).toBeGreaterThan(10);
      for (const line of written) expect(line).not.toContain('\n');
      expect(Math.max(...written.map((line) => line.length))).toBeLessThan(20 + '\r\u001b[2K'.length);
    },
  );

  it.each([
    ['a pipe', { isTTY: false }, 'xterm'],
    ['a dumb terminal', {}, 'dumb'],
  ])('is silent on %s', (_name, changes, term) => {
    vi.stubEnv('TERM', term);
    const { written, stream: to } = stream(changes);
    const progress = startProgress(to, progressTexts('en'));
    vi.advanceTimersByTime(1000);
    progress.stop();
    expect(written).toEqual([]);
  });
});
