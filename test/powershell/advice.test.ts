/** Advice for PowerShell, read by PowerShell's own parser: what it cannot parse or bind, nobody can run. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ActionSpec } from '../../shared/advice/action.ts';
import type { FindingArgs, FindingCode } from '../../shared/diagnosis/finding-args.ts';
import { definitionOf, FINDING_CODES } from '../../shared/diagnosis/findings.ts';
import { block } from '../../shared/net/ipv4.ts';
import { SAMPLES } from '../support/finding-samples.ts';
import { profileWith } from '../support/profile.ts';
import { CMDLETS, standIn } from './cmdlets.ts';
import { PWSH, pwsh, WHY_NOT } from './pwsh.ts';

if (PWSH === null) console.warn(`Advice is not read by PowerShell: ${WHY_NOT}`);

const PROFILE = profileWith({ officeNetwork: [block('172.16.0.0/12')] });
/** Names as adapters and programs have them, and worse. */
const NAMES = [
  '以太网 2',
  "Anna's Wi-Fi",
  'a;b | c & d',
  '$(Get-Date)',
  '`"quoted`"',
  'x’; Remove-Item y',
  '-Confirm',
  '😀',
];

function commandsOf(code: FindingCode, args: unknown = SAMPLES[code]): readonly string[] {
  const list: readonly ActionSpec[] = definitionOf(code).actions;
  const commands = list.flatMap(
    (action) => action.commands?.(args as FindingArgs[typeof code], PROFILE) ?? [],
  );
  return commands
    .filter(({ shell }) => shell === 'powershell')
    .flatMap(({ run, undo }) => (undo === undefined ? [run] : [run, undo]));
}

/** The same finding about something with another name. */
function renamed(code: FindingCode, name: string): unknown {
  const told = Object.entries(SAMPLES[code]).map(([key, value]: [string, unknown]): [string, unknown] => {
    if (key === 'interface' || key === 'adapter') return [key, name];
    return [key, key === 'adapters' ? [name] : value];
  });
  return Object.fromEntries(told);
}

const readSchema = z.object({ complaints: z.array(z.string()), names: z.array(z.string().nullable()) });
type Read = z.infer<typeof readSchema>;
const UNREAD: Read = { complaints: ['not read'], names: [] };

const WRONG: readonly (readonly [string, RegExp])[] = [
  ['Get-NetRoutes', /is no command/],
  ['Find-NetRoute -RemoteAddress 10.0.0.1', /RemoteAddress/],
  ['Get-NetFirewallRule -All -Direction Outbound', /parameter set/i],
  ['Get-NetIPInterface -ConnectionState Online', /Online is none of/],
  ["Enable-NetAdapter -Name 'Anna's Wi-Fi'", /./],
  ['Get-NetAdapter | Where-Object { $_.Status -eq ', /./],
];

describe.skipIf(PWSH === null)('advice for PowerShell', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-pwsh-'));
  const commands = [
    ...new Set([
      ...FINDING_CODES.flatMap((code) => commandsOf(code)),
      ...FINDING_CODES.flatMap((code) => NAMES.flatMap((name) => commandsOf(code, renamed(code, name)))),
      ...WRONG.map(([command]) => command),
    ]),
  ];
  let read = new Map<string, Read>();

  beforeAll(async () => {
    writeFileSync(join(folder, 'commands.json'), JSON.stringify(commands));
    writeFileSync(
      join(folder, 'stand-ins.ps1'),
      `\ufeff${Object.keys(CMDLETS)
        .map((name) => standIn(name))
        .join('\n')}\n`,
    );
    const out = await pwsh([
      '-NoLogo',
      '-NoProfile',
      '-NonInteractive',
      '-File',
      join(import.meta.dirname, 'parse-advice.ps1'),
      join(folder, 'commands.json'),
      join(folder, 'stand-ins.ps1'),
    ]);
    const all = z.array(readSchema).parse(JSON.parse(out));
    read = new Map(commands.map((command, index) => [command, all[index] ?? UNREAD]));
  }, 90_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const codes = FINDING_CODES.filter((code) => commandsOf(code).length > 0);
  it.each(codes)('of %s parses, and names cmdlets and parameters that are documented', (code) => {
    for (const command of commandsOf(code)) expect(read.get(command)?.complaints, command).toEqual([]);
  });

  it.each(codes)('of %s stays the same commands, whatever an adapter is called', (code) => {
    const names = (list: readonly string[]): unknown => list.map((command) => read.get(command));
    for (const name of NAMES)
      expect(names(commandsOf(code, renamed(code, name))), name).toEqual(names(commandsOf(code)));
  });

  it.each(WRONG)('%s would be noticed', (command, problem) => {
    expect(read.get(command)?.complaints.join('\n')).toMatch(problem);
  });
});
