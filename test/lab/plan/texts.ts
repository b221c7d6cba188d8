/** The files that a generated network has: the plan, and what stands on the gateway. The lab runs the same lines. */
import { ANY, PUBLIC_GATEWAY, TUNNELS, VPN_ENDS, type Made, type MadeConnection } from './made.ts';

/** KEY is both BGP's and the tunnel's. */
export const KEY = 'lab';

/** planText writes plan.yaml. */
export function planText(made: Made): string {
  const { vbr, bgp } = made;
  const isOwnProbe = !made.probe.startsWith('100.');
  const lines = [
    'region: cn-hangzhou',
    `officeNetworks: [${made.office.join(', ')}]`,
    `userVpc: {cidrs: ${made.userVpc}}`,
    'dataCenter:',
    `  cidrs: [${made.dataCenter.join(', ')}]`,
    `  gateway: {publicAddress: ${PUBLIC_GATEWAY}, isStatic: true, ike: [ikev1, ikev2], vpnInterfaces: [${TUNNELS.join(', ')}]}`,
    'vbr:',
    '  vlan: 0',
    `  routing: ${vbr.routing}`,
    `  cloudAddress: ${vbr.cloud}/${vbr.length}`,
    `  gatewayAddress: ${vbr.gateway}/${vbr.length}`,
    `bgp: {localAsn: ${bgp.localAsn}, peerAsn: ${bgp.peerAsn}, key: ${String(bgp.key)}, bfd: ${bgp.bfd ? '{hops: 1}' : 'false'}}`,
    'vpnGateway:',
    `  vpc: ${made.vpc}`,
    '  routing: static',
    `  address: ${VPN_ENDS[0]}`,
    `  publishedToCen: ${String(made.published)}`,
    '  connections:',
    ...made.connections.map(connection),
    '  routes:',
    ...made.vpnRoutes.map(
      (one) =>
        `    - {destination: ${one.destination}, connection: ${one.connection}, weight: ${one.weight}, advertise: ${String(one.advertise)}}`,
    ),
    ...(made.vpnRoutes.length === 0 ? ['    []'] : []),
    'cen:',
    '  edition: enterprise',
    `  attachments: [${made.attachments.join(', ')}]`,
    `  cloudServices: {via: ${made.via}, overBgp: ${String(made.overBgp)}}`,
    '  healthCheck:',
    `    source: ${isOwnProbe ? made.probe : 'automatic'}`,
    ...(isOwnProbe ? [] : [`    assigned: ${made.probe}`]),
    `    destination: ${vbr.gateway}`,
  ];
  return `${lines.join('\n')}\n`;
}

function connection({ name, atCloud: { own, cloud } }: MadeConnection): string {
  const blocks = own.includes(ANY) ? '' : `, local: [${cloud.join(', ')}], remote: [${own.join(', ')}]`;
  return `    - {name: ${name}, ike: ikev2${blocks}}`;
}

/** gatewayText writes frr.conf of the gateway. */
export function gatewayText({ vbr, gateway }: Made): string {
  const { statics, lan, networks, family } = gateway;
  const lines = [
    'frr version 8.4.4',
    'frr defaults traditional',
    'hostname gateway',
    '!',
    ...statics.map(({ to, hop, distance }) =>
      ['ip route', to, hop, ...(distance === undefined ? [] : [distance])].join(' '),
    ),
    '!',
    `interface ${gateway.port}`,
    ` ip address ${vbr.gateway}/${vbr.length}`,
    ...(gateway.isPortShut ? [' shutdown'] : []),
    'exit',
    '!',
    'interface eth2',
    ...lan.map((address) => ` ip address ${address}`),
    'exit',
    '!',
    'interface wan',
    ` ip address ${PUBLIC_GATEWAY}/30`,
    'exit',
    '!',
    `router bgp ${gateway.asn}`,
    ` bgp router-id ${vbr.gateway}`,
    ...gateway.switches,
    ` neighbor ${vbr.cloud} remote-as ${gateway.remoteAsn}`,
    ` neighbor ${vbr.cloud} timers 3 9`,
    ` neighbor ${vbr.cloud} timers connect 1`,
    ...(gateway.hasKey ? [` neighbor ${vbr.cloud} password ${KEY}`] : []),
    ...(gateway.bfd ? [` neighbor ${vbr.cloud} bfd`] : []),
    ...(gateway.isNeighborShut ? [` neighbor ${vbr.cloud} shutdown`] : []),
    ' !',
    ' address-family ipv4 unicast',
    ...networks.map((one) => `  network ${one}`),
    ...family,
    ' exit-address-family',
    'exit',
    '!',
    ...(gateway.policies ?? []),
    'end',
  ];
  return `${lines.join('\n')}\n`;
}

/** One end of a connection. */
export interface TunnelEnd {
  readonly name: string;
  readonly own: string;
  readonly other: string;
  readonly localTs: readonly string[];
  readonly remoteTs: readonly string[];
  /** More lines of the child, and of the connection. */
  readonly child?: readonly string[];
  readonly more?: readonly string[];
}

/** swanctlText writes swanctl.conf. */
export function swanctlText(ends: readonly TunnelEnd[]): string {
  const lines = [
    'connections {',
    ...ends.flatMap((end) => [
      `  ${end.name} {`,
      '    version = 2',
      `    local_addrs = ${end.own}`,
      `    remote_addrs = ${end.other}`,
      '    proposals = aes256-sha256-modp2048',
      ...(end.more ?? []).map((line) => `    ${line}`),
      '    local {',
      '      auth = psk',
      `      id = ${end.own}`,
      '    }',
      '    remote {',
      '      auth = psk',
      `      id = ${end.other}`,
      '    }',
      '    children {',
      '      net {',
      `        local_ts = ${end.localTs.join(',')}`,
      `        remote_ts = ${end.remoteTs.join(',')}`,
      '        esp_proposals = aes256-sha256',
      ...(end.child ?? []).map((line) => `        ${line}`),
      '      }',
      '    }',
      '  }',
    ]),
    '}',
    'secrets {',
    '  ike-lab {',
    `    secret = ${KEY}`,
    '  }',
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

/** gatewayTunnels gives swanctl.conf of the gateway as it stands on the device. */
export function gatewayTunnels({ kind, connections }: Made): string {
  return swanctlText(
    connections.map(({ name, atGateway: { own, cloud } }, index) => ({
      name,
      own: PUBLIC_GATEWAY,
      other: VPN_ENDS[index] ?? VPN_ENDS[0],
      localTs: own,
      remoteTs: cloud,
      child: kind === 'route' ? [`if_id_in = ${index + 1}`, `if_id_out = ${index + 1}`] : [],
    })),
  );
}
