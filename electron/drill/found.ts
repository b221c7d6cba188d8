/** What a check has proven to work, as the places that a drill watches. */
import type { Found } from '../../shared/drill/plan.ts';
import { workedIn } from '../../shared/history/worked.ts';
import { isIpv4, type Ipv4 } from '../../shared/net/ipv4.ts';
import { factsOf, type Facts } from '../../shared/observation/facts.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import type { Profile } from '../../shared/profile/profile.ts';

/** What of a check is needed. */
interface Checked {
  readonly observations: readonly Observation[];
  readonly profile: Profile;
  readonly platform: Platform;
}

/** foundIn reads the addresses of a check that is over. */
export function foundIn({ observations, profile, platform }: Checked): Found {
  const facts = factsOf(observations, platform);
  const worked = workedIn(facts);
  const addressOf = (name: string): Ipv4 | undefined =>
    worked.find((one) => one.name === name)?.addresses.find(isIpv4);
  const [api] = profile.apiHosts.flatMap(({ host, port }) => {
    const address = isIpv4(host) ? host : addressOf(host);
    return address === undefined ? [] : [{ host, address, port }];
  });
  const gateways = profile.gatewayHosts.flatMap(({ host }): [string, Ipv4][] => {
    const address =
      addressOf(host) ??
      facts
        .all('lookup')
        .find(({ name }) => name === host)
        ?.addresses.find(isIpv4);
    return address === undefined ? [] : [[host, address]];
  });
  return { api: api ?? null, control: controlOf(facts), gateways: new Map(gateways) };
}

/** The gateway of the way to the cloud, where it answers ping: where it does not, it tells nothing. */
function controlOf(facts: Facts): Ipv4 | null {
  const answering = new Set(
    facts
      .all('ping')
      .filter(({ received }) => received > 0)
      .map(({ target }) => target),
  );
  const gateways = facts.all('winner').flatMap(({ gateway }) => (gateway === null ? [] : [gateway]));
  return gateways.find((one) => answering.has(one)) ?? null;
}
