/** The secrets of the browser form: a token for one use, a cookie and a key; and what they give to its own page alone. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWebHost } from '../../../electron/serve/server.ts';
import { KEY_HEADER } from '../../../shared/contract/names.ts';
import type { Handlers } from '../../../shared/contract/contract.ts';
import { ServedForm } from './served-form.ts';

let form: ServedForm;
beforeEach(async () => {
  form = await ServedForm.start();
});

afterEach(() => form.web.close());

describe('the browser form', () => {
  it('listens on 127.0.0.1 alone, on a port of its own', () => {
    expect(new URL(form.web.url).hostname).toBe('127.0.0.1');
    expect(form.port).toBeGreaterThan(1023);
  });

  it('takes its token once, for a cookie that scripts and other sites cannot use', async () => {
    const first = await form.ask(`/?token=${form.token}`);
    expect(first.status).toBe(200);
    // What follows is asked for by our own page, so that the cookie goes along; the key behind the # goes nowhere.
    expect(first.text).toMatch(/<meta http-equiv="refresh" content="0;url=\/#key=[0-9a-f]{64}">/);
    expect(first.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^vpc-doctor-${form.port}=[0-9a-f]{64}; HttpOnly; SameSite=Strict; Path=/$`),
    );
    expect((await form.ask(`/?token=${form.token}`)).status).toBe(403);
    expect((await form.ask('/?token=wrong')).status).toBe(403);
  });

  it('keeps its session beside another form on this host, whose cookie a browser sends as well', async () => {
    const other = await startWebHost({
      rendererFolder: mkdtempSync(join(tmpdir(), 'vpc-doctor-web-')),
      host: () => ({ handlers: {} as Handlers, preview: () => null }),
    });
    // A browser keeps one cookie per name and host, the newer one, and sends all to every port.
    const jar = new Map<string, string>();
    const take = (text: string): void => {
      jar.set(text.split('=')[0] ?? '', text);
    };
    take(await form.cookie());
    const answer = await fetch(other.url, { redirect: 'manual' });
    take((answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '');
    const headers = { Cookie: [...jar.values()].join('; ') };
    expect((await form.ask('/', headers)).status).toBe(200);
    expect((await fetch(new URL('/', other.url), { headers })).status).toBe(404);
    await other.close();
  });

  it('shows nothing without the cookie, and the page with it', async () => {
    for (const path of ['/', '/index.html', '/events', '/call/info'])
      expect((await form.ask(path)).status, path).toBe(403);
    expect((await form.ask('/', { Cookie: `vpc-doctor-${form.port}=guess` })).status).toBe(403);
    const page = await form.ask('/', { Cookie: await form.cookie() });
    expect(page).toMatchObject({ status: 200, text: '<p>page' });
    expect(page.headers['content-security-policy']).toContain("connect-src 'self'");
    expect(page.headers['x-content-type-options']).toBe('nosniff');
  });

  it('answers calls of its own page', async () => {
    const answer = await form.ask('/call/info', await form.own(), 'POST', 'null');
    expect(JSON.parse(answer.text)).toEqual({ ok: true, value: 'info' });
  });

  it('shows the preview of a report to its own page alone, and lets it load and run nothing', async () => {
    const headers = await form.own();
    expect((await form.ask('/preview.html', headers)).status).toBe(404);
    form.preview = '<p>report';
    expect((await form.ask('/preview.html')).status).toBe(403);
    expect((await form.ask('/preview.html', { Cookie: headers['Cookie'] ?? '' })).status).toBe(403);
    expect(
      (await form.ask(`/preview.html?key=${form.key}`, { Cookie: headers['Cookie'] ?? '' })).status,
    ).toBe(200);
    const page = await form.ask('/preview.html', headers);
    expect(page).toMatchObject({ status: 200, text: form.preview });
    expect(page.headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox",
    );
  });

  it('tells events to the holder of both secrets alone', async () => {
    const headers = await form.own();
    for (const given of [
      {},
      { Cookie: headers['Cookie'] ?? '' },
      { [KEY_HEADER]: form.key },
      { Cookie: headers['Cookie'] ?? '', [KEY_HEADER]: form.key.slice(1) },
    ]) {
      expect((await form.ask('/events', given)).status).toBe(403);
    }
    expect((await form.ask('/events?key=', { Cookie: headers['Cookie'] ?? '' })).status).toBe(403);
  });

  it('keeps its key out of everything that the cookie alone can load', async () => {
    const headers = { Cookie: await form.cookie() };
    for (const path of ['/', '/index.html', '/?token=', '/events', '/preview.html', '/call/info']) {
      const answer = await form.ask(path, headers);
      expect(JSON.stringify(answer), path).not.toContain(form.key);
    }
  });
});
