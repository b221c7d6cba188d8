/** Connections by TCP: made, refused, and never answered. */
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openSilentPort } from '../../../electron/demo/silent-port.ts';
import { tcpProbe } from '../../../electron/probe/tcp.ts';
import type { TcpConnection } from '../../../shared/observation/exchange.ts';
import { toolboxWith } from '../../support/toolbox.ts';
import { api, closeAll, HOST, never, open, valueOf } from './loopback-api.ts';

afterEach(closeAll);
afterAll(closeAll);

const tcp = async (port: number): Promise<TcpConnection> =>
  valueOf(
    'tcp',
    await tcpProbe(
      { kind: 'tcp', target: { address: HOST, port }, role: 'api' },
      { tools: toolboxWith(), signal: never },
    ),
  );

describe('TCP', () => {
  it('connects', async () => {
    expect(await tcp(await api({ kind: 'tls-silent' }))).toMatchObject({
      outcome: 'connected',
      attempts: 1,
      localAddress: '127.0.0.1',
    });
  });

  it('is refused, after a second try', async () => {
    expect(await tcp(await api({ kind: 'refused' }))).toMatchObject({
      outcome: 'refused',
      attempts: 2,
      errno: 'ECONNREFUSED',
    });
  });

  it.skipIf(process.platform === 'win32')('times out where nobody answers, after a third try', async () => {
    const silent = await openSilentPort(HOST);
    open.push(() => silent.close());
    expect(await tcp(silent.port)).toMatchObject({ outcome: 'timed-out', attempts: 3, connectMs: null });
  });
});
