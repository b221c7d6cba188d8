/**
 * Waiting: calls that Windows finishes later and signals by an event. All are looked at from one timer, so
 * no thread waits.
 */
import type { Functions } from './functions.ts';
import { refusalOf } from './refusal.ts';

/** Round trips are measured by Windows itself, so this adds to no time that is reported. */
const LOOK_EVERY_MS = 4;
const SIGNALED = 0;

interface Waiter {
  readonly event: bigint;
  readonly done: () => void;
  /** What Windows reads and writes until then; named here, it is not collected as garbage. */
  readonly lent: readonly Uint8Array[];
}

export class Waiting {
  readonly #functions: Functions;
  readonly #waiters = new Set<Waiter>();
  #timer: NodeJS.Timeout | null = null;

  constructor(functions: Functions) {
    this.#functions = functions;
  }

  /** event makes one that stays signaled until it is closed. */
  event(): bigint {
    const event = this.#functions.pointer('CreateEventW', null, 1, 0, null);
    if (event === 0n) throw refusalOf('CreateEventW', this.#functions.call('GetLastError'));
    return event;
  }

  /** signaled resolves when Windows has signaled the event, and closes it. */
  signaled(event: bigint, lent: readonly Uint8Array[]): Promise<void> {
    return new Promise((resolve) => {
      this.#waiters.add({ event, lent, done: resolve });
      this.#timer ??= setInterval(() => {
        this.#look();
      }, LOOK_EVERY_MS);
    });
  }

  close(event: bigint): void {
    this.#functions.call('CloseHandle', event);
  }

  #look(): void {
    for (const waiter of this.#waiters) {
      if (this.#functions.call('WaitForSingleObject', waiter.event, 0) !== SIGNALED) continue;
      this.#waiters.delete(waiter);
      this.close(waiter.event);
      waiter.done();
    }
    if (this.#waiters.size > 0 || this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }
}
