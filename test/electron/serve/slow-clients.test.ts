/** The browser form while others send slowly or never read. */
import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWebHost, type WebHost } from '../../../electron/serve/server.ts';
import type { Handlers } from '../../../shared/contract/contract.ts';
import { ServedForm } from './served-form.ts';

let form: ServedForm;
beforeEach(async () => {
  form = await ServedForm.start();
});

afterEach(() => form.web.close());

describe('the browser form', () => {
  it('answers its own page while hundreds of others send slowly or never read, and ends in spite of them', async () => {
    const headers = await form.own();
    const sockets = [
      // Half of a request, a body that does not go on, nothing at all, and an event stream that nobody reads.
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${form.port}\r\nX-Slow: `,
      `POST /call/start HTTP/1.1\r\nHost: 127.0.0.1:${form.port}\r\nContent-Length: 1000\r\n\r\n{`,
      '',
      `GET /events?key=${form.key} HTTP/1.1\r\nHost: 127.0.0.1:${form.port}\r\nCookie: ${headers['Cookie'] ?? ''}\r\n\r\n`,
    ].flatMap((text) =>
      Array.from({ length: 100 }, () => {
        const socket = connect(form.port, '127.0.0.1', () => socket.write(text));
        socket.on('error', () => undefined).pause();
        return socket;
      }),
    );
    const closed = sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
    form.web.emit({ type: 'x', filler: 'x'.repeat(100_000) } as unknown as Parameters<WebHost['emit']>[0]);
    expect((await form.ask('/call/start', headers, 'POST', 'null')).status).toBe(200);
    await form.web.close();
    for (const socket of sockets) socket.resume();
    await Promise.all(closed);
    // afterEach closes one that is open.
    form.web = await startWebHost({
      rendererFolder: mkdtempSync(join(tmpdir(), 'vpc-doctor-web-')),
      host: () => ({ handlers: {} as Handlers, preview: () => null }),
    });
  });
});
