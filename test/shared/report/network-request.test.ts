import { describe, expect, it } from 'vitest';
import { networkRequest, type Flow, type FlowState } from '../../../shared/report/network-request.ts';
import { renderHtml } from '../../../shared/report/html/index.ts';
import { renderMarkdown } from '../../../shared/report/markdown.ts';
import { requestText } from '../../../shared/report/request-text.ts';
import { createRedactor } from '../../../shared/report/redact/index.ts';
import { LANGUAGES } from '../../../shared/text/language.ts';
import { reportOf } from '../../support/report.ts';

/** Every permission as one line, what works left out. */
function faults(name: string, wanted: FlowState = 'fails'): readonly string[] {
  return networkRequest(reportOf(name))
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

describe('the request to the network team', () => {
  it('asks for nothing where everything works, but names what must stay permitted', () => {
    const request = networkRequest(reportOf('a healthy workstation'));
    expect(request).toMatchObject({ needed: false, workstationFirst: false, source: ['192.168.1.0/24'] });
    expect(request.flows.filter(({ state }) => state === 'works').map(line)).toEqual([
      'out UDP 53 192.168.1.0/24 → 100.100.2.136,100.100.2.138 ()',
      'out TCP 53 192.168.1.0/24 → 100.100.2.136,100.100.2.138 ()',
      'out TCP 443 192.168.1.0/24 → 100.64.0.0/10 ()',
    ]);
    // That packets of 1500 bytes pass says nothing about the word that comes when they do not.
    expect(faults('a healthy workstation', 'untested')).toContain('in ICMP   → 192.168.1.0/24 ()');
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
    expect(networkRequest(reportOf('no forwarder: NXDOMAIN')).needed).toBe(false);
  });

  it.each([
    'a public DNS server typed in by hand',
    'a program on this machine that does not know the name',
    'WARP as resolver',
  ])("opens no way for a resolver that is not the company's: %s", (name) => {
    expect(networkRequest(reportOf(name)).flows.filter(({ reason }) => reason === 'forwarding')).toEqual([]);
  });

  it.each([
    'Tailscale owns the route',
    'a container network over a cloud computer',
    'a stale hosts entry in the right range',
    'one port denied',
    'a kill switch: every socket is denied',
    "an iPhone's hotspot",
    'at home, and packets leave for the Internet',
    'no default route',
  ])('asks for nothing while the cause is on the workstation alone: %s', (name) => {
    const report = reportOf(name);
    expect(networkRequest(report)).toMatchObject({ needed: false, workstationOnly: true });
    expect(renderMarkdown(report)).not.toContain('Request to the network team');
    expect(renderHtml(report, 'en')).toContain('nothing to ask of the network team');
  });

  it('still asks where the network has to do something as well', () => {
    expect(networkRequest(reportOf('a wrong hosts entry and a refused API'))).toMatchObject({
      needed: true,
      workstationOnly: false,
      workstationFirst: true,
    });
  });

  it('names no source of an adapter that leads packets astray', () => {
    const { source } = networkRequest(reportOf('Tailscale owns the route'));
    expect(source.filter((one) => one.startsWith('100.'))).toEqual([]);
  });

  it('does not take a ping that could not be sent for one that the network drops', () => {
    expect(networkRequest(reportOf('ping alone is denied, and a computer without a port')).needed).toBe(
      false,
    );
  });

  it('asks for large packets where they vanish', () => {
    expect(faults('a path-MTU black hole')).toContain('in ICMP   → 192.168.1.0/24 ()');
  });

  it.each([
    ['a router that knows no way', 'to-cloud', '100.64.0.0/10'],
    ['office silent, cloud services alive', 'to-cloud', '172.16.0.0/12'],
    ['everything silent behind the far end of the line', 'back', '192.168.1.0/24'],
  ])('%s: the missing route comes first', (name, direction, destination) => {
    const [first] = networkRequest(reportOf(name)).routes;
    expect(first).toMatchObject({ direction, destination, state: 'fails' });
  });

  it('does not blame the network for one cloud computer that is off', () => {
    expect(networkRequest(reportOf('a computer that refuses')).needed).toBe(false);
  });

  it('says that the workstation comes first where it is the cause', () => {
    expect(networkRequest(reportOf('Tailscale owns the route')).workstationFirst).toBe(true);
    expect(requestText(reportOf('Tailscale owns the route'), 'en')).toContain(
      'a cause on the workstation itself is open',
    );
  });

  it.each(LANGUAGES)('names source, destination, port, time and what was seen, in %s', (language) => {
    const text = requestText(reportOf('a filtered API', language), language);
    for (const value of [
      '192.168.1.0/24',
      '100.64.0.0/10',
      '443',
      'TCP',
      '2026-11-24 10:00:00 UTC',
      'ecd-vpc.cn-hangzhou.aliyuncs.com',
    ])
      expect(text).toContain(value);
    expect(text).not.toContain('timed-out');
  });

  it('says that pseudonyms must be replaced', () => {
    const redacted = createRedactor([]).report(reportOf('a filtered API'));
    expect(networkRequest(redacted).source).toEqual(['ip-1/24']);
    expect(requestText(redacted, 'en')).toContain('this report is redacted');
  });

  it('stands in the Markdown form where it is needed', () => {
    expect(renderMarkdown(reportOf('a filtered API'))).toContain(
      '## Request to the network team\n\n```\nRequest',
    );
    expect(renderMarkdown(reportOf('a healthy workstation'))).not.toContain('Request to the network team');
  });
});
