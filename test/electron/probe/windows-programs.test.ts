/** What is started where Windows' own functions cannot be asked: few programs at once, and few in a run. */
import { describe, expect, it } from 'vitest';
import { frugal } from '../../../electron/engine/economy.ts';
import type { CommandResult, CommandSpec, NativeDoor, Toolbox } from '../../../electron/engine/toolbox.ts';
import { PROBES } from '../../../electron/probe/index.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import { unknown } from '../../../shared/observation/known.ts';
import { recognize } from '../../../shared/reading/recognize.ts';
import { profileWith } from '../../support/profile.ts';
import { toolboxWith, type FakeToolbox } from '../../support/toolbox.ts';

const TARGET = ip('100.100.2.136');
const signal = new AbortController().signal;
const FAILED: NativeDoor = {
  failed: () => true,
  ask: () => Promise.resolve({ text: unknown('failed', 'exit code 1'), evidence: [] }),
};
const names = ({ commands }: FakeToolbox): readonly string[] =>
  commands.map(({ candidates }) => candidates[0]?.split('\\').at(-1)?.toLowerCase() ?? '');
const reply = (from: string): string => `Reply from ${from}: bytes=32 time=4ms TTL=62\r\n`;

function pings({ args }: CommandSpec, lost = 0): Partial<CommandResult> {
  return { stdout: reply(args.at(-1) ?? '').repeat(Math.max(0, Number(args[2]) - lost)) };
}

function windows(
  answer: (spec: CommandSpec) => Partial<CommandResult>,
  changes: Partial<Toolbox> = {},
): FakeToolbox {
  return toolboxWith({ platform: 'win32', native: FAILED, ...changes }, answer);
}

describe('ping.exe in place of the native process', () => {
  it('measures a way with three programs, and with four more where something was lost', async () => {
    const whole = windows((spec) => pings(spec));
    const [good] = await PROBES.ping(
      { kind: 'ping', target: TARGET, size: 'burst' },
      { tools: whole, signal },
    );
    expect([names(whole).length, good?.fact]).toMatchObject([3, { value: { sent: 12, received: 12 } }]);
    const lossy = windows((spec) => pings(spec, 1));
    const [bad] = await PROBES.ping(
      { kind: 'ping', target: TARGET, size: 'burst' },
      { tools: lossy, signal },
    );
    expect([names(lossy).length, bad?.fact]).toMatchObject([7, { value: { sent: 36, received: 29 } }]);
  });

  it('asks twice with one program where it only asks who is there', async () => {
    const tools = windows((spec) => pings(spec));
    const [single] = await PROBES.ping({ kind: 'ping', target: TARGET, size: 'single' }, { tools, signal });
    expect([names(tools).length, single?.fact]).toMatchObject([1, { value: { sent: 2, received: 2 } }]);
  });

  it('takes nothing for lost that a ping which was stopped did not ask any more', async () => {
    const tools = windows((spec) => ({ ...pings(spec, 2), outcome: 'timed-out', exitCode: null }));
    const [ping] = await PROBES.ping({ kind: 'ping', target: TARGET, size: 'burst' }, { tools, signal });
    expect(ping?.fact).toMatchObject({ value: { sent: 6, received: 6 } });
  });

  it('runs eight at once, and 48 in a run', async () => {
    let running = 0;
    let most = 0;
    const run: Toolbox['run'] = async (spec) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      running -= 1;
      return { outcome: 'exited', exitCode: 0, stderr: '', evidence: [], stdout: '', ...pings(spec) };
    };
    const tools = windows(() => ({}), { run });
    const targets = Array.from({ length: 60 }, (_, index) => ip(`10.9.0.${index + 1}`));
    const facts = await Promise.all(
      targets.map(
        async (target) =>
          (await PROBES.ping({ kind: 'ping', target, size: 'single' }, { tools, signal }))[0]?.fact,
      ),
    );
    expect(most).toBe(8);
    expect(facts.filter((fact) => fact?.known === true)).toHaveLength(48);
    expect(facts.at(-1)).toMatchObject({ known: false, reason: 'not-run' });
  });

  it('leaves out pings of many computers, and never the one of the gateway', () => {
    const computers = Array.from({ length: 40 }, (_, index) => ({
      address: ip(`172.16.0.${index + 1}`),
      ports: [7777],
    }));
    const profile = profileWith({ cloudComputers: computers });
    const ping = (target: Ipv4): unknown => frugal({ kind: 'ping', target, size: 'single' }, profile);
    expect(computers.filter(({ address }) => ping(address) !== null)).toHaveLength(12);
    expect([ping(ip('192.168.1.1')), ping(TARGET)]).not.toContain(null);
    expect(
      frugal({ kind: 'tcp', target: { address: ip('172.16.0.40'), port: 7777 }, role: 'computer' }, profile),
    ).not.toBeNull();
  });
});

const TRACERT = `
Tracing route to 100.100.2.136 over a maximum of 8 hops

  1     1 ms    <1 ms    <1 ms  192.168.1.1
  2     *        *        *     Request timed out.
  3     9 ms     8 ms     9 ms  100.100.2.136

Trace complete.
`;

describe('tracert.exe in place of the native process', () => {
  it('is one program, and asks for no names', async () => {
    const tools = windows(() => ({ stdout: TRACERT }));
    const [trace] = await PROBES.trace({ kind: 'trace', target: TARGET }, { tools, signal });
    expect(trace).toMatchObject({
      subject: TARGET,
      evidence: ['e1'],
      fact: {
        value: { reached: true, hops: [{ address: '192.168.1.1' }, { address: null }, { address: TARGET }] },
      },
    });
    expect(names(tools)).toEqual(['tracert.exe']);
    const [command] = tools.commands;
    expect(command?.args).toContain('-d');
    // A replay reads it as the same.
    expect(
      recognize([...(command?.candidates ?? []), ...(command?.args ?? [])].join(' '), 'win32'),
    ).toMatchObject({ source: 'tracert', subject: TARGET });
  });

  it.each([
    ['was stopped', { outcome: 'timed-out', exitCode: null, stdout: TRACERT.slice(0, 140) }, 'timed-out'],
    ['is missing', { outcome: 'missing', exitCode: null }, 'tool-missing'],
    ['prints nothing', { stdout: '' }, 'unparsable'],
  ] as const)('says nothing of the way where it %s', async (_how, result, reason) => {
    const [trace] = await PROBES.trace(
      { kind: 'trace', target: TARGET },
      { tools: windows(() => result), signal },
    );
    expect(trace?.fact).toMatchObject({ known: false, reason });
  });

  it('takes over where the native process ends on the way, and no ping.exe per router does', async () => {
    let asked = 0;
    const native: NativeDoor = {
      failed: () => asked > 3,
      ask: () => {
        asked += 1;
        return Promise.resolve({ text: unknown('failed', 'the native process ended'), evidence: [] });
      },
    };
    const tools = windows(() => ({ stdout: TRACERT }), { native });
    const [trace] = await PROBES.trace({ kind: 'trace', target: TARGET }, { tools, signal });
    expect(trace?.fact).toMatchObject({ value: { reached: true } });
    expect(names(tools)).toEqual(['tracert.exe']);
  });
});
