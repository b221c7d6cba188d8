/** What Windows' own functions are asked, and which facts each answer tells. */
import type { Ipv4 } from '../../../shared/net/ipv4.ts';
import type { TableName } from '../../engine/native-question.ts';
import type { FactName, NativeStep } from './plan.ts';

const TABLES: readonly (readonly [TableName, readonly FactName[]])[] = [
  ['GetAdaptersAddresses', ['adapters', 'routes', 'resolvers', 'neighbors']],
  ['GetIfTable2', ['adapters']],
  ['GetIpInterfaceTable', ['adapters', 'routes', 'resolvers']],
  ['GetIpForwardTable2', ['routes']],
  ['GetIpNetTable2', ['neighbors']],
  ['RegistryNamePolicy', ['nrpt']],
  ['WinHttpGetIEProxyConfigForCurrentUser', ['proxies']],
  ['WinHttpGetDefaultProxyConfiguration', ['proxies']],
  ['RegistryInternetSettings', ['proxies']],
  ['RegistryWinHttp', ['proxies']],
  ['RegistryPrograms', ['client']],
  ['RegistryNetworkDevices', []],
  ['WlanQueryInterface', []],
];

/** nativeSteps asks for every table at once, and for the way to each target. */
export function nativeSteps(targets: readonly Ipv4[]): readonly NativeStep[] {
  return [
    ...TABLES.map(([call, serves]) => tableStep(call, serves)),
    ...targets.map(
      (target): NativeStep => ({
        source: 'native-route',
        subject: target,
        serves: ['winners'],
        question: { call: 'GetBestRoute2', target },
      }),
    ),
  ];
}

/** nativeNeighborSteps reads the neighbors again; the adapters give the names of their interfaces. */
export function nativeNeighborSteps(): readonly NativeStep[] {
  return [tableStep('GetIpNetTable2', ['neighbors']), tableStep('GetAdaptersAddresses', ['neighbors'])];
}

function tableStep(call: TableName, serves: readonly FactName[]): NativeStep {
  return { source: 'windows-native', subject: call, serves, question: { call } };
}
