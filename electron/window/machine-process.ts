/** The computer's reader of the desktop app. */
import { machineEnv } from '../machine/environment.ts';
import type { MachineProcess } from '../machine/protocol.ts';
import { startUtilityProcess } from './utility.ts';

/** startMachineUtility starts the bundle of the reader. */
export function startMachineUtility(program: string): MachineProcess {
  return startUtilityProcess(program, 'VPC Doctor computer reader', machineEnv());
}
