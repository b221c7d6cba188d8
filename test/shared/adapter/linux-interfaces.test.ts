/** Interfaces as Linux shows them: what kind each one is. */
import { describe, expect, it } from 'vitest';
import { natureFrom, type Verdict } from '../../../shared/adapter/nature.ts';
import { linkSigns as linuxSigns } from '../../../shared/parse/linux/link-signs.ts';

describe('interfaces of Linux', () => {
  it.each<[string, Partial<Parameters<typeof linuxSigns>[0]>, Verdict]>([
    ['a card of an old ip', {}, 'ethernet'],
    ['a card on its bus', { bus: 'pci' }, 'ethernet'],
    ['Wi-Fi on its bus', { name: 'wlp2s0', bus: 'pci' }, 'wifi'],
    ['a card in a container', { info: 'veth' }, 'ethernet'],
    ['a VLAN', { name: 'eth0.30', info: 'vlan' }, 'ethernet'],
    ['docker0', { name: 'docker0', info: 'bridge' }, 'switch'],
    ['docker0 without details', { name: 'docker0' }, 'switch'],
    ['a modem', { name: 'wwan0', type: 'none', flags: ['POINTOPOINT', 'UP'] }, 'cellular'],
    ['OpenVPN on a TAP', { name: 'tap0', info: 'tun' }, 'tunnel'],
    ['the new driver of OpenVPN', { name: 'ovpn0', type: 'none', info: 'ovpn' }, 'tunnel'],
    ['WireGuard of any name', { name: 'office', type: 'none', info: 'wireguard' }, 'tunnel'],
    ['XFRM', { name: 'ipsec0', type: 'none', info: 'xfrm' }, 'tunnel'],
    ['VXLAN', { name: 'flannel.1', info: 'vxlan' }, 'tunnel'],
    ['a kind that is not known yet', { name: 'new0', info: 'brandnew' }, 'software'],
    ['a line that is no Ethernet', { name: 'ib0', type: 'infiniband' }, 'unknown'],
  ])('%s', (_what, hints, is) => {
    expect(
      natureFrom(
        linuxSigns({
          name: 'eth0',
          flags: ['BROADCAST', 'UP'],
          type: 'ether',
          info: undefined,
          bus: undefined,
          ...hints,
        }),
      ).is,
    ).toBe(is);
  });
});
