/**
 * The native process: a program of its own that calls functions of Windows, so that a bad call can end
 * nothing but
 * itself. It is started by Node (messages over the channel of fork) or by Electron (a utility process).
 */
import { systemRoot } from '../process/system-root.ts';
import { parentPort } from '../process/parent-port.ts';
import { answers } from './child/answers.ts';
import { loadKoffi } from './child/koffi.ts';
import { Refusal } from './child/refusal.ts';
import { requestSchema, type Failure, type Reply } from './protocol.ts';

const MOST_DETAIL = 400;
const port = parentPort();
const send = (reply: Reply): void => {
  if (port === undefined) process.send?.(reply);
  else port.postMessage(reply);
};

try {
  const answer = answers(loadKoffi(import.meta.url), `${systemRoot(process.env)}\\System32`);
  const open = new Map<number, AbortController>();
  listen((message) => {
    const request = requestSchema.safeParse(message);
    if (!request.success) return;
    if ('cancel' in request.data) {
      open.get(request.data.cancel)?.abort();
      return;
    }
    const { id, question } = request.data;
    const stop = new AbortController();
    open.set(id, stop);
    void answer(question, stop.signal)
      .then(
        (text): Reply => ({ id, text }),
        (error: unknown): Reply => ({ id, failure: failureOf(error) }),
      )
      .then((reply) => {
        open.delete(id);
        send(reply);
      });
  });
  send({ ready: true });
} catch (error) {
  send({ ready: false, failure: { ...failureOf(error), reason: 'tool-missing' } });
}

function listen(heard: (message: unknown) => void): void {
  if (port !== undefined) {
    port.on('message', ({ data }) => {
      heard(data);
    });
    return;
  }
  process.on('message', heard);
  // Without its parent nobody hears the answers.
  process.on('disconnect', () => {
    process.exit();
  });
}

function failureOf(error: unknown): Failure {
  const detail = (error instanceof Error ? error.message : String(error)).slice(0, MOST_DETAIL);
  return { reason: error instanceof Refusal ? error.reason : 'failed', detail };
}
