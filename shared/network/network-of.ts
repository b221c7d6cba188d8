/** networkOf makes the picture of a report. Pure. */
import type { Facts } from '../observation/facts.ts';
import { factsOfReport } from '../report/facts.ts';
import type { Report } from '../report/schema.ts';
import { breaksOf, type BreakPlace } from './break-places.ts';
import {
  cloudServices,
  companyDns,
  hopsSeen,
  lineInUse,
  officeNetwork,
  ownAddresses,
  router,
} from './measured.ts';
import {
  PLACES,
  WAYS,
  type Answer,
  type Measured,
  type NetworkPicture,
  type Place,
  type PlaceState,
  type PlaceView,
  type WayState,
} from './picture.ts';

/** What is known of the way as a whole. */
interface Seen {
  readonly report: Report;
  readonly breaks: readonly BreakPlace[];
  readonly severity: 'broken' | 'warning';
  readonly measured: Readonly<Record<Place, readonly Measured[]>>;
  readonly line: 'express-connect' | 'ipsec-vpn' | null;
}

export function networkOf(report: Report): NetworkPicture {
  const seen = look(report, factsOfReport(report));
  return {
    places: PLACES.map((place) => ({ place, state: stateOf(place, seen), measured: seen.measured[place] })),
    ways: WAYS.map(([from, to]) => ({ from, to, state: wayState(from, to, seen) })),
  };
}

function look(report: Report, facts: Facts): Seen {
  const [first] = report.checklist;
  const breaks = first === undefined ? [] : breaksOf(first.finding);
  return {
    report,
    breaks,
    severity: first?.severity === 'error' ? 'broken' : 'warning',
    measured: {
      workstation: ownAddresses(facts),
      'lan-gateway': router(facts),
      'company-dns': companyDns(facts, breaks.includes('company-dns')),
      'company-gateway': hopsSeen(facts),
      'express-connect': [],
      'ipsec-vpn': [],
      cen: [],
      'cloud-services': cloudServices(report, facts),
      'office-network': officeNetwork(report, facts),
    },
    line: lineInUse(report, facts),
  };
}

function isBrokenAt(place: Place, { breaks }: Seen): boolean {
  return breaks.includes(place);
}

function stateOf(place: Place, seen: Seen): PlaceState {
  if (isBrokenAt(place, seen)) return seen.severity;
  switch (place) {
    case 'workstation':
      return linkState('adapter', seen);
    case 'lan-gateway':
      return linkState('gateway', seen);
    case 'company-dns':
      return ofMeasured(seen.measured[place]);
    case 'cloud-services':
    case 'office-network':
      return ofMeasured(seen.measured[place]);
    case 'company-gateway':
    case 'cen':
      return isPassed(seen) ? 'ok' : 'unknown';
    case 'express-connect':
    case 'ipsec-vpn':
      return seen.line === place && isPassed(seen) ? 'ok' : 'unknown';
  }
}

function linkState(stage: 'adapter' | 'gateway', { report }: Seen): PlaceState {
  const state = report.path.find((link) => link.stage === stage)?.state ?? 'unknown';
  if (state === 'untested') return 'unknown';
  return state === 'broken' ? 'affected' : state;
}

function ofMeasured(measured: readonly Measured[]): PlaceState {
  const known = measured.flatMap(answersOf).filter((answer) => answer !== 'unknown');
  if (known.length === 0) return 'unknown';
  if (known.every((answer) => answer === 'right')) return 'ok';
  return known.some((answer) => answer !== 'silent') ? 'warning' : 'affected';
}

/** The kinds of answers of an entry; of many computers each kind once. */
function answersOf(one: Measured): readonly Answer[] {
  if (one.kind === 'computers')
    return [
      ...(one.answering > 0 ? (['right'] as const) : []),
      ...(one.failing > 0 ? (['silent'] as const) : []),
    ];
  return 'answer' in one ? [one.answer] : [];
}

function isHeard(measured: readonly Measured[]): boolean {
  return measured.flatMap(answersOf).some((answer) => answer === 'right' || answer === 'wrong');
}

/** Somebody in the cloud answered, so that packets went all the way and came back. */
function isPassed({ measured }: Seen): boolean {
  return isHeard(measured['cloud-services']) || isHeard(measured['office-network']);
}

function wayState(from: Place, to: Place, seen: Seen): WayState {
  if (seen.breaks.some((one) => Array.isArray(one) && one[0] === from && one[1] === to)) return 'broken';
  const end: Place = to;
  if (end === 'company-dns' || end === 'cloud-services' || end === 'office-network')
    return isHeard(seen.measured[end]) ? 'used' : 'unknown';
  if (end === 'lan-gateway')
    return isPassed(seen) || stateOf('lan-gateway', seen) === 'ok' ? 'used' : 'unknown';
  if (end === 'company-gateway') return isPassed(seen) ? 'used' : 'unknown';
  const line = end === 'cen' ? from : end;
  if (!isPassed(seen) || seen.line === null) return 'unknown';
  return seen.line === line ? 'used' : 'idle';
}

/** placeIn gives the view of a place. */
export function placeIn(picture: NetworkPicture, place: Place): PlaceView {
  return picture.places.find((one) => one.place === place) ?? { place, state: 'unknown', measured: [] };
}
