/** The servers that the system asks for a name. */
import { askingFor } from '../../../shared/check/dns/asked-servers.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { ResolverGroup } from '../../../shared/observation/workstation.ts';
import { API_NAME, factsWith } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

/** group is a list of servers as the system gives it. */
export const group = (servers: readonly string[], changes: Partial<ResolverGroup> = {}): ResolverGroup => ({
  interface: null,
  servers,
  domains: [],
  scope: 'default',
  ...changes,
});

/** asking is whom the system asks for the name. */
export const asking = (
  more: readonly Observation[],
  {
    profile = {},
    name = API_NAME,
  }: { readonly profile?: Parameters<typeof profileWith>[0]; readonly name?: string } = {},
) => askingFor(name, { profile: profileWith(profile), facts: factsWith(more) });
