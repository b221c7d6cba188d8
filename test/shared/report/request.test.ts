import { describe, expect, it } from 'vitest';
import { answeredAddresses } from '../../../shared/report/request/answered.ts';
import type { Flow, FlowState } from '../../../shared/report/request/demand.ts';
import { demandsOf } from '../../../shared/report/request/demands.ts';
import { handOvers, type Recipient } from '../../../shared/report/request/recipients.ts';
import { renderHtml } from '../../../shared/report/html/index.ts';
import { renderMarkdown } from '../../../shared/report/markdown.ts';
import { noRequestText, requestTexts } from '../../../shared/report/request/text.ts';
import { createRedactor } from '../../../shared/report/redact/index.ts';
import { reportWords } from '../../../shared/text/report-words.ts';
import { ROWS } from '../../support/broken-workstations.ts';
import { LANGUAGES, type Language } from '../../../shared/text/language.ts';
import { reportOf } from '../../support/report.ts';

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

/** Who is asked, first to last. */
function recipients(name: string): readonly Recipient[] {
  return handOvers(reportOf(name)).map(({ to }) => to);
}

function textTo(to: Recipient, name: string, language: Language = 'en'): string {
  return requestTexts(reportOf(name, language), language).find((one) => one.to === to)?.text ?? '';
}

describe('who is asked', () => {
  it.each([
    ['a healthy workstation', []],
    // The cause is on the workstation and the user fixes it.
    ["an iPhone's hotspot", []],
    ['fake-IP answers', []],
    ['one port denied', []],
    ['a kill switch: every socket is denied', []],
    ['at home, and packets leave for the Internet', []],
    // The cause is on the workstation and company IT fixes it; the network has no part in it.
    ['Tailscale owns the route', ['it']],
    ['a container network over a cloud computer', ['it']],
    ['a stale hosts entry in the right range', ['it']],
    ['no default route', ['it']],
    ['a gateway that does not even answer ARP', ['network']],
    ['no forwarder: NXDOMAIN', ['it']],
    ['a filtered API', ['network', 'it', 'cloud']],
    ['office silent, cloud services alive', ['cloud', 'network']],
    ['a certificate for another name', ['it']],
    ['a computer that refuses', ['cloud', 'it']],
    ['a wrong hosts entry and a refused API', ['it', 'network']],
  ] as const)('%s: %j', (name, expected) => {
    expect(recipients(name)).toEqual(expected);
  });

  it.each(ROWS.map(({ name }) => name))('only of what the recipient must do: %s', (name) => {
    for (const { to, tasks } of handOvers(reportOf(name))) {
      expect(tasks.length).toBeGreaterThan(0);
      for (const { step, actions, inCharge } of tasks) {
        expect(actions.every(({ owner }) => owner === to)).toBe(true);
        expect(inCharge).toBe(step.owner === to);
        if (inCharge) continue;
        expect(step.finding).not.toMatch(/^workstation\./);
        expect(actions).not.toEqual([]);
      }
    }
  });

  it('nobody is asked for anything of the demo, whose targets are on this machine', () => {
    const report = reportOf('a filtered API');
    const profile = {
      ...report.profile,
      resolvers: [{ address: '127.0.0.1', port: 5353 }],
      cloudServices: ['127.0.0.0/8'],
    };
    expect(handOvers({ ...report, profile })).toEqual([]);
    // It names an owner all the same, so that it must not say that there is nobody to ask.
    expect(noRequestText({ ...report, profile }, 'en')).toContain('This is a demonstration');
  });

  it('says why nobody is asked', () => {
    expect(noRequestText(reportOf('fake-IP answers'), 'en')).toContain('You can fix this yourself');
    expect(noRequestText(reportOf('a healthy workstation'), 'en')).toContain('nothing that anybody');
    // While an error of their own is open, a warning of somebody else's asks nobody.
    const own = reportOf('fake-IP answers');
    const [step] = own.checklist;
    if (step === undefined) throw new Error('no step');
    const warning = { ...step, owner: 'network', severity: 'warning' } as const;
    expect(noRequestText({ ...own, checklist: [step, warning] }, 'en')).toContain(
      'You can fix this yourself',
    );
    expect(renderHtml(reportOf('fake-IP answers'), 'en')).toContain('You can fix this yourself');
    expect(renderMarkdown(reportOf('fake-IP answers'))).not.toContain('Request to');
  });
});

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

describe('the text of a request', () => {
  it('says that the workstation comes first where it is the cause as well', () => {
    expect(textTo('network', 'a wrong hosts entry and a refused API')).toContain(
      'a cause on the workstation itself is open',
    );
  });

  it('asks for routes and permissions only where the network has a part in the cause', () => {
    expect(textTo('network', 'a gateway that does not even answer ARP')).not.toContain(
      'Routes that must exist',
    );
    expect(textTo('network', 'a filtered API')).toContain('Connections that must be permitted');
    expect(textTo('cloud', 'a filtered API')).not.toContain('Connections that must be permitted');
  });

  it.each(LANGUAGES)('names source, destination, port, time and what was seen, in %s', (language) => {
    const text = textTo('network', 'a filtered API', language);
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

  it('tells those who are not in charge who is', () => {
    expect(textTo('cloud', 'a filtered API')).toContain('In charge: network team');
    expect(textTo('network', 'a filtered API')).not.toContain('In charge:');
  });

  it('says that pseudonyms must be replaced', () => {
    const redacted = createRedactor([]).report(reportOf('a filtered API'));
    expect(demandsOf(redacted).source).toEqual(['ip-1/24']);
    expect(requestTexts(redacted, 'en')[0]?.text).toContain('this report is redacted');
  });

  it('stands in the Markdown form and in the page', () => {
    const report = reportOf('a filtered API');
    for (const to of ['network', 'it', 'cloud'] as const) {
      const heading = reportWords('en').request.headings[to];
      expect(renderMarkdown(report)).toContain(`## ${heading}\n\n\`\`\`\n${heading}`);
      expect(renderHtml(report, 'en')).toContain(`<h3>${heading}</h3>`);
    }
  });
});

it('tells of no answer that a later question did not get', () => {
  expect(textTo('network', 'everything private silent')).not.toContain('Seen to work');
});
