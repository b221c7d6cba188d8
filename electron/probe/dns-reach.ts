/** How far away the host that answers for a resolver is: the same question with small hop limits, all at once. */
import { createSocket } from 'node:dgram';
import type { DnsReach } from '../../shared/observation/exchange.ts';
import { known, unknown } from '../../shared/observation/known.ts';
import { formatEndpoint } from '../../shared/net/endpoint.ts';
import { subjectOf, type TaskOf } from '../engine/task.ts';
import type { Probe } from '../engine/toolbox.ts';
import { decodeAnswer, encodeQuestion, newId, type Answer, type Question } from './dns-message.ts';
import { patience } from './patience.ts';

/** How long an answer may take beyond the round trips that a full one took. */
const GRACE_MS = 150;
const ROUND_TRIPS = 3;
const LONGEST_MS = 1_200;
/** A lost datagram makes an answerer look further away than it is, so the nearer limits are asked again. */
const AGAIN = 2;

type Task = TaskOf<'dns-reach'>;

export const dnsReachProbe: Probe<'dns-reach'> = async (task, { tools, signal }) => {
  tools.contacted('udp', formatEndpoint(task.server), 'dns-reach');
  // Where nobody is nearer, as in every healthy network, one round is all.
  let nearest = await askAll(task, task.limits, signal);
  for (let again = 0; again < AGAIN && nearest !== null && !signal.aborted; again += 1) {
    nearest = (await askAll(task, limitsBelow(nearest, task), signal)) ?? nearest;
  }
  const fact = signal.aborted ? unknown('cancelled') : known(reachOf(task, nearest));
  return [{ kind: 'reach', subject: subjectOf(task), fact, evidence: [] }];
};

interface Nearest {
  readonly limit: number;
  readonly answer: Answer;
}

function reachOf({ server, name, limits }: Task, nearest: Nearest | null): DnsReach {
  const asked = { server, name, limits: [...limits].sort((a, b) => a - b) };
  if (nearest === null) return { ...asked, first: null, answers: [] };
  return { ...asked, first: nearest.limit, rcode: nearest.answer.rcode, answers: nearest.answer.answers };
}

function limitsBelow({ limit }: Nearest, task: Task): readonly number[] {
  return task.limits.filter((one) => one < limit);
}

async function askAll(task: Task, limits: readonly number[], signal: AbortSignal): Promise<Nearest | null> {
  if (limits.length === 0) return null;
  const waitMs = Math.min(LONGEST_MS, GRACE_MS + ROUND_TRIPS * task.rttMs);
  const answers = await Promise.all(limits.map((limit) => askWithin(task, limit, { waitMs, signal })));
  const found = limits.flatMap((limit, index) => {
    const answer = answers[index];
    return answer == null ? [] : [{ limit, answer }];
  });
  return found.reduce<Nearest | null>(
    (best, one) => (best === null || one.limit < best.limit ? one : best),
    null,
  );
}

/** One datagram; null: nothing came back. A router's "time exceeded", which Windows reports as an error, is that as well. */
function askWithin(
  { server, name }: Task,
  limit: number,
  { waitMs, signal }: { readonly waitMs: number; readonly signal: AbortSignal },
): Promise<Answer | null> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    const question: Question = { name, type: 'A' };
    const id = newId();
    const finish = (answer: Answer | null): void => {
      stopWaiting();
      signal.removeEventListener('abort', abort);
      socket.removeAllListeners();
      socket.on('error', () => undefined);
      socket.close();
      resolve(answer);
    };
    const abort = (): void => {
      finish(null);
    };
    const stopWaiting = patience(waitMs, abort);
    signal.addEventListener('abort', abort);
    socket.on('error', abort);
    socket.on('message', (message) => {
      const answer = decodeAnswer(message, new Set([id]), question);
      if (answer !== 'stray' && answer !== 'malformed') finish(answer);
    });
    socket.connect(server.port, server.address, (error?: Error) => {
      if (error !== undefined) {
        finish(null);
        return;
      }
      // Some systems refuse a limit; without one the answer would prove nothing.
      try {
        socket.setTTL(limit);
      } catch {
        finish(null);
        return;
      }
      socket.send(encodeQuestion(id, question), (failure) => {
        if (failure) finish(null);
      });
    });
  });
}
