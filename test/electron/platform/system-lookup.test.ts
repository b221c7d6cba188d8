import { describe, expect, it } from 'vitest';
import { lookupInChild } from '../../../electron/platform/system-lookup.ts';

describe('a lookup in a process of its own', () => {
  it('gives the addresses of the system', async () => {
    const addresses = await lookupInChild('localhost', new AbortController().signal);
    expect(addresses.some((one) => one === '127.0.0.1' || one === '::1')).toBe(true);
  });

  it('rejects with the code of the system', async () => {
    // No DNS message can carry a label of this length, so nothing is sent.
    const name = `${'x'.repeat(70)}.invalid`;
    await expect(lookupInChild(name, new AbortController().signal)).rejects.toMatchObject({
      code: expect.stringMatching(/^E[A-Z_]+$/) as string,
    });
  });

  it('tells how long the answer took, without the start of its program', async () => {
    const told: (string | number)[] = [];
    const clock = {
      hold: () => told.push('hold'),
      asked: () => told.push('asked'),
      answeredAfter: (ms: number) => told.push(ms),
    };
    const since = performance.now();
    await lookupInChild('localhost', new AbortController().signal, clock);
    expect(told).toEqual(['hold', expect.any(Number)]);
    expect(told[1]).toBeLessThan(performance.now() - since - 10);
  });

  it('ends its process when it is cancelled', async () => {
    const controller = new AbortController();
    const pending = lookupInChild('localhost', controller.signal);
    controller.abort();
    await expect(pending).rejects.toThrow();
  });
});
