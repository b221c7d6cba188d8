/** Files of strangers, mutated from good ones: none ends the tool, each gets an answer in a sentence, memory stays bounded. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { Random } from '../privacy/random.ts';
import { CONTROL } from '../support/hostile-markup.ts';
import { KINDS, type Told } from './files.ts';
import { MORE_KINDS } from './more-files.ts';

/** HOSTILE_FILES asks for more, and then each file has its second of the processor as well. */
const MORE = process.env['HOSTILE_FILES'];
const COUNT = Number(MORE ?? 60);
const FIRST = Number(process.env['SEED'] ?? 1);
const MOST_BYTES = 300 * 1024 * 1024;
/** Looked at now and then, since a collection takes longer than a small file. */
const EVERY = 20;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = (): number => process.memoryUsage().heapUsed + process.memoryUsage().external;

/** `at read (file.js:3:14)`, and no time of day in what was found "at line 2". */
const STACK = /\bat (?:async )?(?:[\w.<>]+ \()?[\w./:-]+\.[cm]?[jt]s:\d+:\d+/;

function isSentence(text: string): boolean {
  return (
    /\p{L}{2,}/u.test(text) &&
    // A Chinese sentence needs few letters.
    text.length > 5 &&
    text.length < 3_000 &&
    !STACK.test(text) &&
    !/\[object|(?<!received )undefined/.test(text) &&
    !CONTROL.test(text.replaceAll('\t', ' '))
  );
}

describe.each([...KINDS, ...MORE_KINDS])('$name', ({ open }) => {
  it(`${COUNT} hostile ones`, { timeout: MORE === undefined ? 120_000 : 7_200_000 }, async () => {
    collect();
    const before = heap();
    const wrong: string[] = [];
    let most = 0;
    let slowest = { seed: 0, ms: 0 };
    for (let seed = FIRST; seed < FIRST + COUNT; seed += 1) {
      const start = process.cpuUsage();
      const told = await open(new Random(seed)).catch((error: unknown): Told => {
        wrong.push(
          `SEED=${seed}: ${error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error)}`,
        );
        return [];
      });
      const { user, system } = process.cpuUsage(start);
      if ((user + system) / 1000 > slowest.ms) slowest = { seed, ms: Math.round((user + system) / 1000) };
      wrong.push(
        ...told
          .filter((text) => !isSentence(text))
          .map((text) => `SEED=${seed}: no sentence: ${JSON.stringify(text.slice(0, 300))}`),
      );
      if (seed % EVERY === 0) {
        // What nobody needs any more may lie there for a while.
        if (heap() - before > MOST_BYTES / 2) collect();
        most = Math.max(most, heap() - before);
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(most).toBeLessThan(MOST_BYTES);
    collect();
    // What was opened is not kept.
    expect(heap() - before).toBeLessThan(MOST_BYTES / 5);
    if (MORE === undefined) return;
    console.log(
      `slowest: ${slowest.ms} ms of the processor, seed ${slowest.seed}; most memory: ${Math.round(most / 1024 / 1024)} MB`,
    );
    expect(slowest.ms, `seed ${slowest.seed}`).toBeLessThan(1_000);
  });
});
