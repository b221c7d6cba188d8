/** Configurations as devices print them: no false alarm on good ones, the fault found in bad ones, no secret anywhere. */
import { describe, expect, it } from 'vitest';
import { dialectOf, type Form } from '../../../shared/gateway/dialect.ts';
import type { PlanFindingCode } from '../../../shared/plan/findings.ts';
import { buildPlanReport } from '../../../shared/plan/report/build.ts';
import { judgePlan } from '../../../shared/plan/rules/index.ts';
import { simulate } from '../../../shared/plan/simulate/simulate.ts';
import { DEVICES } from './device-texts.ts';
import { configOf, contextOf, GOOD_PLAN } from './good-plan.ts';

const ASKED: Readonly<Record<string, readonly PlanFindingCode[]>> = {
  // Whether the port of the switch sends the tag stands at that port.
  'IOS switch that routes': ['plan.gateway-open'],
  // What Junos announces, a policy says.
  'Junos with braces': ['plan.gateway-open'],
  'Junos as set': ['plan.gateway-open'],
};

/** Faults that people make, as the text of a device has them, and what must be found. */
const FAULTS: readonly (readonly [Form, RegExp, string, PlanFindingCode])[] = [
  ['cisco-ios', /(seq 10) permit/, '$1 deny', 'plan.gateway-policy-denies'],
  ['cisco-ios', /icmp-echo 203\.0\.113\.20/, 'icmp-echo 10.0.0.1', 'plan.gateway-watch-circuit'],
  ['cisco-ios', /(tunnel protection ipsec profile ALI)/, '$1\n shutdown', 'plan.gateway-way-down'],
  ['cisco-ios', /(Tunnel20) 250 track 20(\r?\nip route 100\.96)/, '$1 255$2', 'plan.gateway-preference'],
  [
    'cisco-ios',
    /172\.16\.0\.0 255\.240\.0\.0 Tunnel20/,
    '192.160.0.0 255.240.0.0 Tunnel20',
    'plan.gateway-route-wrong',
  ],
  ['h3c-comware', /index 10 permit/, 'index 10 deny', 'plan.gateway-policy-denies'],
  ['h3c-comware', /(destination ip) 203\.0\.113\.20/, '$1 10.0.0.1', 'plan.gateway-watch-circuit'],
  ['h3c-comware', /(preference) 50 255 130/, '$1 255 255 130', 'plan.gateway-preference'],
  ['h3c-comware', /peer ALI enable/, 'undo peer ALI enable', 'plan.gateway-inactive'],
  ['h3c-comware', /as-number 45104/, 'as-number 45014', 'plan.gateway-remote-asn'],
  [
    'huawei-vrp',
    /(destination-address ipv4|destination) 203\.0\.113\.20/,
    '$1 10.0.0.1',
    'plan.gateway-watch-circuit',
  ],
  ['huawei-vrp', /(preference) 50 255 255/, '$1 255 255 255', 'plan.gateway-preference'],
  ['huawei-vrp', /10\.0\.0\.2 255\.255\.255\.252/, '10.0.0.6 255.255.255.252', 'plan.gateway-port'],
  [
    'huawei-vrp',
    /peer 10\.0\.0\.1 bfd enable/,
    'peer 10.0.0.1 route-update-interval 5',
    'plan.gateway-bfd-off',
  ],
  ['fortios', /set server "169\.254\.20\.1"/, 'set server "10.0.0.1"', 'plan.gateway-watch-circuit'],
  ['fortios', /(edit 10\r?\n)/, '$1                set action deny\n', 'plan.gateway-policy-denies'],
  ['fortios', /set distance 200/, 'set distance 5', 'plan.gateway-preference'],
  ['fortios', /set remote-gw 203\.0\.113\.20/, 'set remote-gw 203.0.113.99', 'plan.gateway-peer'],
  ['junos-braces', /preference 200/, 'preference 20', 'plan.gateway-preference'],
  ['junos-braces', /peer-as 45104/, 'peer-as 45014', 'plan.gateway-remote-asn'],
  ['junos-set', /vlan-id 310/, 'vlan-id 301', 'plan.gateway-vlan'],
  ['junos-set', /(172\.16\.0\.0\/12) next-hop/, '192.160.0.0/12 next-hop', 'plan.gateway-route-wrong'],
  ['frr', /(FROM-ALI seq 5) permit/, '$1 deny', 'plan.gateway-policy-denies'],
  ['frr', /(172\.16\.0\.0\/12 xfrm1) 200/, '$1 255', 'plan.gateway-preference'],
  ['swanctl', /,100\.64\.0\.0\/10/, '', 'plan.gateway-selectors'],
  ['ipsec-conf', /rightsubnet=172\.16\.0\.0\/12,/, 'rightsubnet=', 'plan.gateway-selectors'],
];

function contextWith(text: string, form: Form | null) {
  return contextOf(GOOD_PLAN, [configOf(text, form)]);
}

describe.each(DEVICES)('$name', ({ name, form, text }) => {
  it('is known by its lines, and nothing is told of it', () => {
    const context = contextWith(text, null);
    const [config] = context.gateways;
    expect(config?.identification).toMatchObject({ form, certainty: 'clear' });
    const unread = config?.notUnderstood
      .filter(({ areas }) => areas.length > 0)
      .map(({ place }) => place.text);
    expect(unread).toEqual([]);
    // Lines without a meaning for routes may be unknown, and must be few.
    expect(config?.notUnderstood.map(({ place }) => place.text).slice(0, 3)).toEqual([]);
    expect(config?.damage).toEqual([]);
    expect(judgePlan(context).map(({ code }) => code)).toEqual(ASKED[name] ?? []);
  });

  it('carries everything, and the VPN does when the circuit is down', () => {
    if (dialectOf(form) === 'strongswan') return;
    const cells = simulate(contextWith(text, form)).filter(({ target }) => target.kind !== 'probe');
    const said = (state: string) => [
      ...new Set(cells.filter((one) => one.state === state).map(({ verdict }) => verdict)),
    ];
    // Of Junos it is not known what is announced.
    expect(said('all-up')).toEqual([dialectOf(form) === 'junos' ? 'open' : 'circuit']);
    expect(said('circuit-down')).toEqual(['vpn']);
  });

  it.each(FAULTS.filter(([own]) => own === form).map(([, from, to, code]) => [code, from, to] as const))(
    'with a fault: %s',
    (code, from, to) => {
      const broken = text.replace(from, to);
      if (broken === text) return;
      const context = contextWith(broken, form);
      expect(judgePlan(context).map((one) => one.code)).toContain(code);
      const report = buildPlanReport({
        context,
        language: 'zh-CN',
        createdAt: '2026-11-29T01:00:00.000Z',
        version: '0',
      });
      expect(report.verdict.state).not.toMatch(/^ready$/);
      expect(JSON.stringify(report)).not.toContain('Sec-');
    },
  );

  it('shows nothing secret', () => {
    expect(text).toContain(dialectOf(form) === 'strongswan' && form === 'ipsec-conf' ? 'conn' : 'Sec-');
    expect(JSON.stringify(contextWith(text, form).gateways)).not.toContain('Sec-');
  });
});
