/** A workstation that lets nothing out to the API, and what is left of a judgement there. */
import type { Judged } from '../../../shared/check/check.ts';
import { found as foundIn } from '../../../shared/check/found.ts';
import type { CheckId } from '../../../shared/check/ids.ts';
import { withOutcome } from '../../../shared/check/outcome.ts';
import { withoutUnsent } from '../../../shared/check/unsent.ts';
import type { Ipv4 } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import { adapter, API, ping, RESOLVERS, seen, tcp, winner } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const [ONE, TWO] = RESOLVERS;

/** denied is a connection that was not let out. */
export const denied = (address: Ipv4) =>
  seen('tcp', `${address}:443`, tcp(address, 443, { outcome: 'denied', errno: 'EACCES', connectMs: null }));

/** This workstation lets no connection to the API out; a resolver answers pings. */
export const blockedApi = [
  seen('adapters', '', [adapter()]),
  ...[API, ONE, TWO].map((target) => seen('winner', target, winner(target))),
  denied(API),
  seen('ping', `${ONE}/icmp`, ping(ONE)),
];

/** found is a judgement with findings. */
export function found(...args: Parameters<typeof foundIn>): Judged {
  return withOutcome(foundIn(...args));
}

/** left is what is left of a judgement. */
export function left(
  judgement: Judged,
  id: CheckId = 'api.tcp',
  observations = blockedApi,
  subject = '',
): Judged {
  const context = { profile: profileWith(), facts: factsOf(observations, 'linux') };
  return withoutUnsent({ id }, judgement, { context, subject });
}
