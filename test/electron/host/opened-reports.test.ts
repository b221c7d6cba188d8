/** Two tabs of the browser form share one host: each speaks of the report that it shows. */
import { describe, expect, it } from 'vitest';
import { OpenedReports } from '../../../electron/host/opened-reports.ts';
import type { GivenFile, OpenedReport } from '../../../shared/contract/contract.ts';
import { reportOf } from '../../support/report.ts';

const fileOf = (id: string): GivenFile => ({
  name: 'report.json',
  base64: Buffer.from(JSON.stringify(reportOf('a filtered API', 'en', { id }))).toString('base64'),
});

async function openedIn(host: OpenedReports, id: string): Promise<OpenedReport> {
  const opening = await host.open({ file: fileOf(id), language: 'en' });
  if (!opening.ok) throw new Error(opening.why);
  return opening.opened;
}

describe('opened reports', () => {
  it('are named by the one who asks, so that no tab saves what another one opened', async () => {
    const host = new OpenedReports(() => null);
    const [a, b] = [await openedIn(host, 'a'), await openedIn(host, 'b')];
    expect([host.shown(a.id), host.shown(b.id)].map(({ report }) => report.id)).toEqual(['a', 'b']);
    const again = await host.handlers.judgeOpened({ id: a.id, again: true, language: 'zh-CN' });
    expect([again.id, again.report.id, again.report.language]).toEqual([a.id, 'a', 'zh-CN']);
    expect(host.shown(b.id).report.language).toBe('en');
    const compared = await host.handlers.compareReports({
      source: { opened: a.id },
      file: fileOf('b'),
      language: 'en',
    });
    expect(compared).toMatchObject({ ok: true, comparison: { before: { id: 'a' }, after: { id: 'b' } } });
  });

  it('of the same file are two, and the same one judged again is another one to save', async () => {
    const host = new OpenedReports(() => null);
    const [one, other] = [await openedIn(host, 'a'), await openedIn(host, 'a')];
    const before = host.shown(one.id).key;
    expect(host.shown(other.id).key).not.toBe(before);
    await host.handlers.judgeOpened({ id: one.id, again: true, language: 'en' });
    expect(host.shown(one.id).key).not.toBe(before);
  });

  it('say so when they are kept no longer, and the ones used last are kept longest', async () => {
    const host = new OpenedReports(() => null);
    const [a, b] = [await openedIn(host, 'a'), await openedIn(host, 'b')];
    await openedIn(host, 'c');
    await host.handlers.judgeOpened({ id: a.id, again: false, language: 'en' });
    await openedIn(host, 'd');
    expect(host.shown(a.id).report.id).toBe('a');
    const gone = { name: 'HostError', code: 'gone' };
    expect(() => host.shown(b.id)).toThrow(expect.objectContaining(gone) as Error);
    expect(() => host.handlers.judgeOpened({ id: b.id, again: true, language: 'en' })).toThrow(
      expect.objectContaining(gone) as Error,
    );
    await expect(
      host.handlers.compareReports({ source: { opened: b.id }, file: fileOf('x'), language: 'en' }),
    ).rejects.toMatchObject(gone);
  });
});
