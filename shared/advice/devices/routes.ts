/** Routes towards the cloud, the network that is advertised back, and what shows both. */
import { baseAddress, dottedMask, type Cidr, type Ipv4 } from '../../net/ipv4.ts';
import type { Command } from '../action.ts';
import { changes, shows } from './device.ts';

/** NEXT-HOP is the address of the far end of the line; PORT is the port towards it. */
const NEXT_HOP = 'NEXT-HOP';

/** routeLines send blocks towards the cloud. */
export function routeLines(blocks: readonly Cidr[]): readonly Command[] {
  if (blocks.length === 0) return [];
  const masked = blocks.map((block) => `${baseAddress(block)} ${dottedMask(block)}`);
  const fortios = masked.flatMap((block) => [
    'edit 0',
    `set dst ${block}`,
    `set gateway ${NEXT_HOP}`,
    'set device "PORT"',
    'next',
  ]);
  return [
    changes(
      'huawei-h3c',
      ['system-view', ...masked.map((block) => `ip route-static ${block} ${NEXT_HOP}`)],
      ['system-view', ...masked.map((block) => `undo ip route-static ${block} ${NEXT_HOP}`)],
    ),
    changes(
      'cisco-ios',
      ['configure terminal', ...masked.map((block) => `ip route ${block} ${NEXT_HOP}`), 'end'],
      ['configure terminal', ...masked.map((block) => `no ip route ${block} ${NEXT_HOP}`), 'end'],
    ),
    changes(
      'fortios',
      ['config router static', ...fortios, 'end'],
      ['show router static', 'config router static', 'delete NUMBER', 'end'],
    ),
  ];
}

/** showRouteLines ask a router where it sends an address. */
export function showRouteLines(address: Ipv4): readonly Command[] {
  return [
    shows('huawei-h3c', [`display ip routing-table ${address}`]),
    shows('cisco-ios', [`show ip route ${address}`]),
    shows('fortios', [`get router info routing-table details ${address}`]),
  ];
}

/** showLineLines show the state of BGP and of the tunnels of the standby. */
export function showLineLines(): readonly Command[] {
  return [
    shows('huawei-vrp', ['display bgp peer', 'display ipsec sa']),
    shows('h3c-comware', ['display bgp peer ipv4', 'display ipsec sa']),
    shows('cisco-ios', ['show ip bgp summary', 'show crypto ipsec sa']),
    shows('fortios', ['get router info bgp summary', 'get vpn ipsec tunnel summary']),
  ];
}

/** advertiseLines announce the network of the workstations to the cloud; the network must stand in the routing table with just this mask. */
export function advertiseLines(blocks: readonly Cidr[]): readonly Command[] {
  const masked =
    blocks.length === 0
      ? (['SUBNET MASK'] as const)
      : blocks.map((block) => `${baseAddress(block)} ${dottedMask(block)}`);
  const networks = masked.map((block) => `network ${block}`);
  const undone = networks.map((one) => `undo ${one}`);
  const cisco = masked.map((block) => `network ${block.replace(' ', ' mask ')}`);
  const fortios = masked.flatMap((block) => ['edit 0', `set prefix ${block}`, 'next']);
  return [
    changes(
      'huawei-vrp',
      ['system-view', 'bgp AS', 'ipv4-family unicast', ...networks],
      ['system-view', 'bgp AS', 'ipv4-family unicast', ...undone],
    ),
    changes(
      'h3c-comware',
      ['system-view', 'bgp AS', 'address-family ipv4 unicast', ...networks],
      ['system-view', 'bgp AS', 'address-family ipv4 unicast', ...undone],
    ),
    changes(
      'cisco-ios',
      ['configure terminal', 'router bgp AS', ...cisco, 'end'],
      ['configure terminal', 'router bgp AS', ...cisco.map((one) => `no ${one}`), 'end'],
    ),
    changes(
      'fortios',
      ['config router bgp', 'config network', ...fortios, 'end', 'end'],
      ['show router bgp', 'config router bgp', 'config network', 'delete NUMBER', 'end', 'end'],
    ),
  ];
}
