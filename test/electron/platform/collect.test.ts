import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectFacts } from '../../../electron/platform/collect.ts';
import { linuxPlan } from '../../../electron/platform/plan/linux.ts';
import { macosPlan } from '../../../electron/platform/plan/macos.ts';
import type { Step } from '../../../electron/platform/plan/plan.ts';
import { windowsPlan } from '../../../electron/platform/plan/windows.ts';
import { commandOf } from '../../../electron/windows-native/protocol.ts';
import type { CommandResult, CommandSpec, Toolbox } from '../../../electron/engine/toolbox.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { known } from '../../../shared/observation/known.ts';
import { recognize } from '../../../shared/reading/recognize.ts';
import { output } from '../../shared/parse/windows/sample.ts';
import { toolboxWith } from '../../support/toolbox.ts';

const TARGET = ip('100.100.2.136');
const EVIDENCE = join(import.meta.dirname, '../../evidence');
const recorded = (name: string): string => readFileSync(join(EVIDENCE, name, '01.txt'), 'utf8');
const signal = new AbortController().signal;
const windows = windowsPlan({ env: {}, targets: [TARGET] });
const isPowershell = ({ candidates }: CommandSpec): boolean => /powershell/i.test(candidates[0] ?? '');

/** The plain tools of Windows, in English. */
function plainTools({ candidates, args }: CommandSpec): Partial<CommandResult> {
  if (/route\.exe$/i.test(candidates[0] ?? '')) return { stdout: recorded('windows-route-print-en') };
  if ((candidates[0] ?? '').includes('ipconfig')) return { stdout: recorded('windows-ipconfig-en') };
  if (args.includes('winhttp'))
    return { stdout: 'Current WinHTTP proxy settings:\r\n\r\n    Direct access (no proxy server).\r\n' };
  return { outcome: 'missing', exitCode: null };
}

describe('collecting on Windows', () => {
  it('starts one process when PowerShell tells everything', async () => {
    const tools = toolboxWith({ platform: 'win32' }, () => ({ stdout: output() }));
    const facts = await collectFacts(windows, { tools, signal });
    expect(tools.commands).toHaveLength(1);
    expect(tools.commands[0]?.env).toEqual({ VPC_DOCTOR_TARGETS: TARGET });
    expect(facts.winners.get(TARGET)?.fact).toMatchObject({
      value: { interface: 'Tailscale', from: 'system' },
    });
    expect(
      [facts.adapters, facts.routes, facts.resolvers, facts.proxies, facts.client].every(
        ({ fact }) => fact.known,
      ),
    ).toBe(true);
  });

  it.each([
    ['is missing', { outcome: 'missing', exitCode: null }],
    ['is blocked', { outcome: 'not-permitted', exitCode: null }],
    ['prints nothing of use', { stdout: 'This program is blocked by group policy.' }],
  ] as const)('asks the plain tools where PowerShell %s', async (_why, answer) => {
    const tools = toolboxWith({ platform: 'win32' }, (spec) =>
      isPowershell(spec) ? answer : plainTools(spec),
    );
    const facts = await collectFacts(windows, { tools, signal });
    expect(facts.adapters.fact).toMatchObject({ value: [{ name: 'Ethernet 2' }] });
    expect(facts.routes.fact.known && facts.routes.fact.value.routes.length).toBe(4);
    expect(facts.resolvers.fact).toMatchObject({ value: [{ servers: ['192.168.1.53', '192.168.1.54'] }] });
    // Nobody else knows these.
    expect([facts.nrpt.fact.known, facts.client.fact.known]).toEqual([false, false]);
  });

  it('asks only the tool for the part that is missing', async () => {
    const tools = toolboxWith({ platform: 'win32' }, (spec) =>
      isPowershell(spec) ? { stdout: output({ routes: { error: 'Access is denied.' } }) } : plainTools(spec),
    );
    const facts = await collectFacts(windows, { tools, signal });
    expect(tools.commands.map(({ candidates }) => candidates[0]?.split('\\').at(-1))).toEqual([
      'powershell.exe',
      'ROUTE.EXE',
    ]);
    expect(facts.routes.fact.known).toBe(true);
  });

  it('does not wait for a slow PowerShell before it asks the plain tools', async () => {
    let release = (): void => undefined;
    const slow = new Promise<void>((resolve) => (release = resolve));
    const asked: string[] = [];
    const run: Toolbox['run'] = async (spec) => {
      asked.push(spec.candidates[0] ?? '');
      if (isPowershell(spec)) await slow;
      if (asked.length === 7) release();
      return {
        outcome: 'exited',
        exitCode: 0,
        stdout: isPowershell(spec) ? output() : '',
        stderr: '',
        evidence: [],
      };
    };
    const facts = await collectFacts(
      { ...windows, patienceMs: 1 },
      { tools: toolboxWith({ platform: 'win32', run }), signal },
    );
    expect(asked).toHaveLength(7);
    expect(facts.routes.fact.known).toBe(true);
  });
});

