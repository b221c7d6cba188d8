/** The sample of the vendor's guide: each of its mistakes is found at its line, with lines that put it right. */
import { describe, expect, it } from 'vitest';
import { applyCorrection } from '../../../shared/plan/apply-correction.ts';
import type { PlanFindingCode } from '../../../shared/plan/findings.ts';
import { guideGateway, guidePlan } from '../../../shared/plan/guide-sample.ts';
import { judgePlan } from '../../../shared/plan/rules/index.ts';
import { simulate } from '../../../shared/plan/simulate/simulate.ts';
import { configOf, contextOf } from './good-plan.ts';

const contextIn = (gateway: string, plan = guidePlan('en')) => contextOf(plan, [configOf(gateway, null)]);
const sample = contextIn(guideGateway('en'));
const findings = judgePlan(sample);

describe("the guide's sample", () => {
  it.each<[string, PlanFindingCode, number | null, readonly string[] | null]>([
    ['announces too much', 'plan.gateway-network-wide', 6, ['network 192.168.1.0 mask 255.255.255.0']],
    [
      'sends the standby elsewhere',
      'plan.gateway-route-wrong',
      10,
      ['ip route 172.16.0.0 255.240.0.0 <public IP address of the VPN gateway> 250'],
    ],
    ['has a number that means different things', 'plan.gateway-preference-open', 10, null],
    [
      'has no way to the cloud services',
      'plan.gateway-cloud-services',
      null,
      [
        'ip route 100.64.0.0 255.192.0.0 10.0.0.1',
        'ip route 100.64.0.0 255.192.0.0 <public IP address of the VPN gateway> 250',
      ],
    ],
    [
      'has no BFD',
      'plan.gateway-bfd-off',
      7,
      [
        'interface GigabitEthernet 0/12',
        ' bfd interval 1000 min_rx 1000 multiplier 3',
        'router bgp 65001',
        ' neighbor 10.0.0.1 fall-over bfd',
      ],
    ],
    ['glues two commands', 'plan.gateway-glued', 2, ['no switchport', 'ip address 10.0.0.2 255.255.255.252']],
    ['tears a command', 'plan.gateway-torn', 4, ['router bgp 65001', 'bgp router-id 10.0.0.2']],
    ['has the source of the probes inside of the services', 'plan.gateway-health-route', null, null],
  ])('%s', (_name, code, line, lines) => {
    const found = findings.find((one) => one.code === code);
    expect(found?.places[0]).toMatchObject({ file: 'gateway.cfg', line });
    expect(found?.correction?.lines ?? null).toEqual(lines);
  });

  it('names the placeholders that were never filled in', () => {
    const open = findings.filter(({ code }) => code === 'plan.gateway-placeholder');
    expect(open.map(({ places }) => places[0]?.line)).toEqual([10, 13]);
  });

  it('tells what is not certain as a question', () => {
    expect(findings.map(({ code }) => code)).not.toContain('plan.gateway-preference');
  });

  it('says what happens with the circuit down', () => {
    const cell = simulate(sample).find(
      ({ state, target }) => state === 'circuit-down' && target.kind === 'office',
    );
    expect(cell?.verdict).toBe('no-way');
    expect(cell?.forward.map(({ way }) => way)).toEqual([{ kind: 'none', why: 'no-route', route: null }]);
  });

  it('announced as it stands, has every answer take the VPN once its route is published', () => {
    const plan = guidePlan('en').replace('  connections:', '  publishedToCen: true\n  connections:');
    const cell = simulate(contextIn(guideGateway('en'), plan)).find(
      ({ state, target }) => state === 'all-up' && target.kind === 'office',
    );
    expect(cell?.verdict).toBe('asymmetric');
    expect(cell?.back.map(({ way }) => way)).toEqual([
      { kind: 'carried', by: 'vpn', route: '192.168.1.0/24', from: 'vpc' },
    ]);
  });

  it('asks for the address of the VPN gateway where only that tells which routes are the standby', () => {
    const text = guideGateway('en').replace(
      '192.168.0.0 255.240.0.0 <Public IP address of the VPN gateway> preference 255',
      '172.16.0.0 255.240.0.0 203.0.113.20 250',
    );
    const codes = judgePlan(contextIn(text)).map(({ code }) => code);
    expect(codes).toContain('plan.vpn-address');
    for (const code of ['plan.gateway-standby-missing', 'plan.gateway-open'])
      expect(codes).not.toContain(code);
  });

  it('loses a mistake with each of its corrections, one after the other', () => {
    let text = guideGateway('en').replace('<Source IP address for health checks>', '100.96.0.17');
    const plan = guidePlan('en')
      .replace('  routing: static', '  routing: static\n  address: 203.0.113.20')
      .replace('  peerAsn: 65001', '  peerAsn: 65001\n  bfd: {hops: 1}');
    for (let round = 0; round < 12; round += 1) {
      const next = judgePlan(contextIn(text, plan)).find(
        ({ correction }) => correction?.file === 'gateway.cfg',
      );
      if (next?.correction == null) break;
      text = applyCorrection(text, next.correction);
    }
    const left = judgePlan(contextIn(text, plan)).filter(({ places }) => places[0]?.file === 'gateway.cfg');
    expect(
      left.map(({ code }) => code),
      text,
    ).toEqual([]);
  });
});
