/** The script of Windows, run by a real PowerShell on a workstation of functions, also in Constrained Language Mode. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CommandStep } from '../../electron/platform/plan/plan.ts';
import { parseWindowsFacts } from '../../shared/parse/windows/facts.ts';
import { PWSH, WHY_NOT } from './pwsh.ts';
import { MODES, NOWHERE, plan, scriptRuns, TARGET } from './script-runs.ts';

if (PWSH === null) console.warn(`The script of Windows is not run by PowerShell: ${WHY_NOT}`);

describe('the command line of the script', () => {
  const steps = [...plan.first, plan.neighbors].filter((step): step is CommandStep => 'args' in step);

  it('passes the script in the open, whatever the execution policy, as one argument that needs no quoting', () => {
    for (const { args } of steps) {
      expect(args.slice(0, -1)).toEqual([
        '-NoLogo',
        '-NoProfile',
        '-NonInteractive',
        '-OutputFormat',
        'Text',
        '-Command',
      ]);
      expect(args.join(' ')).not.toMatch(
        /EncodedCommand|ExecutionPolicy|Bypass|FromBase64|Invoke-Expression|\biex\b|DownloadString/i,
      );
      expect(args.at(-1)).not.toContain('"');
      // A command line of Windows ends at 32,767 characters.
      expect(args.join(' ').length).toBeLessThan(12_000);
    }
  });
});

describe.skipIf(PWSH === null)('the script of Windows in PowerShell', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-script-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const { run, facts } = scriptRuns(folder);

  it.each(MODES)('tells everything in %s', async (mode) => {
    const read = await facts({}, mode);
    expect(read.adapters).toMatchObject({
      value: [
        {
          name: '以太网 2',
          up: true,
          kind: 'ethernet',
          mtu: 1500,
          mac: '02-00-5E-10-00-01',
          addresses: [{ address: '192.168.1.10', prefixLength: 24 }],
        },
        { name: "Anna's WLAN", up: false, kind: 'wifi' },
      ],
    });
    expect(read.routes).toMatchObject({
      value: {
        routes: [
          { destination: '0.0.0.0/0', gateway: '192.168.1.1', metric: 25 },
          { destination: '192.168.1.0/24', gateway: null, metric: 281 },
        ],
      },
    });
    expect(read.resolvers).toMatchObject({
      value: [
        { interface: '以太网 2', servers: ['192.168.1.53', '192.168.1.54'], domains: ['corp.example'] },
      ],
    });
    expect(read.nrpt).toEqual({
      known: true,
      value: [{ namespaces: ['.aliyuncs.com'], servers: ['10.1.1.53'] }],
    });
    expect(read.neighbors).toMatchObject({ value: [{ address: '192.168.1.1', state: 'reachable' }] });
    expect(read.proxies).toMatchObject({
      value: [{ protocol: 'all', server: 'proxy.example:3128', bypass: ['<local>', '*.corp.example'] }],
    });
    expect(read.winhttp).toEqual({ known: true, value: [] });
    expect(read.client).toEqual({ known: true, value: { installed: true, name: '无影', version: '7.11.3' } });
    expect(read.winners).toMatchObject({
      value: [
        { value: { target: TARGET, interface: '以太网 2', gateway: '192.168.1.1', source: '192.168.1.10' } },
        { value: { target: NOWHERE, kind: 'none' } },
      ],
    });
  });

  it.each(MODES)('reads the neighbors alone in %s', async (mode) => {
    const read = parseWindowsFacts(await run({}, mode, plan.neighbors));
    expect(read).toMatchObject({
      value: { neighbors: { value: [{ address: '192.168.1.1' }] }, routes: { known: false } },
    });
  });

  it('takes the rules of the registry, those of a group policy before the local ones', async () => {
    const rule = (path: string, name: string): Readonly<Record<string, string>> => ({
      [path]: '[pscustomobject]@{}',
      [`${path}\\{1}`]: `[pscustomobject]@{ Name=[string[]]@('${name}'); GenericDNSServers='10.1.1.53;10.1.1.54' }`,
    });
    const local = rule(
      String.raw`HKLM:\System\CurrentControlSet\Services\Dnscache\Parameters\DnsPolicyConfig`,
      '.local.example',
    );
    const policy = rule(
      String.raw`HKLM:\Software\Policies\Microsoft\Windows NT\DNSClient\DnsPolicyConfig`,
      '.policy.example',
    );
    const cmdlets = { 'Get-DnsClientNrptPolicy': null };
    expect((await facts({ cmdlets, registry: local }, 'ConstrainedLanguage')).nrpt).toMatchObject({
      value: [{ namespaces: ['.local.example'], servers: ['10.1.1.53', '10.1.1.54'] }],
    });
    expect(
      (await facts({ cmdlets, registry: { ...local, ...policy } }, 'ConstrainedLanguage')).nrpt,
    ).toMatchObject({ value: [{ namespaces: ['.policy.example'] }] });
  }, 60_000);

  it('takes no target that is not an address', async () => {
    const hostile = {
      ...plan.first[0],
      env: { VPC_DOCTOR_TARGETS: `${TARGET},$(throw 'x'),1.2.3.4; Get-Date,${TARGET}\n` },
    } as CommandStep;
    const read = parseWindowsFacts(await run({}, 'FullLanguage', hostile));
    expect(read).toMatchObject({
      value: { winners: { value: [{ value: { target: TARGET } }, { value: { target: TARGET } }] } },
    });
  }, 60_000);

  it('prints ten thousand routes', async () => {
    const many =
      "1..10000 | ForEach-Object { [pscustomobject]@{ DestinationPrefix='10.' + [math]::Floor($_ / 250) + '.' + ($_ % 250) + '.0/24'; NextHop='192.168.1.1'; ifIndex=[uint32]12; InterfaceAlias='以太网 2'; RouteMetric=[uint16]1; InterfaceMetric=[uint32]25 } }";
    const read = await facts({ cmdlets: { 'Get-NetRoute': many } }, 'ConstrainedLanguage');
    expect(read.routes.known && read.routes.value.routes.length).toBe(10_000);
  }, 60_000);
});
