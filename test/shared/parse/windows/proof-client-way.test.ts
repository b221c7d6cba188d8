/** What proves that a client is missing, or that there is no way. */
import { describe, expect, it } from 'vitest';
import { parseFindNetRoute } from '../../../../shared/parse/windows/find-net-route.ts';
import { TARGET, PROGRAMS, facts } from './proof-facts.ts';

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
