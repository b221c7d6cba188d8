/**
 * The computer's reader: a program of its own, so that a library that starts other programs and waits for them holds up
 * nothing. It tells part after part, the quick ones first; its parent ends it then. Started by Node or by Electron (a utility process).
 */
import { setPriority } from 'node:os';
import { PARTS } from './child/parts.ts';
import { parentPort } from '../process/parent-port.ts';
import type { Message } from './protocol.ts';

/** Lower priority than what measures the network. */
const NICE = 10;
const MOST_DETAIL = 400;
const port = parentPort();

// Without its parent nobody hears it.
if (port === undefined) process.on('disconnect', () => process.exit());
try {
  setPriority(NICE);
} catch {
  // Then it competes with the others.
}
void tellAll();

async function tellAll(): Promise<void> {
  for (const { kind, read } of PARTS) await tell(await answerOf(kind, read));
  await tell({ done: true });
}

async function answerOf(
  kind: (typeof PARTS)[number]['kind'],
  read: () => Promise<unknown>,
): Promise<Message> {
  try {
    return { kind, text: `${JSON.stringify(await read(), null, 1)}\n` };
  } catch (error) {
    const detail = (error instanceof Error ? error.message : String(error)).slice(0, MOST_DETAIL);
    return { kind, failure: { reason: 'failed', detail } };
  }
}

/** Resolves when it is on its way: the next part may hold the whole process up. */
function tell(message: Message): Promise<void> {
  return new Promise((resolve) => {
    if (port !== undefined) {
      port.postMessage(message);
      setImmediate(resolve);
    } else {
      process.send?.(message, () => {
        resolve();
      });
    }
  });
}
