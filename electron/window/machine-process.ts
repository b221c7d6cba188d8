/** The computer's reader of the desktop app: a utility process of Electron, since the app's own program is no Node. */
import { utilityProcess } from 'electron';
import { machineEnv } from '../machine/environment.ts';
import type { MachineProcess } from '../machine/protocol.ts';

/** startMachineUtility starts the bundle of the reader. */
export function startMachineUtility(program: string): MachineProcess {
  const child = utilityProcess.fork(program, [], {
    env: machineEnv(),
    execArgv: [],
    stdio: 'ignore',
    serviceName: 'VPC Doctor computer reader',
  });
  return {
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
