import { describe, expect, it } from 'vitest';
import { judgeDrill } from '../../../../shared/drill/judge.ts';
import { outNow, ToldOutage } from '../../../../shared/drill/live/told-outage.ts';
import { invented, PING, PORT, SETTINGS, UDP } from '../../../support/drill.ts';

/** What is told at each look. */
function told(...looks: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const outage = new ToldOutage();
  return looks.map((out) => outage.see(out));
}

describe('an outage of a watch', () => {
  it('is told when two looks saw it, and taken back when it is over', () => {
    expect(told(['a'], ['a'], ['a'], [], [])).toEqual([[], ['a'], ['a'], [], []]);
  });

  it('is not told where one look saw it', () => {
    expect(told(['a'], [], ['a'], [])).toEqual([[], [], [], []]);
    expect(told(['a'], ['b'], ['c'])).toEqual([[], [], []]);
  });

  it('is one until all are back, whatever goes out meanwhile', () => {
    expect(told(['a'], ['a', 'b'], ['b', 'c'], ['d'], [])).toEqual([[], ['a'], ['b', 'c'], ['d'], []]);
  });
});

describe('what is out at a look', () => {
  const look = (network: Parameters<typeof invented>[0]): readonly string[] =>
    outNow(judgeDrill(invented({ services: [UDP, PING, PORT], endMs: 30_000, ...network }), SETTINGS));

  it('is what went out and is not back', () => {
    expect(look({ cuts: [[5_000, 6_000]], more: { [PING.id]: [[25_000, 40_000]] } })).toEqual([PING.id]);
  });

  it('is not what never answered, nor what nobody saw', () => {
    expect(look({ more: { [PING.id]: [[0, 40_000]] } })).toEqual([]);
    const stalls = [{ fromMs: 25_000, toMs: 30_000, kind: 'stall' }] as const;
    expect(look({ cuts: [[25_000, 40_000]], rest: { kind: 'watch', stalls } })).toEqual([]);
  });
});
