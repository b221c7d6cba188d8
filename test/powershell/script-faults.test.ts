/** The script of Windows where cmdlets are denied, missing or stop: what is known then, and what is not. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { WindowsFacts } from '../../shared/parse/windows/facts.ts';
import type { Machine } from './machine.ts';
import { PWSH, WHY_NOT } from './pwsh.ts';
import { scriptRuns } from './script-runs.ts';

if (PWSH === null) console.warn(`The script of Windows is not run by PowerShell: ${WHY_NOT}`);

describe.skipIf(PWSH === null)('the script of Windows in PowerShell', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-script-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const { facts } = scriptRuns(folder);

  const DENIED = "throw '拒绝访问。'";

  it.each<readonly [string, Machine, Partial<Record<keyof WindowsFacts, unknown>>]>([
    [
      'a cmdlet is denied, in Chinese',
      { cmdlets: { 'Get-NetRoute': DENIED } },
      { routes: { known: false, reason: 'failed', detail: 'routes: 拒绝访问。' }, adapters: { known: true } },
    ],
    [
      'a cmdlet is denied, in English',
      { cmdlets: { 'Get-NetAdapter': "throw 'Access is denied.'" } },
      { adapters: { known: false, detail: 'adapters: Access is denied.' }, routes: { known: true } },
    ],
    [
      'a cmdlet stops with an error in the middle',
      {
        cmdlets: {
          'Get-NetIPAddress': "[pscustomobject]@{ IPAddress='192.168.1.10' }; Write-Error '内存不足。'",
        },
      },
      { adapters: { known: false }, resolvers: { known: true } },
    ],
    [
      'there is no cmdlet for routes',
      { cmdlets: { 'Get-NetRoute': null } },
      { routes: { known: false }, resolvers: { known: true } },
    ],
    [
      'there are no neighbors and no rules',
      { cmdlets: { 'Get-NetNeighbor': '', 'Get-DnsClientNrptPolicy': '' } },
      { neighbors: { known: true, value: [] }, nrpt: { known: true, value: [] } },
    ],
    ['routes are lost', { cmdlets: { 'Get-NetRoute': '' } }, { routes: { known: false } }],
    [
      'the cmdlet for the name policy is missing, and no rule is set',
      { cmdlets: { 'Get-DnsClientNrptPolicy': null } },
      { nrpt: { known: true, value: [] } },
    ],
    [
      'a warning is printed',
      {
        cmdlets: {
          'Get-DnsClient':
            "Write-Warning '警告'; Write-Verbose x; [pscustomobject]@{ InterfaceIndex=[uint32]12; ConnectionSpecificSuffix=$null }",
        },
      },
      { resolvers: { known: true, value: [{ servers: ['192.168.1.53', '192.168.1.54'], domains: [] }] } },
    ],
    [
      'metrics are missing',
      {
        cmdlets: {
          'Get-NetIPInterface':
            "[pscustomobject]@{ InterfaceAlias='以太网 2'; ifIndex=[uint32]12; InterfaceMetric=$null; NlMtu=$null; ConnectionState=[ConnectionState]::Connected }",
        },
      },
      { adapters: { known: true } },
    ],
  ])(
    'where %s',
    async (_what, machine, expected) => {
      expect(await facts(machine, 'ConstrainedLanguage')).toMatchObject(expected);
    },
    60_000,
  );
});
