/** The reader of the computer in the desktop app: how Electron is asked for its process, and what becomes of what it says. */
import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { readMachine } from '../../../electron/machine/client.ts';
import { startMachineUtility } from '../../../electron/window/machine-process.ts';

class Utility extends EventEmitter {
  kills = 0;
  kill(): boolean {
    this.kills += 1;
    return true;
  }
}

const asked = vi.hoisted((): { readonly forks: unknown[][]; child: unknown } => ({ forks: [], child: null }));
vi.mock('electron', () => ({
  utilityProcess: {
    fork: (...given: unknown[]) => {
      asked.forks.push(given);
      return asked.child;
    },
  },
}));

function begun(): { readonly child: Utility; readonly told: string[]; readonly over: Promise<void> } {
  const child = new Utility();
  asked.child = child;
  const told: string[] = [];
  const over = readMachine(
    () => startMachineUtility('/app/machine.cjs'),
    new AbortController().signal,
    (kind, text) => told.push(`${kind} ${text.known ? 'known' : (text.detail ?? '')}`),
  );
  return { child, told, over };
}

it('is a utility process with nothing of the environment', () => {
  begun();
  expect(asked.forks.at(-1)).toEqual([
    '/app/machine.cjs',
    [],
    expect.objectContaining({
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C', LC_ALL: 'C' },
      execArgv: [],
      stdio: 'ignore',
    }),
  ]);
});

it('is heard, and ended when it is done', async () => {
  const { child, told, over } = begun();
  child.emit('message', { kind: 'links', text: '[]' });
  child.emit('message', { done: true });
  await over;
  expect([told[0], child.kills]).toEqual(['links known', 1]);
});

it('that ends by itself leaves the rest unknown', async () => {
  const { child, told, over } = begun();
  child.emit('exit', 9);
  await over;
  expect(told[0]).toBe('machine the reader of the computer ended: exit code 9');
});
