/** The gateway's configuration beside the plan, in nine forms: nothing is told of good ones, and every fault is found. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialectOf, FORMS, type Form } from '../../../shared/gateway/dialect.ts';
import type { PlanFindingCode } from '../../../shared/plan/findings.ts';
import { RULES } from '../../../shared/plan/definitions.ts';
import { applyCorrection } from '../../../shared/plan/apply-correction.ts';
import { judgePlan } from '../../../shared/plan/rules/index.ts';
import { simulate } from '../../../shared/plan/simulate/simulate.ts';
import { planTexts } from '../../../shared/plan/text/words.ts';
import { SAMPLES } from '../gateway/samples.ts';
import { SECRETS } from '../gateway/samples/secrets.ts';
import { configOf, contextOf, GOOD_PLAN } from './good-plan.ts';
import { gatewayMutation, GATEWAY_KINDS } from './gateway-mutations.ts';
import { PLAN_MUTATIONS } from './plan-mutations.ts';

/** All of them in `npm run test:many`. */
const MUTATIONS = process.env['MEASURED'] === undefined ? 100 : 300;
const SEED = 20_261_129;

function found(text: string, form: Form, plan = GOOD_PLAN) {
  return judgePlan(contextOf(plan, [configOf(text, form)]));
}

/** Junos announces by a policy, which is not read: that is asked. */
const ASKED: Partial<Record<Form, readonly string[]>> = {
  'junos-set': ['plan.gateway-open'],
  'junos-braces': ['plan.gateway-open'],
};

describe('a good configuration', () => {
  it.each(FORMS)('%s: nothing is told', (form) => {
    expect(found(SAMPLES[form], form).map(({ code }) => code)).toEqual(ASKED[form] ?? []);
  });

  it.each(FORMS.filter((form) => dialectOf(form) !== 'strongswan' && dialectOf(form) !== 'junos'))(
    '%s: the circuit carries everything, and the VPN when it is down',
    (form) => {
      const cells = simulate(contextOf(GOOD_PLAN, [configOf(SAMPLES[form], form)]));
      const told = new Map(cells.map((one) => [`${one.state} ${one.target.kind}`, one.verdict]));
      for (const target of ['office', 'cloud-services', 'resolver']) {
        expect(told.get(`all-up ${target}`)).toBe('circuit');
        expect(told.get(`vpn-down ${target}`)).toBe('circuit');
        expect(told.get(`circuit-down ${target}`)).toBe('vpn');
        expect(told.get(`bgp-down ${target}`)).toBe('vpn');
        expect(told.get(`both-down ${target}`)).toBe('no-way');
      }
      for (const state of ['all-up', 'vpn-down', 'bgp-down'])
        expect(told.get(`${state} probe`)).toBe('circuit');
      const down = cells.find(({ state, target }) => state === 'circuit-down' && target.kind === 'office');
      expect(down?.outage).toEqual({ leastSeconds: 2, mostSeconds: 3, noticedBy: ['bfd'] });
    },
  );

  it('of FRR goes with one of strongSwan', () => {
    const context = contextOf(GOOD_PLAN, [
      configOf(SAMPLES.frr, 'frr', 'frr.conf'),
      configOf(SAMPLES.swanctl, 'swanctl', 'swanctl.conf'),
    ]);
    expect(judgePlan(context).map(({ code }) => code)).toEqual([]);
  });
});

