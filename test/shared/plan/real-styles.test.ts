/** Ways in which real configurations are written, and what must be said of them: no false alarm, and nothing good of what is not. */
import { describe, expect, it } from 'vitest';
import type { Form } from '../../../shared/gateway/dialect.ts';
import type { PlanFindingCode } from '../../../shared/plan/findings.ts';
import { judgePlan } from '../../../shared/plan/rules/index.ts';
import { simulate } from '../../../shared/plan/simulate/simulate.ts';
import { configOf, contextOf, GOOD_PLAN } from './good-plan.ts';
import { COMWARE_VRF, JUNOS_INSTANCE } from './styles/instances.ts';
import { OFFICE, STANDBY, TEMPLATE, TUNNELS, connection, ios, over, swanctl } from './styles/tunnels.ts';

interface Style {
  readonly name: string;
  readonly form: Form;
  readonly text: string;
  readonly says?: readonly PlanFindingCode[];
  readonly doesNotSay?: readonly PlanFindingCode[];
  /** Of the office network with all up, and with the circuit down. */
  readonly office?: readonly [string, string];
}

const FALSE_ALARMS = [
  'plan.gateway-neighbor',
  'plan.gateway-network-missing',
  'plan.gateway-standby-missing',
  'plan.gateway-cloud-services',
  'plan.gateway-inactive',
  'plan.gateway-unread',
] as const;

const STYLES: readonly Style[] = [
  {
    name: 'everything in a VPN instance, another one beside it, and ports of IRF',
    form: 'h3c-comware',
    text: COMWARE_VRF,
    doesNotSay: FALSE_ALARMS,
    office: ['circuit', 'vpn'],
  },
  {
    name: 'routes of another table are none of the circuit’s',
    form: 'h3c-comware',
    text: COMWARE_VRF.replaceAll('route-static vpn-instance ali', 'route-static'),
    says: ['plan.gateway-standby-missing', 'plan.gateway-cloud-services'],
    office: ['circuit', 'no-way'],
  },
  {
    name: 'a family behind the instance is the global one',
    form: 'h3c-comware',
    text: COMWARE_VRF.replace('  address-family', ' address-family'),
    says: ['plan.gateway-inactive', 'plan.gateway-network-missing'],
  },
  {
    name: 'a routing instance',
    form: 'junos-braces',
    text: JUNOS_INSTANCE,
    doesNotSay: FALSE_ALARMS,
    office: ['open', 'vpn'],
  },
  {
    name: 'a template of BGP with words that stand alone elsewhere',
    form: 'cisco-ios',
    text: ios(TEMPLATE, STANDBY),
    says: ['plan.gateway-unread'],
    doesNotSay: ['plan.gateway-neighbor', 'plan.gateway-network-missing', 'plan.gateway-inactive'],
  },
  {
    name: 'the standby in its own tunnel, beside one to somebody else',
    form: 'cisco-ios',
    text: ios('', TUNNELS + over(1)),
    doesNotSay: FALSE_ALARMS,
    office: ['circuit', 'vpn'],
  },
  {
    name: 'the standby in the tunnel to somebody else',
    form: 'cisco-ios',
    text: ios('', TUNNELS + over(77)),
    says: ['plan.gateway-open'],
    office: ['circuit', 'open'],
  },
  {
    name: 'two connections that share the pairs',
    form: 'swanctl',
    text: swanctl(OFFICE + connection('services', '100.64.0.0/10')),
    doesNotSay: ['plan.gateway-selectors'],
  },
  {
    name: 'one of two connections is missing',
    form: 'swanctl',
    text: swanctl(OFFICE),
    says: ['plan.gateway-selectors'],
  },
  {
    name: 'one of two connections is in another file',
    form: 'swanctl',
    text: swanctl(`  include conf.d/*.conf\n${OFFICE}`),
    says: ['plan.gateway-unread'],
    doesNotSay: ['plan.gateway-selectors'],
  },
];

describe('styles of real configurations', () => {
  it.each(STYLES.map((style) => [`${style.form}: ${style.name}`, style] as const))('%s', (_name, style) => {
    const context = contextOf(GOOD_PLAN, [configOf(style.text, style.form)]);
    const codes = judgePlan(context).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining([...(style.says ?? [])]));
    for (const code of style.doesNotSay ?? []) expect(codes).not.toContain(code);
    if (style.office === undefined) return;
    const cells = simulate(context).filter(({ target }) => target.kind === 'office');
    const verdictIn = (state: string) => cells.find((one) => one.state === state)?.verdict;
    expect([verdictIn('all-up'), verdictIn('circuit-down')]).toEqual(style.office);
  });
});

describe('a tunnel that goes down', () => {
  const DEFAULT = 'ip route 0.0.0.0 0.0.0.0 10.0.0.1\n';
  const officeIn = (rest: string, state: string, form: Form = 'cisco-ios') =>
    simulate(contextOf(GOOD_PLAN, [configOf(ios('', rest), form)])).find(
      (one) => one.target.kind === 'office' && one.state === state,
    );
  const PREFERRED = over(1).replaceAll(' 250', ' 5');

  it('may take its routes away, so that what is left is asked', () => {
    const cell = officeIn(TUNNELS + PREFERRED, 'vpn-down');
    expect(cell?.forward.map(({ way }) => way)).toEqual([{ kind: 'open', why: 'withdrawn' }]);
    const longer = TUNNELS + over(1).replace('255.240.0.0', '255.248.0.0');
    expect(officeIn(longer, 'vpn-down')?.forward.map(({ way }) => way.kind)).toEqual(['open', 'carried']);
  });

  it('leaves nothing where nothing else leads there', () => {
    expect(officeIn(TUNNELS + PREFERRED, 'both-down')?.verdict).toBe('no-way');
    expect(officeIn(TUNNELS + PREFERRED, 'circuit-down')?.verdict).toBe('vpn');
    expect(officeIn(TUNNELS + PREFERRED + DEFAULT, 'both-down')?.verdict).toBe('no-way');
  });

  it('changes nothing where packets are encrypted at a port, or BGP wins anyway', () => {
    expect(officeIn(STANDBY.replaceAll(' 250', ' 5'), 'vpn-down')?.verdict).toBe('no-way');
    expect(officeIn(TUNNELS + over(1), 'vpn-down')?.verdict).toBe('circuit');
  });
});
