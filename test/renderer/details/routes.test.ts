/** The tab of the routes: which match, and which way they lead. */
import { describe, expect, it } from 'vitest';
import { rolesOf } from '../../../renderer/pages/details/roles.ts';
import {
  adapterOf,
  matchingRoutes,
  matchingWinners,
  wayText,
} from '../../../renderer/pages/details/routes.ts';
import { factsOfReport } from '../../../shared/report/facts.ts';
import { adapter, API, GATEWAY, RESOLVERS, route, winner } from '../../support/facts.ts';
import { REPORT } from './check-of.ts';

describe('the routes', () => {
  it('are found in every column', () => {
    const routes = [route('0.0.0.0/0'), route('10.0.0.0/8', { interface: 'tun0', table: '52' })];
    expect(matchingRoutes(routes, 'TUN0')).toEqual([routes[1]]);
    expect(matchingRoutes(routes, '52')).toEqual([routes[1]]);
    expect(matchingRoutes(routes, '')).toHaveLength(2);
    const winners = [winner(API), winner(GATEWAY)];
    expect(matchingWinners(winners, 'the api', (address) => (address === API ? 'The API' : ''))).toEqual([
      winners[0],
    ]);
    expect(wayText(winner(API, { gateway: null }), 'on-link')).toBe('0.0.0.0/0 on-link eth0');
    expect(wayText(winner(API, { kind: 'reject', interface: null }), 'on-link')).toBe('0.0.0.0/0 reject');
  });

  it('belong to an adapter, a VLAN to its parent', () => {
    const adapters = [adapter({ name: 'eth0' }), adapter({ name: 'tun0', kind: 'tunnel' })];
    expect(adapterOf(adapters, 'tun0')?.kind).toBe('tunnel');
    expect(adapterOf(adapters, 'eth0@if5')?.name).toBe('eth0');
    expect(adapterOf(adapters, null)).toBeNull();
  });

  it('lead to addresses whose role is known', () => {
    const roles = rolesOf(REPORT, factsOfReport(REPORT));
    expect([RESOLVERS[0], API, GATEWAY].map((address) => roles.get(address))).toEqual([
      'resolver',
      'api',
      'default-gateway',
    ]);
    expect(
      rolesOf(
        { ...REPORT, profile: { resolvers: 5, path: null, cloudComputers: [null, {}, 'x'] } },
        factsOfReport(REPORT),
      ).get(API),
    ).toBe('api');
  });
});
