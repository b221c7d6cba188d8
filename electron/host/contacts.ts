import { formatEndpoint } from '../../shared/net/endpoint.ts';
import type { Contacts, ProfileView } from '../../shared/contract/contract.ts';
import type { Profile } from '../../shared/profile/profile.ts';

/** contactsOf says what a run with that profile will contact, before it does. */
export function contactsOf(profile: Profile, origin: ProfileView['origin']): Contacts {
  return {
    resolvers: profile.resolvers.map(formatEndpoint),
    apiHosts: profile.apiHosts.map(({ host }) => host),
    apiPort: profile.apiPort,
    gatewayHosts: profile.gatewayHosts.map(({ host }) => host),
    cloudComputers: profile.cloudComputers.length,
    region: profile.region,
    profile: origin,
  };
}
