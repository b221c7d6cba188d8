import { describe, expect, it } from 'vitest';
import { LaneLog, type LaneNews } from '../../../electron/drill/lane-log.ts';
import { UDP } from '../../support/drill.ts';

function lane() {
  const news: LaneNews[] = [];
  return { news, log: new LaneLog(UDP, 0, (one) => news.push(one)) };
}

describe('the questions of a lane', () => {
  it('are told once they are decided, in the order of sending', () => {
    const { log, news } = lane();
    const [first, second] = [log.sent(0), log.sent(100)];
    log.settle(second, 'answered', 5);
    log.settle(first, 'lost');
    expect(log.lane().samples.map(({ atMs, outcome }) => [atMs, outcome])).toEqual([
      [0, 'lost'],
      [100, 'answered'],
    ]);
    expect(news).toHaveLength(2);
  });

  it('make a late answer of one that comes after its loss', () => {
    const { log, news } = lane();
    const number = log.sent(0);
    log.settle(number, 'lost');
    log.settle(number, 'answered', 3000);
    expect(log.lane().samples[0]?.outcome).toBe('late');
    expect(news[1]).toMatchObject({ again: true, sample: { outcome: 'late', rttMs: 3000 } });
  });

  it('count doubles and overtaking, and no more', () => {
    const { log } = lane();
    const [first, second] = [log.sent(0), log.sent(100)];
    log.settle(second, 'answered', 5);
    log.settle(first, 'answered', 200);
    log.settle(first, 'answered', 201);
    expect(log.lane()).toMatchObject({ duplicates: 1, reordered: 1 });
    expect(log.lane().samples.every(({ outcome }) => outcome === 'answered')).toBe(true);
  });

  it('keep their numbers when old ones are let go of', () => {
    const { log } = lane();
    const old = log.sent(0);
    log.settle(old, 'answered', 5);
    const open = log.sent(100);
    log.forget(50);
    log.settle(open, 'answered', 5);
    log.settle(old, 'answered', 5);
    expect(log.lane().samples.map(({ atMs }) => atMs)).toEqual([100]);
  });
});
