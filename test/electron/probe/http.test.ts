/** Answers by HTTP: which is the API's, what time it says, and where it leads. */
import { createServer as createHttpsServer } from 'node:https';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createAuthority, issue, type Leaf } from '../../../electron/demo/certificates.ts';
import { httpProbe } from '../../../electron/probe/http.ts';
import type { HttpAnswer } from '../../../shared/observation/exchange.ts';
import { toolboxWith } from '../../support/toolbox.ts';
import { closeAll, HOST, listening, NAME, never, valueOf } from './loopback-api.ts';

let leaf: Leaf;
beforeAll(async () => {
  leaf = await issue(await createAuthority('Test root'), { name: NAME, fromDay: -1, toDay: 1 });
});

afterEach(closeAll);
afterAll(closeAll);

const http = async (port: number): Promise<HttpAnswer> =>
  valueOf(
    'http',
    await httpProbe(
      { kind: 'http', target: { address: HOST, port }, host: NAME },
      { tools: toolboxWith(), signal: never },
    ),
  );

describe('HTTP', () => {
  const answering = (status: number, headers: Record<string, string>, body: string): Promise<number> =>
    listening(createHttpsServer(leaf, (_request, response) => response.writeHead(status, headers).end(body)));

  it.each([
    ['the API by its header', 400, { 'x-acs-request-id': '1' }, '', true],
    ['the API by its body', 404, {}, '{"RequestId":"1","Code":"x"}', true],
    ['a portal', 200, { server: 'portal' }, '<html>Log in</html>', false],
  ])('recognizes %s', async (_name, status, headers, body, apiSignature) => {
    const answer = await http(await answering(status, headers, body));
    expect(answer).toMatchObject({ outcome: 'answered', status, apiSignature });
    expect(Math.abs(answer.clockOffsetMs ?? 99_999)).toBeLessThan(5_000);
  });

  it('names the host of a redirect, and follows none', async () => {
    expect(await http(await answering(302, { location: 'https://portal.example/login' }, ''))).toMatchObject({
      status: 302,
      redirectHost: 'portal.example',
    });
  });

  it('measures a clock that is half an hour off', async () => {
    const answer = await http(
      await answering(400, { date: new Date(Date.now() + 1_800_000).toUTCString() }, ''),
    );
    expect((answer.clockOffsetMs ?? 0) / 60_000).toBeCloseTo(30, 0);
  });

  it('calls silence silence', async () => {
    expect(await http(await listening(createHttpsServer(leaf, () => undefined)))).toMatchObject({
      outcome: 'silent',
      clockOffsetMs: null,
    });
  });

  it('keeps a bounded, printable beginning of the body', async () => {
    const { bodyStart = '' } = await http(await answering(200, {}, `\u001b[31m${'x'.repeat(200_000)}`));
    expect(bodyStart.length).toBeLessThanOrEqual(300);
    expect(bodyStart).not.toContain('\u001b');
  });
});
