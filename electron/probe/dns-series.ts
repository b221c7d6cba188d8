/** A series of questions to one resolver: loss and delay where ICMP is filtered. */
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { known, unknown } from '../../shared/observation/known.ts';
import { formatEndpoint } from '../../shared/net/endpoint.ts';
import { subjectOf } from '../engine/task.ts';
import type { Probe } from '../engine/toolbox.ts';
import { decodeAnswer, encodeQuestion, type Question } from './dns-message.ts';
import { pause } from '../engine/pause.ts';
import { statistics } from '../../shared/observation/statistics.ts';

/** 5 % loss shows in 40 samples with a chance of 87 %; the resolvers' series and the pings add up to more. */
const FIRST_SERIES = 40;
/** Loss is confirmed by a longer series before anybody is alarmed. */
const SECOND_SERIES = 80;
const SPACING_MS = 12;
/** Answers that are later than this count as lost: streaming cannot wait for them. */
const STRAGGLER_MS = 800;

export const dnsSeriesProbe: Probe<'dns-series'> = async (task, { tools, signal }) => {
  const subject = subjectOf(task);
  tools.contacted('udp', formatEndpoint(task.server), 'dns-series');
  const socket = createSocket('udp4');
  // A refused datagram is a lost sample here; the single questions tell refusal from silence.
  socket.on('error', () => undefined);
  try {
    socket.connect(task.server.port, task.server.address);
    await once(socket, 'connect', { signal });
    const question: Question = { name: task.name, type: 'A' };
    const asking: Asking = { socket, question, signal };
    let samples = await ask(asking, 0, FIRST_SERIES);
    if (samples.includes(null)) {
      samples = [...samples, ...(await ask(asking, FIRST_SERIES, SECOND_SERIES))];
    }
    if (signal.aborted) return [{ kind: 'ping', subject, fact: unknown('cancelled'), evidence: [] }];
    const rtts = samples.filter((sample) => sample !== null);
    const series = {
      target: task.server.address,
      via: 'dns',
      sent: samples.length,
      received: rtts.length,
    } as const;
    return [
      {
        kind: 'ping',
        subject,
        fact: known({ ...series, ...statistics(rtts), replyTtl: null, errors: [] }),
        evidence: [],
      },
    ];
  } finally {
    socket.close();
  }
};

interface Asking {
  readonly socket: Socket;
  readonly question: Question;
  readonly signal: AbortSignal;
}

/** ask sends a series and gives the round trips in ms, null for a lost one. */
async function ask(
  { socket, question, signal }: Asking,
  firstId: number,
  count: number,
): Promise<(number | null)[]> {
  const sentAt: number[] = [];
  const rtts = Array.from({ length: count }, (): number | null => null);
  const complete = new AbortController();
  const onMessage = (message: Buffer): void => {
    const index = message.length < 2 ? -1 : message.readUInt16BE(0) - firstId;
    const sent = sentAt[index];
    if (sent === undefined || rtts[index] !== null) return;
    const answer = decodeAnswer(message, new Set([firstId + index]), question);
    if (answer === 'stray' || answer === 'malformed') return;
    rtts[index] = performance.now() - sent;
    if (!rtts.includes(null)) complete.abort();
  };
  socket.on('message', onMessage);
  try {
    for (let index = 0; index < count && !signal.aborted; index += 1) {
      sentAt[index] = performance.now();
      socket.send(encodeQuestion(firstId + index, question), () => undefined);
      await pause(SPACING_MS, signal);
    }
    if (rtts.includes(null)) await pause(STRAGGLER_MS, AbortSignal.any([signal, complete.signal]));
    return rtts;
  } finally {
    socket.off('message', onMessage);
  }
}
