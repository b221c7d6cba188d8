/** A process that gets no time to run makes neither silence nor delay of it. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { askTcp } from '../../../electron/probe/dns-tcp.ts';
import { askUdp } from '../../../electron/probe/dns-udp.ts';
import { patience } from '../../../electron/probe/patience.ts';
import { startStopwatch } from '../../../electron/probe/stopwatch.ts';
import { tcpProbe } from '../../../electron/probe/tcp.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { toolboxWith } from '../../support/toolbox.ts';

const HOST = ip('127.0.0.1');
const never = new AbortController().signal;
const QUESTION = { name: 'api.example', type: 'A' } as const;

/** In a thread of its own, so that it answers while this one stands still: an empty NOERROR to each question, 50 ms later. */
const SERVER = `
const { createSocket } = require('node:dgram');
const { createServer } = require('node:net');
const { parentPort } = require('node:worker_threads');
const reply = (message) => { const answer = Buffer.from(message); answer[2] |= 0x80; return answer; };
const udp = createSocket('udp4').on('message', (message, { port }) => setTimeout(() => udp.send(reply(message), port, '127.0.0.1'), 50));
udp.bind(0, '127.0.0.1', () => {
  const { port } = udp.address();
  createServer((socket) => socket.on('error', () => {}).on('data', (data) => setTimeout(() => {
    const answer = reply(data.subarray(2)); const size = Buffer.alloc(2); size.writeUInt16BE(answer.length);
    socket.write(Buffer.concat([size, answer]));
  }, 50))).listen(port, '127.0.0.1', () => parentPort.postMessage(port));
});`;

let worker: Worker;
let server: { readonly address: typeof HOST; readonly port: number };
beforeAll(async () => {
  worker = new Worker(SERVER, { eval: true });
  const [port] = (await once(worker, 'message')) as [number];
  server = { address: HOST, port };
});
afterAll(() => worker.terminate());

function standStill(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** After the first packet has left, and where a turn of the event loop begins anew: its timers come before its sockets. */
function standStillSoon(ms: number): void {
  setTimeout(() => {
    setImmediate(() => {
      standStill(ms);
    });
  }, 20);
}

describe('a process that stands still', () => {
  it('reads a datagram that came meanwhile, and does not count the time', async () => {
    const asked = askUdp(server, QUESTION, { waitsMs: [300], signal: never });
    standStillSoon(1_000);
    const attempt = await asked;
    expect(attempt).toMatchObject({ outcome: 'answered', sent: 1 });
    expect(attempt.outcome === 'answered' ? attempt.rttMs : null).toBeLessThan(500);
  });

  it('reads what came over a connection meanwhile', async () => {
    const asked = askTcp(server, QUESTION, { waitMs: 300, signal: never });
    standStillSoon(1_000);
    expect(await asked).toMatchObject({ outcome: 'answered' });
  });

  it('finds a connection that was made meanwhile', async () => {
    const tools = toolboxWith();
    const asked = tcpProbe(
      { kind: 'tcp', target: server, role: 'api' },
      { tools: { ...tools, timeouts: { ...tools.timeouts, connectMs: 300 } }, signal: never },
    );
    standStill(1_000);
    expect(await asked).toMatchObject([
      { fact: { known: true, value: { outcome: 'connected', attempts: 1 } } },
    ]);
  });

  it('does not wait for ever for a server that is silent', async () => {
    const silent = createSocket('udp4').bind(0, HOST);
    await once(silent, 'listening');
    const asked = askUdp({ address: HOST, port: silent.address().port }, QUESTION, {
      waitsMs: [200],
      signal: never,
    });
    const stalls = setInterval(() => {
      standStill(150);
    }, 10);
    expect(await asked).toMatchObject({ outcome: 'silent' });
    clearInterval(stalls);
    silent.close();
  });
});

describe('patience', () => {
  it('can be ended at any moment', async () => {
    let isOut = false;
    const end = patience(0, () => {
      isOut = true;
    });
    const ended = new Promise<void>((resolve) => {
      setTimeout(() => {
        end();
        resolve();
      }, 0);
    });
    // Both timers go off in one turn, so that the last call is due when it is ended.
    standStill(10);
    await ended;
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    expect(isOut).toBe(false);
  });
});

describe('the stopwatch', () => {
  it('takes timers that are a little late for what they are, and leaves gaps out', () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000);
    const watch = startStopwatch();
    const at = (ms: number): number => {
      clock.mockReturnValue(ms);
      return watch.elapsed();
    };
    // Late by 25 ms, by 25 ms again, and by 980 ms; a tick takes 20.
    expect([at(1_045), at(1_090), at(2_090)]).toEqual([45, 90, 110]);
    watch.stop();
  });

  it('counts waiting, and not standing still', async () => {
    const watch = startStopwatch();
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
    standStill(1_000);
    const ms = watch.elapsed();
    watch.stop();
    watch.stop();
    expect(ms).toBeGreaterThanOrEqual(60);
    expect(ms).toBeLessThan(600);
  });
});
