import type { Ipv4 } from '../../net/ipv4.ts';
import { finding } from '../../diagnosis/finding.ts';
import type { AlternativeOf } from '../../diagnosis/alternatives.ts';
import { deadDetails, showsNoWay, type DeadDetails } from '../dead-details.ts';
import { cloudServiceTargets, isLoopback, liveness, officeTargets } from '../liveness.ts';
import { withoutFinding, type Check, type Context } from '../check.ts';
import { rememberedApi } from '../remembered.ts';
import { elsewhere, type SilentWay } from './elsewhere.ts';
import { officeState } from './office-way.ts';
import { beyondGateway, endsEarly, farEnd, leakOf } from './way.ts';
import { codesOf } from '../gather.ts';
import { CLOUD_SERVICES } from './cloud-services.findings.ts';

/** Whether packets get to the cloud services (100.64.0.0/10) and back. */
export const cloudServicesCheck: Check = {
  id: 'route.cloud-services',
  stage: 'route',
  blocksLogin: false,
  needs: [
    'winner',
    'trace',
    'reach',
    'ping',
    'tcp',
    'dns',
    'lookup',
    'adapters',
    'routes',
    'resolvers',
    'nrpt',
  ],
  finds: codesOf(CLOUD_SERVICES),
  judge: (context) => {
    const all = cloudServiceTargets(context);
    if (all.length === 0) return withoutFinding('skipped', { key: 'no-cloud-service-target', args: {} });
    // What answers on this machine shows no way to anywhere.
    const targets = all.filter((target) => !isLoopback(target));
    if (targets.length === 0) return withoutFinding('pass', { key: 'targets-local', args: {} });
    const states = targets.map((target) => liveness(context, target));
    const alive = targets.filter((_, index) => states[index] === 'alive');
    if (alive.length > 0)
      return withoutFinding(
        'pass',
        { key: 'route-alive', args: { targets: alive } },
        evidenceOf(targets, context),
      );
    const place = rememberedApi(context);
    if (place !== null)
      return withoutFinding('pass', {
        key: 'route-alive-remembered',
        args: { target: place.address, on: place.at.slice(0, 10) },
      });
    if (!states.includes('dead'))
      return withoutFinding('inconclusive', { key: 'route-unsure', args: { targets } });
    return elsewhere(judgeDead(targets, context), targets, context);
  },
};

interface Silence {
  readonly targets: readonly Ipv4[];
  readonly dead: DeadDetails;
  readonly rest: { readonly subjects: readonly Ipv4[]; readonly evidence: readonly string[] };
}

function evidenceOf(targets: readonly Ipv4[], { facts }: Context): readonly string[] {
  return targets.flatMap((target) => [
    ...facts.evidence('trace', target),
    ...facts.evidence('ping', `${target}/icmp`),
  ]);
}

function judgeDead(targets: readonly Ipv4[], context: Context): SilentWay {
  const dead = deadDetails(context.facts, targets);
  const silence: Silence = {
    targets,
    dead,
    rest: { subjects: targets, evidence: evidenceOf(targets, context) },
  };
  if (hasNoRoute(targets, context)) return missing(silence, {});
  const end = farEnd(targets, context, dead.unreachableFrom);
  // A carrier's private line may show public addresses before its far end; that is no leak.
  const leak = end === null ? leakOf(targets, context) : null;
  if (leak !== null) return missing(silence, { lastHop: leak });
  const office = officeState(context);
  // What the far end sends back came by a line that is up, and has not gone on: no way back was needed yet.
  const isSentBack = end !== null && dead.circle !== undefined;
  if (office === 'dead' && !isSentBack) return everythingDead(silence, end !== null, context);
  if (end !== null) return silent(silence, end, context);
  if (showsNoWay(dead)) return missing(silence, {});
  const router = beyondGateway(targets, context);
  const isCutOff = office === 'alive' && endsEarly(targets, officeTargets(context), context);
  return router !== null && !isCutOff
    ? silent(silence, router, context)
    : unreachable(silence, office === 'alive');
}

function missing({ dead, rest }: Silence, changes: Partial<DeadDetails>): SilentWay {
  return finding('route.cloud-services-missing', { ...dead, ...changes }, rest);
}

function unreachable({ dead, rest }: Silence, isOfficeAlive: boolean): SilentWay {
  const officeAlive = isOfficeAlive ? true : null;
  const doubt = isOfficeAlive
    ? {}
    : ({
        confidence: 'medium',
        alternatives: ['route.private-link-down', 'route.cloud-services-silent', 'dns.server-silent'],
      } as const);
  return finding('route.cloud-services-unreachable', { ...dead, officeAlive }, { ...rest, ...doubt });
}

/**
 * The way is there as far as a router shows it. Behind the far end of the private line it is the cloud's; a router
 * that nobody knows may still be the company's, so the network team looks first.
 */
function silent({ dead, rest }: Silence, past: Ipv4, context: Context): SilentWay {
  const inCloud = farEnd(dead.targets, context, dead.unreachableFrom) !== null;
  const officeAlive = officeState(context) === 'alive' ? true : null;
  const args = { ...dead, past, inCloud, officeAlive };
  const possible: readonly AlternativeOf<'route.cloud-services-silent'>[] = [
    ...(inCloud ? [] : (['route.cloud-services-missing'] as const)),
    // Where the office network answers, most of the way back is there.
    ...(officeAlive === true ? [] : (['route.return-path'] as const)),
    'dns.server-silent',
  ];
  // What goes in a circle has come to nobody who could be silent.
  const alternatives = dead.circle === undefined ? possible : [];
  const owner = inCloud ? {} : ({ owner: 'network' } as const);
  const confidence = inCloud ? 'medium' : 'low';
  return finding('route.cloud-services-silent', args, { ...rest, ...owner, confidence, alternatives });
}

function everythingDead({ targets, rest }: Silence, reachesFarEnd: boolean, context: Context): SilentWay {
  const all = [...targets, ...officeTargets(context)];
  const details = { ...rest, subjects: all, confidence: 'medium' } as const;
  const dead = deadDetails(context.facts, all);
  // The far end of the line answers, so the line is up, and what lies behind cannot find its way back.
  if (reachesFarEnd)
    return finding('route.return-path', dead, { ...details, alternatives: ['route.private-link-down'] });
  // Without a trace nobody knows whether packets leave for the Internet in place of the line.
  const isTraced = context.facts.all('trace').some(({ target }) => all.includes(target));
  const alternatives = [
    'route.return-path',
    ...(isTraced ? [] : (['route.cloud-services-missing'] as const)),
  ] as const;
  return finding('route.private-link-down', dead, { ...details, alternatives });
}

/** The workstation's own table has nothing for these targets. */
function hasNoRoute(targets: readonly Ipv4[], { facts }: Context): boolean {
  const winners = facts.all('winner').filter((winner) => targets.includes(winner.target));
  return winners.length > 0 && winners.every((winner) => winner.kind === 'none');
}
