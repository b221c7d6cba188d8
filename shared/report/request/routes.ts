import { contains, isIpv4, network, parseCidr, parseIpv4, type Cidr } from '../../net/ipv4.ts';
import { answeredAddresses } from './answered.ts';
import { knownValues } from '../known-values.ts';
import type { FlowState, RouteDemand } from './demand.ts';
import type { Report } from '../schema.ts';
import { listIn, numberIn, textIn, textsIn } from '../values.ts';

const CLOUD_FAULTS = [
  'route.cloud-services-missing',
  'route.cloud-services-unreachable',
  'route.private-link-down',
];
const OFFICE_FAULTS = ['route.office-network-missing', 'route.private-link-down'];
const RETURN_FAULT = 'route.return-path';
const SERVICES_CHECK = 'route.cloud-services';
const OFFICE_CHECK = 'route.office-network';
const STRAY: ReadonlySet<string> = new Set(['workstation.overlay-route', 'workstation.lan-overlap']);

/** Where packets are led away from the service, such as into an overlay: nobody will ever see its addresses as sources. */
function strayAdapters(report: Report): ReadonlySet<string> {
  const causes = report.findings.filter(({ code, rootCause }) => rootCause && STRAY.has(code));
  return new Set(causes.map(({ args }) => textIn(args['interface'])).filter((name) => name !== ''));
}

/** An address of the cloud's own ranges is an overlay's, and to advertise it into the cloud would do harm. */
function isOfCloud(source: string, report: Report): boolean {
  const address = parseIpv4(source);
  const blocks = cidrsOf([
    ...textsIn(report.profile['cloudServices']),
    ...textsIn(report.profile['officeNetwork']),
  ]);
  return address !== null && blocks.some((one) => contains(one, address));
}

function cidrsOf(texts: readonly string[]): readonly Cidr[] {
  return texts.flatMap((text) => parseCidr(text) ?? []);
}

/** sourceSubnets gives the subnets from which the workstation asks; addresses alone where the mask is unknown. */
export function sourceSubnets(report: Report): readonly string[] {
  const adapters = report.observations.findLast(
    ({ kind, fact }) => kind === 'adapters' && fact['known'] === true,
  );
  const lengths = new Map(
    listIn(adapters?.fact['value']).flatMap((adapter) =>
      listIn(adapter['addresses']).map(
        (one) => [textIn(one['address']), numberIn(one['prefixLength'])] as const,
      ),
    ),
  );
  const astray = strayAdapters(report);
  const winners = knownValues(report, 'winner').filter((one) => !astray.has(textIn(one['interface'])));
  const sources = [...new Set(winners.map((one) => textIn(one['source'])))].filter(
    (source) => source !== '' && !isOfCloud(source, report),
  );
  return [...new Set(sources.map((source) => subnet(source, lengths.get(source) ?? null)))];
}

/** A redacted address has no network to compute; its name with the length still tells whether two are of one size. */
function subnet(address: string, length: number | null): string {
  if (length === null || !Number.isInteger(length) || length < 0 || length > 32) return address;
  return isIpv4(address) ? network(address, length) : `${address}/${length}`;
}

/** routeDemands are the routes towards the cloud and the way back. */
export function routeDemands(report: Report, source: readonly string[]): readonly RouteDemand[] {
  const services = textsIn(report.profile['cloudServices']);
  const office = textsIn(report.profile['officeNetwork']);
  return [
    ...thereTo(
      { reason: 'cloud-services', blocks: services, faults: CLOUD_FAULTS, check: SERVICES_CHECK },
      report,
    ),
    ...thereTo(
      { reason: 'office-network', blocks: office, faults: OFFICE_FAULTS, check: OFFICE_CHECK },
      report,
    ),
    ...source.map(
      (block): RouteDemand => ({
        direction: 'back',
        destination: block,
        reason: 'return',
        // An answer came back to one of the sources; to which one is not known where there are several.
        ...judged(report, [RETURN_FAULT], source.length === 1 && passes(report, SERVICES_CHECK)),
      }),
    ),
  ];
}

/** Networks of the cloud with what tells of the routes to them. */
interface Ends {
  readonly reason: 'cloud-services' | 'office-network';
  readonly blocks: readonly string[];
  /** Findings that say the route is missing. */
  readonly faults: readonly string[];
  /** The check that passes on an answer from there. */
  readonly check: string;
}

function thereTo(ends: Ends, report: Report): readonly RouteDemand[] {
  return ends.blocks.map((block) => ({
    direction: 'to-cloud',
    destination: block,
    reason: ends.reason,
    ...judged(report, ends.faults, isAnswered(block, ends, report)),
  }));
}

/** A check passes on one answer; of several blocks only that of the answerer is proven. */
function isAnswered(block: string, { blocks, check }: Ends, report: Report): boolean {
  if (!passes(report, check)) return false;
  if (blocks.length === 1) return true;
  const cidr = parseCidr(block);
  return cidr !== null && answeredAddresses(report).some((address) => contains(cidr, address));
}

function passes(report: Report, check: string): boolean {
  return report.checks.some(({ id, outcome }) => id === check && outcome === 'pass');
}

function judged(
  report: Report,
  faults: readonly string[],
  isProven: boolean,
): Pick<RouteDemand, 'state' | 'lastHop'> {
  const causes = report.findings.filter(({ rootCause }) => rootCause);
  const proven = causes.find(({ code }) => faults.includes(code));
  const possible = causes.find(({ alternatives }) => alternatives.some((code) => faults.includes(code)));
  const args = (proven ?? possible)?.args;
  const lastHop = textIn(args?.['unreachableFrom']) || textIn(args?.['lastHop']);
  const state = proven !== undefined ? 'fails' : stateWithout(possible !== undefined, isProven);
  return { state, lastHop: lastHop === '' ? null : lastHop };
}

/** The state of a route that no finding proves to be missing. */
function stateWithout(isPossible: boolean, isProven: boolean): FlowState {
  if (isPossible) return 'suspect';
  return isProven ? 'works' : 'untested';
}
