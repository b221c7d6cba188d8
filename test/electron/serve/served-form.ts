/** The server of the browser form with a page of one line, and what a browser would ask of it. */
import { request } from 'node:http';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWebHost, type WebHost } from '../../../electron/serve/server.ts';
import { CALL_NAMES, KEY_HEADER } from '../../../shared/contract/names.ts';
import type { Handlers } from '../../../shared/contract/contract.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export class ServedForm {
  web: WebHost;
  /** The calls that were made. */
  readonly ran: string[] = [];
  /** The page of the preview, where there is one. */
  preview: string | null = null;
  readonly port: number;
  readonly token: string;
  /** The page's secret, once the token was used. */
  key = '';

  private constructor(web: WebHost) {
    this.web = web;
    const url = new URL(web.url);
    this.port = Number(url.port);
    this.token = url.searchParams.get('token') ?? '';
  }

  static async start(): Promise<ServedForm> {
    const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-web-'));
    writeFileSync(join(folder, 'index.html'), '<p>page');
    const ran = (name: string): Promise<string> => {
      form.ran.push(name);
      return Promise.resolve(name);
    };
    const handlers = Object.fromEntries(
      CALL_NAMES.map((name) => [name, () => ran(name)]),
    ) as unknown as Handlers;
    const form: ServedForm = new ServedForm(
      await startWebHost({ rendererFolder: folder, host: () => ({ handlers, preview: () => form.preview }) }),
    );
    return form;
  }

  ask(
    path: string,
    headers: Readonly<Record<string, string>> = {},
    method = 'GET',
    body?: string,
  ): Promise<Answer> {
    const { port } = this;
    return new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      });
      // A refused upgrade ends as a response as well.
      asked.on('error', reject);
      asked.end(body);
    });
  }

  async cookie(): Promise<string> {
    const { headers, text } = await this.ask(`/?token=${this.token}`);
    this.key = /#key=([0-9a-f]{64})"/.exec(text)?.[1] ?? '';
    return (headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
  }

  /** What our own page sends: both secrets, its origin, and JSON. */
  async own(): Promise<Readonly<Record<string, string>>> {
    const Cookie = await this.cookie();
    return {
      'Content-Type': 'application/json',
      Origin: `http://127.0.0.1:${this.port}`,
      Cookie,
      [KEY_HEADER]: this.key,
    };
  }
}
