import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { FINDING_CODES } from '../../../shared/diagnosis/findings.ts';
import { breaksOf } from '../../../shared/network/break-places.ts';
import { DRAWING, drawingOf } from '../../../shared/network/drawing.ts';
import { networkOf, placeIn } from '../../../shared/network/network-of.ts';
import { PLACES, WAYS, type NetworkPicture, type Place } from '../../../shared/network/picture.ts';
import { networkRows } from '../../../shared/network/table.ts';
import { networkTexts } from '../../../shared/network/texts.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { shareable } from '../../../electron/host/share-run.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { ping, seen } from '../../support/facts.ts';
import { ROWS } from '../../support/broken-workstations.ts';
import { reportOf } from '../../support/report.ts';

/** Made once: a report of each broken workstation takes its time. */
const REPORTS = ROWS.map(({ name }) => ({ name, report: reportOf(name) }));

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
    for (const { report } of REPORTS) {
      const picture = networkOf(report);
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

  it('claims no more than the checks: nothing is right that a check complains of', () => {
    for (const { name, report } of REPORTS) {
      const bad = (id: string, subject: string): boolean =>
        report.checks.some(
          (one) =>
            one.id === id && one.subject === subject && (one.outcome === 'fail' || one.outcome === 'warn'),
        );
      for (const { measured } of networkOf(report).places)
        for (const one of measured) {
          if (!('answer' in one) || one.answer !== 'right') continue;
          expect(
            bad('computer.reachable', one.address) || bad('dns.server', `${one.address}:53`),
            `${name}: ${one.kind} ${one.address}`,
          ).toBe(false);
        }
    }
  });

  it.each([
    ['dns.udp-blocked', ['!', '!', '✓']],
    ['dns.server-refused', ['!', '!', '✓']],
    ['api.certificate-expired', ['✓', '✓', '!']],
    ['api.filtered', ['✓', '✓', '✕']],
  ] as const)('marks who answers, but not as it should: %s', (code, marks) => {
    const { measured } = placeIn(networkOf(rowThatBreaks(code)), 'cloud-services');
    expect(measured.map((one) => networkTexts('en').measured(one).slice(0, 1))).toEqual(marks);
  });

  it('shows a computer that answers ping, and not its port, as one that does not answer as it should', () => {
    const picture = networkOf(rowThatBreaks('computer.port-filtered'));
    expect(placeIn(picture, 'office-network')).toMatchObject({
      state: 'broken',
      measured: [{ answer: 'wrong' }, { answer: 'wrong' }],
    });
    expect(way(picture, 'cen', 'office-network')).toBe('used');
  });

  it('marks the company DNS server that breaks the log-on, although it answers', () => {
    const { measured } = placeIn(networkOf(rowThatBreaks('dns.forwarder-missing')), 'company-dns');
    expect(measured).toMatchObject([{ answer: 'wrong' }]);
  });

  it('counts of many computers those whose check passes', () => {
    const report = reportOf('one computer off');
    const computers = Array.from({ length: 30 }, (_, index) => `172.16.1.${index}`);
    const [off] = computers;
    const checks = computers.map((subject) => ({
      ...report.checks[0],
      id: 'computer.reachable',
      subject,
      outcome: subject === off ? 'warn' : 'pass',
    }));
    const observations = computers.map((address) => seen('ping', `${address}/icmp`, ping(ip(address))));
    const many = {
      ...report,
      profile: { ...report.profile, cloudComputers: computers.map((address) => ({ address, ports: [443] })) },
      checks,
      observations: [...report.observations, ...observations],
    } as unknown as Report;
    expect(placeIn(networkOf(many), 'office-network')).toMatchObject({
      state: 'warning',
      measured: [{ kind: 'computers', answering: 29, failing: 1, total: 30 }],
    });
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

  it('sets Chinese apart from Latin letters, and lists with its own signs', () => {
    const rows = networkRows(networkOf(reportOf('a healthy workstation')), 'zh-CN').flatMap(
      ({ cells }) => cells,
    );
    expect(rows.find((cell) => cell.includes('CEN：'))).toContain('到 CEN：');
    expect(rows.join('\n')).not.toMatch(/, |; |[\u4e00-\u9fff][A-Z]|[A-Z][\u4e00-\u9fff]/u);
  });

  it('calls no delay zero', () => {
    const { measured } = networkTexts('en');
    const said = (ms: number): string => measured({ kind: 'router', address: '192.168.1.1', ms });
    expect([0, 0.04, 0.1, 29.44, 119.6].map(said)).toEqual(
      ['<0.1', '<0.1', '0.1', '29.4', '120'].map((ms) => `192.168.1.1 ${ms} ms`),
    );
  });

  it.each(['en', 'zh-CN'] as const)('fits into its boxes, in %s', (language) => {
    for (const { name, report } of REPORTS) {
      const { boxes, width, height } = drawingOf(networkOf(report), language);
      for (const { x, y, width: w, height: h, title, word, lines } of boxes) {
        expect(x >= 0 && y >= 0 && x + w <= width && y + h <= height).toBe(true);
        // A column of a terminal is about as wide as a letter of 13 px.
        for (const text of [title, word, ...lines])
          expect(stringWidth(text) * 6.4, `${name}: ${text}`).toBeLessThan(w - DRAWING.padding);
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
