/** What Windows' own functions said, read into the same facts as the PowerShell script. */
import { isIpv4, type Ipv4 } from '../../net/ipv4.ts';
import type { Unknown } from '../../observation/known.ts';
import type { LinkFacts } from '../../observation/machine.ts';
import type { Winner } from '../../observation/workstation.ts';
import { windowsFacts, type WindowsFacts } from '../../parse/windows/facts.ts';
import { bestRouteOf } from '../../parse/windows/native/best-route.ts';
import { machineProxyOf } from '../../parse/windows/native/machine-proxy.ts';
import { anyRow, nativeRows } from '../../parse/windows/native/rows.ts';
import { wifiOf } from '../../parse/windows/native/wifi.ts';
import { nativeSections } from '../../parse/windows/native/sections.ts';
import { namesByIndex, notAsked, type NativeTable, type Texts } from '../../parse/windows/native/texts.ts';
import { firstKnown, read, readOne, type Fact, type Output } from '../output.ts';
import { withSources } from '../sources.ts';
import type { SectionFacts, Told } from './sections.ts';

type NativeFact = Exclude<keyof WindowsFacts, 'winners'>;

/** Which functions a fact is read from. */
const USED: Readonly<Record<NativeFact, readonly NativeTable[]>> = {
  adapters: ['GetAdaptersAddresses', 'GetIfTable2', 'GetIpInterfaceTable', 'RegistryNetworkDevices'],
  routes: ['GetIpForwardTable2', 'GetAdaptersAddresses', 'GetIpInterfaceTable'],
  resolvers: ['GetAdaptersAddresses', 'GetIpInterfaceTable'],
  nrpt: ['RegistryNamePolicy'],
  neighbors: ['GetIpNetTable2', 'GetAdaptersAddresses'],
  proxies: ['WinHttpGetIEProxyConfigForCurrentUser', 'RegistryInternetSettings'],
  winhttp: ['RegistryWinHttp'],
  client: ['RegistryPrograms'],
};

export type NativeFacts = { readonly [K in NativeFact]: SectionFacts[K] } & {
  readonly links: Fact<readonly LinkFacts[]>;
  readonly winners: ReadonlyMap<Ipv4, Fact<Winner>>;
};

/** nativeFacts reads every fact that the answers tell; what was not asked is `not-run`. */
export function nativeFacts(outputs: readonly Output[]): NativeFacts {
  const tables = outputs.filter(({ source }) => source === 'windows-native');
  const ofTable = (table: NativeTable): Output | undefined =>
    tables.findLast(({ subject }) => subject === table);
  const texts: Texts = (table) => ofTable(table)?.text ?? notAsked(table);
  const facts = windowsFacts(nativeSections(texts));
  const told = <K extends NativeFact>(name: K): Told<WindowsFacts[K]> => ({
    fact: facts[name].known ? facts[name] : (gapOf(texts, USED[name]) ?? facts[name]),
    evidence: USED[name].flatMap((table) => ofTable(table)?.evidence ?? []),
  });
  const routes = told('routes');
  const adapters = told('adapters');
  const machine = read(
    tables.filter(({ subject }) => subject === 'WinHttpGetDefaultProxyConfiguration'),
    'windows-native',
    machineProxyOf,
  );
  return {
    adapters,
    routes,
    resolvers: told('resolvers'),
    nrpt: told('nrpt'),
    neighbors: told('neighbors'),
    proxies: told('proxies'),
    winhttp: firstKnown(machine, told('winhttp')),
    client: told('client'),
    links: read(
      tables.filter(({ subject }) => subject === 'WlanQueryInterface'),
      'windows-native',
      wifiOf,
    ),
    winners: winnersOf(outputs, withSources(routes, adapters), namesByIndex(texts)),
  };
}

/** Why the first function of a fact told nothing; the sections keep no more than the words of it. */
function gapOf(texts: Texts, [first]: readonly NativeTable[]): Unknown | null {
  const text = first === undefined ? null : texts(first);
  if (text === null || (!text.known && text.reason === 'not-run')) return null;
  const rows = text.known ? nativeRows(text.value, anyRow) : text;
  return rows.known ? null : rows;
}

function winnersOf(
  outputs: readonly Output[],
  routes: NativeFacts['routes'],
  names: ReadonlyMap<number, string>,
): ReadonlyMap<Ipv4, Fact<Winner>> {
  const found = new Map<Ipv4, Fact<Winner>>();
  for (const output of outputs.filter(({ source }) => source === 'native-route')) {
    const { subject } = output;
    if (isIpv4(subject))
      found.set(
        subject,
        readOne(output, (text) => bestRouteOf(text, subject, { names, routes: routes.fact })),
      );
  }
  // One that failed says nothing against what others say.
  return new Map([...found].filter(([, { fact }]) => fact.known));
}
