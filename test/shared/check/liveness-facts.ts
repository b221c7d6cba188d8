/** Signs of life of the targets, and their silence. */
import type { Context } from '../../../shared/check/check.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import type { ping } from '../../support/facts.ts';
import { API, seen, silentPing, tcp } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

export const BEHIND = ip('172.16.0.9');

/** contextOf is a workstation of which these facts alone are known. */
export function contextOf(observations: readonly Observation[], profile: Partial<Profile> = {}): Context {
  return { profile: profileWith(profile), facts: factsOf(observations, 'linux') };
}

/** unheard is a ping that was not. */
export const unheard = (target = API, changes: Parameters<typeof ping>[1] = {}): Observation =>
  seen('ping', `${target}/${changes.via ?? 'icmp'}`, silentPing(target, changes));

/** connection is one to the API. */
export const connection = (
  outcome: 'connected' | 'refused' | 'reset' | 'timed-out' | 'unreachable' | 'error',
) => seen('tcp', `${API}:443`, tcp(API, 443, { outcome }));