describe('a fault in a configuration', () => {
  it.each(GATEWAY_KINDS)('$form: $kind', ({ form, kind }) => {
    checked(form, kind, 7);
  });

  it.each<[string, PlanFindingCode, (text: string) => string, ((plan: string) => string)?]>([
    [
      'another neighbor',
      'plan.gateway-neighbor',
      (text) => text.replaceAll('neighbor 10.0.0.1 ', 'neighbor 10.0.0.5 '),
    ],
    [
      'a neighbor that is shut down',
      'plan.gateway-inactive',
      (text) => text.replace(/( neighbor 10\.0\.0\.1 )fall-over bfd\n/, '$1fall-over bfd\n$1shutdown\n'),
    ],
    [
      'BFD on one side',
      'plan.gateway-bfd-alone',
      (text) => text,
      (plan) => plan.replace(/bfd: \{.*\}/, 'bfd: false'),
    ],
    [
      'a wildcard in a route',
      'plan.gateway-mask',
      (text) => text.replace('172.16.0.0 255.240.0.0', '172.16.0.0 0.15.255.255'),
    ],
    [
      'bits behind a mask',
      'plan.gateway-host-bits',
      (text) => text.replace('ip route 172.16.0.0 ', 'ip route 172.16.0.9 '),
    ],
    [
      'a word that nobody knows',
      'plan.gateway-unread',
      (text) =>
        text.replace(
          ' neighbor 10.0.0.1 fall-over',
          ' neighbor 10.0.0.1 frobnicate 7\n neighbor 10.0.0.1 fall-over',
        ),
    ],
    [
      'a word of another maker',
      'plan.gateway-preference-open',
      (text) => text.replace('198.51.100.14 200 name', '198.51.100.14 preference 200 name'),
    ],
    ['half a file', 'plan.gateway-unread', (text) => text.slice(0, text.indexOf('ip route 172') + 20)],
    ['no IKEv2', 'plan.gateway-ike', (text) => text, (plan) => plan.replace('ike: ikev2', 'ike: ikev1')],
    [
      'no route to the services',
      'plan.gateway-cloud-services',
      (text) => text.replace(/ip route 100\.64.*\n/, ''),
    ],
    [
      'the services over the VPN alone',
      'plan.gateway-cloud-services',
      (text) => text,
      (plan) => plan.replace('overBgp: true', 'overBgp: false'),
    ],
    [
      'two routes with the same number',
      'plan.gateway-preference',
      (text) =>
        text.replace('ip route 100.64', 'ip route 100.64.0.0 255.192.0.0 10.0.0.1 200\nip route 100.64'),
    ],
  ])('is found: %s', (_name, code, change, inPlan = (plan) => plan) => {
    const text = change(SAMPLES['cisco-ios']);
    const plan = inPlan(GOOD_PLAN);
    expect([text, plan]).not.toEqual([SAMPLES['cisco-ios'], GOOD_PLAN]);
    expect(found(text, 'cisco-ios', plan).map((one) => one.code)).toContain(code);
  });

  it('comes with the question whether that is all, where nothing marks the end of the file', () => {
    const text = SAMPLES['cisco-ios'];
    const codes = (cut: string) => found(cut, 'cisco-ios').map(({ code }) => code);
    expect(codes(text.slice(0, text.indexOf('ip route 100')))).toEqual(
      expect.arrayContaining(['plan.gateway-standby-missing', 'plan.gateway-damaged']),
    );
    expect(codes(text.replace(/ip route 172.*\n/, ''))).not.toContain('plan.gateway-damaged');
  });

  it('never shows a secret', () => {
    for (const { form, kind } of GATEWAY_KINDS) {
      const said = JSON.stringify(found(gatewayMutation(form, kind, 3).text, form));
      for (const secret of SECRETS) expect(said).not.toContain(secret);
    }
  });
});

function checked(form: Form, kind: (typeof GATEWAY_KINDS)[number]['kind'], number: number): void {
  const { text, code } = gatewayMutation(form, kind, number);
  expect(text, 'the place is not there').not.toBe(SAMPLES[form]);
  const findings = found(text, form);
  const codes = findings.map((one) => one.code);
  expect(codes, `${form} ${kind} ${number}`).toContain(code);
  for (const one of findings) {
    for (const { line, text: said } of one.places)
      if (one.places[0]?.file === 'gateway.cfg' && line !== null) expect(said).not.toBe('');
    for (const language of ['en', 'zh-CN'] as const) {
      const { title } = planTexts(one, language);
      expect(title).not.toMatch(/undefined|null|\[object|NaN/);
      expect(/[?？]/.test(title), title).toBe(RULES[one.code].severity === 'question');
    }
    if (one.correction?.file !== 'gateway.cfg') continue;
    const corrected = found(applyCorrection(text, one.correction), form).filter(
      (other) => other.code === one.code,
    );
    expect(corrected.length, `${form} ${kind}: ${one.code}`).toBeLessThan(
      findings.filter((other) => other.code === one.code).length,
    );
  }
}

describe(`${MUTATIONS} faults at random, in plans and configurations`, () => {
  it('are all found', () => {
    const inGateway = fc.record({ pair: fc.constantFrom(...GATEWAY_KINDS), number: fc.nat({ max: 5000 }) });
    const inPlan = fc.constantFrom(...PLAN_MUTATIONS);
    fc.assert(
      fc.property(inGateway, inPlan, ({ pair, number }, { from, to, codes }) => {
        checked(pair.form, pair.kind, number);
        // The same configuration with a fault in the plan: what the plan's own rules find is found beside it.
        const both = found(SAMPLES[pair.form], pair.form, GOOD_PLAN.replace(from, to));
        expect(both.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
      }),
      { numRuns: MUTATIONS, seed: SEED },
    );
  });
});
