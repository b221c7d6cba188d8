/** What a request says that the network must let through. */
import { describe, expect, it } from 'vitest';
import { answeredAddresses } from '../../../shared/report/request/answered.ts';
import type { Flow, FlowState } from '../../../shared/report/request/demand.ts';
import { demandsOf } from '../../../shared/report/request/demands.ts';
import { ROWS } from '../../support/broken-workstations.ts';
import { reportOf } from '../../support/report.ts';
import { textTo } from './request-facts.ts';

/** Every permission as one line, what works left out. */
function faults(name: string, wanted: FlowState = 'fails'): readonly string[] {
  return demandsOf(reportOf(name))
    .flows.filter(({ state }) => state === wanted)
    .map(line);
}

function line({ direction, protocol, ports, source, destination, seen }: Flow): string {
  return [
    direction,
    protocol,
    ports.join(','),
    source.join(','),
    '→',
    destination.join(','),
    `(${seen.join(', ')})`,
  ].join(' ');
}

describe('what the network must let through', () => {
  it('names what works at the addresses where it was seen', () => {
    const demands = demandsOf(reportOf('a healthy workstation'));
    expect(demands.source).toEqual(['192.168.1.0/24']);
    expect(demands.flows.filter(({ state }) => state === 'works').map(line)).toEqual([
      'out UDP 53 192.168.1.0/24 → 100.100.2.136,100.100.2.138 ()',
      'out TCP 53 192.168.1.0/24 → 100.100.2.136,100.100.2.138 ()',
      'out TCP 443 192.168.1.0/24 → 100.100.45.10 ()',
    ]);
    // That packets of 1500 bytes pass says nothing about the word that comes when they do not.
    expect(faults('a healthy workstation', 'untested')).toContain('in ICMP   → 192.168.1.0/24 ()');
  });

  it.each(ROWS.map(({ name }) => name))('calls nothing working without an answer: %s', (name) => {
    const report = reportOf(name);
    const answered = new Set<string>(answeredAddresses(report));
    const { flows, routes } = demandsOf(report);
    for (const { destination } of flows.filter(({ state }) => state === 'works'))
      expect(destination.every((one) => answered.has(one))).toBe(true);
    if (answered.size === 0) expect(routes.filter(({ state }) => state === 'works')).toEqual([]);
  });

  it.each([
    ['a filtered API', ['out TCP 443 192.168.1.0/24 → 100.64.0.0/10 (timed-out, api.filtered)']],
    ['a refused API', ['out TCP 443 192.168.1.0/24 → 100.64.0.0/10 (refused, api.refused)']],
  ])('%s', (name, expected) => {
    expect(faults(name)).toEqual(expected);
  });

  it("suspects the way of the company's DNS server, but does not call it closed where nobody may have set up the forwarder", () => {
    expect(faults('no forwarder: NXDOMAIN')).toEqual([]);
    expect(faults('no forwarder: NXDOMAIN', 'suspect')).toEqual([
      'out UDP 53 192.168.1.53 → 100.100.2.136,100.100.2.138 (NXDOMAIN)',
      'out TCP 53 192.168.1.53 → 100.100.2.136,100.100.2.138 (NXDOMAIN)',
    ]);
    expect(textTo('it', 'no forwarder: NXDOMAIN')).toContain('from: 192.168.1.53');
  });

  it.each([
    'a public DNS server typed in by hand',
    'a program on this machine that does not know the name',
    'WARP as resolver',
  ])("opens no way for a resolver that is not the company's: %s", (name) => {
    expect(demandsOf(reportOf(name)).flows.filter(({ reason }) => reason === 'forwarding')).toEqual([]);
  });

  it('names no source of an adapter that leads packets astray, nor one of the ranges of the cloud', () => {
    const { source } = demandsOf(reportOf('Tailscale owns the route'));
    expect(source.filter((one) => one.startsWith('100.'))).toEqual([]);
    const report = reportOf('a filtered API');
    const observations = report.observations.map((one) =>
      one.kind === 'winner' && one.fact['known'] === true
        ? {
            ...one,
            fact: { known: true, value: { ...(one.fact['value'] as object), source: '100.101.102.103' } },
          }
        : one,
    );
    expect(demandsOf({ ...report, observations }).source).toEqual([]);
  });

  it('takes no answer for one of the VPC where somebody answers in its place', () => {
    expect(faults('hijacked DNS').join()).toContain('(dns.hijacked)');
  });

  it('calls only that block answered in which somebody answered', () => {
    const report = reportOf('a healthy workstation');
    const profile = { ...report.profile, cloudServices: ['100.64.0.0/10', '10.200.0.0/16'] };
    const states = demandsOf({ ...report, profile }).routes.map(({ destination, state }) => [
      destination,
      state,
    ]);
    expect(states).toContainEqual(['100.64.0.0/10', 'works']);
    expect(states).toContainEqual(['10.200.0.0/16', 'untested']);
  });

  it('asks for large packets where they vanish', () => {
    expect(faults('a path-MTU black hole')).toContain('in ICMP   → 192.168.1.0/24 ()');
  });

  it.each([
    ['a router that knows no way', 'to-cloud', '100.64.0.0/10'],
    ['office silent, cloud services alive', 'to-cloud', '172.16.0.0/12'],
    ['everything silent behind the far end of the line', 'back', '192.168.1.0/24'],
  ])('%s: the missing route comes first', (name, direction, destination) => {
    const [first] = demandsOf(reportOf(name)).routes;
    expect(first).toMatchObject({ direction, destination, state: 'fails' });
  });
});
