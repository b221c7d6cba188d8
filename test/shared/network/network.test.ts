import { describe, expect, it } from 'vitest';
import { FINDING_CODES } from '../../../shared/diagnosis/findings.ts';
import { breaksOf } from '../../../shared/network/break-places.ts';
import { DRAWING, drawingOf } from '../../../shared/network/drawing.ts';
import { networkOf, placeIn } from '../../../shared/network/network-of.ts';
import { PLACES, WAYS, type NetworkPicture, type Place } from '../../../shared/network/picture.ts';
import { networkRows } from '../../../shared/network/table.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { shareable } from '../../../electron/host/share-run.ts';
import { ROWS } from '../../support/broken-workstations.ts';
import { reportOf } from '../../support/report.ts';

function rowThatBreaks(code: string): Report {
  const row = ROWS.find(({ steps }) => steps[0] === code);
  if (row === undefined) throw new RangeError(code);
  return reportOf(row.name);
}
const states = (picture: NetworkPicture): Record<string, string> =>
  Object.fromEntries(picture.places.map(({ place, state }) => [place, state]));
const way = (picture: NetworkPicture, from: Place, to: Place): string | undefined =>
  picture.ways.find((one) => one.from === from && one.to === to)?.state;

describe('the picture of the network', () => {
  it('has every place and every way of the guide, whatever was seen', () => {
    for (const { name } of ROWS) {
      const picture = networkOf(reportOf(name));
      expect(picture.places.map(({ place }) => place)).toEqual(PLACES);
      expect(picture.ways.map(({ from, to }) => [from, to])).toEqual(WAYS);
    }
  });

  it('shows what was measured at its place', () => {
    const picture = networkOf(reportOf('a healthy workstation'));
    expect(states(picture)).toMatchObject({
      workstation: 'ok',
      'lan-gateway': 'ok',
      'company-gateway': 'ok',
      'cloud-services': 'ok',
    });
    expect(placeIn(picture, 'workstation').measured).toContainEqual(
      expect.objectContaining({ kind: 'address' }),
    );
    const services = placeIn(picture, 'cloud-services').measured;
    expect(services.filter(({ kind }) => kind === 'resolver')).toHaveLength(2);
    expect(services.filter(({ kind }) => kind === 'api')).not.toHaveLength(0);
    expect(way(picture, 'cen', 'cloud-services')).toBe('used');
  });

  it('leaves the two lines unknown where nothing tells which one is in use', () => {
    const picture = networkOf(reportOf('a healthy workstation'));
    expect([way(picture, 'company-gateway', 'express-connect'), states(picture)['ipsec-vpn']]).toEqual([
      'unknown',
      'unknown',
    ]);
  });

  it('knows the line by the routers of the profile', () => {
    const row = ROWS.find(({ notes = [] }) => notes.includes('path.on-standby'));
    const picture = networkOf(reportOf(row?.name ?? ''));
    expect(states(picture)).toMatchObject({ 'ipsec-vpn': 'ok', 'express-connect': 'unknown' });
    expect([
      way(picture, 'company-gateway', 'ipsec-vpn'),
      way(picture, 'company-gateway', 'express-connect'),
    ]).toEqual(['used', 'idle']);
  });

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

  it('says in the table what it draws', () => {
    const report = rowThatBreaks('dns.forwarder-missing');
    const rows = networkRows(networkOf(report), 'en');
    expect(rows.map(({ place }) => place)).toEqual(PLACES);
    expect(rows.find(({ place }) => place === 'company-dns')?.cells[1]).toBe('✖ broken here');
    expect(rows[0]?.cells[3]).toContain('to LAN gateway: packets pass');
  });

  it.each(['en', 'zh-CN'] as const)('fits into its boxes, in %s', (language) => {
    for (const { name } of ROWS) {
      const { boxes, width, height } = drawingOf(networkOf(reportOf(name)), language);
      for (const { x, y, width: w, height: h, lines } of boxes) {
        expect(x >= 0 && y >= 0 && x + w <= width && y + h <= height).toBe(true);
        expect(
          DRAWING.firstLine + (lines.length - 1) * DRAWING.line,
          `${name}: ${lines.join()}`,
        ).toBeLessThan(h);
      }
    }
  });

  it('reads a redacted report, whose addresses are pseudonyms', () => {
    const { report } = shareable(reportOf('a healthy workstation'));
    expect(states(networkOf(report))).toEqual(states(networkOf(reportOf('a healthy workstation'))));
  });

  it('bears a report without a profile and without facts', () => {
    const empty: Report = { ...reportOf('a healthy workstation'), profile: {}, observations: [], path: [] };
    expect(new Set(Object.values(states(networkOf(empty))))).toEqual(new Set(['unknown']));
  });
});
