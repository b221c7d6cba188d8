/** The gateway's configuration beside the plan, in nine forms: nothing is told of good ones, and every fault is found. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialectOf, FORMS, type Form } from '../../../shared/gateway/dialect.ts';
import { RULES } from '../../../shared/plan/definitions.ts';
import { applyCorrection } from '../../../shared/plan/edit.ts';
import { judgePlan } from '../../../shared/plan/rules/index.ts';
import { simulate } from '../../../shared/plan/simulate/simulate.ts';
import { planTexts } from '../../../shared/plan/text/words.ts';
import { SAMPLES, SECRETS } from '../gateway/samples.ts';
import { configOf, contextOf, GOOD_PLAN } from './good-plan.ts';
import { gatewayMutation, GATEWAY_KINDS } from './gateway-mutations.ts';
import { PLAN_MUTATIONS } from './plan-mutations.ts';

const MUTATIONS = 300;
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
  }, 120_000);
});
