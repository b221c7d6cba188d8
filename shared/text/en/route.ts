import { listOf } from '../list.ts';
import type { RouteReasons } from '../reason-args-route.ts';

export const routeReasons: { readonly [K in keyof RouteReasons]: (args: RouteReasons[K]) => string } = {
  'no-cloud-service-target': () => 'The profile names no target in the cloud services.',
  'no-office-target': () =>
    'The profile names no cloud computer and no gateway, so the way to the office network was not tested.',
  'route-alive': ({ targets }) => `${listOf('en', targets, 3)} answered, so the way there and back works.`,
  'route-alive-remembered': ({ target, on }) =>
    `Nobody names the API now, but ${target}, where it was on ${on}, answers. So the way there and back works.`,
  'route-unsure': ({ targets }) =>
    `Nothing certain could be learned about the way to ${listOf('en', targets, 3)}.`,
  'route-ends-beyond': ({ lastHop, targets }) =>
    `Packets to ${listOf('en', targets, 3)} get as far as ${lastHop}; nothing answers behind it. The route itself seems to be there.`,
  'trace-hops': ({ target, hops, reached }) =>
    hops.length === 0
      ? `No router on the way to ${target} answers; many are set not to.`
      : `${reached ? 'The way' : 'The way as far as it shows'} to ${target}: ${hops.join(' → ')}.`,
  'quality-behind-proxy': () =>
    'Only a local proxy answered, so nothing is known of loss and delay behind it.',
  'quality-no-answer': () => 'Nothing answered, so there is nothing to measure loss and delay by.',
  'quality-good': ({ sent, lost, avgMs, jitterMs }) =>
    `${lost} of ${sent} packets lost, ${avgMs} ms on average, jitter ${jitterMs} ms.`,
};
