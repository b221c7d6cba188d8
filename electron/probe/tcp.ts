/** TCP connections with a closed vocabulary of outcomes: a reset proves a live host, silence proves nothing. */
import { connect } from 'node:net';
import type { TcpConnection } from '../../shared/observation/exchange.ts';
import { formatEndpoint, type Endpoint } from '../../shared/net/endpoint.ts';
import { unknown } from '../../shared/observation/known.ts';
import { subjectOf } from '../engine/task.ts';
import type { Probe } from '../engine/toolbox.ts';
import { errnoOf, isDenied, isUnreachable } from './errno.ts';
import { unlessHidden } from './local-network.ts';
import { patience } from './patience.ts';
import { startStopwatch } from './stopwatch.ts';
import { pause } from '../engine/pause.ts';

/**
 * Three attempts, each of them long enough for the system's own repetition after one second: six packets, so
 * that where 30 % of the round trips are lost, one connection in 1,400 fails, and a computer is not called dead.
 */
const ATTEMPTS = 3;
/** Of the profile's time for one attempt; all three take about as long as two whole ones. */
const SHARE = 0.75;
/** A service that just restarts refuses for a moment; it must not be called dead. */
const REFUSED_PAUSE_MS = 150;

type Attempt = Pick<TcpConnection, 'outcome' | 'connectMs' | 'errno' | 'localAddress'>;

export const tcpProbe: Probe<'tcp'> = async (task, run) => {
  const { tools, signal } = run;
  const { target, role } = task;
  tools.contacted('tcp', formatEndpoint(target), role);
  let attempt: Attempt = { outcome: 'error', connectMs: null };
  let attempts = 0;
  while (attempts < attemptsFor(attempt) && attempt.outcome !== 'connected' && !signal.aborted) {
    if (attempts > 0 && attempt.outcome !== 'timed-out') await pause(REFUSED_PAUSE_MS, signal);
    attempts += 1;
    const next = await tryConnect(target, tools.timeouts.connectMs * SHARE, signal);
    // Routers report "unreachable" once and are silent the next time: silence does not take the report back.
    if (next.outcome !== 'timed-out' || attempts === 1) attempt = next;
  }
  const mark = task.remembered === undefined ? {} : { remembered: task.remembered };
  const fact = signal.aborted
    ? unknown('cancelled')
    : await unlessHidden({ target, role, ...mark, attempts, ...attempt }, target.address, run);
  return [{ kind: 'tcp', subject: subjectOf(task), fact, evidence: [] }];
};

/** An answer, even a refusal, is asked for once more; silence may be loss. */
function attemptsFor({ outcome }: Attempt): number {
  return outcome === 'timed-out' ? ATTEMPTS : ATTEMPTS - 1;
}

function tryConnect({ address, port }: Endpoint, waitMs: number, signal: AbortSignal): Promise<Attempt> {
  return new Promise((resolve) => {
    const watch = startStopwatch();
    const socket = connect(port, address);

    function finish(attempt: Attempt): void {
      stopWaiting();
      watch.stop();
      signal.removeEventListener('abort', abort);
      socket.removeAllListeners();
      socket.on('error', () => undefined);
      socket.destroy();
      resolve(attempt);
    }
    const stopWaiting = patience(waitMs, () => {
      finish({ outcome: 'timed-out', connectMs: null });
    });
    const abort = (): void => {
      finish({ outcome: 'error', connectMs: null, errno: 'ABORTED' });
    };
    signal.addEventListener('abort', abort);

    socket.on('connect', () => {
      const local = socket.localAddress === undefined ? {} : { localAddress: socket.localAddress };
      finish({ outcome: 'connected', connectMs: watch.elapsed(), ...local });
    });
    socket.on('error', (error) => {
      const errno = errnoOf(error);
      finish({ outcome: outcomeOf(errno), connectMs: null, errno });
    });
  });
}

/** outcomeOf maps the code of a failed connect. */
export function outcomeOf(errno: string): TcpConnection['outcome'] {
  if (errno === 'ECONNREFUSED') return 'refused';
  if (errno === 'ECONNRESET' || errno === 'EPIPE') return 'reset';
  if (errno === 'ETIMEDOUT') return 'timed-out';
  if (isUnreachable(errno)) return 'unreachable';
  return isDenied(errno) ? 'denied' : 'error';
}
