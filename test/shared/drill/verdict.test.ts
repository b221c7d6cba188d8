/** The state of a drill, the order of its findings, and in which part of it things went out together. */
import { describe, expect, it } from 'vitest';
import { judgeDrill } from '../../../shared/drill/judge.ts';
import {
  ACTIVE,
  CONTROL,
  invented,
  marksAt,
  PING,
  SETTINGS,
  STANDBY,
  trace,
  UDP,
  type Invented,
} from '../../support/drill.ts';
import { FAILOVER, MARKS, OFF, ON, RETURN, WAYS } from './judge-facts.ts';

const judged = (network: Invented, rest: Invented['rest'] = {}) =>
  judgeDrill(invented({ ...network, rest: { marks: MARKS, paths: WAYS, ...rest } }), SETTINGS);

describe('the state of a drill', () => {
  /** A ping stays out after the return. */
  const away = (endMs: number): Invented => ({ cuts: [FAILOVER], endMs, more: { [PING.id]: [[ON, endMs]] } });
  const stalls = [{ fromMs: OFF + 500, toMs: OFF + 2_500, kind: 'stall' }] as const;
  const half: Invented = {
    cuts: [FAILOVER, RETURN],
    more: { [PING.id]: [[OFF, ON + 500]], [UDP.id]: [[OFF, ON + 500]] },
  };

  it.each([
    ['all is well', { cuts: [FAILOVER, RETURN] }, {}, 'passed'],
    ['a warning beside it', { cuts: [[OFF, OFF + 9_000], RETURN] as const }, {}, 'partly'],
    ['something is broken', half, {}, 'failed'],
    ['something stays out, for longer than BGP needs', away(ON + 60_000), {}, 'failed'],
    // It may still come back, so it is no more than a warning.
    ['something stays out so far', away(ON + 59_000), {}, 'partly'],
    ['nothing was switched off that anybody noticed', {}, { paths: [] }, 'inconclusive'],
    ['something is broken, and the LAN was out', { ...half, spared: [] }, {}, 'inconclusive'],
    ['something is broken, and this program stood still', half, { stalls }, 'inconclusive'],
    ['no mark, and nothing happened', {}, { marks: [], paths: [] }, 'inconclusive'],
    ['a watch', half, { kind: 'watch' }, 'watched'],
  ] as const)('%s', (_name, network, rest, state) => {
    expect(judged(network, rest).state).toBe(state);
  });

  it('names errors first, then warnings, then notes', () => {
    const { findings } = judged({
      ...half,
      spared: [],
      more: { ...half.more, [CONTROL.id]: [[OFF, OFF + 9_000]] },
    });
    const order = ['error', 'warning', 'note'];
    const places = findings.map(({ severity }) => order.indexOf(severity));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBeGreaterThan(1);
  });

  it('takes traces over the standby alone as a sign that the key for the return was not late', () => {
    // All comes back two seconds before the key: the standby where it was in use, else the active path.
    const on = OFF + 10_000;
    const network: Invented = {
      cuts: [
        [OFF, on - 2_100],
        [on, on + 800],
      ],
      endMs: 60_000,
    };
    const first = (hop: string) =>
      judged(network, { marks: marksAt(OFF, on), paths: [trace(5_000, ACTIVE), trace(on - 100, hop)] })
        .findings[0]?.code;
    expect(first(STANDBY)).toBe('drill.slow');
    expect(first(ACTIVE)).toBe('drill.standby-dead');
  });
});

describe('what went out together', () => {
  const parts = (network: Invented, rest: Invented['rest'] = {}) =>
    judged(network, rest).episodes.map(({ phase }) => phase);

  it('began in one part of the drill each', () => {
    const more = {
      [PING.id]: [
        [5_000, 6_000],
        [40_000, ON - 5_000],
        [90_000, 120_000],
      ] as const,
    };
    // The way back lasts until all that came back is back; a ping that is out until the end is no part of it.
    expect(parts({ cuts: [FAILOVER, RETURN], more })).toEqual([
      'baseline',
      'failover',
      'standby',
      'failback',
      'end',
    ]);
  });

  it('began with a failover that goes on, and is over by the time it ends', () => {
    const cuts = [FAILOVER, [OFF + 6_000, OFF + 7_000], RETURN] as const;
    expect(parts({ cuts })).toEqual(['failover', 'failover', 'failback']);
  });

  it('belongs to a mark that was pressed late, as its outages do', () => {
    const late = { marks: marksAt(OFF + 8_000, ON + 8_000) };
    const { episodes, compared } = judged({ cuts: [FAILOVER, RETURN] }, late);
    expect(episodes.map(({ phase }) => phase)).toEqual(['failover', 'failback']);
    expect(new Set(compared.map(({ phase }) => phase))).toEqual(new Set(['failover', 'failback']));
  });

  it('is the failover itself where the mark was found in it, and no standby came', () => {
    const cuts = [[OFF, 120_000]] as const;
    const found = { marks: [], paths: [trace(5_000, ACTIVE)] };
    const { marks, episodes } = judged({ cuts }, found);
    expect(marks.map(({ atMs }) => atMs)).toEqual([episodes[0]?.fromMs]);
    expect(episodes.map(({ phase }) => phase)).toEqual(['failover']);
  });

  it('is all of one time where nothing was switched off', () => {
    expect(parts({ cuts: [FAILOVER], more: { [PING.id]: [[ON, 120_000]] } }, { kind: 'watch' })).toEqual([
      'baseline',
      'baseline',
    ]);
  });
});
