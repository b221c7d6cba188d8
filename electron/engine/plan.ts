/** The plan: which probes a profile asks for at once. Pure; what depends on answers is in follow-ups.ts. */
import { isIpv4, type Ipv4 } from '../../shared/net/ipv4.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import type { DnsTask, ProbeTask } from './task.ts';

/** Winners are asked for one by one, a process each; a few targets show where the office network leads. */
const MOST_WINNERS = 16;
/** Ping is a process each. Where a port tells more, this many show whether ping is filtered on the way. */
const MOST_PINGED = 64;

/** plan lists the tasks that need no other task's answer. */
export function plan(profile: Profile): readonly ProbeTask[] {
  const names = [...profile.apiHosts, ...profile.gatewayHosts]
    .map((one) => one.host)
    .filter((host) => !isIpv4(host));
  const resolvers = profile.resolvers.map((resolver) => resolver.address);
  const gateways = profile.gatewayHosts.map((one) => one.host).filter(isIpv4);
  const office = [...gateways, ...profile.cloudComputers.map((computer) => computer.address)];
  const portless = profile.cloudComputers
    .filter(({ ports }) => ports.length === 0)
    .map(({ address }) => address);
  const pinged = [...new Set([...office.slice(0, MOST_PINGED), ...portless])];
  const routed = [...resolvers, ...office.slice(0, MOST_WINNERS)];
  return [
    // How long the start of a program takes decides what follows.
    { kind: 'control' },
    { kind: 'machine' },
    { kind: 'workstation', targets: routed },
    ...names.map((name): ProbeTask => ({ kind: 'lookup', name })),
    ...resolverQuestions(profile, names),
    ...routed.map((target): ProbeTask => ({ kind: 'winner', target })),
    ...resolvers.flatMap(pathOf),
    ...office.slice(0, 1).flatMap(pathOf),
    ...pinged.slice(1).map((target): ProbeTask => ({ kind: 'ping', target, size: 'single' })),
    ...connections(profile),
  ];
}

/**
 * Every name over UDP; over TCP one name is enough to tell a blocked port from a dead server. TCP goes first:
 * routers report "unreachable" only a few times, and a connecting TCP socket is the one that gets to hear it.
 */
function resolverQuestions(profile: Profile, names: readonly string[]): readonly DnsTask[] {
  return profile.resolvers.flatMap((server) =>
    names.flatMap((name, index) => {
      const udp: DnsTask = { kind: 'dns', server, role: 'vpc', transport: 'udp', name, type: 'A' };
      return index === 0 ? [{ ...udp, transport: 'tcp' } satisfies DnsTask, udp] : [udp];
    }),
  );
}

/** pathOf measures the way to one target: loss and delay, and the routers. Packet sizes follow where pings return. */
export function pathOf(target: Ipv4): readonly ProbeTask[] {
  return [
    { kind: 'ping', target, size: 'burst' },
    { kind: 'trace', target },
  ];
}

function connections(profile: Profile): readonly ProbeTask[] {
  const gateways = profile.gatewayHosts.flatMap(({ host, ports }) =>
    isIpv4(host) ? ports.map((port) => connect(host, port, 'gateway-host')) : [],
  );
  const computers = profile.cloudComputers.flatMap(({ address, ports }) =>
    ports.map((port) => connect(address, port, 'computer')),
  );
  return [...gateways, ...computers];
}

/** connect makes a TCP task. */
export function connect(
  address: Ipv4,
  port: number,
  role: 'api' | 'gateway-host' | 'computer',
): Extract<ProbeTask, { kind: 'tcp' }> {
  return { kind: 'tcp', target: { address, port }, role };
}
