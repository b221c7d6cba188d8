/** getaddrinfo: the way of every ordinary program from a name to its addresses. */
import { lookup } from 'node:dns/promises';
import { z } from 'zod';
import { LOOKUP_PATIENCE_MS, LOOKUP_TIMED_OUT, type Lookup, type LookupClock } from '../engine/toolbox.ts';
import { runCommand } from './run-command.ts';

/** The operating system's own patience is longer than this only where nobody answers. */
const LONGEST_MS = 30_000;
/** Its clock begins when it can ask. A lookup that is given up holds its process, which ends itself then. */
const SCRIPT = `const since = performance.now();
const say = (answer, end) => process.stdout.write(JSON.stringify({ ...answer, ms: performance.now() - since }), end);
require('node:dns').lookup(process.argv[1], { all: true, verbatim: true }, (error, found) => {
  clearTimeout(late);
  say(error ? { code: error.code } : { addresses: found.map((one) => one.address) });
});
const late = setTimeout(() => say({ code: '${LOOKUP_TIMED_OUT}' }, () => process.kill(process.pid, 'SIGKILL')), ${LOOKUP_PATIENCE_MS});`;
const answerSchema = z.union([
  z.object({ code: z.string(), ms: z.number() }),
  z.object({ addresses: z.array(z.string()), ms: z.number() }),
]);

/**
 * systemLookup asks in a process of its own: getaddrinfo cannot be cancelled, and a process does not end
 * before its lookups do, 10 s and more where the resolvers are silent. The window outlives its lookups, and
 * its program is no Node that could run a script, so there it asks in place.
 */
export const systemLookup: Lookup = 'electron' in process.versions ? lookupHere : lookupInChild;

/** It goes on after an abort, unheard. */
async function lookupHere(name: string, signal: AbortSignal): Promise<readonly string[]> {
  const cancelled = new Promise<never>((_, reject) => {
    signal.addEventListener(
      'abort',
      () => {
        reject(new Error('aborted'));
      },
      { once: true },
    );
  });
  const found = await Promise.race([lookup(name, { all: true, order: 'verbatim' }), cancelled]);
  return found.map(({ address }) => address);
}

/** lookupInChild ends its child when the signal aborts, and rejects when it is gone. */
export async function lookupInChild(
  name: string,
  signal: AbortSignal,
  clock?: LookupClock,
): Promise<readonly string[]> {
  clock?.hold();
  const spec = { candidates: [process.execPath], args: ['-e', SCRIPT, '--', name], timeoutMs: LONGEST_MS };
  const { outcome, stdout, detail } = await runCommand(spec, lookupEnv(), signal);
  if (stdout.length === 0 || signal.aborted) throw new Error(detail ?? outcome);
  const answer = answerSchema.parse(JSON.parse(Buffer.from(stdout).toString('utf8')));
  clock?.answeredAfter(answer.ms);
  if ('code' in answer) throw Object.assign(new Error(answer.code), { code: answer.code });
  return answer.addresses;
}

/** The system's resolver obeys the user's environment (LOCALDOMAIN, RES_OPTIONS), and so must this question. */
function lookupEnv(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([key]) => key !== 'NODE_OPTIONS');
  return Object.fromEntries(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}
