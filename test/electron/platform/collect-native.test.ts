/** Windows' own functions first, PowerShell for what they do not say, plain tools for what it does not say either. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type {
  CommandResult,
  CommandSpec,
  LookupClock,
  NativeDoor,
} from '../../../electron/engine/toolbox.ts';
import { collectFacts, collectNeighbors } from '../../../electron/platform/collect.ts';
import { windowsPlan } from '../../../electron/platform/plan/windows.ts';
import { lookupClock } from '../../../electron/probe/lookup-clock.ts';
import { PROBES } from '../../../electron/probe/index.ts';
import { nativeLookup } from '../../../electron/windows-native/lookup.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { known, unknown, type Known } from '../../../shared/observation/known.ts';
import type { NativeTable } from '../../../shared/parse/windows/native/texts.ts';
import { answer, ANSWERS } from '../../shared/parse/windows/native/sample.ts';
import { output } from '../../shared/parse/windows/sample.ts';
import { door, echoes } from '../../support/native-door.ts';
import { toolboxWith, type FakeToolbox } from '../../support/toolbox.ts';

const TARGET = ip('100.100.2.136');
const signal = new AbortController().signal;
const plan = windowsPlan({ env: {}, targets: [TARGET] });
const EVIDENCE = join(import.meta.dirname, '../../evidence');
const names = ({ commands }: FakeToolbox): readonly (string | undefined)[] =>
  commands.map(({ candidates }) => candidates[0]?.split('\\').at(-1)?.toLowerCase());

function plainTools({ candidates }: CommandSpec): Partial<CommandResult> {
  const name = (candidates[0] ?? '').toLowerCase();
  if (name.endsWith('route.exe'))
    return { stdout: readFileSync(join(EVIDENCE, 'windows-route-print-en/01.txt'), 'utf8') };
  if (name.includes('ipconfig'))
    return { stdout: readFileSync(join(EVIDENCE, 'windows-ipconfig-en/01.txt'), 'utf8') };
  return { outcome: 'missing', exitCode: null };
}

describe('collecting by Windows itself', () => {
  it('starts nothing where it tells everything', async () => {
    const tools = toolboxWith({ platform: 'win32', native: door() });
    const facts = await collectFacts(plan, { tools, signal });
    expect(names(tools)).toEqual([]);
    for (const name of ['adapters', 'routes', 'resolvers', 'nrpt', 'neighbors', 'proxies', 'client'] as const)
      expect(facts[name].fact.known, name).toBe(true);
    expect(facts.winners.get(TARGET)?.fact).toMatchObject({
      value: { interface: 'Tailscale', from: 'system' },
    });
  });

  it.each<readonly [NativeTable, 'adapters' | 'routes' | 'nrpt' | 'client']>([
    ['GetAdaptersAddresses', 'adapters'],
    ['GetIpForwardTable2', 'routes'],
    ['RegistryNamePolicy', 'nrpt'],
    ['RegistryPrograms', 'client'],
  ])('asks PowerShell once where %s is missing', async (table, name) => {
    const native = door(({ call }) => (call === table ? unknown('tool-missing', table) : undefined));
    const tools = toolboxWith({ platform: 'win32', native }, () => ({ stdout: output() }));
    const facts = await collectFacts(plan, { tools, signal });
    expect(names(tools)).toEqual(['powershell.exe']);
    expect(facts[name].fact.known).toBe(true);
    expect(facts[name].evidence).toEqual(expect.arrayContaining([`n-${table}`, 'e1']));
  });

  it.each([
    ['prints nothing', { stdout: '' }],
    ['is missing', { outcome: 'missing', exitCode: null }],
    ['is blocked', { outcome: 'not-permitted', exitCode: null }],
  ] as const)(
    'asks the plain tools where there is no native process and PowerShell %s',
    async (_how, powershell) => {
      const native = door(() => unknown('failed', 'the native process ended: exit code 1'));
      const tools = toolboxWith({ platform: 'win32', native }, (spec) =>
        /powershell/i.test(spec.candidates[0] ?? '') ? powershell : plainTools(spec),
      );
      const facts = await collectFacts(plan, { tools, signal });
      expect(names(tools)).toEqual([
        'powershell.exe',
        'ipconfig.exe',
        'netsh.exe',
        'route.exe',
        'arp.exe',
        'reg.exe',
        'netsh.exe',
      ]);
      expect(facts.adapters.fact).toMatchObject({ value: [{ name: 'Ethernet 2' }] });
      expect([facts.routes.fact.known, facts.resolvers.fact.known]).toEqual([true, true]);
      // Nobody else knows these: unknown is no "none".
      expect([facts.nrpt.fact.known, facts.client.fact.known]).toEqual([false, false]);
    },
  );

  it('does not wait for a process that hangs before it asks PowerShell, and takes what comes late', async () => {
    const asked: string[] = [];
    const native: NativeDoor = {
      ask: (question) => {
        asked.push(question.call);
        if (question.call !== 'RegistryNamePolicy')
          return Promise.resolve({
            text: known(ANSWERS.get(question.call as NativeTable) ?? answer(question.call, [])),
            evidence: [],
          });
        return new Promise((resolve) =>
          setTimeout(() => {
            resolve({ text: unknown('timed-out'), evidence: [] });
          }, 2_800),
        );
      },
    };
    const tools = toolboxWith({
      platform: 'win32',
      native,
      run: async (spec) => {
        expect(spec.candidates[0]).toMatch(/powershell/);
        await new Promise((resolve) => setTimeout(resolve, 600));
        return { outcome: 'exited', exitCode: 0, stdout: output(), stderr: '', evidence: ['e1'] };
      },
    });
    const facts = await collectFacts(plan, { tools, signal });
    expect(facts.client.fact).toMatchObject({ value: { name: '无影', version: '7.2.2' } });
    expect(facts.nrpt.fact.known).toBe(true);
    expect(asked).toContain('RegistryNamePolicy');
  });

  it('reads the neighbors again without a process', async () => {
    const tools = toolboxWith({ platform: 'win32', native: door() });
    expect((await collectNeighbors(plan, tools, signal)).fact).toMatchObject({
      value: [{ address: '192.168.1.1', interface: '以太网 2' }, {}, {}],
    });
    expect(names(tools)).toEqual([]);
    const without = toolboxWith({ platform: 'win32', native: door(() => unknown('failed')) }, () => ({
      stdout: output(),
    }));
    expect((await collectNeighbors(plan, without, signal)).fact.known).toBe(true);
    expect(names(without)).toEqual(['powershell.exe']);
  });
});

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
