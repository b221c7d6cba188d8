/** Addresses of resolvers that say by themselves whose they are. */
import { known } from '../ledger/ledger.ts';

/** STUB is where systemd-resolved listens; the real servers stand behind it. */
export const [STUB] = known('systemd-stubs');
/** systemd-resolved listens at a second address as well, for programs that want plain forwarding without its own names and LLMNR. */
const STUBS: ReadonlySet<string> = new Set(known('systemd-stubs'));

/** isStub says whether systemd-resolved listens at this address. */
export function isStub(address: string): boolean {
  return STUBS.has(address);
}

/** Site-local addresses that Windows lists on adapters without an IPv6 resolver; nobody has them. */
const PLACEHOLDER = /^fec0:0:0:ffff::[123](?:%|$)/i;

/** isPlaceholder says whether the address stands for "no resolver". */
export function isPlaceholder(address: string): boolean {
  return PLACEHOLDER.test(address);
}

/** LOCAL_AGENTS are loopback addresses that one product alone takes, as its documentation says. */
export const LOCAL_AGENTS: ReadonlyMap<string, string> = new Map(
  known('warp-resolvers').map((address) => [address, 'Cloudflare WARP']),
);

/** OVERLAY_RESOLVERS are addresses inside a tunnel that one product alone has: MagicDNS. */
export const OVERLAY_RESOLVERS: ReadonlyMap<string, string> = new Map(
  known('tailscale-resolvers').map((address) => [address, 'Tailscale']),
);

/** PLATFORM_RESOLVERS are what clouds give to the machines that run in them. */
export const PLATFORM_RESOLVERS: ReadonlySet<string> = new Set(known('platform-resolvers'));

/** HOST_RESOLVERS are addresses inside a virtual machine behind which the computer around it answers: WSL. */
export const HOST_RESOLVERS: ReadonlySet<string> = new Set(known('wsl-resolvers'));

/** The resolvers of every VPC. */
export const VPC_RESOLVERS: ReadonlySet<string> = new Set(known('vpc-resolvers'));

/** IPv6 blocks of public resolvers: Google, Cloudflare, Quad9, OpenDNS, AliDNS, DNSPod, AdGuard. */
const PUBLIC_IPV6 = [
  '2001:4860:4860:',
  '2606:4700:4700:',
  '2620:fe:',
  '2620:119:35:',
  '2620:119:53:',
  '2400:3200:',
  '2402:4e00:',
  '2a10:50c0:',
];

/** isPublicIpv6 says whether a well-known public resolver has this IPv6 address. */
export function isPublicIpv6(address: string): boolean {
  const lower = address.toLowerCase();
  return PUBLIC_IPV6.some((start) => lower.startsWith(start));
}
