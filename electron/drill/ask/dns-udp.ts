/**
 * A resolver over UDP: one datagram per question, each from a socket of its own. A socket that is kept would keep its place in
 * the tables of firewalls on the way, and would tell of that instead of what a new question meets.
 */
import { createSocket } from 'node:dgram';
import type { Outcome } from '../../../shared/drill/sample.ts';
import { decodeAnswer, encodeQuestion, newId, type Answer, type Question } from '../../probe/dns-message.ts';
import { errnoOf, isUnreachable } from '../../probe/errno.ts';
import { patience } from '../../probe/patience.ts';
import type { Asker, AskContext } from './asker.ts';

/** How long late and duplicate answers are awaited. */
const LISTEN_MS = 5_000;

export function askDnsUdp({ log, now }: AskContext): Asker {
  const { service } = log;
  const question: Question = { name: service.host, type: 'A' };
  const open = new Set<() => void>();
  return {
    ask: () => {
      const socket = createSocket('udp4');
      const id = newId();
      let sentAt = now();
      let number: number | null = null;
      const settle = (outcome: Outcome, rttMs: number | null = null): void => {
        number ??= log.sent(sentAt);
        log.settle(number, outcome, rttMs);
      };
      const close = (): void => {
        open.delete(close);
        stopWaiting();
        stopListening();
        socket.removeAllListeners();
        socket.on('error', () => undefined);
        socket.close();
      };
      open.add(close);
      const stopWaiting = patience(service.patienceMs, () => {
        settle('lost');
      });
      const stopListening = patience(LISTEN_MS, close);
      socket.on('error', (error) => {
        settle(outcomeOf(errnoOf(error)));
        close();
      });
      socket.on('message', (message) => {
        const answer = decodeAnswer(message, new Set([id]), question);
        if (answer === 'stray' || answer === 'malformed') return;
        settle(verdictOf(answer), now() - sentAt);
        // One that is answered needs no more time than a double answer would take.
        stopWaiting();
      });
      socket.connect(service.port, service.address ?? '', (error?: Error) => {
        if (error !== undefined) {
          settle(outcomeOf(errnoOf(error)));
          close();
          return;
        }
        sentAt = now();
        number ??= log.sent(sentAt);
        socket.send(encodeQuestion(id, question), (failure) => {
          if (failure) settle(outcomeOf(errnoOf(failure)));
        });
      });
    },
    stop: () => {
      for (const close of [...open]) close();
    },
  };
}

/** verdictOf says whether an answer helps: a server that answers with an error is there, and the name is not. */
export function verdictOf({ rcode, answers }: Answer): Outcome {
  return rcode === 'NOERROR' && answers.some(({ type }) => type === 'A') ? 'answered' : 'refused';
}

/** outcomeOf says what an error of a socket means for the service. */
export function outcomeOf(errno: string): Outcome {
  if (errno === 'ECONNREFUSED' || errno === 'ECONNRESET' || errno === 'EPIPE') return 'refused';
  if (errno === 'ETIMEDOUT') return 'lost';
  // What this computer did not send says nothing about the network.
  return isUnreachable(errno) ? 'unreachable' : 'unknown';
}
