/** Which sign of an adapter counts where several say different things. */
import { describe, expect, it } from 'vitest';
import { isHardware, mayBeHardware, natureFrom, sign, signsOf } from '../../../shared/adapter/nature.ts';

describe('signs', () => {
  it('of a weaker source never overrule the stronger', () => {
    expect(
      natureFrom([
        sign('hint', ['ethernet'], ''),
        sign('device', ['tunnel'], ''),
        sign('words', ['wifi'], ''),
      ]).is,
    ).toBe('tunnel');
  });

  it('of one source that contradict each other leave the question open', () => {
    const verdict = natureFrom([
      sign('shape', ['ethernet'], 'a'),
      sign('shape', ['tunnel'], 'b'),
      sign('hint', ['ethernet'], 'c'),
    ]);
    expect(verdict).toEqual({ is: 'unknown', by: [] });
    expect([isHardware(verdict), mayBeHardware(verdict)]).toEqual([false, true]);
  });

  it('are as good as the kind where a reader knows no more', () => {
    expect(natureFrom(signsOf({ kind: 'tunnel' })).is).toBe('tunnel');
    expect(natureFrom(signsOf({ kind: 'unknown' })).is).toBe('unknown');
    expect(natureFrom([...signsOf({ kind: 'ethernet' }), sign('shape', ['tunnel'], '')]).is).toBe('unknown');
    expect(natureFrom([...signsOf({ kind: 'other' }), sign('shape', ['tunnel'], '')]).is).toBe('tunnel');
  });
});
