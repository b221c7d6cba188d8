/** The script of Windows, run by a real PowerShell on a workstation of functions, also in Constrained Language Mode. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { windowsPlan } from '../../electron/platform/plan/windows.ts';
import type { CommandStep } from '../../electron/platform/plan/plan.ts';
import { ip } from '../../shared/net/ipv4.ts';
import { parseWindowsFacts, type WindowsFacts } from '../../shared/parse/windows/facts.ts';
import { scriptOf, type Machine } from './machine.ts';
import { PWSH, pwsh, WHY_NOT } from './pwsh.ts';

if (PWSH === null) console.warn(`The script of Windows is not run by PowerShell: ${WHY_NOT}`);

const TARGET = ip('100.100.2.136');
const NOWHERE = ip('203.0.113.9');
const plan = windowsPlan({ env: {}, targets: [TARGET, NOWHERE] });
const MODES = ['FullLanguage', 'ConstrainedLanguage'] as const;

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

  /** Runs the very arguments of the plan; the functions are loaded before, in full language, as Windows' own modules are. */
  async function run(machine: Machine, mode: (typeof MODES)[number], step = plan.first[0]): Promise<string> {
    if (step === undefined || !('args' in step)) throw new Error('no step');
    const file = join(folder, 'machine.ps1');
    writeFileSync(file, `\ufeff${scriptOf(machine)}`);
    const before = `. '${file}'; $ExecutionContext.SessionState.LanguageMode = '${mode}'\n`;
    return pwsh([...step.args.slice(0, -1), `${before}${step.args.at(-1) ?? ''}`], step.env);
  }

  async function facts(machine: Machine, mode: (typeof MODES)[number]): Promise<WindowsFacts> {
    const read = parseWindowsFacts(await run(machine, mode));
    if (!read.known) throw new Error(read.detail);
    return read.value;
  }

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
