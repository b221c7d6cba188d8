/** Runs the script of Windows in PowerShell, on a workstation of functions. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { windowsPlan } from '../../electron/platform/plan/windows.ts';
import { ip } from '../../shared/net/ipv4.ts';
import { parseWindowsFacts, type WindowsFacts } from '../../shared/parse/windows/facts.ts';
import { scriptOf, type Machine } from './machine.ts';
import { pwsh } from './pwsh.ts';

export const TARGET = ip('100.100.2.136');
export const NOWHERE = ip('203.0.113.9');
/** What is asked of Windows about both. */
export const plan = windowsPlan({ env: {}, targets: [TARGET, NOWHERE] });
export const MODES = ['FullLanguage', 'ConstrainedLanguage'] as const;
type Mode = (typeof MODES)[number];

interface ScriptRuns {
  readonly run: (machine: Machine, mode: Mode, step?: (typeof plan.first)[number]) => Promise<string>;
  readonly facts: (machine: Machine, mode: Mode) => Promise<WindowsFacts>;
}

/** scriptRuns runs the script, with files in a folder. */
export function scriptRuns(folder: string): ScriptRuns {
  /** Runs the very arguments of the plan; the functions are loaded before, in full language, as Windows' own modules are. */
  async function run(machine: Machine, mode: Mode, step = plan.first[0]): Promise<string> {
    if (step === undefined || !('args' in step)) throw new Error('no step');
    const file = join(folder, 'machine.ps1');
    writeFileSync(file, `\ufeff${scriptOf(machine)}`);
    const before = `. '${file}'; $ExecutionContext.SessionState.LanguageMode = '${mode}'\n`;
    return pwsh([...step.args.slice(0, -1), `${before}${step.args.at(-1) ?? ''}`], step.env);
  }

  async function facts(machine: Machine, mode: Mode): Promise<WindowsFacts> {
    const read = parseWindowsFacts(await run(machine, mode));
    if (!read.known) throw new Error(read.detail);
    return read.value;
  }

  return { run, facts };
}
