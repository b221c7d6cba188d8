/** A signal in the first moments of the browser form: it ends, and leaves nothing behind that the next one would stumble over. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { start } from '../support/cli.ts';

const data = mkdtempSync(join(tmpdir(), 'vpc-doctor-signals-'));
afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});
const open = () => start(['serve', '--no-open', '--data', data]);

/** Its address, or null where it ended without one. */
async function addressOf(child: ReturnType<typeof start>): Promise<string | null> {
  const [chunk] = (await Promise.race([
    once(child.stdout ?? child, 'data'),
    once(child, 'close').then(() => [null]),
  ])) as [Buffer | null];
  return chunk === null ? null : chunk.toString().trim();
}

async function isListening(address: string): Promise<boolean> {
  return fetch(new URL('/', address)).then(
    () => true,
    () => false,
  );
}

describe('a signal in the first moments of the browser form', () => {
  // Before Node is up, while it starts, while it prepares to listen, and once it does.
  it.each([0, 30, 60, 90, 120, 160, 200, 300, 500])('ends it, after %i ms', async (ms) => {
    const child = open();
    await setTimeout(ms);
    child.kill('SIGTERM');
    const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    // Nobody had asked yet to be told of signals, or it was told and ended in order.
    expect([code, signal]).toEqual(signal === null ? [0, null] : [null, 'SIGTERM']);
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)('ends it when its address is there: %s', async (signal) => {
    const child = open();
    const address = await addressOf(child);
    child.kill(signal);
    await once(child, 'close');
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:/);
    expect(await isListening(address ?? '')).toBe(false);
  });

  it('leaves a folder in which the next one starts', async () => {
    for (const ms of [100, 200, 300]) {
      const killed = open();
      await setTimeout(ms);
      killed.kill('SIGKILL');
      await once(killed, 'close');
    }
    const next = open();
    expect(await addressOf(next)).toMatch(/^http:/);
    next.kill('SIGTERM');
    expect(await once(next, 'close')).toEqual([0, null]);
  });
});
