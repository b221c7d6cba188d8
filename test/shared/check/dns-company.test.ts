/** Answers of the company’s own DNS: what is wrong with them, and where it is not to blame. */
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../shared/observation/observation.ts';
import { API, seen } from '../../support/facts.ts';
import { asked, COMPANY, found, NO, OTHER, says, set, unanswered, failed, GOOGLE } from './dns-facts.ts';
import { unheard, EMPTY, findings, codes, stranger } from './dns-answer-facts.ts';

describe('the company’s own DNS', () => {
  it.each<readonly [string, readonly Observation[], object]>([
    [
      'a missing forwarder',
      [asked(COMPANY, NO)],
      {
        code: 'dns.forwarder-missing',
        confidence: 'high',
        args: { servers: [COMPANY], rcode: 'NXDOMAIN', expected: [API] },
      },
    ],
    [
      'words of a zone without an address',
      [asked(COMPANY, { ...EMPTY, soaInAuthority: true })],
      { code: 'dns.forwarder-missing', args: { rcode: 'NOERROR' } },
    ],
    [
      'an address that is taken out',
      [asked(COMPANY, EMPTY)],
      { code: 'dns.rebind-filtered', confidence: 'medium', alternatives: ['dns.forwarder-missing'] },
    ],
    [
      'that, and once it was silent',
      [asked(COMPANY, EMPTY), unanswered(COMPANY, {}, '#2')],
      { code: 'dns.rebind-filtered' },
    ],
    [
      'a filter that says so',
      [asked(COMPANY, { ...EMPTY, extendedErrors: [17] })],
      { code: 'dns.rebind-filtered', confidence: 'high', args: { isSaid: true } },
    ],
    [
      'a filter that says so with its refusal',
      [asked(COMPANY, { ...NO, extendedErrors: [15] })],
      { code: 'dns.rebind-filtered', confidence: 'high', args: { isSaid: true } },
    ],
    [
      'nobody was asked',
      [set(OTHER)],
      {
        code: 'dns.forwarder-missing',
        confidence: 'medium',
        alternatives: ['dns.rebind-filtered'],
        args: { rcode: 'NXDOMAIN', servers: [] },
      },
    ],
    ['no server is set', [set()], { code: 'dns.forwarder-missing', confidence: 'medium' }],
  ])('%s', (_what, more, expected) => {
    expect(findings([found(), ...more])).toMatchObject([expected]);
  });

  it('at another port is named with it', () => {
    const port = 5353;
    const group = seen('resolvers', '', [
      { interface: null, servers: [COMPANY], port, domains: [], scope: 'default' as const },
    ]);
    const more = [found(), group, asked(COMPANY, { ...NO, server: { address: COMPANY, port } }, '#port')];
    expect(findings(more)).toMatchObject([{ args: { servers: [`${COMPANY}:5353`] } }]);
  });

  it('is not blamed with certainty where nobody heard the VPC resolvers', () => {
    expect(findings([found(), asked(COMPANY, NO)], unheard)).toMatchObject([
      { code: 'dns.forwarder-missing', confidence: 'low' },
    ]);
    expect(findings([found(), asked(COMPANY, EMPTY)], unheard)).toEqual([]);
    const filtered = asked(COMPANY, { ...NO, extendedErrors: [15] });
    expect(codes([found(), filtered], unheard)).toEqual(['dns.forwarder-missing']);
  });

  it('that is silent is not blamed for an answer that it did not give', () => {
    expect(codes([found(), unanswered(COMPANY)])).toEqual([]);
    expect(codes([found('8.8.4.4'), unanswered(COMPANY)])).toEqual(['dns.public-answer']);
  });

  it('that is right is not named beside the wrong answer', () => {
    expect(findings([found('8.8.4.4')])).toMatchObject([
      {
        code: 'dns.system-differs',
        confidence: 'medium',
        args: { servers: [COMPANY], answers: ['8.8.4.4'] },
      },
      { code: 'dns.public-answer', args: { servers: [], answers: ['8.8.4.4'] } },
    ]);
  });

  it('tells why a lookup failed, where it was asked', () => {
    expect(codes([failed, asked(COMPANY, { answers: says('10.5.50.1') })])).toEqual([
      'dns.unexpected-answer',
    ]);
    expect(codes([failed, set(OTHER)])).toEqual([]);
    // What a proxy made up is no fault of who was asked, whoever that is.
    expect(codes([failed, ...stranger(GOOGLE, { answers: says('198.18.0.44') })])).toEqual([]);
  });

  it.each([
    ['8.8.4.4', 'dns.public-answer'],
    ['10.5.50.1', 'dns.unexpected-answer'],
    ['2001:db8::1', 'dns.no-ipv4-answer'],
    ['0.0.0.0', 'dns.rebind-filtered'],
  ])('says %s: %s', (data, code) => {
    expect(findings([found(data), asked(COMPANY, { answers: says(data) })])).toMatchObject([
      { code, args: { answers: [data], servers: [COMPANY], expected: [API] } },
    ]);
  });
});
