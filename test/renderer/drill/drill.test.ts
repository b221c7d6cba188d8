/** The parts of the drill's page that decide what is seen and said, without a browser. */
import { describe, expect, it } from 'vitest';
import { drillEn } from '../../../renderer/i18n/drill/en.ts';
import { drillZhCN } from '../../../renderer/i18n/drill/zh-CN.ts';
import { columnsOf } from '../../../renderer/pages/drill/columns.ts';
import { drawLanes, type LaneColors } from '../../../renderer/pages/drill/draw.ts';
import { markOf } from '../../../renderer/pages/drill/keys.ts';
import { liveRows } from '../../../renderer/pages/drill/live-rows.ts';
import { NOTHING_HEARD, outOf, sayOf } from '../../../renderer/pages/drill/say.ts';
import type { LiveView } from '../../../shared/contract/drill.ts';
import { LiveLanes } from '../../../shared/drill/live/lanes.ts';
import { API, PING, UDP } from '../../support/drill.ts';

const LIVE: LiveView = {
  kind: 'drill',
  services: [UDP, PING, API],
  nowMs: 70_000,
  stage: 'failover',
  marks: [],
  outages: [
    { lane: 0, fromMs: 60_000, toMs: 66_000 },
    { lane: 2, fromMs: 61_000, toMs: null },
  ],
};

describe('columns of dots', () => {
  const view = { fromMs: 0, toMs: 3_600_000 };

  it('show an outage that is far narrower than a dot', () => {
    const runs = [
      { fromMs: 0, toMs: 1_800_000, drawn: 'up' },
      { fromMs: 1_800_000, toMs: 1_800_200, drawn: 'down' },
      { fromMs: 1_800_200, toMs: 3_600_000, drawn: 'up' },
    ] as const;
    const columns = columnsOf(runs, view, 600);
    expect(columns.map(({ drawn }) => drawn)).toEqual(['up', 'down', 'up']);
    expect(columns[1]).toEqual({ x: 300, width: 1, drawn: 'down' });
  });

  it('are as many as the canvas is wide at most, and leave out what is out of view', () => {
    const runs = Array.from({ length: 20_000 }, (_, i) => ({
      fromMs: i * 200,
      toMs: i * 200 + 200,
      drawn: i % 2 === 0 ? ('up' as const) : ('down' as const),
    }));
    expect(columnsOf(runs, view, 500).reduce((sum, { width }) => sum + width, 0)).toBe(500);
    expect(columnsOf([{ fromMs: 9e9, toMs: 9e9 + 1, drawn: 'down' }], view, 100)).toEqual([
      { x: 0, width: 100, drawn: 'empty' },
    ]);
  });
});

describe('the drawing', () => {
  const colors: LaneColors = {
    up: 'up',
    down: 'down',
    loss: 'loss',
    unknown: 'unknown',
    grid: 'grid',
    text: 'text',
    font: '12px x',
  };

  function drawn(hours: number): { readonly work: number; readonly kinds: ReadonlySet<string> } {
    const services = Array.from({ length: 10 }, () => UDP);
    const lanes = new LiveLanes(services);
    for (const lane of services.keys())
      for (let at = 0; at < hours * 3_600_000; at += 100)
        lanes.add([[lane, at, (at / 100) % 97 === 0 ? 1 : 0]]);
    let work = 0;
    const kinds = new Set<string>();
    const context = {
      clearRect: () => undefined,
      fillRect: () => {
        work += 1;
        kinds.add(context.fillStyle);
      },
      fillText: () => undefined,
      fillStyle: '',
      font: '',
      textAlign: 'left' as const,
    };
    const view = { lanes: lanes.whole(), fromMs: 0, toMs: hours * 3_600_000, marks: [] };
    drawLanes({ context, width: 800, colors }, view);
    return { work, kinds };
  }

  it('takes no more work for an hour than its dots, and shows what was lost', () => {
    const { work, kinds } = drawn(1);
    expect(work).toBeLessThan(10 * 800 * 2 + 200);
    expect(kinds).toContain('loss');
    expect(kinds).toContain('up');
  });
});

describe('what is said', () => {
  const EN = { drill: drillEn, language: 'en' } as const;

  it('names the stage and what went out, then only what is new', () => {
    const first = sayOf(LIVE, NOTHING_HEARD, EN);
    expect(first).toContain('Out, 1: New connection to the API');
    expect(first).toContain(drillEn.live.stages.failover.title);
    const heard = { stage: LIVE.stage, out: outOf(LIVE) };
    expect(sayOf(LIVE, heard, EN)).toBe('');
    const back = { ...LIVE, outages: LIVE.outages.map((one) => ({ ...one, toMs: 69_000 })) };
    expect(sayOf(back, heard, EN)).toMatch(/^Back, 1: .* All services answer\.$/);
    expect(sayOf(LIVE, NOTHING_HEARD, { drill: drillZhCN, language: 'zh-CN' })).toContain(
      '1 项中断：到 API 的新连接',
    );
  });

  it('knows no stages in a watch', () => {
    const watch = { ...LIVE, kind: 'watch' as const, outages: [] };
    expect(sayOf(watch, NOTHING_HEARD, EN)).toContain(drillEn.live.watching.title);
    expect(sayOf({ ...watch, stage: 'check' }, { stage: 'settling', out: [] }, EN)).toBe('');
  });
});

describe('the table', () => {
  it('says the same as the lanes', () => {
    const lanes = new LiveLanes(LIVE.services);
    lanes.add([[0, 69_900, 0]]);
    expect(liveRows(LIVE, lanes.recent(LIVE.nowMs))).toEqual([
      { id: UDP.id, now: 'up', outages: 1, longestMs: 6_000, lastBeganMs: 60_000 },
      { id: PING.id, now: 'empty', outages: 0, longestMs: null, lastBeganMs: null },
      { id: API.id, now: 'down', outages: 1, longestMs: 9_000, lastBeganMs: 61_000 },
    ]);
  });
});

describe('the keys', () => {
  const press = { repeat: false, ctrlKey: false, altKey: false, metaKey: false };
  it('mark once for each press, and leave keys of the system alone', () => {
    expect(markOf({ ...press, key: 'F8' })).toBe('off');
    expect(markOf({ ...press, key: 'F9' })).toBe('on');
    expect(markOf({ ...press, key: 'a' })).toBeNull();
    expect(markOf({ ...press, key: 'F8', repeat: true })).toBeNull();
    expect(markOf({ ...press, key: 'F9', altKey: true })).toBeNull();
  });
});
