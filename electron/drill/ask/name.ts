/**
 * The name by the way of every ordinary program. getaddrinfo cannot be cancelled and holds a thread until it is done, so all
 * questions go to one process of their own with many threads; what it still waits for ends with it.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { lookup } from 'node:dns';
import { z } from 'zod';
import { contains, isIpv4, type Cidr } from '../../../shared/net/ipv4.ts';
import type { Outcome } from '../../../shared/drill/sample.ts';
import { patience } from '../../probe/patience.ts';
import type { Asker, AskContext } from './asker.ts';

const THREADS = 32;
/** In the window there is no Node that could run a program, and four threads for everything. */
const THREADS_HERE = 2;

const SCRIPT = `require('node:readline').createInterface(process.stdin).on('line', (id) => {
  require('node:dns').lookup(process.argv[1], { all: true, family: 4 }, (error, found) => {
    process.stdout.write(JSON.stringify({ id: Number(id), code: error ? error.code : '', addresses: error ? [] : found.map((one) => one.address) }) + '\\n');
  });
}).on('close', () => process.kill(process.pid, 'SIGKILL'));`;

const answerSchema = z.object({ id: z.number(), code: z.string(), addresses: z.array(z.string()) });
type Answer = z.infer<typeof answerSchema>;

/** askName counts an answer only where it leads into the blocks in which the API is expected. */
export function askName({ log, now }: AskContext, expected: readonly Cidr[]): Asker {
  const isHere = 'electron' in process.versions;
  const waiting = new Map<number, { readonly sentAt: number; readonly stop: () => void }>();
  let running = 0;
  let child: ChildProcess | null = null;

  function heard({ id, code, addresses }: Answer): void {
    running -= 1;
    const sent = waiting.get(id);
    if (sent === undefined) return;
    sent.stop();
    waiting.delete(id);
    log.settle(id, outcomeOf(code, addresses, expected), now() - sent.sentAt);
  }

  function start(): ChildProcess {
    const own = spawn(process.execPath, ['-e', SCRIPT, '--', log.service.host], {
      env: { ...process.env, NODE_OPTIONS: '', UV_THREADPOOL_SIZE: String(THREADS), ...shortWaits() },
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    });
    createInterface(own.stdout).on('line', (line) => {
      const answer = answerSchema.safeParse(JSON.parse(line));
      if (answer.success) heard(answer.data);
    });
    own.stdin.on('error', () => undefined);
    own.on('error', () => undefined);
    own.on('close', () => {
      if (child === own) child = null;
      running = 0;
    });
    return own;
  }

  return {
    ask: () => {
      // All threads wait already: a question that nobody can ask would be a loss of our own.
      if (running >= (isHere ? THREADS_HERE : THREADS)) return;
      const sentAt = now();
      const id = log.sent(sentAt);
      const stop = patience(log.service.patienceMs, () => {
        log.settle(id, 'lost');
      });
      waiting.set(id, { sentAt, stop });
      running += 1;
      if (isHere) {
        lookup(log.service.host, { all: true, family: 4 }, (error, found) => {
          heard({
            id,
            code: error?.code ?? '',
            addresses: error === null ? found.map(({ address }) => address) : [],
          });
        });
        return;
      }
      child ??= start();
      child.stdin?.write(`${id}\n`);
    },
    stop: () => {
      for (const { stop } of waiting.values()) stop();
      waiting.clear();
      child?.kill('SIGKILL');
    },
  };
}

/** The system waits 5 s per server and asks twice; ten lookups would soon hold all threads. The user's setting counts. */
function shortWaits(): Record<string, string> {
  return process.platform === 'linux' && process.env['RES_OPTIONS'] === undefined
    ? { RES_OPTIONS: 'timeout:1 attempts:1' }
    : {};
}

function outcomeOf(code: string, addresses: readonly string[], expected: readonly Cidr[]): Outcome {
  if (addresses.some((one) => isIpv4(one) && expected.some((block) => contains(block, one))))
    return 'answered';
  // The resolver's own way of saying that nobody answered it.
  if (code === 'EAI_AGAIN' || code === 'ETIMEOUT') return 'lost';
  return 'refused';
}
