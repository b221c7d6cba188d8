/** Every rule of the plan by itself: one fault, the finding at its line, and a correction after which it is gone. */
import { describe, expect, it } from 'vitest';
import { applyCorrection } from '../../../shared/plan/apply-correction.ts';
import { PLAN_CODES, RULES } from '../../../shared/plan/definitions.ts';
import { judgePlan } from '../../../shared/plan/rules/index.ts';
import { planTemplate } from '../../../shared/plan/template.ts';
import { planTexts, ruleSource } from '../../../shared/plan/text/words.ts';
import { contextOf, GOOD_PLAN } from './good-plan.ts';
import { PLAN_MUTATIONS } from './plan-mutations.ts';

const found = (plan: string) => judgePlan(contextOf(plan));

describe('a good plan', () => {
  it('has no finding', () => {
    expect(found(GOOD_PLAN)).toEqual([]);
  });

  it.each(['en', 'zh-CN'] as const)('is what plan init prints in %s', (language) => {
    expect(found(planTemplate(language))).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['a hosted connection has its VLAN from the partner', 'vlan: 310', 'vlan: 3500\n  connection: hosted'],
    ['VLAN 0 alone', 'vlan: 310', 'vlan: 0'],
    ['the last VLAN', 'vlan: 310', 'vlan: 2999'],
    ['the last private number', 'localAsn: 45104', 'localAsn: 4294967294'],
    ['a private number', 'localAsn: 45104', 'localAsn: 64512'],
    ['another failover', 'changeRoute: true', 'changeRoute: false\n  otherFailover: failover group'],
    ['3 seconds and 3 packets', 'intervalSeconds: 2\n    packets: 8', 'intervalSeconds: 3\n    packets: 3'],
    ['a source of its own', 'source: automatic', 'source: 10.99.0.9'],
    ['advertised by hand', 'advertise: true', 'advertise: false, advertisedByHand: true'],
    ['all of .com forwarded', 'domain: aliyuncs.com', 'domain: "."'],
    ['an endpoint in the user VPC', 'to: [100.100.2.136, 100.100.2.138]', 'to: [192.168.0.53]'],
    [
      'routing by destination',
      'local: [172.16.0.0/12, 100.64.0.0/10]\n      remote: [10.20.0.0/16]',
      'local: 0.0.0.0/0\n      remote: 0.0.0.0/0',
    ],
    ['no key length', '      ike: ikev2\n', '      ike: ikev2\n      keyLength: 100\n'],
    [
      'a /31',
      'cloudAddress: 10.0.0.1/30\n  gatewayAddress: 10.0.0.2/30',
      'cloudAddress: 10.0.0.2/31\n  gatewayAddress: 10.0.0.3/31',
    ],
    ['two blocks in one data center', 'cidrs: [10.20.0.0/16]', 'cidrs: [10.20.0.0/16, 10.20.4.0/24]'],
  ])('stays good: %s', (name, from, to) => {
    const changed = GOOD_PLAN.replace(from, to);
    const plan =
      name === 'a /31' ? changed.replace('destination: 10.0.0.2', 'destination: 10.0.0.3') : changed;
    expect(plan).not.toBe(GOOD_PLAN);
    expect(found(plan).map(({ code }) => code)).toEqual([]);
  });
});

describe('a fault in a plan', () => {
  it.each(PLAN_MUTATIONS)('$name', ({ from, to, codes, path }) => {
    expect(GOOD_PLAN).toContain(from);
    const plan = GOOD_PLAN.replace(from, to);
    const findings = found(plan);
    expect(findings.map(({ code }) => code).sort()).toEqual([...codes].sort());
    const first = findings.find(({ code }) => code === codes[0]);
    expect(first?.places[0]?.path).toBe(path);
    const line = first?.places[0]?.line ?? 0;
    expect(plan.split('\n')[line - 1]?.trim()).toBe(first?.places[0]?.text);
    for (const one of findings) {
      if (one.correction === null) continue;
      const corrected = applyCorrection(plan, one.correction);
      expect(
        found(corrected).map(({ code }) => code),
        corrected,
      ).not.toContain(one.code);
    }
  });

  it('is found for every rule of a plan', () => {
    const told = new Set(PLAN_MUTATIONS.flatMap(({ codes }) => codes));
    // The address of the VPN gateway is asked where a configuration needs it: guide.test.ts.
    const needGateway = (code: string): boolean =>
      code.startsWith('plan.gateway-') || code === 'plan.vpn-address';
    expect(PLAN_CODES.filter((code) => !needGateway(code) && !told.has(code))).toEqual([]);
  });

  it.each(['en', 'zh-CN'] as const)('is told in %s with its values', (language) => {
    for (const { from, to } of PLAN_MUTATIONS) {
      for (const one of found(GOOD_PLAN.replace(from, to))) {
        const { title, why, fix } = planTexts(one, language);
        for (const text of [title, why, fix]) {
          expect(text).not.toMatch(/undefined|null|\[object|NaN/);
          expect(text).toMatch(/[.?。？)）]$/);
        }
        // What is asked is a question, and what is told is none.
        expect(/[?？]/.test(title), `${one.code} ${title}`).toBe(RULES[one.code].severity === 'question');
        expect(ruleSource(one.code, language).source).not.toBe('');
      }
    }
  });
});
