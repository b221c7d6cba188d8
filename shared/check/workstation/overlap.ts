import { contains, network, overlaps, type Cidr, type Ipv4 } from '../../net/ipv4.ts';
import { finding, type Finding } from '../../diagnosis/finding.ts';
import { valueOr } from '../../observation/known.ts';
import type { Adapter } from '../../observation/workstation.ts';
import { found } from '../found.ts';
import { interference } from '../interference.ts';
import { liveness } from '../liveness.ts';
import { withoutFinding, type Check, type Context, type Judgement } from '../check.ts';
import { isAllLocal, remoteTargets, unseenTargets, winnerOf } from '../targets.ts';
import { named, unknownFact } from '../unknown.ts';
import { codesOf } from '../gather.ts';
import { isUplink } from './uplink.ts';
import { OVERLAP } from './overlap.findings.ts';

interface Subnet {
  readonly adapter: Adapter;
  readonly block: Cidr;
}

/** Whether a local subnet covers addresses that belong to the cloud, so that packets never leave the LAN. */
export const overlapCheck: Check = {
  id: 'workstation.overlap',
  stage: 'route',
  blocksLogin: false,
  needs: ['adapters', 'winner', 'routes', 'tcp', 'ping', 'dns', 'resolvers'],
  finds: codesOf(OVERLAP),
  judge: (context) => {
    if (isAllLocal(context)) return withoutFinding('pass', { key: 'targets-local', args: {} });
    const adapters = context.facts.one('adapters');
    if (!adapters.known) return unknownFact('adapters', adapters);
    const subnets = adapters.value
      .filter((one) => isLocal(one) && (one.up || hasRoute(one, context)))
      .flatMap(subnetsOf);
    const evidence = [...context.facts.evidence('adapters'), ...context.facts.evidence('winner')];
    const [first, ...others] = subnets
      .flatMap((subnet) => judgeSubnet(subnet, context))
      .map((one): Finding => ({ ...one, evidence }));
    if (first !== undefined) return found([first, ...others]);
    return withoutClash(subnets, context, evidence);
  },
};

/** Passes on evidence alone: the way to every target is known, and whom a local network covers has answered. */
function withoutClash(subnets: readonly Subnet[], context: Context, evidence: readonly string[]): Judgement {
  const unseen = unseenTargets(context);
  if (unseen.length > 0) return unknownFact('route', context.facts.gap('winner'), named(unseen));
  for (const subnet of subnets) {
    const targets = coveredBy(subnet, context).filter((target) => liveness(context, target) !== 'alive');
    if (targets.length > 0) {
      return withoutFinding(
        'inconclusive',
        { key: 'overlap-unproven', args: { targets, interface: subnet.adapter.name, network: subnet.block } },
        evidence,
      );
    }
  }
  return withoutFinding('pass', { key: 'overlap-none', args: {} }, evidence);
}

/** The networks of tunnels are judged as overlays. */
function isLocal({ kind }: Adapter): boolean {
  return kind !== 'loopback' && kind !== 'tunnel';
}

/** Linux uses the routes of adapters without a carrier, too: docker0 has none while no container runs. */
function hasRoute({ name, addresses }: Adapter, { facts }: Context): boolean {
  const { routes } = valueOr(facts.one('routes'), { routes: [], rules: [] });
  return routes.some(
    (route) =>
      route.interface === name &&
      route.gateway === null &&
      route.kind === 'unicast' &&
      addresses.some(({ address, prefixLength: length }) => network(address, length) === route.destination),
  );
}

function subnetsOf(adapter: Adapter): readonly Subnet[] {
  return adapter.addresses.map(({ address, prefixLength }) => ({
    adapter,
    block: network(address, prefixLength),
  }));
}

function judgeSubnet(subnet: Subnet, context: Context): readonly Finding[] {
  const covered = coveredBy(subnet, context);
  if (covered.length === 0) return withoutTargets(subnet, context);
  // An inbound endpoint or a lab on the LAN that answers is no clash.
  const dead = covered.filter((target) => liveness(context, target) === 'dead');
  if (dead.length === 0) return [];
  return [clash({ subnet, targets: dead }, context)];
}

function coveredBy(subnet: Subnet, context: Context): readonly Ipv4[] {
  return remoteTargets(context).filter(
    (target) => contains(subnet.block, target) && !isCarriedElsewhere(target, subnet, context),
  );
}

/** A more specific route may lead out although the subnet covers the target. */
function isCarriedElsewhere(target: Ipv4, { adapter }: Subnet, context: Context): boolean {
  const winner = winnerOf(context, target);
  return (
    winner !== undefined &&
    (winner.interface !== adapter.name || winner.gateway !== null || winner.gatewayIpv6 !== undefined)
  );
}

/**
 * Without a target inside, the clash is a danger and no proof: some cloud computers get addresses there.
 * A container or VM network that nobody's cloud computer lies in is common and harmless.
 */
function withoutTargets(subnet: Subnet, context: Context): readonly Finding[] {
  const named = context.profile.cloudComputers.length > 0;
  const clashes = context.profile.officeNetwork.some((block) => overlaps(block, subnet.block));
  if (named || !clashes) return [];
  return [clash({ subnet, targets: [], severity: 'warning', confidence: 'medium' }, context)];
}

interface Clash extends Partial<Pick<Finding, 'severity' | 'confidence'>> {
  readonly subnet: Subnet;
  readonly targets: readonly Ipv4[];
}

function clash({ subnet, targets, ...rest }: Clash, { profile, facts }: Context): Finding {
  const { adapter, block } = subnet;
  // A virtual switch that joins the LAN has the LAN's addresses: then they are not the product's to change.
  const product = isUplink(adapter, facts)
    ? null
    : (interference(facts).find((one) => one.interface === adapter.name)?.product ?? null);
  const clashing =
    [...profile.officeNetwork, ...profile.cloudServices].find((one) => overlaps(one, block)) ?? block;
  const args = { targets, interface: adapter.name, network: block, block: clashing, product };
  return finding('workstation.lan-overlap', args, {
    subjects: targets,
    owner: product === null ? 'network' : 'it',
    ...rest,
  });
}
