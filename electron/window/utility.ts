/** A utility process of Electron, since the desktop app's own program is no Node. */
import { utilityProcess, type UtilityProcess } from 'electron';
import type { ProcessMessages } from '../process/child-messages.ts';

export interface Utility extends ProcessMessages {
  readonly child: UtilityProcess;
  kill(): void;
}

/** startUtilityProcess starts a bundle under a name that the system's list of processes shows. */
export function startUtilityProcess(
  program: string,
  serviceName: string,
  env: Readonly<Record<string, string>>,
): Utility {
  const child = utilityProcess.fork(program, [], {
    env: { ...env },
    execArgv: [],
    stdio: 'ignore',
    serviceName,
  });
  return {
    child,
    onMessage: (heard) => {
      child.on('message', heard);
    },
    onExit: (gone) => {
      child.on('exit', (code) => {
        gone(`exit code ${code}`);
      });
    },
    kill: () => {
      child.kill();
    },
  };
}
