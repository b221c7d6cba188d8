/** How long the native process may take. */
import type { Question } from '../engine/native-question.ts';

/**
 * Node starts in a tenth of a second, and in one or two on a guarded or freshly booted computer. Where it takes longer,
 * the next source is asked meanwhile, and pings still do better to wait: each would be a start of its own.
 */
export const START_MS = 5_000;
/** Tables and registry are read in milliseconds. */
const ANSWER_MS = 2_500;
/** Beyond the waits of the requests themselves: threads begin, answers queue. */
const ECHO_SLACK_MS = 4_000;
/** The caller's own patience with a lookup is shorter; this ends a process that hangs. */
const LOOKUP_MS = 30_000;

/** limitOf gives the milliseconds that a question may take. */
export function limitOf(question: Question): number {
  if (question.call === 'GetAddrInfoExW') return LOOKUP_MS;
  if (question.call !== 'IcmpSendEcho2Ex') return ANSWER_MS;
  return question.count * question.gapMs + question.waitMs + ECHO_SLACK_MS;
}
