/** What a text of Windows must not say when it is not the whole output of its command. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ip } from '../../../../shared/net/ipv4.ts';
import { allRows, someRows } from '../../../../shared/observation/listing.ts';
import type { Evidence } from '../../../../shared/observation/evidence.ts';
import { parseHostsFile } from '../../../../shared/parse/common/hosts-file.ts';
import { parseWindowsArp } from '../../../../shared/parse/windows/arp.ts';
import { parseFindNetRoute } from '../../../../shared/parse/windows/find-net-route.ts';
import { readObjects } from '../../../../shared/parse/windows/objects.ts';
import { parseInternetSettings } from '../../../../shared/parse/windows/proxies.ts';
import { windowsWorkstation } from '../../../../shared/reading/windows/facts.ts';
import { outputsOf } from '../../../../shared/reading/outputs.ts';
import { damaged } from '../../../support/hostile-text.ts';

const TARGET = ip('100.100.2.136');
const PROGRAMS =
  "Get-ItemProperty 'HKLM:\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\*','HKLM:\\Software\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\*'";

function facts(command: string, text: string, exitCode?: number) {
  const record: Evidence = {
    id: '1',
    command,
    platform: 'win32',
    startedAt: '',
    text,
    ...(exitCode === undefined ? {} : { exitCode }),
  };
  return windowsWorkstation(outputsOf([record], 'win32'));
}

describe('nothing printed', () => {
  it.each([
    ['Get-NetRoute | ConvertTo-Json', 'routes', false],
    ['Get-NetAdapter | ConvertTo-Json', 'adapters', false],
    ['Get-NetIPAddress | ConvertTo-Json', 'adapters', false],
    ['Get-DnsClientServerAddress | ConvertTo-Json', 'resolvers', false],
    [`${PROGRAMS} | ConvertTo-Json`, 'client', false],
    [`${PROGRAMS} | Where-Object DisplayName -like '*Office*' | ConvertTo-Json`, 'client', false],
    [`${PROGRAMS} | Where-Object DisplayName -match 'wuying' | ConvertTo-Json`, 'client', true],
    ['Get-DnsClientNrptRule | ConvertTo-Json', 'nrpt', false],
    ['Get-NetNeighbor | ConvertTo-Json', 'neighbors', true],
  ] as const)('%s: with exit code 0, %s known: %s; without one never', (command, fact, isKnown) => {
    if (fact !== 'nrpt') expect(facts(command, '', 0)[fact].fact.known).toBe(isKnown);
    expect(facts(command, '')[fact].fact.known).toBe(false);
    expect(facts(command, '', 1)[fact].fact.known).toBe(false);
  });
});

describe('other text instead of rows', () => {
  it.each([
    'dash: powershell: not found\n',
    'dash: powershell: not found\n\n',
    'Get-NetRoute : Access is denied.\n\n',
    '{"message":"login required"}',
    '[{"x":1}]',
    '<html></html>',
  ])('%j is no list of routes, programs, neighbors', (text) => {
    for (const exitCode of [0, undefined]) {
      expect(facts('Get-NetRoute | ConvertTo-Json', text, exitCode).routes.fact.known).toBe(false);
      expect(facts(`${PROGRAMS} | ConvertTo-Json`, text, exitCode).client.fact.known).toBe(false);
      expect(facts('Get-NetNeighbor | ConvertTo-Json', text, exitCode).neighbors.fact.known).toBe(false);
    }
  });
});

describe('the client', () => {
  const list = (...versions: readonly string[]): string =>
    JSON.stringify([
      { DisplayName: 'Editor', DisplayVersion: '99' },
      ...versions.map((DisplayVersion) => ({ DisplayName: 'Alibaba Cloud Workspace', DisplayVersion })),
    ]);

  it.each([
    [['7.9.5', '7.11.3'], '7.11.3'],
    [['7.11.3', '7.9.5'], '7.11.3'],
    [['8', '7.99'], '8'],
    [['7.2', '7.2.1'], '7.2.1'],
    [['', '7.2'], '7.2'],
  ])('of %j it is %s', (versions, version) => {
    expect(facts(`${PROGRAMS} | ConvertTo-Json`, list(...versions), 0).client.fact).toEqual({
      known: true,
      value: { installed: true, name: 'Alibaba Cloud Workspace', version },
    });
  });

  it.each([
    ['the whole list', `${PROGRAMS} | ConvertTo-Json`, 0, true],
    ['without an exit code', `${PROGRAMS} | ConvertTo-Json`, undefined, false],
    [
      'one of two places',
      "Get-ItemProperty 'HKLM:\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\*' | ConvertTo-Json",
      0,
      false,
    ],
    ['another filter', `${PROGRAMS} | ? { $_.Publisher -eq 'x' } | ConvertTo-Json`, 0, false],
  ] as const)('%s without it: known that it is missing', (_name, command, exitCode, isKnown) => {
    const { fact } = facts(command, list(), exitCode).client;
    expect(fact.known).toBe(isKnown);
    if (fact.known) expect(fact.value.installed).toBe(false);
  });
});

describe('Find-NetRoute', () => {
  it.each([
    'Find-NetRoute: The network location cannot be reached. For information about network troubleshooting, see Windows Help.\n',
    'Find-NetRoute: \nLine |\n   1 |  Find-NetRoute -RemoteIPAddress 100.100.2.136\n     | The network location cannot be reached.\n',
    '    + FullyQualifiedErrorId : Windows System Error 1231,Find-NetRoute\n',
  ])('says that there is no way: %j', (text) => {
    expect(parseFindNetRoute(text, TARGET)).toMatchObject({ known: true, value: { kind: 'none' } });
  });

  it.each([
    '',
    'Find-NetRoute: Invalid parameter RemoteIPAddress\n',
    'Find-NetRoute: qqq zzz.\n',
    'not found: 1231\n',
    '[{"ifIndex":1231,"DestinationPrefix":"0.0.0.0/0",',
    '{"ifIndex":1231}',
    "The term 'Find-NetRoute' is not recognized as the name of a cmdlet\n",
  ])('%j says nothing', (text) => {
    expect(parseFindNetRoute(text, TARGET).known).toBe(false);
  });
});

describe('lists of properties', () => {
  const list =
    '\nDestinationPrefix : 0.0.0.0/0\nNextHop           : 192.0.2.1\n\nDestinationPrefix : 100.64.0.0/10\nNextHop           : 192.0.2.2\n\n';

  it('are all with exit code 0, with prompts and warnings around them', () => {
    for (const text of [list, `PS C:\\> Get-NetRoute | fl\n${list}\nPS C:\\>`, `WARNING: x\n${list}`]) {
      expect(allRows(readObjects(text), 0)).toMatchObject({
        known: true,
        value: [{ NextHop: '192.0.2.1' }, { NextHop: '192.0.2.2' }],
      });
      expect(allRows(readObjects(text), null).known).toBe(false);
    }
  });

  it.each([list.slice(0, -1), list.slice(0, -12), 'x\n'])('%j is not all', (text) => {
    expect(allRows(readObjects(text), 0).known).toBe(false);
  });
});

describe('the registry', () => {
  const key = 'HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';
  const values = `\n${key}\n    ProxyEnable    REG_DWORD    0x1\n    ProxyServer    REG_SZ    192.0.2.3:8080\n`;

  it.each([
    ['no proxy', `\n${key}\n    ProxyEnable    REG_DWORD    0x0\n\n`, []],
    ['no proxy, and a key below', `\n${key}\n    ProxyEnable    REG_DWORD    0x0\n\n${key}\\Zones\n`, []],
    ['a proxy', `${values}\n`, [{ server: '192.0.2.3:8080' }]],
    ['a proxy, then a cut', values, [{ server: '192.0.2.3:8080' }]],
  ] as const)('%s', (_name, text, expected) => {
    expect(someRows(parseInternetSettings(text), null)).toMatchObject({ known: true, value: expected });
  });

  it.each([
    ['a cut before the server', values.slice(0, values.indexOf('    ProxyServer'))],
    ['a cut within the server', values.slice(0, -4)],
    ['another key', `\nHKEY_CURRENT_USER\\Software\\Other\n    ProxyEnable    REG_DWORD    0x0\n\n`],
    ['nothing', ''],
    ['an error', 'ERROR: The system was unable to find the specified registry key or value.\n'],
  ])('%s says nothing', (_name, text) => {
    expect(someRows(parseInternetSettings(text), 0).known).toBe(false);
  });
});

describe('files and tables', () => {
  it.each([
    ['nothing, read to the end', '', 0, true],
    ['nothing', '', null, false],
    ['comments', '# a\n# b\n', null, true],
    ['an error', 'cat: /etc/hosts: No such file or directory\n', 0, false],
    ['a web page', '<html>\n<body>\n</html>\n', 0, false],
  ] as const)('hosts: %s', (_name, text, exitCode, isKnown) => {
    expect(someRows(parseHostsFile(text), exitCode).known).toBe(isKnown);
  });

  it('an ARP table without a row never says that there is no neighbor', () => {
    const heading = '\nInterface: 192.0.2.5 --- 0xc\n  Internet Address      Physical Address      Type\n';
    expect(someRows(parseWindowsArp(heading), 0).known).toBe(false);
    expect(
      someRows(parseWindowsArp(`${heading}  192.0.2.1             02-00-00-00-00-01     dynamic\n`), 0),
    ).toMatchObject({ known: true, value: [{ address: '192.0.2.1' }] });
  });
});

describe('damage', () => {
  const ROUTES = JSON.stringify(
    [
      {
        DestinationPrefix: '0.0.0.0/0',
        NextHop: '192.0.2.1',
        InterfaceAlias: 'Ethernet',
        ifIndex: 7,
        RouteMetric: 0,
        InterfaceMetric: 25,
      },
      {
        DestinationPrefix: '100.64.0.0/10',
        NextHop: '192.0.2.2',
        InterfaceAlias: 'Ethernet',
        ifIndex: 7,
        RouteMetric: 0,
        InterfaceMetric: 25,
      },
    ],
    null,
    1,
  );

  it('no cut of a list of routes is a table', () => {
    fc.assert(
      fc.property(fc.nat({ max: ROUTES.length - 1 }), (end) => {
        expect(facts('Get-NetRoute | ConvertTo-Json', ROUTES.slice(0, end), 0).routes.fact.known).toBe(false);
        if (end > 0)
          expect(facts('Get-NetRoute | ConvertTo-Json', ROUTES.slice(end), 0).routes.fact.known).toBe(false);
      }),
    );
  });

  it('no damage makes "not installed" or "no way" of a text that says otherwise', () => {
    const programs = JSON.stringify([{ DisplayName: 'Alibaba Cloud Workspace', DisplayVersion: '7.2' }]);
    fc.assert(
      fc.property(damaged(ROUTES), (text) => {
        expect(parseFindNetRoute(text, TARGET)).not.toMatchObject({ value: { kind: 'none' } });
      }),
    );
    fc.assert(
      fc.property(fc.nat({ max: programs.length - 1 }), (end) => {
        expect(
          facts(`${PROGRAMS} | ConvertTo-Json`, programs.slice(0, end), 0).client.fact,
        ).not.toMatchObject({ value: { installed: false } });
      }),
    );
  });
});
