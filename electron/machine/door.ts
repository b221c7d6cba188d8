/** The door to the computer's reader: every answer is kept as evidence, and only what its schema names becomes a fact. */
import type { Evidence } from '../../shared/observation/evidence.ts';
import type { Known } from '../../shared/observation/known.ts';
import type { MachineKind } from '../../shared/observation/machine.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import { machineFact, wordOf, type ToldMachine } from '../../shared/reading/machine.ts';
import type { MachineDoor } from '../engine/toolbox.ts';
import { readMachine } from './client.ts';
import type { StartMachine } from './protocol.ts';

export interface Keeping {
  readonly platform: Platform;
  readonly add: (record: Omit<Evidence, 'id'>) => string;
  readonly startedAt: () => string;
}

export type OpenMachine = (keeping: Keeping) => MachineDoor;

/** processDoor reads by a process of its own, which it starts when it is asked. */
export function processDoor(start: StartMachine): OpenMachine {
  return (keeping) => (signal, report) => {
    const at = keeping.startedAt();
    return readMachine(start, signal, (kind, text) => {
      report(keptAnswer({ program: 'systeminformation', kind, at }, text, keeping));
    });
  };
}

/** keptAnswer keeps an answer under the name of the program that gave it, and reads it. */
export function keptAnswer(
  from: {
    readonly program: 'systeminformation' | 'node:os';
    readonly kind: MachineKind;
    readonly at: string;
  },
  text: Known<string>,
  { platform, add }: Keeping,
): ToldMachine {
  const base = {
    command: `${from.program} ${wordOf(from.kind)}`,
    platform,
    stream: 'stdout',
    startedAt: from.at,
  } as const;
  const told = machineFact(from.kind, text, []);
  // What its schema does not name is not kept either.
  const kept = told.fact.known ? `${JSON.stringify(told.fact.value, null, 1)}\n` : '';
  const id = told.fact.known
    ? add({ ...base, exitCode: 0, text: kept, bytes: Buffer.from(kept) })
    : add({ ...base, text: '', failure: { reason: told.fact.reason, detail: told.fact.detail } });
  return { ...told, evidence: [id] };
}
