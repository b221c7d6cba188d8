import { mkdirSync, mkdtempSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { KEPT_RUNS, KeptRuns } from '../../../electron/host/kept-runs.ts';
import { OpenedReports } from '../../../electron/host/opened-reports.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { reportOf } from '../../support/report.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-runs-'));
});
const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const reportNumber = (number: number): Report => reportOf('a filtered API', 'en', { id: idOf(number) });

describe('reports of earlier runs', () => {
  it('are kept whole, readable by the user alone', async () => {
    const kept = new KeptRuns(folder);
    await kept.keep(reportNumber(1));
    expect(await kept.ids()).toEqual(new Set([idOf(1)]));
    const bytes = await kept.read(idOf(1));
    expect(JSON.parse(Buffer.from(bytes ?? []).toString())).toEqual(reportNumber(1));
    if (process.platform !== 'win32')
      expect(statSync(join(folder, 'runs', `${idOf(1)}.json`)).mode & 0o777).toBe(0o600);
  });

  it('are bounded in number, the oldest first', async () => {
    const kept = new KeptRuns(folder);
    for (let number = 0; number <= KEPT_RUNS.most; number += 1) {
      await kept.keep(reportNumber(number));
      utimesSync(join(folder, 'runs', `${idOf(number)}.json`), 1000 + number, 1000 + number);
    }
    await kept.keep(reportNumber(99));
    const ids = await kept.ids();
    expect(ids.size).toBe(KEPT_RUNS.most);
    expect([ids.has(idOf(0)), ids.has(idOf(1)), ids.has(idOf(99))]).toEqual([false, false, true]);
  });

  it('are bounded in bytes, and one that is too large is not kept', async () => {
    const kept = new KeptRuns(folder);
    mkdirSync(join(folder, 'runs'));
    const large = 'x'.repeat(KEPT_RUNS.mostBytes / 2);
    for (const number of [1, 2]) {
      const path = join(folder, 'runs', `${idOf(number)}.json`);
      writeFileSync(path, large);
      utimesSync(path, 1000 + number, 1000 + number);
    }
    await kept.keep(reportNumber(3));
    expect(await kept.ids()).toEqual(new Set([idOf(3), idOf(2)]));
    const report = reportNumber(4);
    const text = 'x'.repeat(KEPT_RUNS.mostBytesOfOne);
    await kept.keep({ ...report, evidence: report.evidence.map((one) => ({ ...one, text })) });
    expect((await kept.ids()).has(idOf(4))).toBe(false);
  });

  it('are never read or written outside their folder', async () => {
    const kept = new KeptRuns(folder);
    writeFileSync(join(folder, 'settings.json'), '{}');
    expect(await kept.read('../settings')).toBeNull();
    await kept.keep(reportOf('a filtered API', 'en', { id: '../stolen' }));
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('are gone when the history is deleted', async () => {
    const kept = new KeptRuns(folder);
    await kept.keep(reportNumber(1));
    await kept.clear();
    expect([(await kept.ids()).size, await kept.read(idOf(1))]).toEqual([0, null]);
    expect(readdirSync(join(folder, 'runs'))).toEqual([]);
  });

  it('are told in the language of today, and are reports of this machine', async () => {
    const kept = new KeptRuns(folder);
    await kept.keep(reportNumber(1));
    const host = new OpenedReports(
      () => null,
      (id) => kept.read(id),
    );
    const opened = await host.handlers.openRun({ id: idOf(1), language: 'zh-CN' });
    expect(opened).toMatchObject({ origin: 'history', judgedAgain: true, report: { language: 'zh-CN' } });
    expect(host.shown(opened?.id ?? '').isOwn).toBe(true);
    expect(await host.handlers.openRun({ id: idOf(1), language: 'en' })).toMatchObject({
      judgedAgain: false,
    });
    expect(await host.handlers.openRun({ id: idOf(2), language: 'en' })).toBeNull();
  });

  it('that were damaged are none', async () => {
    const kept = new KeptRuns(folder);
    mkdirSync(join(folder, 'runs'));
    writeFileSync(join(folder, 'runs', `${idOf(1)}.json`), '{');
    const host = new OpenedReports(
      () => null,
      (id) => kept.read(id),
    );
    expect(await host.handlers.openRun({ id: idOf(1), language: 'en' })).toBeNull();
  });
});
