/** The host's side of a drill: one at a time, told in batches, and nothing private in what is saved. */
import { beforeEach, describe, expect, it } from 'vitest';
import { DrillDesk } from '../../../../electron/host/drill/desk.ts';
import { createDrills, type Drills } from '../../../../electron/host/drill/drills.ts';
import type { Watched } from '../../../../electron/host/drill/engine.ts';
import { ownDrillEngine } from '../../../../electron/host/drill/own-engine.ts';
import type { Exported } from '../../../../shared/contract/contract.ts';
import type { DrillNews, DrillStart } from '../../../../shared/contract/drill.ts';
import { drillSchema } from '../../../../shared/drill/record.ts';
import { drillRecord, RECORDINGS } from '../../../support/drill-record.ts';
import { SETTINGS } from '../../../support/drill.ts';
import { profileWith } from '../../../support/profile.ts';
import { SimulatedDrill } from '../../../support/simulated-drill.ts';

const START: DrillStart = { kind: 'drill', by: ' Jane Doe ', unattendedS: null, language: 'en' };
const PRIVATE = /Jane Doe|payroll-01|172\.16\.0\.1[12]|192\.168\.1\.1/;

let engine: SimulatedDrill;
let news: DrillNews[];
let saved: { readonly name: string; readonly content: string }[];
let pages: (string | null)[];
let busy: boolean;
let watched: (Watched | null)[];
let drills: Drills;

beforeEach(() => {
  engine = new SimulatedDrill(RECORDINGS.half);
  news = [];
  saved = [];
  pages = [];
  busy = false;
  watched = [];
  drills = createDrills({
    engine,
    prepare: () => Promise.resolve({ profile: SETTINGS, trustedCaPem: null }),
    emit: (event) => {
      if (event.type === 'drill') news.push(event.news);
    },
    onWatched: (one) => watched.push(one),
    isBusy: () => busy,
    about: { version: '0.0.0', platform: 'linux' },
    save: ({ name, content }): Promise<Exported> => {
      saved.push({ name, content: String(content) });
      return Promise.resolve({ state: 'saved', name });
    },
    print: (page) => Promise.resolve(Buffer.from(`PDF of ${page.length}`)),
    onPage: (page) => pages.push(page),
    language: () => 'en',
  });
});

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function begun(): Promise<void> {
  await drills.handlers.startDrill(START);
  await settled();
}

async function ended(): Promise<string> {
  await begun();
  engine.finish();
  await settled();
  const state = await drills.handlers.drill({ language: 'en' });
  if (state.state !== 'idle' || state.last === null) throw new Error('no record');
  return state.last.id;
}

describe('a drill in the host', () => {
  it('begins, hands the samples over, and keeps its record in both languages', async () => {
    await begun();
    expect(news.map(({ kind }) => kind)).toEqual(['preparing', 'began']);
    engine.playTo(58_800);
    await drills.handlers.markDrill({ kind: 'off' });
    expect(engine.marks).toHaveLength(1);
    engine.playTo(70_000);
    engine.stage('failover');
    expect(news.at(-1)).toMatchObject({ kind: 'samples', nowMs: 70_000, stage: 'failover' });
    const rows = news.flatMap((one) => (one.kind === 'samples' ? one.rows : []));
    expect(rows.length).toBeGreaterThan(5_000);
    const state = await drills.handlers.drill({ language: 'en' });
    expect(state.state === 'running' ? state.live.outages.length : 0).toBe(8);
    engine.finish();
    await settled();
    expect(news.at(-1)).toEqual({ kind: 'ended' });
    for (const [language, word] of [
      ['en', 'Failed'],
      ['zh-CN', '未通过'],
    ] as const) {
      const idle = await drills.handlers.drill({ language });
      const shown = idle.state === 'idle' ? idle.last : null;
      expect(shown?.record.result.headline).toContain(word);
      expect(shown?.record.by).toBe('Jane Doe');
      expect(shown?.record.recording.lanes[0]?.samples.gapsMs).toEqual([]);
      expect(shown?.picture.lanes[0]?.outages).toHaveLength(1);
    }
  });

  it('tells of a watch where no page shows it: what is out, and the end; of a drill the end alone', async () => {
    await drills.handlers.startDrill({ ...START, kind: 'watch' });
    await settled();
    const services = RECORDINGS.half.lanes.map(({ service }) => service);
    engine.out([services[0]?.id ?? '']);
    engine.finish();
    await settled();
    expect(watched).toEqual([{ services, out: [] }, { services, out: [services[0]?.id] }, null]);
    watched = [];
    await begun();
    engine.finish();
    await settled();
    expect(watched).toEqual([null]);
  });

  it('refuses a second one, and one beside a check', async () => {
    await begun();
    await expect(async () => drills.handlers.startDrill(START)).rejects.toMatchObject({ code: 'busy' });
    expect(drills.isRunning()).toBe(true);
    engine.finish();
    await settled();
    expect(drills.isRunning()).toBe(false);
    busy = true;
    await expect(async () => drills.handlers.startDrill(START)).rejects.toMatchObject({ code: 'busy' });
    await expect(async () => drills.handlers.markDrill({ kind: 'on' })).rejects.toMatchObject({
      code: 'nothing-to-do',
    });
  });

  it('says why the network is not ready, and is free again', async () => {
    engine.notReady = 'DNS is silent.';
    await begun();
    expect(news.at(-1)).toEqual({ kind: 'refused', why: 'DNS is silent.' });
    expect(drills.isRunning()).toBe(false);
  });

  it('ends with what was seen', async () => {
    await begun();
    drills.stop();
    await settled();
    const state = await drills.handlers.drill({ language: 'en' });
    expect(state.state === 'idle' ? state.last?.record.recording.ending : null).toBe('interrupted');
  });

  it('can be ended while it is being prepared, and then has no record', async () => {
    const desk = new DrillDesk({
      engine: {
        plan: () => engine.plan(),
        start: ({ signal }) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => {
              reject(new Error('aborted'));
            });
          }),
      },
      prepare: () => Promise.resolve({ profile: SETTINGS, trustedCaPem: null }),
      emit: (event) => {
        if (event.type === 'drill') news.push(event.news);
      },
      isBusy: () => false,
      about: { version: '0.0.0', platform: 'linux' },
    });
    await desk.handlers.startDrill(START);
    await settled();
    desk.stop();
    await settled();
    expect(news.map(({ kind }) => kind)).toEqual(['preparing', 'ended']);
    expect(desk.record('en')).toBeNull();
  });
});

