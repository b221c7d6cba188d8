import { describe, expect, it } from 'vitest';
import { writtenAt } from '../../../electron/drill/ask/ping-stream.ts';

describe('when a line of ping was written', () => {
  const WALL = 1_796_017_749_000;
  it.each([
    ['just now', 0, 5_000],
    ['and has waited to be read', 180.5, 4_819.5],
    ['by a finer clock than ours', -0.6, 5_000],
    ['before the clock was set on by an hour', 3_600_000, null],
    ['before the clock was set back', -3_600_000, null],
  ])('%s', (_what, waitedMs, atMs) => {
    expect(writtenAt({ writtenMs: WALL - waitedMs }, 5_000, WALL)).toBe(atMs);
  });

  it('nobody knows where ping does not say', () => {
    expect(writtenAt({ writtenMs: null }, 5_000, WALL)).toBeNull();
  });
});
