import type { Finding } from '../../diagnosis/finding.ts';
import { withoutFinding, type Check, type Context, type Judgement } from '../check.ts';
import { resolverAgents } from '../dns/agents.ts';
import { found } from '../found.ts';
import { isAllLocal, unseenTargets, winnersOf } from '../targets.ts';
import { named, unknownFact } from '../unknown.ts';
import { blockRoutes, disagreements, overlayRoutes } from './local-routes.ts';
import { overlayFilters } from './overlay-filters.ts';
import { doubtAbout, isDecided, suspiciousWays } from './overlay-doubts.ts';
import { waysOf, type Way } from './ways.ts';
import { tunnelsOf } from './winners.ts';
import { wrongRoutes } from './wrong-routes.ts';
import { codesOf } from '../gather.ts';
import { OVERLAY } from './overlay.findings.ts';

/** What on this workstation takes packets to our targets away from the company's network. */
export const overlayCheck: Check = {
  id: 'workstation.overlay',
  stage: 'route',
  blocksLogin: false,
  needs: [
    'winner',
    'adapters',
    'routes',
    'filters',
    'resolvers',
    'nrpt',
    'neighbors',
    'tcp',
    'tls',
    'dns',
    'ping',
    'trace',
  ],
  finds: codesOf(OVERLAY),
  judge: (context) => {
    if (isAllLocal(context)) return withoutFinding('pass', { key: 'targets-local', args: {} });
    const winners = winnersOf(context);
    if (winners.length === 0) return unknownFact('routes', context.facts.gap('winner'));
    const evidence = [...context.facts.evidence('winner'), ...context.facts.evidence('routes')];
    const ways = waysOf(winners, context);
    const filters = overlayFilters(winners, context);
    const [first, ...others] = [
      ...blockRoutes(winners),
      ...overlayRoutes(ways, context),
      ...wrongRoutes(winners, context),
      ...filters.findings,
      ...disagreements(winners),
    ].map((one): Finding => ({ ...one, evidence }));
    if (first !== undefined) return found([first, ...others]);
    if (filters.sent !== null)
      return withoutFinding(
        'inconclusive',
        { key: 'filter-drops-sent', args: { rule: filters.sent } },
        evidence,
      );
    if (filters.gap !== null) return unknownFact('filters', filters.gap);
    return withoutFindings(ways, context, evidence);
  },
};

/** Passes on evidence alone: the adapters are known, and so is the way to every target and whether it carries. */
function withoutFindings(ways: readonly Way[], context: Context, evidence: readonly string[]): Judgement {
  const adapters = context.facts.one('adapters');
  if (!adapters.known) {
    const [way] = suspiciousWays(ways);
    return way === undefined
      ? unknownFact('adapters', adapters)
      : withoutFinding('inconclusive', { key: 'overlay-suspected', args: way }, evidence);
  }
  const doubt = doubtAbout(ways);
  if (doubt !== null) return withoutFinding('inconclusive', doubt, evidence);
  const unseen = unseenTargets(context);
  if (unseen.length > 0) return unknownFact('route', context.facts.gap('winner'), named(unseen));
  const agents = resolverAgents(context);
  const agent = agents.find(({ isRight }) => !isRight);
  if (agent !== undefined) {
    const { product, servers } = agent;
    const adapter =
      [...tunnelsOf(context).values()].find((one) => one.product === product)?.interface ?? null;
    const args = { product, servers, adapter };
    return withoutFinding('inconclusive', { key: 'overlay-resolver', args }, evidence);
  }
  const products = [...new Set([...tunnelsOf(context).values(), ...agents].map(({ product }) => product))];
  if (products.length > 0)
    return withoutFinding('pass', { key: 'overlay-innocent', args: { products } }, evidence);
  const isSure = adapters.value.filter((one) => one.up).every(isDecided);
  return isSure
    ? withoutFinding('pass', { key: 'overlay-none', args: { products } }, evidence)
    : withoutFinding(
        'pass',
        {
          key: 'overlay-clear',
          args: { interfaces: [...new Set(ways.flatMap((way) => way.interface ?? []))] },
        },
        evidence,
      );
}
