/** What a child of Node tells its parent: messages over the channel, and its end. */
import type { ChildProcess } from 'node:child_process';

export interface ProcessMessages {
  onMessage(heard: (message: unknown) => void): void;
  /** Also called where it could not be started. */
  onExit(gone: (why: string) => void): void;
}

/** childMessages listens to a child, which does not keep its parent alive: the run decides when it ends, and ends it. */
export function childMessages(child: ChildProcess): ProcessMessages {
  child.unref();
  child.channel?.unref();
  return {
    onMessage: (heard) => {
      child.on('message', heard);
    },
    onExit: (gone) => {
      child.on('error', (error) => {
        gone(error.message);
      });
      child.on('exit', (code, signal) => {
        gone(signal ?? `exit code ${code ?? 'none'}`);
      });
    },
  };
}
