/** Traces and connections where the cloud is silent, and what a check says of them. */
import { cloudServicesCheck } from '../../../shared/check/route/cloud-services.ts';
import type { Check } from '../../../shared/check/check.ts';
import { judgeOne } from '../../../shared/check/judge.ts';
import { block, ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import { seen, tcp, trace } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

/** A router of the company. */
export const CORE = ip('10.50.0.1');

/** The router at the far end of the line. */
export const FAR = ip('10.0.0.1');

/** A cloud computer. */
export const COMPUTER = ip('172.16.0.11');

/** A profile with an office network and a cloud computer. */
export const office: Partial<Profile> = {
  officeNetwork: [block('172.16.0.0/12')],
  cloudComputers: [{ address: COMPUTER, ports: [443] }],
};

/** desktop is a connection to that cloud computer. */
export const desktop = (outcome: 'connected' | 'timed-out'): Observation =>
  seen('tcp', `${COMPUTER}:443`, tcp(COMPUTER, 443, { role: 'computer', outcome, connectMs: null }));

/** traced is a trace to a target. */
export const traced = (target: Ipv4, hops: readonly (Ipv4 | null)[]): Observation =>
  seen('trace', target, trace(target, hops));

/** judged is what a check says of the first subject. */
export function judged(check: Check, observations: readonly Observation[], profile: Partial<Profile> = {}) {
  const facts = factsOf(observations, 'linux');
  return judgeOne(check, { profile: profileWith(profile), facts }, () => 0)[0];
}

/** cloud is what the check of the cloud services says. */
export const cloud = (observations: readonly Observation[], profile: Partial<Profile> = {}) =>
  judged(cloudServicesCheck, observations, profile);