describe('a record that leaves the host', () => {
  it.each(['html', 'json', 'pdf'] as const)(
    'is redacted, and what was looked at is saved: %s',
    async (format) => {
      const id = await ended();
      const request = { id, format, language: 'en', redact: true } as const;
      const preview = await drills.handlers.previewDrill(request);
      expect(preview.rules.length).toBeGreaterThan(0);
      await drills.handlers.saveDrill(request);
      const [file] = saved;
      expect(file?.name).toMatch(new RegExp(`^vpc-doctor-drill-.*\\.${format}$`));
      expect(file?.content).not.toMatch(PRIVATE);
      if (format === 'json') drillSchema.parse(JSON.parse(file?.content ?? ''));
      else expect(pages.at(-1)).toContain('Half a standby');
      if (format === 'html') expect(file?.content).toBe(pages.at(-1));
    },
  );

  it('keeps its values where the user wants it, and says so on paper', async () => {
    const id = await ended();
    await drills.handlers.saveDrill({ id, format: 'html', language: 'en', redact: false });
    expect(saved[0]?.content).toMatch(/Jane Doe/);
    expect(saved[0]?.content).toContain('not redacted');
  });

  it('is opened again, shown, and saved once more; what is kept no longer is said so', async () => {
    const text = JSON.stringify(drillRecord('half', 'zh-CN'));
    const file = { name: 'a.json', base64: Buffer.from(text).toString('base64') };
    const opening = drills.open(file);
    if (opening?.ok !== true) throw new Error(opening?.why);
    expect(opening.shown.file).toBe('a.json');
    const request = { id: opening.shown.id, format: 'html', language: 'en', redact: true } as const;
    await drills.handlers.saveDrill(request);
    expect(saved[0]?.content).not.toMatch(PRIVATE);
    for (let i = 0; i < 3; i += 1) drills.open(file);
    await expect(drills.handlers.saveDrill({ ...request, format: 'json' })).rejects.toMatchObject({
      code: 'gone',
    });
    const bad = { name: 'b.json', base64: Buffer.from('{}').toString('base64') };
    expect(drills.open(bad)).toBeNull();
    const cut = { name: 'c.json', base64: Buffer.from(text.slice(0, 9000)).toString('base64') };
    expect(drills.open(cut)).toMatchObject({ ok: false, why: expect.stringMatching(/^c\.json /) as string });
  });
});

describe('the plan', () => {
  it('names from the profile alone what will be asked, and contacts nothing', () => {
    const profile = profileWith({ gatewayHosts: [{ host: 'gw.corp.example', ports: [8443] }] });
    const { services, perSecond, bounds, waitMs, namesPaths } = ownDrillEngine('/nowhere').plan(profile);
    expect(services.map(({ id }) => id)).toEqual([
      'dns-udp 100.100.2.136:53',
      'dns-tcp 100.100.2.136:53',
      'dns-udp 100.100.2.138:53',
      'dns-tcp 100.100.2.138:53',
      'system-name ecd-vpc.cn-hangzhou.aliyuncs.com',
      'api-new ecd-vpc.cn-hangzhou.aliyuncs.com:443',
      'api-standing ecd-vpc.cn-hangzhou.aliyuncs.com:443',
      'ping gw.corp.example',
      'tcp gw.corp.example:8443',
    ]);
    expect(services.every(({ address }) => address !== '0.0.0.0')).toBe(true);
    expect(perSecond).toBeLessThanOrEqual(50);
    expect({ bounds, waitMs, namesPaths }).toEqual({ bounds: [], waitMs: 30_000, namesPaths: false });
  });
});
