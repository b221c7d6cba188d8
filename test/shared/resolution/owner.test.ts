import { describe, expect, it } from 'vitest';
import { block } from '../../../shared/net/ipv4.ts';
import { ownerOf, type Surroundings } from '../../../shared/resolution/owner.ts';

const AROUND: Surroundings = {
  vpcResolvers: new Set(['10.20.0.53']),
  lan: [block('10.30.0.0/16'), block('203.0.113.0/24')],
  gateways: new Set(['192.168.1.1', '10.30.0.1']),
  hosts: new Set(['172.28.112.1']),
  own: new Set(['192.168.1.10', '172.19.0.1']),
  tunnels: new Map([
    ['tun0', 'OpenVPN'],
    ['wg0', 'WireGuard'],
  ]),
  carriers: new Set(['tun0', 'eth0']),
  wayTo: (address) => (address.startsWith('10.64.') ? 'wg0' : address.startsWith('10.65.') ? 'tun0' : 'eth0'),
  isAllLocal: false,
};
const whose = (
  address: string,
  adapter: string | null = null,
  changes: Partial<Surroundings> = {},
): string => {
  const owner = ownerOf({ address, port: 53, interface: adapter, behind: null }, { ...AROUND, ...changes });
  return [owner.whose, owner.product, owner.isProven ? null : '?'].filter((one) => one !== null).join(' ');
};

describe('whose a resolver is', () => {
  it('is the computer around WSL where its loopback has the address', () => {
    expect(whose('10.255.255.254', null, { own: new Set(['10.255.255.254']) })).toBe('host');
  });

  it.each<readonly [string, string | null, string]>([
    ['10.20.0.53', null, 'vpc'],
    ['100.100.2.136', null, 'vpc'],
    ['100.100.2.138', 'wg0', 'vpc'],
    ['192.168.1.53', null, 'company ?'],
    ['10.1.1.1', 'eth0', 'company ?'],
    ['10.30.5.5', null, 'company'],
    ['203.0.113.9', null, 'company'],
    // The profile names the network, so its router is the company's as well.
    ['10.30.0.1', null, 'company'],
    ['192.168.1.1', null, 'router'],
    ['169.254.3.3', null, 'router'],
    ['8.8.8.8', null, 'public'],
    ['223.5.5.5', null, 'public'],
    ['114.114.114.114', null, 'public'],
    ['119.29.29.29', null, 'public'],
    ['1.1.1.1', 'eth0', 'public'],
    ['103.86.96.100', 'wg0', 'vpn WireGuard'],
    ['10.64.0.1', null, 'vpn WireGuard'],
    ['10.9.9.9', 'wg0', 'vpn WireGuard'],
    ['10.65.0.1', null, 'company'],
    ['10.9.9.9', 'tun0', 'company'],
    ['100.100.100.100', null, 'vpn Tailscale'],
    ['fd7a:115c:a1e0::53', null, 'vpn Tailscale'],
    ['100.90.1.1', 'wg0', 'vpn WireGuard'],
    ['100.90.1.1', null, 'company ?'],
    ['127.0.0.53', null, 'stub systemd-resolved'],
    ['127.0.0.54', null, 'stub systemd-resolved'],
    ['127.0.2.2', null, 'local-agent Cloudflare WARP'],
    ['127.0.2.3', null, 'local-agent Cloudflare WARP'],
    ['fd01:db8:1111::2', null, 'local-agent Cloudflare WARP'],
    ['fd01:db8:1111::3', null, 'local-agent Cloudflare WARP'],
    ['127.0.0.1', null, 'local-agent'],
    ['127.0.1.1', null, 'local-agent'],
    ['::1', null, 'local-agent'],
    ['192.168.1.10', null, 'local-agent'],
    ['172.19.0.1', null, 'local-agent'],
    ['198.18.0.2', null, 'local-agent'],
    // Windows around WSL; the same address elsewhere is somebody's in 10.0.0.0/8.
    ['127.0.0.42', null, 'host'],
    ['172.28.112.1', null, 'host'],
    ['10.255.255.254', null, 'company ?'],
    // What clouds give to machines in them is neither a router nor a public server.
    ['168.63.129.16', null, 'platform'],
    ['169.254.169.253', null, 'platform'],
    ['169.254.169.254', null, 'platform'],
    ['100.125.1.250', null, 'platform'],
    ['fe80::1%12', 'Ethernet', 'ipv6 ?'],
    ['fd00::53', null, 'ipv6 ?'],
    ['2001:db8::53', null, 'ipv6 ?'],
    ['2001:db8::53', 'wg0', 'vpn WireGuard'],
    ['2001:4860:4860::8888', null, 'public'],
    ['2400:3200::1', null, 'public'],
    ['2402:4E00::', null, 'public'],
    ['2001:db8::53', 'tun0', 'ipv6 ?'],
  ])('%s on %s: %s', (address, adapter, expected) => {
    expect(whose(address, adapter)).toBe(expected);
  });

  it('a loopback address says nothing in the demo, where every target has one', () => {
    expect(whose('127.0.0.1', null, { isAllLocal: true })).toBe('company ?');
  });
});
