/** From a question to its answer as text. */
import { commandOf } from '../protocol.ts';
import type { Question, TableName } from '../../engine/native-question.ts';
import { readAdapters } from './adapters.ts';
import { bestRoute } from './best-route.ts';
import { Echo } from './echo.ts';
import { fileSecurity } from './file-security.ts';
import { Functions } from './functions.ts';
import type { Koffi } from './koffi.ts';
import { LAYOUTS } from './layouts.ts';
import { lookUp } from './lookup.ts';
import { internetSettings, namePolicy, networkDevices, programs, winHttpSettings } from './places.ts';
import { machineProxy, userProxy } from './proxies.ts';
import { Registry } from './registry.ts';
import { interfaceRow, neighborRow, routeRow, stackRow, type Row } from './rows.ts';
import { readTable } from './tables.ts';
import { Waiting } from './waiting.ts';
import { wifiRows } from './wifi.ts';

export type Answer = (question: Question, signal: AbortSignal) => Promise<string>;

/**
 * answers gives what answers questions in this process. It rejects with a Refusal, or with whatever went
 * wrong.
 */
export function answers(koffi: Koffi, system32: string): Answer {
  const functions = new Functions(koffi, system32);
  const waiting = new Waiting(functions);
  const echo = new Echo(functions);
  const tables = tableReaders(functions, new Registry(functions));
  return async (question, signal) => {
    switch (question.call) {
      case 'IcmpSendEcho2Ex':
        return written(question, await echo.ask(question));
      case 'GetAddrInfoExW':
        return written(question, await lookUp({ functions, waiting }, question.name, signal));
      case 'GetBestRoute2':
        return written(question, bestRoute(functions, question.target));
      case 'GetFileSecurityW':
        return written(question, fileSecurity(functions, question.path));
      default:
        return written(question, tables[question.call]());
    }
  };
}

function tableReaders(
  functions: Functions,
  registry: Registry,
): Readonly<Record<TableName, () => readonly Row[]>> {
  return {
    GetAdaptersAddresses: () => readAdapters(functions),
    GetIfTable2: () =>
      readTable(functions, {
        name: 'GetIfTable2',
        ...shape('MIB_IF_TABLE2', 'MIB_IF_ROW2'),
        read: interfaceRow,
      }),
    GetIpInterfaceTable: () =>
      readTable(functions, {
        name: 'GetIpInterfaceTable',
        ...shape('MIB_IPINTERFACE_TABLE', 'MIB_IPINTERFACE_ROW'),
        read: stackRow,
      }),
    GetIpForwardTable2: () =>
      readTable(functions, {
        name: 'GetIpForwardTable2',
        ...shape('MIB_IPFORWARD_TABLE2', 'MIB_IPFORWARD_ROW2'),
        read: routeRow,
      }),
    GetIpNetTable2: () =>
      readTable(functions, {
        name: 'GetIpNetTable2',
        ...shape('MIB_IPNET_TABLE2', 'MIB_IPNET_ROW2'),
        read: neighborRow,
      }),
    RegistryNamePolicy: () => namePolicy(registry),
    RegistryInternetSettings: () => internetSettings(registry),
    RegistryWinHttp: () => winHttpSettings(registry),
    RegistryPrograms: () => programs(registry),
    RegistryNetworkDevices: () => networkDevices(registry),
    WinHttpGetIEProxyConfigForCurrentUser: () => userProxy(functions),
    WinHttpGetDefaultProxyConfiguration: () => machineProxy(functions),
    WlanQueryInterface: () => wifiRows(functions),
  };
}

function shape(
  table: 'MIB_IF_TABLE2' | 'MIB_IPINTERFACE_TABLE' | 'MIB_IPFORWARD_TABLE2' | 'MIB_IPNET_TABLE2',
  row: keyof typeof LAYOUTS,
): { readonly header: number; readonly row: number } {
  return { header: LAYOUTS[table].at.Table, row: LAYOUTS[row].size ?? 0 };
}

/** A row per line, for people; the count says that none is missing. */
function written(question: Question, rows: readonly Row[]): string {
  const lines = rows.map((row) => JSON.stringify(row));
  return `{"asked":${JSON.stringify(commandOf(question))},"count":${rows.length},"rows":[\n${lines.join(',\n')}\n]}\n`;
}
