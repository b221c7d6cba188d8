/** Routers that send packets to each other: when a trace shows it, and what is said then. */
import { describe, expect, it } from 'vitest';
import { circleOf } from '../../../shared/check/circle.ts';
import { findingTexts } from '../../../shared/advice/words.ts';
import { judgeOne } from '../../../shared/check/judge.ts';
import { traceCheck } from '../../../shared/check/path/trace.ts';
import { cloudServicesCheck } from '../../../shared/check/route/cloud-services.ts';
import { officeNetworkCheck } from '../../../shared/check/route/office-network.ts';
import type { Check } from '../../../shared/check/check.ts';
import type { Finding } from '../../../shared/diagnosis/finding.ts';
import { LANGUAGES, type Language } from '../../../shared/text/language.ts';
import { block, ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import { reasonText } from '../../../shared/text/reason-text.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import { silentServices } from '../../support/broken-reach.ts';
import { API, GATEWAY, healthy, RESOLVERS, seen, tcp, trace } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const A = ip('10.50.0.1');
const B = ip('10.50.0.2');
const C = ip('10.50.0.3');
const COMPUTER = ip('172.16.0.11');
const office: Partial<Profile> = {
  officeNetwork: [block('172.16.0.0/12')],
  cloudComputers: [{ address: COMPUTER, ports: [443] }],
};
const desktop = (outcome: 'connected' | 'timed-out'): Observation =>
  seen('tcp', `${COMPUTER}:443`, tcp(COMPUTER, 443, { role: 'computer', outcome, connectMs: null }));

function judged(check: Check, observations: readonly Observation[], profile: Partial<Profile> = {}) {
  const facts = factsOf(observations, 'linux');
  return judgeOne(check, { profile: profileWith(profile), facts }, () => 0)[0];
}

const NOTHING = { key: 'cancelled', args: {} } as const;
const whyOf = (one: Finding | undefined, language: Language): string =>
  one === undefined ? '' : findingTexts(one, language).why;

describe('a circle', () => {
  it.each<[string, readonly (Ipv4 | null)[], readonly Ipv4[] | null]>([
    ['two routers, again and again', [GATEWAY, A, B, A, B, A], [A, B]],
    ['the own gateway and the next one', [GATEWAY, A, GATEWAY, A, GATEWAY], [GATEWAY, A]],
    ['three routers', [GATEWAY, A, B, C, A, B, C, A], [A, B, C]],
    ['routers of which one is silent', [GATEWAY, A, B, null, A, B, null, A], [A, B]],
    ['a firewall beside a router', [GATEWAY, A, B, A, C], null],
    ['a router that answers for its neighbors', [GATEWAY, A, A, A, A], null],
    ['a way that ends', [GATEWAY, A, B, null, null], null],
    ['no router at all', [null, null], null],
    ['a way that came to its target', [A, B, A, B, A, API], null],
  ])('is shown or not by %s', (_what, hops, expected) => {
    expect(circleOf(trace(API, hops))).toEqual(expected);
  });

  it('is not made of what says "unreachable"', () => {
    const hops = trace(API, [A, B, A, B, A]).hops.map((hop) => ({ ...hop, reply: 'unreachable' as const }));
    expect(circleOf({ target: API, hops, reached: false })).toBeNull();
  });
});

describe('packets that go in a circle', () => {
  const round = [GATEWAY, A, B, A, B, A];

  it('have no way to the cloud services, and nothing is silent behind the last router', () => {
    const finding = judged(cloudServicesCheck, [...silentServices(round), desktop('connected')], office)
      ?.findings[0];
    expect(finding).toMatchObject({
      code: 'route.cloud-services-missing',
      args: { circle: [A, B], targets: RESOLVERS },
    });
    expect(whyOf(finding, 'en')).toContain('in a circle: 10.50.0.1 and 10.50.0.2');
    expect(whyOf(finding, 'zh-CN')).toContain('路由环路');
    for (const language of LANGUAGES)
      expect(whyOf(finding, language)).not.toMatch(/silence|其后没有任何应答/);
  });

  it("are the cloud's where the far end of the private line sends them back", () => {
    const path = { activeHops: [A], standbyHops: [] };
    const [finding] =
      judged(
        cloudServicesCheck,
        [...silentServices([GATEWAY, A, GATEWAY, A, GATEWAY, A]), desktop('connected')],
        { ...office, path },
      )?.findings ?? [];
    expect(finding).toMatchObject({
      code: 'route.cloud-services-silent',
      args: { inCloud: true, past: A },
      alternatives: [],
    });
    expect(whyOf(finding, 'en')).toContain('in a circle: 192.168.1.1 and 10.50.0.1');
    expect(whyOf(finding, 'zh-CN')).toContain('路由环路');
  });

  it('do not lack a way back where the far end sends them back, even where the office network is silent as well', () => {
    const path = { activeHops: [A], standbyHops: [] };
    const codeOf = (hops: readonly Ipv4[]) =>
      judged(cloudServicesCheck, [...silentServices(hops), desktop('timed-out')], { ...office, path })
        ?.findings[0]?.code;
    expect(codeOf([GATEWAY, A, GATEWAY, A, GATEWAY, A])).toBe('route.cloud-services-silent');
    expect(codeOf([GATEWAY, A])).toBe('route.return-path');
  });

  it('may come of a line that is down, where no far end is seen and all is silent', () => {
    const [finding] =
      judged(cloudServicesCheck, [...silentServices(round), desktop('timed-out')], office)?.findings ?? [];
    expect(finding?.code).toBe('route.private-link-down');
    expect(whyOf(finding, 'en')).toContain('in a circle');
  });

  it('have no way to the office network either, which is no silence of its computers', () => {
    const way = seen('trace', COMPUTER, trace(COMPUTER, round));
    const [finding] =
      judged(officeNetworkCheck, [...healthy(), desktop('timed-out'), way], office)?.findings ?? [];
    expect(finding).toMatchObject({
      code: 'route.office-network-missing',
      confidence: 'high',
      args: { circle: [A, B] },
    });
    expect(finding?.alternatives ?? []).toEqual([]);
  });

  it('are told of in place of a long row of the same routers, and are no green light', () => {
    const result = judged(traceCheck, [seen('trace', API, trace(API, round))]);
    expect(result).toMatchObject({
      outcome: 'inconclusive',
      reason: { key: 'trace-circle', args: { target: API, routers: [A, B] } },
    });
    expect(reasonText(result?.reason ?? NOTHING, 'en')).toContain('in a circle: 10.50.0.1 and 10.50.0.2');
    expect(reasonText(result?.reason ?? NOTHING, 'zh-CN')).toContain('路由环路');
  });

  it('are told of beside the standby, whose routers they pass', () => {
    const path = { activeHops: [], standbyHops: [B] };
    expect(judged(traceCheck, [seen('trace', API, trace(API, round))], { path })).toMatchObject({
      reason: { key: 'trace-circle' },
      findings: [{ code: 'path.on-standby' }],
    });
  });
});
