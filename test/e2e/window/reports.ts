/** Reports for the window: hostile names in every text, and ten thousand cloud computers. */
import { CHECKS } from '../../../shared/check/registry.ts';
import { judgeChecks } from '../../../shared/check/judge.ts';
import { diagnose } from '../../../shared/diagnosis/diagnose.ts';
import { fromNumber, ip, toNumber } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import { buildReport } from '../../../shared/report/build.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { adapter, healthy, ping, seen, tcp } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const EVIL = '<img src=x onerror="globalThis.hacked=true">';

function reportOf(observations: readonly Observation[], profile: Profile): Report {
  const diagnosis = diagnose(judgeChecks(CHECKS, { profile, facts: factsOf(observations, 'linux') }));
  return buildReport({
    id: 'test',
    createdAt: '2026-11-23T10:00:00.000Z',
    version: '0.0.0',
    language: 'en',
    platform: 'linux',
    profile,
    diagnosis,
    observations,
    evidence: [
      {
        id: 'adapters-1',
        command: EVIL,
        platform: 'linux',
        startedAt: '2026-11-23T10:00:00.000Z',
        text: EVIL,
      },
    ],
    footprint: [],
    totalMs: 1000,
    cancelled: false,
    partial: false,
  });
}

export function hostileReport(): Report {
  const profile = profileWith({ contact: { it: EVIL } });
  return reportOf([...healthy(), seen('adapters', '', [adapter({ name: EVIL, up: false })])], profile);
}

export function largeReport(count: number): Report {
  const first = toNumber(ip('172.16.0.0'));
  const addresses = Array.from({ length: count }, (_, index) => fromNumber(first + index));
  const profile = profileWith({ cloudComputers: addresses.map((address) => ({ address, ports: [443] })) });
  const answers = addresses.flatMap((address) => [
    seen('tcp', `${address}:443`, tcp(address, 443, { role: 'computer' })),
    seen('ping', `${address}/icmp`, ping(address)),
  ]);
  return reportOf([...healthy(), ...answers], profile);
}
