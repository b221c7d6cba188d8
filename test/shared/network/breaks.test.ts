/** The picture of the network: where it shows a break. */
import { describe, expect, it } from 'vitest';
import { FINDING_CODES } from '../../../shared/diagnosis/findings.ts';
import { breaksOf } from '../../../shared/network/break-places.ts';
import { networkOf } from '../../../shared/network/network-of.ts';
import { PLACES, WAYS } from '../../../shared/network/picture.ts';
import { rowThatBreaks, states, way } from './pictures.ts';

describe('the picture of the network', () => {
  it.each([
    ['dns.forwarder-missing', 'company-dns'],
    ['workstation.gateway-silent', 'lan-gateway'],
    ['workstation.overlay-route', 'workstation'],
    ['api.filtered', 'cloud-services'],
  ] as const)('%s breaks at %s, and nowhere else', (code, place) => {
    const broken = Object.entries(states(networkOf(rowThatBreaks(code)))).filter(
      ([, state]) => state === 'broken',
    );
    expect(broken).toEqual([[place, 'broken']]);
  });

  it('cuts both lines where the private line seems to be down, and shows no packets beyond', () => {
    const picture = networkOf(rowThatBreaks('route.private-link-down'));
    expect([
      way(picture, 'company-gateway', 'express-connect'),
      way(picture, 'company-gateway', 'ipsec-vpn'),
    ]).toEqual(['broken', 'broken']);
    expect(way(picture, 'cen', 'cloud-services')).toBe('unknown');
    expect(states(picture)['cloud-services']).toBe('affected');
  });

  it('draws a break for every error that has a place, and only there', () => {
    for (const code of FINDING_CODES)
      for (const at of breaksOf(code))
        expect(
          typeof at === 'string' ? PLACES.includes(at) : WAYS.some(([a, b]) => a === at[0] && b === at[1]),
        ).toBe(true);
    expect(breaksOf('path.loss')).toEqual([]);
    expect(breaksOf('constructor')).toEqual([]);
  });
});
