import { connect } from 'node:net';
import type { Endpoint } from '../../shared/net/endpoint.ts';
import { decodeAnswer, encodeQuestion, newId, type Question } from './dns-message.ts';
import type { Attempt } from './dns-attempt.ts';
import { errnoOf, isUnreachable } from './errno.ts';
import { patience } from './patience.ts';
import { startStopwatch } from './stopwatch.ts';

/** askTcp sends one question over a new connection; a message is two bytes of length and then the message. */
export function askTcp(
  server: Endpoint,
  question: Question,
  { waitMs, signal }: { readonly waitMs: number; readonly signal: AbortSignal },
): Promise<Attempt> {
  return new Promise((resolve) => {
    const socket = connect(server.port, server.address);
    const id = newId();
    const watch = startStopwatch();
    let received = Buffer.alloc(0);

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
      finish({ outcome: 'silent' });
    });
    const abort = (): void => {
      finish({ outcome: 'error', errno: 'ABORTED' });
    };
    signal.addEventListener('abort', abort);

    socket.on('connect', () => {
      const message = encodeQuestion(id, question);
      const framed = Buffer.alloc(2 + message.length);
      framed.writeUInt16BE(message.length);
      message.copy(framed, 2);
      socket.write(framed);
    });
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (received.length < 2 || received.length < 2 + received.readUInt16BE(0)) return;
      const answer = decodeAnswer(
        received.subarray(2, 2 + received.readUInt16BE(0)),
        new Set([id]),
        question,
      );
      const foreign = answer === 'stray' || answer === 'malformed';
      finish(foreign ? { outcome: 'malformed' } : { outcome: 'answered', answer, rttMs: watch.elapsed() });
    });
    socket.on('error', (error) => {
      finish(failedTcp(errnoOf(error)));
    });
    socket.on('end', () => {
      finish({ outcome: 'reset', errno: 'EOF' });
    });
  });
}

function failedTcp(errno: string): Attempt {
  if (errno === 'ECONNREFUSED') return { outcome: 'refused', errno };
  if (errno === 'ECONNRESET' || errno === 'EPIPE') return { outcome: 'reset', errno };
  if (errno === 'ETIMEDOUT') return { outcome: 'silent', errno };
  return { outcome: isUnreachable(errno) ? 'unreachable' : 'error', errno };
}
