import { createSocket } from 'node:dgram';
import type { Endpoint } from '../../shared/net/endpoint.ts';
import { decodeAnswer, encodeQuestion, newId, type Question } from './dns-message.ts';
import type { Attempt } from './dns-attempt.ts';
import { errnoOf, isUnreachable } from './errno.ts';
import { patience } from './patience.ts';
import { startStopwatch } from './stopwatch.ts';

/** How many datagrams were sent until the attempt came to its end. */
export type UdpAttempt = Attempt & { readonly sent: number };

/**
 * askUdp sends a datagram, and another one each time a wait (in ms) ends without an answer. All are sent
 * from one socket, so that a late answer to the first one still counts. The socket is connected, for only
 * then does the system report "port unreachable" (ECONNREFUSED), which tells a closed port from silence.
 */
export function askUdp(
  server: Endpoint,
  question: Question,
  { waitsMs, signal }: { readonly waitsMs: readonly number[]; readonly signal: AbortSignal },
): Promise<UdpAttempt> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    // From the first datagram on: a server that is slow answers all repetitions at once, the last one seemingly fast.
    const watch = startStopwatch();
    const ids = new Set<number>();
    let garbage = false;
    let stopWaiting = (): void => undefined;

    function finish(attempt: Attempt): void {
      stopWaiting();
      watch.stop();
      signal.removeEventListener('abort', abort);
      socket.removeAllListeners();
      // A late error of a socket that is being closed has nobody to tell.
      socket.on('error', () => undefined);
      socket.close();
      resolve({ ...attempt, sent: ids.size });
    }
    function send(): void {
      const waitMs = waitsMs[ids.size];
      if (waitMs === undefined) {
        finish({ outcome: garbage ? 'malformed' : 'silent' });
        return;
      }
      const id = newId();
      ids.add(id);
      stopWaiting = patience(waitMs, send);
      socket.send(encodeQuestion(id, question), (error) => {
        if (error) finish(failed(error));
      });
    }
    const abort = (): void => {
      finish({ outcome: 'error', errno: 'ABORTED' });
    };
    signal.addEventListener('abort', abort);

    socket.on('error', (error) => {
      finish(failed(error));
    });
    socket.on('message', (message) => {
      const answer = decodeAnswer(message, ids, question);
      if (answer === 'stray' || answer === 'malformed') {
        garbage ||= answer === 'malformed';
        return;
      }
      finish({ outcome: 'answered', answer, rttMs: watch.elapsed() });
    });
    // Without a route the connect itself fails; the types of Node leave that argument out.
    socket.connect(server.port, server.address, (error?: Error) => {
      if (error) finish(failed(error));
      else send();
    });
  });
}

/** failed maps a socket's error; Windows reports a closed UDP port as ECONNRESET. */
function failed(error: unknown): Attempt {
  const errno = errnoOf(error);
  if (errno === 'ECONNREFUSED' || errno === 'ECONNRESET') return { outcome: 'refused', errno };
  if (isUnreachable(errno)) return { outcome: 'unreachable', errno };
  return { outcome: 'error', errno };
}
