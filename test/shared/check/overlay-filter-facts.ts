/** Packet filters of a workstation whose resolvers are silent, and what is said of them. */
import { overlayFilters } from '../../../shared/check/workstation/overlay-filters.ts';
import { winnersOf } from '../../../shared/check/targets.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Platform } from '../../../shared/observation/workstation.ts';
import { adapter, factsWith, filters, ping, seen } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { silent } from './workstation-facts.ts';

/** A tunnel of Tailscale, beside another one. */
export const tailscale = seen('adapters', '', [
  adapter(),
  adapter({ name: 'tun7', kind: 'tunnel', addresses: [{ address: ip('10.7.0.1'), prefixLength: 24 }] }),
  adapter({
    name: 'tailscale0',
    kind: 'tunnel',
    addresses: [{ address: ip('100.101.1.1'), prefixLength: 32 }],
  }),
]);

/** rules are those of the packet filter. */
export const rules = (...list: readonly string[]): Observation => seen('filters', '', filters(...list));

/** alive are pings that were answered. */
export const alive = (...targets: readonly Ipv4[]) =>
  targets.map((target) => seen('ping', `${target}/icmp`, ping(target)));

/** judged is what is said of the filters. */
export function judged(
  more: readonly Observation[],
  around: { readonly platform?: Platform; readonly profile?: Parameters<typeof profileWith>[0] } = {},
) {
  const facts = factsWith(more, around.platform ?? 'linux', silent);
  const context = { profile: profileWith(around.profile ?? {}), facts };
  return overlayFilters(winnersOf(context), context);
}

/** Nothing is said. */
export const NOTHING = { findings: [], sent: null, gap: null };
