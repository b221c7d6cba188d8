/** What the reader of the computer says to its parent. Every message is checked on arrival; it is never asked anything. */
import { z } from 'zod';
import type { ProcessMessages } from '../process/child-messages.ts';
import { UNKNOWN_REASONS } from '../../shared/observation/known.ts';
import { MACHINE_KINDS } from '../../shared/observation/machine.ts';

const MOST_TEXT = 64 * 1024;
const kind = z.enum(MACHINE_KINDS);

export const messageSchema = z.union([
  z.strictObject({ kind, text: z.string().max(MOST_TEXT) }),
  z.strictObject({
    kind,
    failure: z.strictObject({ reason: z.enum(UNKNOWN_REASONS), detail: z.string().max(400) }),
  }),
  z.strictObject({ done: z.literal(true) }),
]);
export type Message = z.infer<typeof messageSchema>;

/** A started process, of Node or of Electron. */
export interface MachineProcess extends ProcessMessages {
  /** Ends it and what it has started. */
  kill(): void;
}
export type StartMachine = () => MachineProcess;
