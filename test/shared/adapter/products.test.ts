/** VPN programs as Windows shows their adapters: each is a VPN, whether the list names it or not, and IPv6 alone makes none. */
import { describe, expect, it } from 'vitest';
import { natureOf, type Verdict } from '../../../shared/adapter/nature.ts';
import type { Adapter } from '../../../shared/observation/workstation.ts';
import { windows, productOf, SOFT } from './windows-adapters.ts';

describe('adapters of Windows', () => {
  it.each<[string, Adapter, Verdict, string | null]>([
    // VPN programs that the list names, with the properties of a current Windows.
    [
      'Sangfor EasyConnect',
      windows('Sangfor SSL VPN CS Support System VNIC', SOFT),
      'tunnel',
      'Sangfor EasyConnect/aTrust',
    ],
    ['360 Connect', windows('360Connect Virtual Adapter', SOFT), 'software', '360 Connect'],
    ['Huawei SecoClient', windows('SVN Adapter V1.0', SOFT), 'software', 'Huawei SecoClient/UniVPN'],
    ['H3C iNode', windows('iNode VPN Virtual NIC', SOFT), 'tunnel', 'H3C iNode'],
    ['Hillstone', windows('Hillstone Virtual Network Adapter', SOFT), 'software', 'Hillstone VPN'],
    ['Array Networks', windows('Array Networks SSL VPN Adapter', SOFT), 'tunnel', 'Array Networks VPN'],
    ['F5', windows('F5 Networks VPN Adapter', { type: '23' }), 'tunnel', 'F5 BIG-IP Edge Client'],
    [
      'Check Point',
      windows('Check Point Virtual Network Adapter For Endpoint VPN Client', SOFT),
      'tunnel',
      'Check Point VPN',
    ],
    ['NordLynx', windows('NordLynx Tunnel', { type: '53', device: 'SWD\\WINTUN' }), 'tunnel', 'NordVPN'],
    ['Mullvad', windows('Mullvad Tunnel', { name: 'Mullvad', type: '53' }), 'tunnel', 'Mullvad VPN'],
    ['SoftEther', windows('VPN Client Adapter - VPN', SOFT), 'tunnel', 'SoftEther VPN'],
    ['Radmin', windows('Famatech Radmin VPN Ethernet Adapter', SOFT), 'tunnel', 'Radmin VPN'],
    ['Hamachi', windows('LogMeIn Hamachi Virtual Ethernet Adapter', SOFT), 'software', 'Hamachi'],
    ['Fortinet', windows('Fortinet Virtual Ethernet Adapter (NDIS 6.30)', SOFT), 'tunnel', 'FortiClient'],
    // Those that it does not name are VPNs all the same.
    [
      'an unknown program on a TAP driver',
      windows('Example Secure Access', { ...SOFT, component: 'tap0901' }),
      'tunnel',
      'VPN',
    ],
    [
      'an unknown program on Wintun',
      windows('Example Net', { type: '53', device: 'SWD\\WINTUN' }),
      'tunnel',
      'VPN',
    ],
    [
      'an unknown program that says nothing but its type',
      windows('Example Net', { type: '53' }),
      'tunnel',
      'VPN',
    ],
    ['a dial-up connection', windows('WAN Miniport (L2TP)', { device: 'SWD\\MSRRAS' }), 'tunnel', 'VPN'],
    ['SSTP', windows('WAN Miniport (SSTP)', { component: 'ms_sstpminiport' }), 'tunnel', 'VPN'],
  ])('%s', (_what, one, is, product) => {
    expect(natureOf(one).is).toBe(is);
    expect(productOf(one)).toBe(product);
  });

  it.each([
    ['Teredo', windows('Teredo Tunneling Pseudo-Interface', { type: '131', device: 'SWD\\IP_TUNNEL_VBUS' })],
    ['ISATAP', windows('Microsoft ISATAP Adapter #3', { type: '131' })],
    ['6to4', windows('Microsoft 6to4 Adapter', { type: '131' })],
    ['IP-HTTPS', windows('Microsoft IP-HTTPS Platform Adapter', { type: '131' })],
  ])('%s carries IPv6 alone, so that it is no VPN in the way of anything here', (_what, one) => {
    expect(natureOf(one).is).toBe('tunnel');
    expect(productOf({ ...one, addresses: [], hasIpv6: true })).toBeNull();
  });

  it('says what decided', () => {
    expect(natureOf(windows('Example', { device: 'ROOT\\NET', component: 'tap0901' })).by).toEqual([
      'device ROOT\\NET',
      'component tap0901',
    ]);
    // The rest of a device's id may be a serial number.
    expect(
      natureOf(windows('Example', { device: 'USB\\VID_0BDA&PID_8153\\0013000001' })).by.join(),
    ).not.toContain('0013000001');
  });
});
