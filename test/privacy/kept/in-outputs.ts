/** What is lost out of outputs of commands that are filled with words that must stay. */
import { answer } from '../outputs/native-answer.ts';
import { ALIASES, DESCRIPTIONS } from './adapters.ts';
import { BLOCKS, PING_LINES, SERVICE_NAMES } from './networks.ts';
import { CLIENTS, VERSIONS } from './products.ts';
import { type Lost, inOutput } from './lost.ts';

/** interfaces: descriptions and aliases of adapters of Windows. */
export function interfaces(): Lost {
  const rows = [...DESCRIPTIONS, ...ALIASES].map((_, index) => ({
    InterfaceIndex: index + 1,
    Alias: ALIASES[index % ALIASES.length],
    Description: DESCRIPTIONS[index % DESCRIPTIONS.length],
    PhysicalAddress: '',
    Mtu: 1500,
    Type: 6,
    TunnelType: 0,
    MediaType: 0,
    PhysicalMediumType: 14,
    HardwareInterface: true,
    FilterInterface: false,
    ConnectorPresent: true,
    OperStatus: 1,
    AdminStatus: 1,
    MediaConnectState: 1,
  }));
  return inOutput(
    'GetIfTable2',
    'win32',
    'native:GetIfTable2',
    answer('GetIfTable2', rows),
    [...DESCRIPTIONS, ...ALIASES].map((one) => JSON.stringify(one)),
  );
}

/** programs: clients and their versions. */
export function programs(): Lost {
  const rows = [...CLIENTS, ...VERSIONS].map((_, index) => ({
    IsVendorKey: false,
    DisplayName: CLIENTS[index % CLIENTS.length],
    DisplayVersion: VERSIONS[index % VERSIONS.length],
    InstallLocation: '',
  }));
  return inOutput(
    'RegistryPrograms',
    'win32',
    'native:RegistryPrograms',
    answer('RegistryPrograms', rows),
    [...CLIENTS, ...VERSIONS].map((one) => JSON.stringify(one)),
  );
}

/** routes: blocks and metrics. */
export function routes(): Lost {
  const rows = BLOCKS.map((block, index) => ({
    DestinationPrefix: block,
    NextHop: '0.0.0.0',
    InterfaceIndex: 9,
    RouteMetric: 100 + index,
    Protocol: 3,
  }));
  return inOutput(
    'GetIpForwardTable2',
    'win32',
    'native:GetIpForwardTable2',
    answer('GetIpForwardTable2', rows),
    [
      ...BLOCKS.map((one) => JSON.stringify(one)),
      ...BLOCKS.map((_, index) => `"RouteMetric":${100 + index},`),
    ],
  );
}

/** hosts: names of services. */
export function hosts(): Lost {
  return inOutput(
    'hosts',
    'linux',
    'cat /etc/hosts',
    SERVICE_NAMES.map((name, index) => `100.99.8.${index + 1}\t${name}\n`).join(''),
    SERVICE_NAMES,
  );
}

/** pings: lines of a ping. */
export function pings(): readonly Lost[] {
  return PING_LINES.map(([platform, line]) => {
    const text =
      platform === 'win32'
        ? `\r\nPinging 100.100.2.136 with 32 bytes of data:\r\n${line}\r\n`
        : `PING 100.100.2.136 (100.100.2.136): 56 data bytes\n${line}\n`;
    return inOutput(
      `ping, ${platform}`,
      platform,
      platform === 'win32' ? 'ping -n 1 100.100.2.136' : 'ping -c 1 100.100.2.136',
      text,
      [line],
    );
  });
}
