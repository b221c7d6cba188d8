/** The office network is silent, alone or together with the cloud services. */
import { describe, expect, it } from 'vitest';
import { officeNetworkCheck } from '../../../shared/check/route/office-network.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import { silentServices } from '../../support/broken-reach.ts';
import { API_NAME, dns, GATEWAY, RESOLVERS, seen, silentPing, tcp } from '../../support/facts.ts';
import { CORE, FAR, COMPUTER, office, desktop, traced, judged, cloud } from './silent-way-facts.ts';

const [FIRST, SECOND] = RESOLVERS;
const path = { activeHops: [FAR], standbyHops: [] };
const untraced = (): readonly Observation[] => silentServices([]).filter(({ kind }) => kind !== 'trace');

describe('silence of both ranges', () => {
  const dead = (...observations: readonly Observation[]) => [
    ...untraced(),
    desktop('timed-out'),
    ...observations,
  ];

  it('is the line, or the way back; without a trace perhaps a missing route', () => {
    const subjects = [FIRST, SECOND, COMPUTER];
    const code = 'route.private-link-down';
    expect(cloud(dead(), office)?.findings).toMatchObject([
      {
        code,
        subjects,
        confidence: 'medium',
        alternatives: ['route.return-path', 'route.cloud-services-missing'],
      },
    ]);
    const elsewhere = traced(ip('192.168.1.77'), [GATEWAY]);
    for (const seenOnTheWay of [traced(FIRST, [GATEWAY]), traced(COMPUTER, [GATEWAY])])
      expect(cloud(dead(elsewhere, seenOnTheWay), office)?.findings).toMatchObject([
        { code, alternatives: ['route.return-path'] },
      ]);
    expect(cloud(dead(elsewhere), office)?.findings[0]?.alternatives).toContain(
      'route.cloud-services-missing',
    );
  });

  it('is the way back where the far end of the line answers', () => {
    expect(cloud(dead(traced(FIRST, [GATEWAY, FAR])), { ...office, path })?.findings).toMatchObject([
      {
        code: 'route.return-path',
        subjects: [FIRST, SECOND, COMPUTER],
        confidence: 'medium',
        alternatives: ['route.private-link-down'],
      },
    ]);
  });
});

describe('silence of the office network', () => {
  const inOffice = (observations: readonly Observation[], profile: Partial<Profile> = {}) =>
    judged(officeNetworkCheck, observations, { ...office, ...profile });
  const view = [desktop('timed-out'), traced(COMPUTER, [GATEWAY])];
  const answers = seen('dns', `${FIRST}:53/udp/${API_NAME}/A`, dns(FIRST, { answers: [] }));

  it('has its subjects and its evidence, and is the surer the more is seen', () => {
    const pinged = seen('ping', `${COMPUTER}/icmp`, silentPing(COMPUTER));
    const result = inOffice([...view, pinged]);
    expect(new Set(result?.evidence)).toEqual(new Set(['trace-1', 'ping-1']));
    expect(result?.findings).toMatchObject([
      {
        code: 'route.office-network-missing',
        subjects: [COMPUTER],
        confidence: 'low',
        alternatives: ['computer.all-unreachable'],
      },
    ]);
    expect(inOffice([...view, answers])?.findings).toMatchObject([{ confidence: 'medium' }]);
    const error = { from: CORE, kind: 'host-unreachable' } as const;
    const said = seen('ping', `${COMPUTER}/icmp`, silentPing(COMPUTER, { errors: [error] }));
    expect(inOffice([...view, answers, said])?.findings).toMatchObject([
      { confidence: 'high', alternatives: [] },
    ]);
  });

  it('is not hidden by a computer on this machine that answers', () => {
    const here = ip('127.0.0.9');
    const cloudComputers = [here, COMPUTER].map((address) => ({ address, ports: [443] }));
    const own = seen('tcp', `${here}:443`, tcp(here, 443, { role: 'computer' }));
    expect(inOffice([...view, own], { cloudComputers })?.findings).toMatchObject([{ subjects: [COMPUTER] }]);
    expect(inOffice([own], { cloudComputers: [{ address: here, ports: [443] }] })).toMatchObject({
      outcome: 'pass',
      reason: { key: 'targets-local' },
    });
  });
});
