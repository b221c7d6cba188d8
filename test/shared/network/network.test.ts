/** The picture of the network: what it shows at each place and on each line, and that it claims no more than the checks. */
import { describe, expect, it } from 'vitest';
import { networkOf, placeIn } from '../../../shared/network/network-of.ts';
import { PLACES, WAYS } from '../../../shared/network/picture.ts';
import { networkTexts } from '../../../shared/network/texts.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { shareable } from '../../../electron/host/share-run.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { ping, seen } from '../../support/facts.ts';
import { ROWS } from '../../support/broken-workstations.ts';
import { reportOf } from '../../support/report.ts';
import { REPORTS, rowThatBreaks, states, way } from './pictures.ts';

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

  it('reads a redacted report, whose addresses are pseudonyms', () => {
    const { report } = shareable(reportOf('a healthy workstation'));
    expect(states(networkOf(report))).toEqual(states(networkOf(reportOf('a healthy workstation'))));
  });

  it('bears a report without a profile and without facts', () => {
    const empty: Report = { ...reportOf('a healthy workstation'), profile: {}, observations: [], path: [] };
    expect(new Set(Object.values(states(networkOf(empty))))).toEqual(new Set(['unknown']));
  });
});
