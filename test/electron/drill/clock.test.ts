import { describe, expect, it } from 'vitest';
import { DrillClock } from '../../../electron/drill/clock.ts';

/** Clocks that a test turns by hand. */
function clocks() {
  const at = { monotonic: 1_000, uptime: 50_000, wall: 1_700_000_000_000 };
  const clock = new DrillClock({
    monotonicMs: () => at.monotonic,
    uptimeMs: () => at.uptime,
    wallMs: () => at.wall,
  });
  const pass = (ms: number, parts: readonly (keyof typeof at)[] = ['monotonic', 'uptime', 'wall']): void => {
    for (const part of parts) at[part] += ms;
    clock.tick();
  };
  return { clock, pass, at };
}

describe("the drill's clock", () => {
  it('sees nothing while time goes on', () => {
    const { clock, pass } = clocks();
    for (let tick = 0; tick < 100; tick += 1) pass(50);
    expect(clock.now()).toBe(5_000);
    expect([clock.stalls, clock.steps]).toEqual([[], []]);
  });

  it('calls a gap of its own a stall', () => {
    const { clock, pass } = clocks();
    pass(50);
    pass(20_000);
    expect(clock.stalls).toEqual([{ fromMs: 50, toMs: 20_050, kind: 'stall' }]);
  });

  it('counts a sleep in which the monotonic clock stood still', () => {
    const { clock, pass } = clocks();
    pass(50);
    pass(3_600_000, ['uptime', 'wall']);
    expect(clock.stalls).toEqual([{ fromMs: 50, toMs: 3_600_050, kind: 'sleep' }]);
    expect(clock.now()).toBe(3_600_050);
    expect(clock.steps).toEqual([]);
  });

  it('notes a clock that was set back, and goes on', () => {
    const { clock, pass, at } = clocks();
    pass(50);
    at.wall -= 3_600_000;
    pass(50);
    expect(clock.now()).toBe(100);
    expect(clock.stalls).toEqual([]);
    expect(clock.steps).toEqual([{ atMs: 100, byMs: -3_600_000 }]);
  });

  it('knows of a stall before any timer has told it', () => {
    const { clock, at } = clocks();
    at.monotonic += 20_000;
    at.uptime += 20_000;
    expect(clock.isStale()).toBe(true);
    at.monotonic += 300;
    expect(clock.isStale()).toBe(false);
  });
});
