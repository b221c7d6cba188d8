/** The system's own lookup of a name: its answers, and how long it took. */
import { describe, expect, it } from 'vitest';
import { lookupProbe } from '../../../electron/probe/lookup.ts';
import { lookupClock } from '../../../electron/probe/lookup-clock.ts';
import type { LookupClock, Toolbox } from '../../../electron/engine/toolbox.ts';
import { toolboxWith } from '../../support/toolbox.ts';
import { never } from './path-target.ts';

describe('the time of a lookup', () => {
  const slow = (ms: number, clock: LookupClock | undefined): Promise<void> => {
    clock?.hold();
    return new Promise((resolve) => {
      setTimeout(resolve, ms);
    });
  };
  const factOf = async (lookup: Toolbox['lookup']): Promise<unknown> =>
    (
      await lookupProbe(
        { kind: 'lookup', name: 'api.example' },
        { tools: toolboxWith({ lookup }), signal: never },
      )
    )[0]?.fact;

  it('begins when the question is asked', async () => {
    const fact = await factOf(async (_name, _signal, clock) => {
      await slow(400, clock);
      clock?.asked();
      return ['10.1.1.1'];
    });
    expect(fact).toMatchObject({ value: { outcome: 'answered', durationMs: expect.any(Number) as number } });
    expect(fact).toHaveProperty(
      'value.durationMs',
      expect.toSatisfy((ms: number) => ms < 200),
    );
  });

  it('is what the program says that asked', async () => {
    const fact = await factOf(async (_name, _signal, clock) => {
      await slow(50, clock);
      clock?.answeredAfter(7);
      return ['10.1.1.1'];
    });
    expect(fact).toMatchObject({ value: { durationMs: 7 } });
  });

  it('is over when that program gives up', async () => {
    const fact = await factOf((_name, _signal, clock) => {
      clock?.answeredAfter(4_000);
      return Promise.reject(Object.assign(new Error('late'), { code: 'ETIMEOUT' }));
    });
    expect(fact).toMatchObject({ value: { outcome: 'timed-out', durationMs: 4_000 } });
  });

  it('is no silence of the resolvers where the program never started', async () => {
    const clock = lookupClock(never, { patienceMs: 60_000, startMs: 20 });
    clock.hold();
    await new Promise((resolve) => {
      clock.signal.addEventListener('abort', resolve);
    });
    expect(clock.neverAsked()).toBe(true);
    const asked = lookupClock(never, { patienceMs: 20, startMs: 60_000 });
    asked.hold();
    asked.asked();
    await new Promise((resolve) => {
      asked.signal.addEventListener('abort', resolve);
    });
    expect(asked.neverAsked()).toBe(false);
  });
});

describe('the system lookup', () => {
  const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

  it.each([
    ['an answer', () => Promise.resolve(['100.64.0.9']), { outcome: 'answered', addresses: ['100.64.0.9'] }],
    ['no such name', failing('ENOTFOUND'), { outcome: 'not-found', addresses: [] }],
    ['no answer', failing('EAI_AGAIN'), { outcome: 'failed', errno: 'EAI_AGAIN' }],
  ])('%s', async (_name, lookup, expected) => {
    const [reported] = await lookupProbe(
      { kind: 'lookup', name: 'api.example' },
      { tools: toolboxWith({ lookup }), signal: never },
    );
    expect(reported?.fact).toMatchObject({ known: true, value: expected });
  });
});
