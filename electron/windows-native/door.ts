/** The door to the native process: every answer is kept as evidence under the function's name. */
import type { Evidence } from '../../shared/observation/evidence.ts';
import { unknown, type Known } from '../../shared/observation/known.ts';
import type { NativeAnswer, NativeDoor } from '../engine/toolbox.ts';
import { NativeClient, type StartNative } from './client.ts';
import { commandOf } from './protocol.ts';
import type { Question } from '../engine/native-question.ts';

export interface Keeping {
  readonly add: (record: Omit<Evidence, 'id'>) => string;
  readonly startedAt: () => string;
}

export interface OpenDoor extends NativeDoor {
  stop(): void;
}

/** openNativeDoor starts nothing before the first question. */
export function openNativeDoor(start: StartNative, { add, startedAt }: Keeping): OpenDoor {
  const client = new NativeClient(start);
  let failed: readonly string[] | null = null;

  /** A process that is not there is one fact, and not one per question. */
  function keepFailure(why: Known<string>, at: string): readonly string[] {
    if (why.known || why.reason === 'cancelled') return [];
    failed ??= [
      add({
        command: 'native:start',
        platform: 'win32',
        stream: 'stdout',
        startedAt: at,
        text: '',
        failure: { reason: why.reason, detail: why.detail },
      }),
    ];
    return failed;
  }

  async function ask(question: Question, signal: AbortSignal): Promise<NativeAnswer> {
    const at = startedAt();
    const text = await client.ask(question, signal);
    if (client.failure !== null && !text.known) return { text, evidence: keepFailure(text, at) };
    const base = {
      command: commandOf(question),
      platform: 'win32',
      stream: 'stdout',
      startedAt: at,
    } as const;
    const record = text.known
      ? { text: text.value, bytes: Buffer.from(text.value) }
      : { text: '', failure: { reason: text.reason, detail: text.detail } };
    return { text, evidence: [add({ ...base, ...record })] };
  }

  return {
    ask,
    ready: () => client.ready(),
    answers: () => client.answers,
    failed: () => client.failure !== null,
    stop: () => {
      client.stop();
    },
  };
}

/** CLOSED is the door of systems that have no such process. */
export const CLOSED: NativeAnswer = { text: unknown('tool-missing', 'no native process'), evidence: [] };
