/** Which servers a system asks for a name: hosts file, policy, domains, order. Pure; a table test holds every rule. */
import type { HostsEntry, NrptRule, ResolverGroup } from '../observation/workstation.ts';
import { ruleFor, type Policy } from './policy.ts';
import { isPlaceholder, isStub, STUB } from './well-known.ts';

/** What the system has to choose from. */
export interface NameSources {
  readonly hosts: readonly HostsEntry[];
  /** Windows only; elsewhere empty. */
  readonly rules: readonly NrptRule[];
  readonly groups: readonly ResolverGroup[];
  /** Windows: of one adapter's servers, those with an IPv6 address are asked first (seen in the field, not documented). */
  readonly ipv6First?: boolean;
}

/** A server that is asked for a name. */
export interface AskedServer {
  readonly address: string;
  readonly port: number;
  /** The adapter that it was set on; null: for all. */
  readonly interface: string | null;
  /** The stub on this machine that passes questions on to it; null: the system asks it itself. */
  readonly behind: string | null;
}

export type Resolution =
  /** The hosts file: no server is asked. */
  | { readonly by: 'hosts'; readonly entry: HostsEntry }
  /** A rule of the Name Resolution Policy Table: its servers alone are asked. */
  | (Policy & { readonly by: 'policy'; readonly servers: readonly AskedServer[] })
  /** The servers in the order in which they are asked, and the groups that they come from. */
  | {
      readonly by: 'servers';
      readonly groups: readonly ResolverGroup[];
      readonly servers: readonly AskedServer[];
    }
  | { readonly by: 'nobody' };

/** resolutionOf says who answers a name. */
export function resolutionOf(name: string, sources: NameSources): Resolution {
  const lower = name.toLowerCase().replace(/\.$/, '');
  const entry = sources.hosts.find(({ names }) => names.some((one) => one.toLowerCase() === lower));
  return entry === undefined ? serversFor(lower, sources) : { by: 'hosts', entry };
}

/** serversFor leaves the hosts file aside: who would be asked. */
export function serversFor(
  name: string,
  { rules, groups, ipv6First = false }: Omit<NameSources, 'hosts'>,
): Resolution {
  const policy = ruleFor(name, rules);
  if (policy !== null) {
    const servers = policy.rule.servers.map(
      (address): AskedServer => ({ address, port: 53, interface: null, behind: null }),
    );
    return { by: 'policy', ...policy, servers };
  }
  const outer = bestOf(
    name,
    groups.filter(({ via }) => via === undefined),
  );
  const inner = bestOf(
    name,
    groups.filter(({ via }) => via !== undefined),
  );
  const chosen = outer.length === 0 ? inner : outer;
  // Without resolv.conf the stub is known by what stands behind it.
  const front = outer.length === 0 ? STUB : null;
  const servers = chosen.flatMap((group) => membersOf(group, front, ipv6First));
  const stub = servers.find(({ address }) => isStub(address));
  const isStubbed = stub !== undefined && outer.length > 0;
  const behind = isStubbed ? inner.flatMap((group) => membersOf(group, stub.address, ipv6First)) : [];
  return servers.length === 0
    ? { by: 'nobody' }
    : { by: 'servers', groups: chosen, servers: [...servers, ...behind] };
}

function membersOf(group: ResolverGroup, behind: string | null, ipv6First: boolean): readonly AskedServer[] {
  const { servers, port = 53, interface: name } = group;
  const real = servers.filter((server) => !isPlaceholder(server));
  const ordered = ipv6First ? [...real.filter(isIpv6Text), ...real.filter((one) => !isIpv6Text(one))] : real;
  return ordered.map((address) => ({ address, port, interface: name, behind }));
}

function isIpv6Text(address: string): boolean {
  return address.includes(':');
}

/** All groups with the longest matching domain; where none matches, those for any name. */
function bestOf(name: string, groups: readonly ResolverGroup[]): readonly ResolverGroup[] {
  const weights = groups.map((group) => weightOf(name, group));
  const best = Math.max(0, ...weights);
  return best === 0 ? [] : groups.filter((_group, index) => weights[index] === best);
}

const ANY_NAME = 1;

/** Search domains choose a server with systemd-resolved alone; elsewhere they only complete short names. */
function weightOf(name: string, { scope, domains, servers, via }: ResolverGroup): number {
  if (scope === 'scoped' || servers.every(isPlaceholder)) return 0;
  if (scope === 'default' && via === undefined) return ANY_NAME;
  const plain = domains.map((domain) => domain.replace(/^[.~]+|\.$/g, '').toLowerCase());
  const own = plain.filter((domain) => isWithin(name, domain));
  return Math.max(scope === 'default' ? ANY_NAME : 0, ...own.map((domain) => ANY_NAME + domain.length));
}

function isWithin(name: string, domain: string): boolean {
  return name === domain || name.endsWith(`.${domain}`);
}
