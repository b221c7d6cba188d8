/** Static routes while they are read, and what their numbers mean once all lines are known. */
import { isIpv4 } from '../../net/ipv4.ts';
import type { NextHop, Standing, StaticRoute, Watch, WrittenBlock } from '../config-routes.ts';
import type { Gap, Place, Written } from '../written.ts';
import { standingOf } from '../standing.ts';
import type { ProcessDraft } from './bgp-drafts.ts';
import type { Reading } from './reading.ts';

export interface RouteDraft {
  readonly destination: WrittenBlock;
  nextHop: NextHop | null;
  preference: Written<number> | null;
  isForeign: boolean;
  vrf: string | null;
  /** `bfd`, or the name of a watch. */
  watched: Written<string> | null;
  isPermanent: boolean;
  isDisabled: boolean;
  readonly place: Place;
  readonly gaps: Gap[];
}

export function routeDraft(destination: WrittenBlock, place: Place): RouteDraft {
  return {
    destination,
    nextHop: null,
    preference: null,
    isForeign: false,
    vrf: null,
    watched: null,
    isPermanent: false,
    isDisabled: false,
    place,
    gaps: [],
  };
}

/** What changes the meaning of a route's number. */
interface Beside {
  readonly staticDefault: Written<number> | null;
  readonly processes: readonly ProcessDraft[];
}

/** finishRoutes judges the numbers once all lines are known that may change what they mean. */
export function finishRoutes(
  reading: Reading,
  drafts: readonly RouteDraft[],
  beside: Beside,
): readonly StaticRoute[] {
  const standingFor = standings(reading, beside);
  return drafts.map((draft) => {
    const { destination, nextHop, preference, vrf, isPermanent, isDisabled, place, gaps } = draft;
    return {
      destination,
      nextHop: nextHop ?? { kind: 'unread', written: '' },
      preference,
      standing: standingFor(draft),
      vrf,
      watched: watchOf(reading, draft),
      isPermanent,
      isDisabled,
      place,
      absence: reading.absence(gaps),
    };
  });
}

/** A gateway has thousands of routes with the same number, and what that does is one object for all of them. */
function standings(
  { dialect }: Reading,
  { staticDefault, processes }: Beside,
): (draft: RouteDraft) => Standing {
  const known = new Map<string, Standing>();
  return (draft) => {
    const { preference, isForeign, vrf } = draft;
    const key = `${preference?.value ?? ''} ${isForeign} ${vrf ?? ''}`;
    const before = draft.gaps.length > 0 ? undefined : known.get(key);
    if (before !== undefined) return before;
    const process = processes.find((one) => one.vrf === vrf);
    const gaps = [...draft.gaps, ...(process?.gaps ?? []).filter(mayChangeNumbers)];
    const ebgp = process?.ebgpPreference ?? null;
    const standing = standingOf({ dialect, preference, staticDefault, ebgp, isForeign, gaps });
    if (draft.gaps.length === 0) known.set(key, standing);
    return standing;
  };
}

/** What the route's own line names, or a line that holds for its port and next hop. */
function watchOf({ watches }: Reading, { watched, nextHop }: RouteDraft): Written<Watch> | null {
  if (watched !== null)
    return {
      place: watched.place,
      value: watched.value === 'bfd' ? { by: 'next-hop' } : watches.of(watched.value),
    };
  if (nextHop?.kind !== 'address') return null;
  const { via, address } = nextHop;
  const bfd = watches.byBfd.find((one) => one.port === via && one.address === address);
  return bfd === undefined ? null : { place: bfd.place, value: { by: 'next-hop' } };
}

/** Of the lines of BGP that were not understood, those that may be about the preference of its routes. */
function mayChangeNumbers(gap: Gap): boolean {
  return gap.kind === 'not-understood' && /distance|preference|backdoor|short-cut/i.test(gap.place.text);
}

/** nextHopOf reads one or two words: an address, an interface, or an interface with an address. */
export function nextHopOf(first: string, second: string | null): NextHop {
  if (/^<.*>$/.test(first)) return { kind: 'placeholder', written: first };
  if (/^(?:null ?0?|blackhole|reject|discard)$/i.test(first)) return { kind: 'discard' };
  if (isIpv4(first)) return { kind: 'address', address: first, via: second };
  if (first.includes(':') && !first.includes('/')) return { kind: 'ipv6', address: first, via: second };
  if (second !== null && isIpv4(second)) return { kind: 'address', address: second, via: first };
  return { kind: 'interface', name: first };
}

/** without takes away the routes to the destination that the words name: `no ip route …`, `undo ip route-static …`. */
export function without(
  routes: readonly RouteDraft[],
  [base = '', mask = '']: readonly string[],
): RouteDraft[] {
  const written = base.includes('/') ? base : `${base} ${mask}`;
  return routes.filter(({ destination }) => destination.written !== written);
}
