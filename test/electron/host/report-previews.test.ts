/** The preview of a report that is saved: which page it shows, and how often it is made. */
import { describe, expect, it } from 'vitest';
import { hostileReport } from '../../e2e/window/reports.ts';
import { PDF, filesOf, request, textOf } from './saving.ts';

describe('saving a report', () => {
  it('prints the page that a preview shows, in the language that was chosen', async () => {
    const pages: string[] = [];
    const { files } = filesOf(hostileReport(), (page) => {
      pages.push(page);
      return Promise.resolve(PDF);
    });
    await files.preview(request('pdf', { language: 'zh-CN' }));
    expect(pages).toEqual([files.page]);
    expect(pages[0]).toContain('<html lang="zh-CN">');
  });

  it('makes a file once where it is saved while its preview is still being made', async () => {
    const { files, written } = filesOf(hostileReport());
    const [preview] = await Promise.all([files.preview(request('json')), files.save(request('json'))]);
    expect(await textOf(written[0]?.content ?? '')).toContain(preview.files[0]?.text);
  });

  it('shows the page of the preview that was asked for last, whichever is ready first', async () => {
    const ready: (() => void)[] = [];
    const { files } = filesOf(
      hostileReport(),
      () =>
        new Promise((done) => {
          ready.push(() => {
            done(PDF);
          });
        }),
    );
    const slow = files.preview(request('pdf'));
    await files.preview(request('html', { language: 'zh-CN' }));
    ready[0]?.();
    await slow;
    expect(files.page).toContain('<html lang="zh-CN">');
  });

  it('is asked anew after a failure', async () => {
    let fails = true;
    const { files } = filesOf(hostileReport(), () =>
      fails ? Promise.reject(new Error('no paper')) : Promise.resolve(PDF),
    );
    await expect(files.preview(request('pdf'))).rejects.toThrow('no paper');
    expect(files.page).toBeNull();
    fails = false;
    expect((await files.preview(request('pdf'))).hasPage).toBe(true);
  });
});
