import { contains, network, overlaps, type Cidr, type Ipv4 } from '../../net/ipv4.ts';
import { finding, type Finding } from '../../diagnosis/finding.ts';
import type { Adapter } from '../../observation/workstation.ts';
import { found } from '../found.ts';
import { interference } from '../interference.ts';
import { liveness } from '../liveness.ts';
import { withoutFinding, type Check, type Context } from '../check.ts';
import { isAllLocal, remoteTargets, winnersOf } from '../targets.ts';
import { unknownFact } from '../unknown.ts';

interface Subnet {
  readonly adapter: Adapter;
  readonly block: Cidr;
}

/** Whether a local subnet covers addresses that belong to the cloud, so that packets never leave the LAN. */
export const overlapCheck: Check = {
  id: 'workstation.overlap',
  stage: 'route',
  blocksLogin: false,
  needs: ['adapters', 'winner', 'tcp', 'ping', 'dns', 'resolvers'],
  finds: ['workstation.lan-overlap'],
  judge: (context) => {
    if (isAllLocal(context)) return withoutFinding('pass', { key: 'targets-local', args: {} });
    const adapters = context.facts.one('adapters');
    if (!adapters.known) return unknownFact('adapters', adapters);
    const subnets = adapters.value.filter((one) => one.up && one.kind !== 'loopback' && one.kind !== 'tunnel').flatMap(subnetsOf);
    const evidence = [...context.facts.evidence('adapters'), ...context.facts.evidence('winner')];
    const [first, ...others] = subnets.flatMap((subnet) => judgeSubnet(subnet, context)).map((one): Finding => ({ ...one, evidence }));
    if (first !== undefined) return found([first, ...others]);
    if (winnersOf(context).length === 0) return unknownFact('routes', context.facts.gap('winner'));
    return withoutFinding('pass', { key: 'overlap-none', args: {} }, evidence);
  },
};

function subnetsOf(adapter: Adapter): readonly Subnet[] {
  return adapter.addresses.map(({ address, prefixLength }) => ({ adapter, block: network(address, prefixLength) }));
}

function judgeSubnet(subnet: Subnet, context: Context): readonly Finding[] {
  const covered = remoteTargets(context).filter((target) => contains(subnet.block, target) && !isCarriedElsewhere(target, subnet, context));
  if (covered.length === 0) return withoutTargets(subnet, context);
  // An inbound endpoint or a lab on the own LAN that answers is no clash.
  const dead = covered.filter((target) => liveness(context.facts, target) === 'dead');
  if (dead.length === 0) return [];
  return [clash(subnet, dead, context, {})];
}

/** A more specific route may lead out although the subnet covers the target. */
function isCarriedElsewhere(target: Ipv4, { adapter }: Subnet, context: Context): boolean {
  const winner = winnersOf(context).find((one) => one.target === target);
  return winner !== undefined && (winner.interface !== adapter.name || winner.gateway !== null);
}

/**
 * Without a target inside, the clash is a danger and no proof: some cloud computers get addresses there.
 * A container or VM network that nobody's cloud computer lies in is common and harmless.
 */
function withoutTargets(subnet: Subnet, context: Context): readonly Finding[] {
  const named = context.profile.cloudComputers.length > 0;
  const clashes = context.profile.officeNetwork.some((block) => overlaps(block, subnet.block));
  if (named || !clashes) return [];
  return [clash(subnet, [], context, { severity: 'warning', confidence: 'medium' })];
}

function clash(
  { adapter, block }: Subnet,
  targets: readonly Ipv4[],
  { profile, facts }: Context,
  rest: Partial<Pick<Finding, 'severity' | 'confidence'>>,
): Finding {
  const product = interference(facts).find((one) => one.interface === adapter.name)?.product ?? null;
  const clashing = [...profile.officeNetwork, ...profile.cloudServices].find((one) => overlaps(one, block)) ?? block;
  const args = { targets, interface: adapter.name, network: block, block: clashing, product };
  return finding('workstation.lan-overlap', args, { subjects: targets, owner: product === null ? 'network' : 'it', ...rest });
}
