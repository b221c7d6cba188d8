/** Nothing printed, other text and damage prove nothing absent. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFindNetRoute } from '../../../../shared/parse/windows/find-net-route.ts';
import { damaged } from '../../../support/hostile-text.ts';
import { TARGET, PROGRAMS, facts } from './proof-facts.ts';

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
