/** Servers, links and rules of a system, and whom it asks by them. */
import type { NrptRule, ResolverGroup } from '../../../shared/observation/workstation.ts';
import { resolutionOf, type NameSources } from '../../../shared/resolution/asked.ts';

/** The name in question. */
export const NAME = 'ecd-vpc.cn-hangzhou.aliyuncs.com';

/** group is a list of servers as the system gives it. */
export const group = (servers: readonly string[], changes: Partial<ResolverGroup> = {}): ResolverGroup => ({
  interface: null,
  servers,
  domains: [],
  scope: 'default',
  ...changes,
});

/** rule is one of Windows, for namespaces. */
export const rule = (servers: readonly string[], ...namespaces: readonly string[]): NrptRule => ({
  servers,
  namespaces,
});

/** A server. */
export const A = '10.0.0.1';

/** Another server. */
export const B = '10.0.0.2';

/** Who is asked, as one text: `by: servers in order`; a server behind a stub as `stub>server`. */
export function asked(sources: Partial<NameSources>, name = NAME): string {
  const resolution = resolutionOf(name, { hosts: [], rules: [], groups: [], ...sources });
  if (!('servers' in resolution)) return resolution.by;
  const servers = resolution.servers.map(
    ({ address, port, behind }) =>
      `${behind === null ? '' : `${behind}>`}${address}${port === 53 ? '' : `#${port}`}`,
  );
  return `${resolution.by}: ${servers.join(' ')}`;
}
