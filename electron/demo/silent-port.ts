/**
 * A TCP port that nobody answers, without administrator rights: a listener whose thread never accepts.
 * Once its small queue is full, the kernel drops further connection requests, as a firewall would.
 * (Windows refuses them instead; scenarios that need silence say so there.)
 */
import { connect, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { wait } from './wait.ts';

const THREAD = `
  const { parentPort, workerData } = require('node:worker_threads');
  const server = require('node:net').createServer();
  server.listen({ ...workerData, backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    // After the message has left, this thread stops running its event loop, so it accepts nothing.
    setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
  });
  server.on('error', (error) => { throw error; });
`;
/** A backlog of one holds two connections on Linux and macOS; one more is tried to be sure. */
const FILLERS = 4;

export interface SilentPort {
  readonly port: number;
  close(): Promise<void>;
}

/** openSilentPort opens one at the address; port 0 lets the system choose. Rejects when it cannot listen. */
export async function openSilentPort(host: string, port = 0): Promise<SilentPort> {
  const worker = new Worker(THREAD, { eval: true, workerData: { host, port } });
  const opened = await new Promise<number>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  const fillers = Array.from({ length: FILLERS }, () => fill(host, opened));
  // The handshakes of the fillers are done by the kernel; this gives it the time.
  await wait(50);
  return {
    port: opened,
    close: async () => {
      for (const socket of fillers) socket.destroy();
      await worker.terminate();
    },
  };
}

function fill(host: string, port: number): Socket {
  const socket = connect(port, host);
  socket.on('error', () => undefined);
  return socket;
}
