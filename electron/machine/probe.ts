/** The probe of the computer itself: whatever its reader does, each kind of fact is reported, known or not. */
import type { ToldMachine } from '../../shared/reading/machine.ts';
import type { Probe } from '../engine/toolbox.ts';

export const machineProbe: Probe<'machine'> = async (_task, { tools: { machine }, signal, report }) => {
  const told: ToldMachine[] = [];
  await machine?.(signal, (one) => {
    told.push(one);
    report?.(one);
  });
  return told;
};
