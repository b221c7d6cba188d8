import { overlaps, parseCidr } from '../../net/ipv4.ts';
import { planFinding, type PlanFinding } from '../findings.ts';
import { CLOUD_SERVICES, networksOf, type PlannedNetwork } from '../networks.ts';
import { writtenAt, type Path } from '../read.ts';
import { at, placeIn, type PlanContext, type PlanRule } from './context.ts';

/** Blocks of the data center, of the cloud and of the cloud's services must be apart. */
export const overlapRule: PlanRule = (context) => {
  const networks = networksOf(context.plan);
  return networks.flatMap((one, index) => [
    ...networks
      .slice(index + 1)
      .filter((other) => mustBeApart(one, other) && overlaps(one.cidr, other.cidr))
      .map((other) =>
        planFinding('plan.cidr-overlap', { a: other.cidr, aKind: other.kind, b: one.cidr, bKind: one.kind }, [
          placeIn(context, other.path),
          placeIn(context, one.path),
        ]),
      ),
    ...(overlaps(one.cidr, CLOUD_SERVICES)
      ? [
          at(context, one.path)('plan.cidr-overlap', {
            a: one.cidr,
            aKind: one.kind,
            b: CLOUD_SERVICES,
            bKind: 'cloud-services',
          }),
        ]
      : []),
  ]);
};

/** Blocks of the same data center or VPC may be parts of each other; nothing is routed between them by this plan. */
function mustBeApart(a: PlannedNetwork, b: PlannedNetwork): boolean {
  return a.kind !== b.kind || a.kind === 'office';
}

/** A block with bits behind its mask is read as the block around it, which may not be what was meant. */
export const hostBitsRule: PlanRule = (context) =>
  blockPaths(context).flatMap((path) => hostBits(context, path));

function hostBits(context: PlanContext, path: Path): readonly PlanFinding[] {
  const written = writtenAt(context.read, path);
  const block = written === null ? null : parseCidr(written);
  return written === null || block === null || block === written.trim()
    ? []
    : [at(context, path)('plan.cidr-host-bits', { written, block }, { value: block })];
}

/** Every place where a plan may write blocks: one block or a list of them. */
function blockPaths({ plan }: PlanContext): readonly Path[] {
  const listed = (path: Path, count: number): readonly Path[] => [
    path,
    ...Array.from({ length: count }, (_, index) => [...path, index]),
  ];
  return [
    ...plan.officeNetworks.flatMap((_, index): readonly Path[] => [
      ['officeNetworks', index],
      ['officeNetworks', index, 'cidr'],
    ]),
    ...listed(['userVpc', 'cidrs'], plan.userVpc.cidrs.length),
    ...listed(['dataCenter', 'cidrs'], plan.dataCenter.cidrs.length),
    ...plan.vpnGateway.routes.map((_, index): Path => ['vpnGateway', 'routes', index, 'destination']),
    ...plan.vpnGateway.connections.flatMap(({ local, remote }, index): readonly Path[] => [
      ...listed(['vpnGateway', 'connections', index, 'local'], local?.length ?? 0),
      ...listed(['vpnGateway', 'connections', index, 'remote'], remote?.length ?? 0),
    ]),
  ];
}
