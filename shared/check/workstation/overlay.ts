import type { Finding } from '../../diagnosis/finding.ts';
import { withoutFinding, type Check } from '../check.ts';
import { found } from '../found.ts';
import { isAllLocal, winnersOf } from '../targets.ts';
import { unknownFact } from '../unknown.ts';
import { blockRoutes, disagreements, overlayRoutes } from './local-routes.ts';
import { overlayFilters } from './overlay-filters.ts';
import { tunnelsOf } from './winners.ts';
import { wrongRoutes } from './wrong-routes.ts';

/** What on this workstation takes packets to our targets away from the company's network. */
export const overlayCheck: Check = {
  id: 'workstation.overlay',
  stage: 'route',
  blocksLogin: false,
  needs: ['winner', 'adapters', 'routes', 'filters', 'resolvers', 'neighbors', 'tcp', 'dns', 'ping', 'trace'],
  finds: [
    'workstation.local-block-route',
    'workstation.overlay-route',
    'workstation.overlay-filter',
    'workstation.wrong-route',
    'workstation.routes-disagree',
  ],
  judge: (context) => {
    if (isAllLocal(context)) return withoutFinding('pass', { key: 'targets-local', args: {} });
    const winners = winnersOf(context);
    if (winners.length === 0) return unknownFact('routes', context.facts.gap('winner'));
    const evidence = [...context.facts.evidence('winner'), ...context.facts.evidence('routes')];
    const [first, ...others] = [
      ...blockRoutes(winners),
      ...overlayRoutes(winners, context),
      ...wrongRoutes(winners, context),
      ...overlayFilters(winners, context),
      ...disagreements(winners),
    ].map((one): Finding => ({ ...one, evidence }));
    if (first !== undefined) return found([first, ...others]);
    // Whose adapter carries the packets is known by the adapters alone.
    const adapters = context.facts.one('adapters');
    if (!adapters.known) return unknownFact('adapters', adapters);
    const products = [...tunnelsOf(context).values()].map((one) => one.product);
    const key = products.length === 0 ? 'overlay-none' : 'overlay-innocent';
    return withoutFinding('pass', { key, args: { products: [...new Set(products)] } }, evidence);
  },
};
