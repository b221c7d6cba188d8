/** The tab of the path: loss, the widest series, and the last answer. */
import { describe, expect, it } from 'vitest';
import { lastAnswer, lossOf, widestSeries } from '../../../renderer/pages/details/path.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { API, GATEWAY, ping, RESOLVERS, silentPing, trace } from '../../support/facts.ts';

describe('the path', () => {
  it('shows the longest series to each target, the worst first', () => {
    const other = RESOLVERS[0];
    const series = widestSeries([
      ping(API, { sent: 4, received: 4 }),
      ping(API, { sent: 20, received: 20 }),
      ping(other, { sent: 20, received: 19 }),
      silentPing(RESOLVERS[1]),
    ]);
    expect(series.map(({ target, sent }) => [target, sent])).toEqual([
      [RESOLVERS[1], 20],
      [other, 20],
      [API, 20],
    ]);
    expect(lossOf(ping(API, { sent: 20, received: 19 }))).toBe(5);
    expect(lossOf(ping(API, { sent: 0, received: 0 }))).toBe(0);
  });

  it('knows the last hop that answered', () => {
    expect(lastAnswer(trace(API, [GATEWAY, null, ip('10.0.0.1'), null]))).toBe(3);
    expect(lastAnswer(trace(API, [null, null]))).toBe(0);
  });
});
