import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { StaticFiles } from '../../../electron/host/static-files.ts';
import { answer, isOurUrl, PRIVILEGES } from '../../../electron/security/scheme.ts';

let files: StaticFiles;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-files-'));
  writeFileSync(join(folder, 'index.html'), '<p>page');
  writeFileSync(join(folder, 'app.js'), '1');
  writeFileSync(join(folder, 'secret.txt'), 'no type of ours');
  files = await StaticFiles.open(folder);
});

const NONE = (): null => null;

describe('our own scheme', () => {
  it.each([
    ['app://vpc-doctor/', 200],
    ['app://vpc-doctor/app.js', 200],
    ['app://vpc-doctor/missing.js', 404],
    ['app://vpc-doctor/secret.txt', 404],
    ['app://vpc-doctor/../app.js', 403],
    ['app://vpc-doctor/a/..%2fapp.js', 403],
    ['app://vpc-doctor/%2e%2e/etc/passwd', 403],
    ['app://vpc-doctor/..\\app.js', 403],
    ['app://vpc-doctor/app.js%00.html', 403],
    ['app://vpc-doctor/app.js\u0000', 403],
    ['app://vpc-doctor//etc/passwd', 404],
    ['app://elsewhere/app.js', 403],
    ['app://vpc-doctor:99/app.js', 403],
    ['app://user@vpc-doctor/app.js', 403],
    ['file:///etc/passwd', 403],
    ['https://vpc-doctor/app.js', 403],
    ['nonsense', 403],
  ])('answers %s with %i', async (url, status) => {
    expect((await answer({ url, method: 'GET' }, files, NONE)).status).toBe(status);
  });

  it('answers nothing but GET', async () => {
    expect((await answer({ url: 'app://vpc-doctor/', method: 'POST' }, files, NONE)).status).toBe(403);
  });

  it('gives every answer the policy', async () => {
    for (const url of ['app://vpc-doctor/', 'app://vpc-doctor/missing.js', 'file:///x']) {
      const policy =
        (await answer({ url, method: 'GET' }, files, NONE)).headers.get('Content-Security-Policy') ?? '';
      for (const part of [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
        "frame-src 'self'",
        "frame-ancestors 'none'",
      ])
        expect(policy).toContain(part);
      expect(policy).not.toMatch(/unsafe|\*/);
    }
  });

  it('gives pages that are made while the app runs, and lets them load and run nothing', async () => {
    const made = (path: string): string | null => (path === '/preview.html' ? '<p>report' : null);
    const page = await answer({ url: 'app://vpc-doctor/preview.html', method: 'GET' }, files, made);
    expect(await page.text()).toBe('<p>report');
    expect(page.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox",
    );
    expect((await answer({ url: 'app://vpc-doctor/preview.html', method: 'GET' }, files, NONE)).status).toBe(
      404,
    );
    expect((await answer({ url: 'app://elsewhere/preview.html', method: 'GET' }, files, made)).status).toBe(
      403,
    );
  });

  it('has no right to skip the policy', () => {
    expect(PRIVILEGES).toEqual({
      standard: true,
      secure: true,
      supportFetchAPI: false,
      bypassCSP: false,
      corsEnabled: false,
      stream: false,
    });
  });

  it.each([
    ['app://vpc-doctor/', true],
    ['app://vpc-doctor/x', true],
    ['app://vpc-doctor.evil/', false],
    ['app://evil/', false],
    ['https://vpc-doctor/', false],
    ['file:///', false],
    ['about:blank', false],
    ['', false],
  ])('%j is ours: %s', (url, ours) => {
    expect(isOurUrl(url)).toBe(ours);
  });
});
