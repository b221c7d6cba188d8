/** Native processes of a test: each is a script of Node that behaves well, badly, or not at all. */
import { setMaxListeners } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NativeClient } from '../../../electron/windows-native/client.ts';
import { startNodeNative } from '../../../electron/windows-native/node-process.ts';
import type { Question } from '../../../electron/engine/native-question.ts';

/** Of a run that goes on. */
export const { signal } = new AbortController();
// Two hundred questions listen at once: that is no leak.
setMaxListeners(0, signal);

export const TABLE: Question = { call: 'GetIfTable2' };

/** A script's line that says that it is ready. */
export const READY = 'process.send({ ready: true });';

/** A script's line that answers every question by the question itself. */
export const ANSWERS = `process.on('message', ({ id, question }) => { if (id) process.send({ id, text: JSON.stringify(question) }); });`;

export class Programs {
  /** It holds the scripts, and what they write. */
  readonly folder = mkdtempSync(join(tmpdir(), 'vd-native-'));
  readonly #open: { stop(): void }[] = [];

  /** program writes a script, and gives what starts it. */
  readonly program = (script: string): (() => ReturnType<typeof startNodeNative>) => {
    const path = join(this.folder, `${Math.random().toString(36).slice(2)}.cjs`);
    writeFileSync(path, script);
    return () => startNodeNative(path);
  };

  /** client gives one that asks a process of this script. */
  readonly client = (script: string): NativeClient => this.opened(new NativeClient(this.program(script)));

  /** opened keeps what stop will stop. */
  opened<T extends { stop(): void }>(one: T): T {
    this.#open.push(one);
    return one;
  }

  readonly stop = (): void => {
    this.#open.splice(0).forEach((one) => {
      one.stop();
    });
  };

  readonly remove = (): void => {
    rmSync(this.folder, { recursive: true });
  };
}
