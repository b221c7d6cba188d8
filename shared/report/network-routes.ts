import { isIpv4, network } from '../net/ipv4.ts';
import { knownValues } from './network-flows.ts';
import type { FlowState, RouteDemand } from './network-request.ts';
import type { Report } from './schema.ts';
import { listIn, numberIn, textIn, textsIn } from './values.ts';

const CLOUD_FAULTS = [
  'route.cloud-services-missing',
  'route.cloud-services-unreachable',
  'route.private-link-down',
];
const OFFICE_FAULTS = ['route.office-network-missing', 'route.private-link-down'];
const RETURN_FAULT = 'route.return-path';
const STRAY: ReadonlySet<string> = new Set(['workstation.overlay-route', 'workstation.lan-overlap']);

/** Where packets are led away from the service, such as into an overlay: nobody will ever see its addresses as sources. */
function strayAdapters(report: Report): ReadonlySet<string> {
  const causes = report.findings.filter(({ code, rootCause }) => rootCause && STRAY.has(code));
  return new Set(causes.map(({ args }) => textIn(args['interface'])).filter((name) => name !== ''));
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
  const sources = [...new Set(winners.map((one) => textIn(one['source'])))].filter((source) => source !== '');
  return [...new Set(sources.map((source) => subnet(source, lengths.get(source) ?? null)))];
}

/** A redacted address has no network to compute; its name with the length still tells whether two are of one size. */
function subnet(address: string, length: number | null): string {
  if (length === null || !Number.isInteger(length) || length < 0 || length > 32) return address;
  return isIpv4(address) ? network(address, length) : `${address}/${length}`;
}

/** routeDemands are the routes towards the cloud and the way back. */
export function routeDemands(report: Report, source: readonly string[]): readonly RouteDemand[] {
  const there = (
    block: string,
    reason: 'cloud-services' | 'office-network',
    faults: readonly string[],
    check: string,
  ): RouteDemand => ({
    direction: 'to-cloud',
    destination: block,
    reason,
    ...judged(report, faults, check),
  });
  return [
    ...textsIn(report.profile['cloudServices']).map((block) =>
      there(block, 'cloud-services', CLOUD_FAULTS, 'route.cloud-services'),
    ),
    ...textsIn(report.profile['officeNetwork']).map((block) =>
      there(block, 'office-network', OFFICE_FAULTS, 'route.office-network'),
    ),
    ...source.map(
      (block): RouteDemand => ({
        direction: 'back',
        destination: block,
        reason: 'return',
        ...judged(report, [RETURN_FAULT], 'route.cloud-services'),
      }),
    ),
  ];
}

function judged(
  report: Report,
  faults: readonly string[],
  check: string,
): Pick<RouteDemand, 'state' | 'lastHop'> {
  const causes = report.findings.filter(({ rootCause }) => rootCause);
  const proven = causes.find(({ code }) => faults.includes(code));
  const possible = causes.find(({ alternatives }) => alternatives.some((code) => faults.includes(code)));
  const passes = report.checks.some(({ id, outcome }) => id === check && outcome === 'pass');
  const state: FlowState =
    proven !== undefined ? 'fails' : possible !== undefined ? 'suspect' : passes ? 'works' : 'untested';
  const args = (proven ?? possible)?.args;
  const lastHop = textIn(args?.['unreachableFrom']) || textIn(args?.['lastHop']);
  return { state, lastHop: lastHop === '' ? null : lastHop };
}
