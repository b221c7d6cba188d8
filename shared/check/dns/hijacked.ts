/** The finding about an answer that did not come from the server that was asked. */
import { finding, type Finding } from '../../diagnosis/finding.ts';
import type { FindingArgs } from '../../diagnosis/finding-args.ts';
import type { Endpoint } from '../../net/endpoint.ts';
import type { Context } from '../check.ts';
import { addressesIn, classOf, expectedBlocks } from './answer-class.ts';
import { interceptorOf, type Interceptor } from './interceptor.ts';
import { serversOf, viewsOf, type NameView } from './views.ts';

const NOBODY = { hop: null, router: null, distance: null, byPing: false, product: null } as const;

/** hijacked says who answers in place of the VPC resolvers, by where the answer came from or by what it says. */
export function hijacked(view: NameView, context: Context): Finding | null {
  if (view.directClass === 'expected') return null;
  const [byPlace] = context.profile.resolvers.flatMap((server) => intercepted(server, context) ?? []);
  if (byPlace !== undefined) return byPlace;
  // A question sent straight to a VPC resolver that comes back wrong was answered by somebody else.
  const isWrong =
    view.directClass === 'public' ||
    view.directClass === 'private-unexpected' ||
    view.directClass === 'unspecified';
  if (!isWrong) return null;
  const args = {
    name: view.name,
    answers: view.directAddresses,
    servers: serversOf(view.direct),
    rcode: null,
    right: false,
    ...NOBODY,
  };
  return finding('dns.hijacked', args, { confidence: 'medium' });
}

/**
 * intercepted judges one resolver by the place of its answerer; null: the resolver itself seems to answer. Where
 * the answers are right, or the system does not rest on them, a log-on works, and this is only good to know.
 */
export function intercepted(server: Endpoint, context: Context): Finding | null {
  const by = interceptorOf(context.facts, server);
  if (by === null) return null;
  const args = argsOf(by, context);
  const works = viewsOf(context).some((view) => view.system?.class === 'expected');
  const severity = args.right || works ? 'note' : 'error';
  const evidence = context.facts.evidence('trace', server.address);
  // Beyond the gateway it is no program of this workstation.
  const owner = by.hop > 1 ? ({ owner: 'network' } as const) : {};
  return finding('dns.hijacked', args, {
    severity,
    confidence: by.proven ? 'high' : 'medium',
    evidence,
    ...owner,
  });
}

/** Resolvers that the same one answers for are named together, so that one step of the checklist covers them. */
function argsOf(by: Interceptor, { facts, profile }: Context): FindingArgs['dns.hijacked'] {
  const alike = profile.resolvers.flatMap((server) => {
    const other = interceptorOf(facts, server);
    return other?.hop === by.hop && other.router === by.router && other.product === by.product ? [other] : [];
  });
  const { hop, router, product, distance, proven: byPing, reach } = alike[0] ?? by;
  const answers = addressesIn(reach);
  const right = classOf(answers, expectedBlocks(profile)) === 'expected';
  const servers = alike.map((one) => one.reach.server.address);
  return {
    name: reach.name,
    answers,
    servers,
    rcode: reach.rcode ?? null,
    right,
    hop,
    router,
    distance,
    byPing,
    product,
  };
}
