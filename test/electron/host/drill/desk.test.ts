/** The host's side of a drill: one at a time, and told in batches. */
import { beforeEach, describe, expect, it } from 'vitest';
import { DrillDesk } from '../../../../electron/host/drill/desk.ts';
import { RECORDINGS } from '../../../support/drill-record.ts';
import { SETTINGS } from '../../../support/drill.ts';
import { settled, SimulatedDesk, START } from './simulated-desk.ts';

let desk: SimulatedDesk;
beforeEach(() => {
  desk = new SimulatedDesk();
});

describe('a drill in the host', () => {
  it('begins, hands the samples over, and keeps its record in both languages', async () => {
    await desk.begun();
    expect(desk.news.map(({ kind }) => kind)).toEqual(['preparing', 'began']);
    desk.engine.playTo(58_800);
    await desk.drills.handlers.markDrill({ kind: 'off' });
    expect(desk.engine.marks).toHaveLength(1);
    desk.engine.playTo(70_000);
    desk.engine.stage('failover');
    expect(desk.news.at(-1)).toMatchObject({ kind: 'samples', nowMs: 70_000, stage: 'failover' });
    const rows = desk.news.flatMap((one) => (one.kind === 'samples' ? one.rows : []));
    expect(rows.length).toBeGreaterThan(5_000);
    const state = await desk.drills.handlers.drill({ language: 'en' });
    expect(state.state === 'running' ? state.live.outages.length : 0).toBe(8);
    desk.engine.finish();
    await settled();
    expect(desk.news.at(-1)).toEqual({ kind: 'ended' });
    for (const [language, word] of [
      ['en', 'Failed'],
      ['zh-CN', '未通过'],
    ] as const) {
      const idle = await desk.drills.handlers.drill({ language });
      const shown = idle.state === 'idle' ? idle.last : null;
      expect(shown?.record.result.headline).toContain(word);
      expect(shown?.record.by).toBe('Jane Doe');
      expect(shown?.record.recording.lanes[0]?.samples.gapsMs).toEqual([]);
      expect(shown?.picture.lanes[0]?.outages).toHaveLength(1);
    }
  });

  it('tells of a watch where no page shows it: what is out, and the end; of a drill the end alone', async () => {
    await desk.drills.handlers.startDrill({ ...START, kind: 'watch' });
    await settled();
    const services = RECORDINGS.half.lanes.map(({ service }) => service);
    desk.engine.out([services[0]?.id ?? '']);
    desk.engine.finish();
    await settled();
    expect(desk.watched).toEqual([{ services, out: [] }, { services, out: [services[0]?.id] }, null]);
    desk.watched = [];
    await desk.begun();
    desk.engine.finish();
    await settled();
    expect(desk.watched).toEqual([null]);
  });

  it('refuses a second one, and one beside a check', async () => {
    await desk.begun();
    await expect(async () => desk.drills.handlers.startDrill(START)).rejects.toMatchObject({ code: 'busy' });
    expect(desk.drills.isRunning()).toBe(true);
    desk.engine.finish();
    await settled();
    expect(desk.drills.isRunning()).toBe(false);
    desk.busy = true;
    await expect(async () => desk.drills.handlers.startDrill(START)).rejects.toMatchObject({ code: 'busy' });
    await expect(async () => desk.drills.handlers.markDrill({ kind: 'on' })).rejects.toMatchObject({
      code: 'nothing-to-do',
    });
  });

  it('says why the network is not ready, and is free again', async () => {
    desk.engine.notReady = 'DNS is silent.';
    await desk.begun();
    expect(desk.news.at(-1)).toEqual({ kind: 'refused', why: 'DNS is silent.' });
    expect(desk.drills.isRunning()).toBe(false);
  });

  it('ends with what was seen', async () => {
    await desk.begun();
    desk.drills.stop();
    await settled();
    const state = await desk.drills.handlers.drill({ language: 'en' });
    expect(state.state === 'idle' ? state.last?.record.recording.ending : null).toBe('interrupted');
  });

  it('can be ended while it is being prepared, and then has no record', async () => {
    const slow = new DrillDesk({
      engine: {
        plan: () => desk.engine.plan(),
        start: ({ signal }) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => {
              reject(new Error('aborted'));
            });
          }),
      },
      prepare: () => Promise.resolve({ profile: SETTINGS, trustedCaPem: null }),
      emit: (event) => {
        if (event.type === 'drill') desk.news.push(event.news);
      },
      isBusy: () => false,
      about: { version: '0.0.0', platform: 'linux' },
    });
    await slow.handlers.startDrill(START);
    await settled();
    slow.stop();
    await settled();
    expect(desk.news.map(({ kind }) => kind)).toEqual(['preparing', 'ended']);
    expect(slow.record('en')).toBeNull();
  });
});
