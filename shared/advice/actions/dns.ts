import { actions, type Command } from '../action.ts';
import { parseIpv4 } from '../../net/ipv4.ts';
import type { Profile } from '../../profile/profile.ts';
import { rebindLines } from '../devices/dns.ts';
import { hostBlocks, permitLines } from '../devices/filters.ts';
import { routeLines } from '../devices/routes.ts';
import { DOMAIN, flushDns, forwarders, forwardHere, resolverAddresses, serviceOrder } from './common.ts';

/** ask is a question that anybody can ask again; names come from the profile, addresses are checked. */
export function ask(profile: Profile, servers: readonly string[]): readonly Command[] {
  const name = profile.apiHosts[0]?.host;
  const addresses = servers.flatMap((server) => parseIpv4(server.split(':')[0] ?? '') ?? []).slice(0, 2);
  return name === undefined
    ? []
    : addresses.map((server) => ({ shell: 'cmd', run: `nslookup ${name} ${server}` }));
}

/** flush empties the DNS cache. */
export const flush = [
  {
    id: 'flush-windows',
    owner: 'you',
    platforms: ['win32'],
    needsAdmin: true,
    commands: () => flushDns.windows,
  },
  {
    id: 'flush-macos',
    owner: 'you',
    platforms: ['darwin'],
    needsAdmin: true,
    commands: () => flushDns.macos,
  },
] as const;

/** forward makes the company's DNS, or this workstation alone, ask the VPC resolvers. */
export const forward = [
  {
    id: 'forward',
    owner: 'it',
    needsAdmin: true,
    commands: (_args: unknown, profile: Profile) => forwarders(profile),
  },
  { id: 'dhcp', owner: 'it', needsAdmin: false },
  {
    id: 'here-windows',
    owner: 'it',
    platforms: ['win32'],
    needsAdmin: true,
    commands: (_args: unknown, profile: Profile) => forwardHere.windows(profile),
  },
  {
    id: 'here-macos',
    owner: 'it',
    platforms: ['darwin'],
    needsAdmin: true,
    commands: (_args: unknown, profile: Profile) => forwardHere.macos(profile),
  },
] as const;

export const dnsActions = {
  'dns.server-silent': actions('dns.server-silent', [
    {
      id: 'open-port',
      owner: 'network',
      needsAdmin: false,
      commands: (_args, profile) =>
        permitLines({ protocols: ['udp', 'tcp'], port: 53, to: hostBlocks(resolverAddresses(profile)) }),
    },
    {
      id: 'route',
      owner: 'network',
      needsAdmin: false,
      // Where the other one answers, the way is there and private DNS is open.
      applies: ({ otherAnswers }) => !otherAnswers,
      commands: (_args, profile) => routeLines(profile.cloudServices),
    },
    { id: 'cen', owner: 'cloud', needsAdmin: false, applies: ({ otherAnswers }) => !otherAnswers },
  ]),
  'dns.server-refused': actions('dns.server-refused', [
    { id: 'cen', owner: 'cloud', needsAdmin: false },
    {
      id: 'who-answers',
      owner: 'network',
      needsAdmin: false,
      commands: ({ servers }, profile) => ask(profile, servers),
    },
  ]),
  'dns.system-silent': actions('dns.system-silent', [
    {
      id: 'which',
      owner: 'it',
      needsAdmin: false,
      commands: ({ servers }, profile) => ask(profile, servers),
    },
    { id: 'automatic', owner: 'you', needsAdmin: false, settingsPane: 'network' },
    ...flush,
  ]),
  'dns.udp-blocked': actions('dns.udp-blocked', [
    {
      id: 'open-udp',
      owner: 'network',
      needsAdmin: false,
      commands: (_args, profile) =>
        permitLines({ protocols: ['udp'], port: 53, to: hostBlocks(resolverAddresses(profile)) }),
    },
    { id: 'local-firewall', owner: 'it', needsAdmin: true },
  ]),
  'dns.hijacked': actions('dns.hijacked', [
    { id: 'local-agent', owner: 'you', needsAdmin: false },
    { id: 'exempt', owner: 'network', needsAdmin: false },
    {
      id: 'compare',
      owner: 'it',
      needsAdmin: false,
      commands: ({ servers }, profile) => ask(profile, servers),
    },
  ]),
  'dns.forwarder-missing': actions('dns.forwarder-missing', [...forward, ...flush]),
  'dns.rebind-filtered': actions('dns.rebind-filtered', [
    {
      id: 'exempt',
      owner: 'it',
      needsAdmin: true,
      commands: () => rebindLines(DOMAIN),
    },
    ...flush,
  ]),
  'dns.public-answer': actions('dns.public-answer', [...forward, ...flush]),
  'dns.unexpected-answer': actions('dns.unexpected-answer', [
    {
      id: 'compare',
      owner: 'it',
      needsAdmin: false,
      commands: ({ servers }, profile) => ask(profile, [...servers, ...resolverAddresses(profile)]),
    },
    { id: 'profile', owner: 'it', needsAdmin: false },
    ...forward,
  ]),
  'dns.no-ipv4-answer': actions('dns.no-ipv4-answer', [...forward, ...flush]),
  'dns.stale-record': actions('dns.stale-record', [
    {
      id: 'find',
      owner: 'it',
      needsAdmin: false,
      commands: ({ servers }, profile) => ask(profile, [...servers, ...resolverAddresses(profile)]),
    },
    { id: 'forward', owner: 'it', needsAdmin: true, commands: (_args, profile) => forwarders(profile) },
    ...flush,
  ]),
  'dns.flapping': actions('dns.flapping', [
    { id: 'same-answers', owner: 'it', needsAdmin: true, commands: (_args, profile) => forwarders(profile) },
    { id: 'one-kind', owner: 'it', needsAdmin: false, settingsPane: 'network' },
    {
      id: 'order-windows',
      owner: 'it',
      platforms: ['win32'],
      needsAdmin: true,
      commands: () => serviceOrder.windows,
    },
    {
      id: 'order-macos',
      owner: 'it',
      platforms: ['darwin'],
      needsAdmin: true,
      settingsPane: 'network',
      commands: () => serviceOrder.macos,
    },
    ...flush,
  ]),
  'dns.system-slow': actions('dns.system-slow', [
    {
      id: 'measure',
      owner: 'it',
      needsAdmin: false,
      commands: ({ servers }, profile) => ask(profile, [...servers, ...resolverAddresses(profile)]),
    },
    { id: 'forwarder', owner: 'it', needsAdmin: false },
  ]),
  'dns.slow': actions('dns.slow', [{ id: 'path', owner: 'network', needsAdmin: false }]),
  'dns.name-unknown': actions('dns.name-unknown', [
    {
      id: 'region',
      owner: 'it',
      needsAdmin: false,
      commands: () => [{ shell: 'sh', run: 'vpc-doctor profile init --region cn-hangzhou' }],
    },
    { id: 'private-dns', owner: 'cloud', needsAdmin: false },
  ]),
} as const;
