/** The computer's reader as a child of Node: the command line and the browser form. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { childMessages } from '../process/child-messages.ts';
import { machineEnv } from './environment.ts';
import type { MachineProcess } from './protocol.ts';

/** Beside the bundle. */
const PROGRAM = 'machine.js';

/** startNodeMachine starts the reader of this build. */
export function startNodeMachine(program = fileURLToPath(new URL(PROGRAM, import.meta.url))): MachineProcess {
  const child = spawn(process.execPath, [program], {
    env: machineEnv(),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // In a group of its own, so that a program that it waits for ends with it.
    detached: true,
  });
  return {
    ...childMessages(child),
    kill: () => {
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended, and all that it has started.
      }
    },
  };
}
