/** Errors of Windows: the reason that each one gives. */
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../electron/windows-native/child/refusal.ts';

describe('errors of Windows', () => {
  it.each([
    [5, 'not-permitted'],
    [50, 'tool-missing'],
    [120, 'tool-missing'],
    [87, 'failed'],
    [1168, 'failed'],
  ])('%i is %s', (code, reason) => {
    expect(refusalOf('GetIfTable2', code)).toMatchObject({
      reason,
      message: expect.stringContaining('GetIfTable2') as string,
    });
  });
});
