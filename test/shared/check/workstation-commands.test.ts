/** What somebody who follows the checklist types about this workstation, and how it is taken back. */
import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../../../shared/diagnosis/finding-args.ts';
import { block } from '../../../shared/net/ipv4.ts';
import { idsFor, typed } from './typed.ts';

describe('a route that is taken out', () => {
  const args = { prefix: '100.100.0.0/16', gateway: '192.168.1.254' };
  it.each([
    [
      'delete-windows',
      'route delete 100.100.0.0 mask 255.255.0.0',
      'undo route add 100.100.0.0 mask 255.255.0.0 192.168.1.254',
    ],
    [
      'delete-macos',
      'sudo route -n delete -net 100.100.0.0/16',
      'undo sudo route -n add -net 100.100.0.0/16 192.168.1.254',
    ],
    [
      'delete-linux',
      'sudo ip route del 100.100.0.0/16',
      'undo sudo ip route add 100.100.0.0/16 via 192.168.1.254',
    ],
  ])('%s: is put back over its gateway, where it had one', (id, run, undo) => {
    const lines = (changes: Partial<typeof args> | { readonly gateway: null }) =>
      typed('workstation.wrong-route', id, { args: { ...args, ...changes } });
    expect(lines({})).toEqual([run, undo]);
    expect(lines({ gateway: null })).toEqual([run]);
    expect(lines({ gateway: '$(reboot)' })).toEqual([run]);
    expect(lines({ prefix: '$(reboot)' })).toEqual([]);
  });
});

describe('a route that throws packets away', () => {
  const args = { prefix: '100.64.0.0/10', kind: 'blackhole' };
  it('is put back on macOS as it was', () => {
    const lines = (kind: string) =>
      typed('workstation.local-block-route', 'delete-macos', { args: { ...args, kind } });
    expect(lines('blackhole')).toEqual([
      'sudo route -n delete -net 100.64.0.0/10',
      'undo sudo route -n add -net 100.64.0.0/10 127.0.0.1 -blackhole',
    ]);
    expect(lines('unreachable')[1]).toBe('undo sudo route -n add -net 100.64.0.0/10 127.0.0.1 -reject');
  });

  it('is put back on Linux with its kind', () => {
    expect(typed('workstation.local-block-route', 'delete-linux', { args })).toEqual([
      'sudo ip route del blackhole 100.64.0.0/10',
      'undo sudo ip route add blackhole 100.64.0.0/10',
    ]);
  });

  it.each([
    ['delete-macos', { prefix: 'x; reboot' }],
    ['delete-linux', { prefix: 'x; reboot' }],
    ['delete-linux', { kind: 'blackhole; reboot' }],
    ['delete-linux', { kind: '; blackhole' }],
    ['delete-linux', { kind: '' }],
  ])('%s: is left where it makes no command: %j', (id, changes) => {
    expect(typed('workstation.local-block-route', id, { args: { ...args, ...changes } })).toEqual([]);
  });
});

describe('a look at the way', () => {
  const COMMANDS = [
    ['show-windows', 'Find-NetRoute -RemoteIPAddress 100.100.45.10'],
    ['show-macos', 'route -n get 100.100.45.10'],
    ['show-linux', 'ip route get 100.100.45.10'],
  ] as const;
  const CODES = [
    'workstation.routes-disagree',
    'workstation.overlay-route',
    'workstation.lan-overlap',
  ] as const;

  it.each(CODES)('%s: takes the first target that is an address', (code) => {
    const targets = ['$(reboot)', '100.100.45.10', '100.100.45.11'];
    for (const [id, run] of COMMANDS) {
      expect(typed(code, id, { args: { targets } })).toEqual([run]);
      expect(typed(code, id, { args: { targets: [] } })).toEqual([]);
    }
  });

  it('is taken at a route that throws packets away, on Windows', () => {
    const args = { targets: ['100.100.45.10'] };
    expect(typed('workstation.local-block-route', 'show-windows', { args })).toEqual([COMMANDS[0][1]]);
  });
});

describe('an adapter', () => {
  it('is switched on by its name, the first of them, and off again', () => {
    const lines = (adapters: readonly string[]) =>
      typed('workstation.no-link', 'enable-windows', { args: { adapters } });
    expect(lines(["Bob's LAN", 'WLAN'])).toEqual([
      'Get-NetAdapter | Format-Table Name, Status, InterfaceDescription',
      "Enable-NetAdapter -Name 'Bob''s LAN'",
      "undo Disable-NetAdapter -Name 'Bob''s LAN' -Confirm:$false",
    ]);
    expect(lines([])).toEqual(['Get-NetAdapter | Format-Table Name, Status, InterfaceDescription']);
  });

  it('asks for an address again, the first of them', () => {
    const lines = (adapters: readonly string[]) =>
      typed('workstation.no-address', 'renew-macos', { args: { adapters } });
    expect(lines(['en0', 'en1'])).toEqual(["sudo ipconfig set 'en0' DHCP"]);
    expect(lines([])).toEqual([]);
  });
});

describe('an overlay', () => {
  it('may be the company’s own, and broken behind this workstation', () => {
    expect(idsFor('workstation.overlay-route', { mayBeIntended: true })).toContain('behind');
    expect(idsFor('workstation.overlay-route', { mayBeIntended: false })).not.toContain('behind');
  });

  it('is taken down by its own command, where that is known', () => {
    const lines = (id: string, product: string) =>
      typed('workstation.overlay-filter', id, { args: { product } });
    expect(lines('disconnect', 'Tailscale')).toEqual(['sudo tailscale down', 'undo sudo tailscale up']);
    expect(lines('filter-off', 'Tailscale')).toEqual([
      'sudo tailscale set --netfilter-mode=off',
      'undo sudo tailscale set --netfilter-mode=on',
    ]);
    expect(lines('disconnect', 'packet filter')).toEqual([]);
    expect(lines('filter-off', 'packet filter')).toEqual(['sudo iptables -S']);
  });
});

describe('what is there to type at all', () => {
  it.each<readonly [FindingCode, string, readonly string[]]>([
    ['workstation.no-address', 'renew-windows', ['ipconfig /renew']],
    ['workstation.address-conflict', 'renew-windows', ['ipconfig /renew']],
    ['workstation.clock-skew', 'sync-windows', ['w32tm /resync']],
    ['workstation.clock-skew', 'sync-macos', ['sntp -sS']],
    ['workstation.clock-skew', 'sync-linux', ['set-ntp true', 'undo sudo timedatectl set-ntp false']],
    ['workstation.no-link', 'enable-linux', ['ip -br link']],
    ['workstation.local-block', 'rules-windows', ['-Action Block', 'DefaultOutboundAction']],
    ['workstation.local-block', 'rules-macos', ['pfctl -sr', 'systemextensionsctl list']],
    ['workstation.local-block', 'rules-linux', ['nft list ruleset', 'iptables -S OUTPUT']],
    ['workstation.proxy', 'show-windows', ['netsh winhttp show proxy']],
  ])('%s, %s: %j', (code, id, parts) => {
    const all = typed(code, id).join('\n');
    for (const part of parts) expect(all).toContain(part);
  });

  it('leaves all blocks of the profile out of the proxy, and takes that back', () => {
    const profile = { cloudServices: [block('100.64.0.0/10')], officeNetwork: [block('172.16.0.0/12')] };
    const [run, undo] = typed('workstation.proxy', 'environment', { profile });
    expect(run).toContain('.aliyuncs.com,100.64.0.0/10,172.16.0.0/12"');
    expect(undo).toBe('undo export NO_PROXY="$NO_PROXY_BEFORE"');
  });
});
