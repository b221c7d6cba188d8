/** The client of the computer's reader: starts it, takes what it says, and ends it when the time is over or it talks nonsense. */
import { known, unknown, type Known, type Unknown } from '../../shared/observation/known.ts';
import { MACHINE_KINDS, type MachineKind } from '../../shared/observation/machine.ts';
import { messageSchema, type MachineProcess, type StartMachine } from './protocol.ts';

export type Heard = (kind: MachineKind, text: Known<string>) => void;

/**
 * readMachine tells each part as it comes in, and at the end why the others are missing. It never rejects and never
 * outlasts the signal.
 */
export function readMachine(start: StartMachine, signal: AbortSignal, heard: Heard): Promise<void> {
  return new Promise((resolve) => {
    const open = new Set<MachineKind>(MACHINE_KINDS);
    let child: MachineProcess | null = null;
    let isOver = false;

    function end(why: Unknown): void {
      if (isOver) return;
      isOver = true;
      signal.removeEventListener('abort', late);
      child?.kill();
      for (const kind of open) heard(kind, why);
      resolve();
    }
    function late(): void {
      end(unknown('timed-out', 'the reader of the computer had not said it when the run was over'));
    }
    function hear(raw: unknown): void {
      if (isOver) return;
      const message = messageSchema.safeParse(raw);
      if (!message.success) {
        end(unknown('unparsable', 'the reader of the computer said something that is no answer'));
        return;
      }
      if ('done' in message.data) {
        end(unknown('failed', 'the reader of the computer did not say it'));
        return;
      }
      const { kind } = message.data;
      if (!open.delete(kind)) return;
      heard(
        kind,
        'text' in message.data
          ? known(message.data.text)
          : unknown(message.data.failure.reason, message.data.failure.detail),
      );
    }

    signal.addEventListener('abort', late, { once: true });
    if (signal.aborted) {
      late();
      return;
    }
    try {
      child = start();
      child.onMessage(hear);
      child.onExit((why) => {
        end(unknown('failed', `the reader of the computer ended: ${why}`));
      });
    } catch (error) {
      end(
        unknown(
          'failed',
          `the reader of the computer did not start: ${error instanceof Error ? error.message : String(error)}`,
        ),
      );
    }
  });
}
