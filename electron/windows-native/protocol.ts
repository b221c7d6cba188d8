/** What the program and its native process say to each other. Both sides check every message on arrival. */
import { z } from 'zod';
import { UNKNOWN_REASONS } from '../../shared/observation/known.ts';
import { questionSchema, type EchoQuestion, type Question } from '../engine/native-question.ts';

/** To the native process. */
export const requestSchema = z.union([
  z.strictObject({ id: z.int().min(1), question: questionSchema }),
  z.strictObject({ cancel: z.int().min(1) }),
]);
export type Request = z.infer<typeof requestSchema>;

const failureSchema = z.strictObject({ reason: z.enum(UNKNOWN_REASONS), detail: z.string().max(500) });
export type Failure = z.infer<typeof failureSchema>;

/** An answer is JSON text, which is kept as evidence as it came; parsers read it, live and in a replay. */
const MOST_ANSWER = 32 * 1024 * 1024;

/** From the native process: that it can work or why not, then an answer for each request. */
export const replySchema = z.union([
  z.strictObject({ ready: z.literal(true) }),
  z.strictObject({ ready: z.literal(false), failure: failureSchema }),
  z.strictObject({ id: z.int().min(1), text: z.string().max(MOST_ANSWER) }),
  z.strictObject({ id: z.int().min(1), failure: failureSchema }),
]);
export type Reply = z.infer<typeof replySchema>;

/** commandOf writes a question as the command line under which its answer is kept as evidence. */
export function commandOf(question: Question): string {
  switch (question.call) {
    case 'GetBestRoute2':
      return `native:GetBestRoute2 ${question.target}`;
    case 'GetAddrInfoExW':
      return `native:GetAddrInfoExW ${question.name}`;
    case 'GetFileSecurityW':
      return `native:GetFileSecurityW ${question.path}`;
    case 'IcmpSendEcho2Ex':
      return ['native:IcmpSendEcho2Ex', ...echoArguments(question), question.target].join(' ');
    default:
      return `native:${question.call}`;
  }
}

const IP_AND_ICMP_HEADER = 28;

/** The letters of Windows' own ping, so that both are read alike. */
function echoArguments({ count, waitMs, ttl, packetBytes }: EchoQuestion): readonly string[] {
  return [
    '-n',
    String(count),
    '-w',
    String(waitMs),
    ...(ttl === undefined ? [] : ['-i', String(ttl)]),
    ...(packetBytes === undefined ? [] : ['-f', '-l', String(packetBytes - IP_AND_ICMP_HEADER)]),
  ];
}
