/** The client of the computer's reader: whatever its process does, every part is told once, and nobody waits for it. */
import { describe, expect, it } from 'vitest';
import { readMachine } from '../../../electron/machine/client.ts';
import type { MachineProcess } from '../../../electron/machine/protocol.ts';
import type { Known } from '../../../shared/observation/known.ts';

interface Scripted {
  readonly say: (message: unknown) => void;
  readonly end: (why: string) => void;
  readonly kills: () => number;
  readonly told: readonly (readonly [string, Known<string>])[];
  readonly over: Promise<void>;
  readonly abort: () => void;
}

function scripted(): Scripted {
  let kills = 0;
  let heard: (message: unknown) => void = () => undefined;
  let gone: (why: string) => void = () => undefined;
  const controller = new AbortController();
  const told: (readonly [string, Known<string>])[] = [];
  const start = (): MachineProcess => ({
    onMessage: (listener) => {
      heard = listener;
    },
    onExit: (listener) => {
      gone = listener;
    },
    kill: () => {
      kills += 1;
    },
  });
  const over = readMachine(start, controller.signal, (kind, text) => told.push([kind, text]));
  return {
    say: (message) => {
      heard(message);
    },
    end: (why) => {
      gone(why);
    },
    kills: () => kills,
    told,
    over,
    abort: () => {
      controller.abort();
    },
  };
}

const LINKS = { kind: 'links', text: '[]' } as const;
const reasons = ({ told }: Scripted): readonly string[] =>
  told.map(([kind, text]) => `${kind} ${text.known ? 'known' : text.reason}`);

describe('the reader of the computer', () => {
  it('tells each part as it comes, and is ended when it is done', async () => {
    const child = scripted();
    child.say(LINKS);
    expect(reasons(child)).toEqual(['links known']);
    child.say({ kind: 'load', failure: { reason: 'failed', detail: 'no load' } });
    child.say({ kind: 'machine', text: '{}' });
    child.say({ done: true });
    await child.over;
    expect(reasons(child)).toEqual(['links known', 'load failed', 'machine known']);
    expect(child.kills()).toBe(1);
  });

  it.each<readonly [string, (child: Scripted) => void, string]>([
    [
      'hangs until the run is over',
      ({ abort }) => {
        abort();
      },
      'timed-out',
    ],
    [
      'is killed',
      ({ end }) => {
        end('SIGKILL');
      },
      'failed',
    ],
    [
      'says it is done too early',
      ({ say }) => {
        say({ done: true });
      },
      'failed',
    ],
    [
      'says no object',
      ({ say }) => {
        say('links');
      },
      'unparsable',
    ],
    [
      'says a part that nobody knows',
      ({ say }) => {
        say({ kind: 'serial', text: '1' });
      },
      'unparsable',
    ],
    [
      'says more than a part may hold',
      ({ say }) => {
        say({ kind: 'load', text: 'x'.repeat(70_000) });
      },
      'unparsable',
    ],
    [
      'says what is no answer beside one',
      ({ say }) => {
        say({ ...LINKS, kind: 'load', ssid: 'x' });
      },
      'unparsable',
    ],
  ])('that %s leaves the rest unknown', async (_what, act, reason) => {
    const child = scripted();
    child.say(LINKS);
    act(child);
    await child.over;
    expect(reasons(child)).toEqual(['links known', `machine ${reason}`, `load ${reason}`]);
    expect(child.kills()).toBe(1);
    // Nobody hears it any more.
    child.say({ kind: 'load', text: '{}' });
    expect(child.told).toHaveLength(3);
  });

  it('that cannot be started leaves all unknown', async () => {
    const told: string[] = [];
    await readMachine(
      () => {
        throw new Error('no such program');
      },
      new AbortController().signal,
      (kind, text) => told.push(`${kind} ${text.known ? 'known' : `${text.reason}: ${text.detail ?? ''}`}`),
    );
    expect(told).toHaveLength(3);
    expect(told[0]).toBe('machine failed: the reader of the computer did not start: no such program');
  });

  it('is not started when the run is over already', async () => {
    let starts = 0;
    const told: string[] = [];
    await readMachine(
      () => {
        starts += 1;
        throw new Error('not reached');
      },
      AbortSignal.abort(),
      (kind) => told.push(kind),
    );
    expect([starts, told]).toEqual([0, ['machine', 'load', 'links']]);
  });
});
