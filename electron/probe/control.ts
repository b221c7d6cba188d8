/**
 * The control: before the network is blamed for silence, the tools prove themselves where no network is needed. Only the
 * loopback is asked: a server of our own on another address would make the Windows firewall ask the user.
 */
import { createSocket } from 'node:dgram';
import { connect, createServer } from 'node:net';
import { ip } from '../../shared/net/ipv4.ts';
import type { ControlOutcome } from '../../shared/observation/exchange.ts';
import { known } from '../../shared/observation/known.ts';
import { deadline } from '../engine/deadline.ts';
import type { Probe, Toolbox } from '../engine/toolbox.ts';
import { errnoOf, isDenied } from './errno.ts';
import { portOf } from '../process/port-of.ts';
import { isUnknown, type PingRun } from './ping-run.ts';
import { runPing } from './run-ping.ts';

const LOOPBACK = ip('127.0.0.1');
const PING_WAIT_MS = 1_000;
/** Packets on the loopback take microseconds; the rest is for a machine that is busy. */
const SOCKET_WAIT_MS = 1_000;

export const controlProbe: Probe<'control'> = async (_task, { tools, signal }) => {
  for (const protocol of ['icmp', 'udp', 'tcp'] as const) tools.contacted(protocol, LOOPBACK, 'self-test');
  const [ping, udp, tcp] = await Promise.all([
    pingLoopback(tools, signal),
    within(exchangeUdp, signal),
    within(exchangeTcp, signal),
  ]);
  return [{ kind: 'control', subject: '', fact: known({ ...ping.told, udp, tcp }), evidence: ping.evidence }];
};

interface Pinged {
  readonly told: { readonly ping: ControlOutcome; readonly startMs: number | null };
  readonly evidence: readonly string[];
}

async function pingLoopback(tools: Toolbox, signal: AbortSignal): Promise<Pinged> {
  const startedAt = tools.now();
  const { result, evidence } = await runPing(
    { target: LOOPBACK, count: 1, waitMs: PING_WAIT_MS },
    tools,
    signal,
  );
  const ping = pinged(result);
  // One request that is answered at once: what is left of the time is the start of the program.
  return {
    told: { ping, startMs: ping === 'passed' ? Math.round(tools.now() - startedAt) : null },
    evidence,
  };
}

function pinged(result: PingRun['result']): ControlOutcome {
  if (isUnknown(result)) return 'unknown';
  if (result.replies.length > 0) return 'passed';
  return result.errors.some(({ kind }) => kind === 'local-failure') ? 'denied' : 'silent';
}

type Finish = (outcome: ControlOutcome) => void;

/** Runs an exchange of our own with ourselves; whatever it leaves open is closed by the `close` that it gives. */
async function within(
  exchange: (finish: Finish) => () => void,
  caller: AbortSignal,
): Promise<ControlOutcome> {
  if (caller.aborted) return 'unknown';
  const { signal, clear } = deadline(caller, SOCKET_WAIT_MS);
  let close: () => void = () => undefined;
  const outcome = await new Promise<ControlOutcome>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(caller.aborted ? 'unknown' : 'silent');
    });
    close = exchange(resolve);
  });
  clear();
  close();
  return outcome;
}

function failed(error: unknown): ControlOutcome {
  return isDenied(errnoOf(error)) ? 'denied' : 'unknown';
}

function exchangeUdp(finish: Finish): () => void {
  const socket = createSocket('udp4');
  socket.on('error', (error) => {
    finish(failed(error));
  });
  socket.on('message', () => {
    finish('passed');
  });
  socket.bind(0, LOOPBACK, () => {
    socket.send(Buffer.from('?'), socket.address().port, LOOPBACK, (error) => {
      if (error) finish(failed(error));
    });
  });
  return () => {
    socket.close();
  };
}

function exchangeTcp(finish: Finish): () => void {
  const server = createServer((socket) => {
    socket.destroy();
  });
  server.on('error', (error) => {
    finish(failed(error));
  });
  server.listen(0, LOOPBACK, () => {
    const client = connect(portOf(server), LOOPBACK);
    client.on('error', (error) => {
      finish(failed(error));
    });
    client.on('connect', () => {
      finish('passed');
      client.destroy();
    });
    server.on('close', () => {
      client.destroy();
    });
  });
  return () => {
    server.close();
  };
}