describe('a PowerShell that hangs', () => {
  it('is ended once the plain tools have told what the run needs', async () => {
    let isEnded = false;
    const run: Toolbox['run'] = (spec, stop) => {
      const told = { outcome: 'exited' as const, exitCode: 0, stdout: '', stderr: '', evidence: [] };
      if (!isPowershell(spec)) return Promise.resolve({ ...told, ...plainTools(spec) });
      return new Promise((resolve) => {
        stop.addEventListener('abort', () => {
          isEnded = true;
          resolve({ ...told, outcome: 'cancelled', exitCode: null });
        });
      });
    };
    const facts = await collectFacts(
      { ...windows, patienceMs: 1 },
      { tools: toolboxWith({ platform: 'win32', run }), signal },
    );
    expect(isEnded).toBe(true);
    expect([
      facts.adapters.fact.known,
      facts.routes.fact.known,
      facts.resolvers.fact.known,
      facts.nrpt.fact.known,
    ]).toEqual([true, true, true, false]);
  });
});

describe('collecting elsewhere', () => {
  it('asks everything at once on macOS, and then for the version of the client', async () => {
    const tools = toolboxWith({ platform: 'darwin' }, ({ args, candidates }) => {
      if (args[0]?.includes('aliyun') === true) return { stdout: '/Applications/无影.app\n' };
      if (candidates[0] === '/usr/bin/plutil') return { stdout: '7.2.2\n' };
      return candidates[0] === '/usr/sbin/netstat'
        ? { stdout: recorded('macos-netstat-shortened') }
        : { outcome: 'missing', exitCode: null };
    });
    const facts = await collectFacts(macosPlan(), { tools, signal });
    expect(facts.client.fact).toEqual(known({ installed: true, name: '无影', version: '7.2.2' }));
    expect(facts.routes.fact.known).toBe(true);
    expect(facts.adapters.fact).toMatchObject({ known: false, reason: 'tool-missing' });
  });

  it('asks systemd-resolved only where its stub is in use', async () => {
    const ask = async (resolvConf: string): Promise<readonly string[]> => {
      const tools = toolboxWith(
        { readText: () => Promise.resolve({ text: known(resolvConf), evidence: [] }) },
        () => ({ outcome: 'missing', exitCode: null }),
      );
      await collectFacts(linuxPlan(), { tools, signal });
      return tools.commands.map(({ args }) => args[0] ?? '');
    };
    expect(await ask('nameserver 192.168.1.53\n')).not.toContain('status');
    expect(await ask('nameserver 127.0.0.53\n')).toContain('status');
  });
});

function lineOf(step: Step): string {
  if ('question' in step) return commandOf(step.question);
  return 'path' in step ? `file:${step.path}` : [step.candidates[0], ...step.args].join(' ');
}

describe('plans and replay', () => {
  it.each([
    ['win32', windows],
    ['darwin', macosPlan()],
    ['linux', linuxPlan()],
  ] as const)('of %s agree on every command line', (platform, plan) => {
    const steps = [
      ...(plan.native ?? []),
      ...(plan.nativeNeighbors ?? []),
      ...plan.first,
      ...(plan.fallback ?? []),
      plan.neighbors,
      ...(plan.winner === null ? [] : [plan.winner(TARGET)]),
    ];
    for (const step of steps) {
      const line = lineOf(step);
      expect(recognize(line, platform), line).toMatchObject({
        source: step.source,
        subject: step.subject ?? '',
      });
    }
  });
});
