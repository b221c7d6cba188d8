/** Windows' own functions first, PowerShell for what they do not say, plain tools for what it does not say either. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CommandResult, CommandSpec, NativeDoor } from '../../../electron/engine/toolbox.ts';
import { collectFacts, collectNeighbors } from '../../../electron/platform/collect.ts';
import { windowsPlan } from '../../../electron/platform/plan/windows.ts';
import { known, unknown } from '../../../shared/observation/known.ts';
import type { NativeTable } from '../../../shared/parse/windows/native/texts.ts';
import { answer, ANSWERS } from '../../shared/parse/windows/native/sample.ts';
import { output } from '../../shared/parse/windows/sample.ts';
import { door } from '../../support/native-door.ts';
import { toolboxWith } from '../../support/toolbox.ts';
import { TARGET, signal, names } from './started-programs.ts';

const plan = windowsPlan({ env: {}, targets: [TARGET] });
const EVIDENCE = join(import.meta.dirname, '../../evidence');

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
