/**
 * The client of the native process: starts it once, asks, and ends it when it fails to answer in time. After that
 * every question is answered with the reason, so that the next source is asked.
 */
import { START_MS, limitOf } from './limits.ts';
import { known, unknown, type Known, type Unknown } from '../../shared/observation/known.ts';
import type { ProcessMessages } from '../process/child-messages.ts';
import { Gate } from './gate.ts';
import { replySchema, type Reply, type Request } from './protocol.ts';
import type { Question } from '../engine/native-question.ts';

/** Each echo request waits on a thread of its own. */
export const NATIVE_THREADS = 160;
/** Lookups that go another way, and files. */
const OTHER_THREADS = 8;

/** A started process, of Node or of Electron. */
export interface NativeProcess extends ProcessMessages {
  send(request: Request): void;
  kill(): void;
}
export type StartNative = () => NativeProcess;

interface Waiting {
  readonly question: Question;
  readonly answer: (text: Known<string>) => void;
  readonly timer: NodeJS.Timeout;
}

type Asked = Extract<Request, { readonly id: number }>;

export class NativeClient {
  readonly #start: StartNative;
  #process: NativeProcess | null = null;
  #ready: Promise<Unknown | null> | null = null;
  #settleStart: (failure: Unknown | null) => void = () => undefined;
  #ended: Unknown | null = null;
  #lastId = 0;
  #hasAnswered = false;
  readonly #waiting = new Map<number, Waiting>();
  readonly #echoes = new Gate(NATIVE_THREADS - OTHER_THREADS);

  constructor(start: StartNative) {
    this.#start = start;
  }

  /** failure says why nothing can be asked any more; null as long as something can. */
  get failure(): Unknown | null {
    return this.#ended;
  }

  /** answers says whether it has answered anything yet: one that hangs from the beginning has not. */
  get answers(): boolean {
    return this.#hasAnswered;
  }

  /** ready starts the process, and resolves when it can answer, or to false when it never will. */
  async ready(): Promise<boolean> {
    return (await this.#begun()) === null;
  }

  /** ask never rejects. */
  async ask(question: Question, signal: AbortSignal): Promise<Known<string>> {
    const failure = await this.#begun();
    if (signal.aborted) return unknown('cancelled');
    const process = this.#process;
    if (failure !== null || process === null)
      return failure ?? unknown('failed', 'the native process has ended');
    const id = (this.#lastId += 1);
    // The time of a question begins when it is sent: one that had to wait for a thread is not late.
    if (question.call === 'IcmpSendEcho2Ex') await this.#echoes.enter(id, question.count);
    return this.#send(process, { id, question }, signal);
  }

  #send(process: NativeProcess, { id, question }: Asked, signal: AbortSignal): Promise<Known<string>> {
    if (signal.aborted || this.#ended !== null) {
      this.#echoes.leave(id);
      return Promise.resolve(this.#ended ?? unknown('cancelled'));
    }
    return new Promise((resolve) => {
      const cancel = (): void => {
        if ('name' in question) process.send({ cancel: id });
        this.#settle(id, unknown('cancelled'));
      };
      const timer = setTimeout(() => {
        this.#late(question);
      }, limitOf(question));
      const answer = (text: Known<string>): void => {
        signal.removeEventListener('abort', cancel);
        resolve(text);
      };
      this.#waiting.set(id, { question, timer, answer });
      signal.addEventListener('abort', cancel, { once: true });
      process.send({ id, question });
    });
  }

  /** stop ends the process; a run that is over needs no answer. */
  stop(): void {
    this.#end(unknown('cancelled'));
  }

  #begun(): Promise<Unknown | null> {
    if (this.#ended !== null) return Promise.resolve(this.#ended);
    this.#ready ??= new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#end(unknown('timed-out', `the native process was not ready within ${START_MS} ms`));
      }, START_MS);
      this.#settleStart = (failure) => {
        clearTimeout(timer);
        resolve(failure);
      };
      try {
        const started = this.#start();
        this.#process = started;
        started.onMessage((message) => {
          this.#hear(message);
        });
        started.onExit((why) => {
          this.#end(unknown('failed', `the native process ended: ${why}`));
        });
      } catch (error) {
        this.#end(
          unknown(
            'failed',
            `the native process did not start: ${error instanceof Error ? error.message : String(error)}`,
          ),
        );
      }
    });
    return this.#ready;
  }

  #hear(message: unknown): void {
    const reply = replySchema.safeParse(message);
    if (!reply.success) {
      this.#end(unknown('unparsable', 'the native process said something that is no reply'));
      return;
    }
    this.#take(reply.data);
  }

  #take(reply: Reply): void {
    if ('ready' in reply) {
      if (reply.ready) this.#settleStart(null);
      else this.#end(unknown(reply.failure.reason, reply.failure.detail));
      return;
    }
    this.#hasAnswered = true;
    // Also where nobody waits for the answer any more: only now its threads are free.
    this.#echoes.leave(reply.id);
    this.#settle(
      reply.id,
      'text' in reply ? known(reply.text) : unknown(reply.failure.reason, reply.failure.detail),
    );
  }

  #settle(id: number, text: Known<string>): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    this.#waiting.delete(id);
    clearTimeout(waiting.timer);
    waiting.answer(text);
  }

  /** One call that hangs holds up all that follow, and nothing can take it back. */
  #late(question: Question): void {
    this.#end(
      unknown(
        'timed-out',
        `${question.call} did not answer within ${limitOf(question)} ms; the native process was ended`,
      ),
    );
  }

  #end(why: Unknown): void {
    if (this.#ended !== null) return;
    this.#ended = why;
    this.#process?.kill();
    this.#settleStart(why);
    this.#echoes.open();
    for (const id of [...this.#waiting.keys()]) this.#settle(id, why);
  }
}
