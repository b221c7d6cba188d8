/** Asking the network by Windows' own functions, and by its programs where these do not answer. */
import { describe, expect, it } from 'vitest';
import type { LookupClock, NativeDoor } from '../../../electron/engine/toolbox.ts';
import { lookupClock } from '../../../electron/probe/lookup-clock.ts';
import { PROBES } from '../../../electron/probe/index.ts';
import { nativeLookup } from '../../../electron/windows-native/lookup.ts';
import { known, unknown, type Known } from '../../../shared/observation/known.ts';
import { answer } from '../../shared/parse/windows/native/sample.ts';
import { door, echoes } from '../../support/native-door.ts';
import { toolboxWith } from '../../support/toolbox.ts';
import { TARGET, signal, names } from './started-programs.ts';

describe('asking the network by Windows itself', () => {
  it('pings a whole series by one question, and traces and measures without a process', async () => {
    const native = door(echoes);
    const tools = toolboxWith({ platform: 'win32', native });
    const [ping] = await PROBES.ping({ kind: 'ping', target: TARGET, size: 'burst' }, { tools, signal });
    expect(ping?.fact).toMatchObject({ value: { sent: 20, received: 20, avgMs: 3, replyTtl: 62 } });
    expect(native.asked).toEqual([`native:IcmpSendEcho2Ex -n 20 -w ${tools.timeouts.pingMs} ${TARGET}`]);
    const [trace] = await PROBES.trace({ kind: 'trace', target: TARGET }, { tools, signal });
    expect(trace?.fact).toMatchObject({
      value: {
        reached: true,
        hops: [{ address: '10.0.0.1' }, { address: '10.0.0.2' }, { address: TARGET, reply: 'target' }],
      },
    });
    const [mtu] = await PROBES.mtu({ kind: 'mtu', target: TARGET }, { tools, signal });
    expect(mtu?.fact).toMatchObject({
      value: {
        sizes: expect.arrayContaining([
          { bytes: 1492, outcome: 'passed' },
          { bytes: 1500, outcome: 'too-big-reported', reportedBy: '10.0.0.1' },
        ]) as unknown,
      },
    });
    expect(names(tools)).toEqual([]);
  });

  it.each<readonly [string, Known<string>]>([
    ['has ended', unknown('failed', 'the native process ended')],
    [
      'may not ping',
      known(
        answer(
          'IcmpSendEcho2Ex',
          Array.from({ length: 20 }, () => ({ From: null, Status: 5 })),
        ),
      ),
    ],
    ['answers with something else', known('{}')],
  ])('asks ping.exe where the native process %s', async (_how, text) => {
    const native = door(({ call }) => (call === 'IcmpSendEcho2Ex' ? text : undefined));
    const tools = toolboxWith({ platform: 'win32', native }, ({ args }) => ({
      stdout: `Reply from ${TARGET}: bytes=32 time=4ms TTL=62\r\n`.repeat(Number(args[2])),
    }));
    const [ping] = await PROBES.ping({ kind: 'ping', target: TARGET, size: 'burst' }, { tools, signal });
    expect(ping?.fact).toMatchObject({ value: { sent: 12, received: 12 } });
    expect(new Set(names(tools))).toEqual(new Set(['ping.exe']));
  });

  it('asks nobody else when the run was cancelled', async () => {
    const tools = toolboxWith({ platform: 'win32', native: door(() => unknown('cancelled')) });
    const [ping] = await PROBES.ping(
      { kind: 'ping', target: TARGET, size: 'single' },
      { tools, signal: AbortSignal.abort() },
    );
    expect([ping?.fact, names(tools)]).toMatchObject([{ known: false, reason: 'cancelled' }, []]);
  });

  it('looks names up there, and elsewhere only where it cannot answer', async () => {
    const others: string[] = [];
    const otherwise = (name: string): Promise<readonly string[]> => {
      others.push(name);
      return Promise.resolve(['10.9.9.9']);
    };
    const lookup = (rows: readonly unknown[] | null): Promise<readonly string[]> =>
      nativeLookup(
        door(() => (rows === null ? unknown('failed') : known(answer('GetAddrInfoExW', rows)))),
        otherwise,
      )('desk.example', signal);
    expect(await lookup([{ Addresses: ['10.1.1.1', 'fd00::1'] }])).toEqual(['10.1.1.1', 'fd00::1']);
    await expect(lookup([{ Error: 'ENOTFOUND' }])).rejects.toMatchObject({ code: 'ENOTFOUND' });
    expect(others).toEqual([]);
    expect(await lookup(null)).toEqual(['10.9.9.9']);
    expect(await lookup([])).toEqual(['10.9.9.9']);
    expect(others).toEqual(['desk.example', 'desk.example']);
  });

  it('takes the silence of a process that hangs for no silence of the resolvers', async () => {
    const hangs = (hasAnswered: boolean): NativeDoor => ({
      answers: () => hasAnswered,
      ask: (_question, stop) =>
        new Promise((resolve) => {
          stop.addEventListener('abort', () => {
            resolve({ text: unknown('cancelled'), evidence: [] });
          });
        }),
    });
    const asked = async (native: NativeDoor): Promise<boolean> => {
      const clock = lookupClock(signal, { patienceMs: 20, startMs: 60_000 });
      await nativeLookup(native, () => Promise.resolve([]))('desk.example', clock.signal, clock).catch(
        () => undefined,
      );
      clock.clear();
      return !clock.neverAsked();
    };
    expect([await asked(hangs(false)), await asked(hangs(true))]).toEqual([false, true]);
  });

  it('asks elsewhere where the process is late, and counts its start as no time of the resolvers', async () => {
    const told: string[] = [];
    const clock = {
      hold: () => told.push('hold'),
      asked: () => told.push('asked'),
      answeredAfter: () => told.push('answered'),
    };
    const other = (_name: string, _signal: AbortSignal, same?: LookupClock): Promise<readonly string[]> => {
      told.push(same === clock ? 'otherwise, same clock' : 'otherwise');
      return Promise.resolve(['10.9.9.9']);
    };
    const answers = door(() => known(answer('GetAddrInfoExW', [{ Addresses: ['10.1.1.1'] }])));
    const after = (ms: number, isUp: boolean) => (): Promise<boolean> =>
      new Promise((resolve) => {
        setTimeout(resolve, ms, isUp);
      });
    expect(
      await nativeLookup({ ...answers, ready: after(50, true) }, other)('desk.example', signal, clock),
    ).toEqual(['10.1.1.1']);
    expect(told.splice(0)).toEqual(['hold', 'asked']);
    expect(
      await nativeLookup({ ...answers, ready: after(60_000, true) }, other)('desk.example', signal, clock),
    ).toEqual(['10.9.9.9']);
    expect(told.splice(0)).toEqual(['hold', 'otherwise, same clock']);
    expect(
      await nativeLookup({ ...answers, ready: after(0, false) }, other)('desk.example', signal, clock),
    ).toEqual(['10.9.9.9']);
  });
});
