/** Places of the registry that matter, as rows under the names that PowerShell prints as well. */
import { CLIENT_NAME } from '../../../shared/parse/common/client.ts';
import type { Registry, Root, Value } from './registry.ts';
import type { Row } from './rows.ts';

const NAME_POLICIES = [
  ['policy', 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient\\DnsPolicyConfig'],
  ['local', 'SYSTEM\\CurrentControlSet\\Services\\Dnscache\\Parameters\\DnsPolicyConfig'],
] as const;
const SETTINGS = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';
const SETTINGS_POLICY = 'SOFTWARE\\Policies\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';
const UNINSTALL = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall';
const UNINSTALL_PLACES: readonly (readonly [Root, string])[] = [
  ['HKLM', 'SOFTWARE\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall'],
  ['HKLM', UNINSTALL],
  ['HKCU', UNINSTALL],
];
/** The vendor's SDK for Windows names this key of the client's installer. */
export const CLIENT_KEY = '{D19D277C-E465-4F61-A725-231B7DB9255D}_is1';
/** The class of network adapters; each has a key of four digits. */
const ADAPTERS = 'SYSTEM\\CurrentControlSet\\Control\\Class\\{4d36e972-e325-11ce-bfc1-08002be10318}';
/** The ninth byte of these settings holds the flags of the connection. */
const FLAGS_AT = 8;

/** namePolicy lists the rules of the Name Resolution Policy Table; a policy's replace the local ones. */
export function namePolicy(registry: Registry): readonly Row[] {
  for (const [Store, place] of NAME_POLICIES) {
    const names = registry.keys('HKLM', place);
    if (names === null) continue;
    return names.map((name) => {
      const value = (of: string): Value => registry.value('HKLM', `${place}\\${name}`, of);
      return {
        Store,
        Namespace: value('Name'),
        NameServers: [value('GenericDNSServers'), value('DirectAccessDNSServers')].filter(
          (one) => one !== null && one !== '',
        ),
      };
    });
  }
  return [];
}

/** internetSettings reads the user's proxy, or the machine's where a policy makes it count for all. */
export function internetSettings(registry: Registry): readonly Row[] {
  const root: Root = registry.value('HKLM', SETTINGS_POLICY, 'ProxySettingsPerUser') === 0 ? 'HKLM' : 'HKCU';
  const value = (name: string): Value => registry.value(root, SETTINGS, name);
  const connection = registry.value(root, `${SETTINGS}\\Connections`, 'DefaultConnectionSettings');
  return [
    {
      ProxyEnable: value('ProxyEnable'),
      ProxyServer: value('ProxyServer'),
      ProxyOverride: value('ProxyOverride'),
      AutoConfigURL: value('AutoConfigURL'),
      AutoDetect: value('AutoDetect'),
      ConnectionFlags: Array.isArray(connection) ? (connection[FLAGS_AT] ?? null) : null,
    },
  ];
}

/** winHttpSettings reads the machine's proxy as the bytes in which Windows keeps it. */
export function winHttpSettings(registry: Registry): readonly Row[] {
  const bytes = registry.value('HKLM', `${SETTINGS}\\Connections`, 'WinHttpSettings');
  return [{ Bytes: Array.isArray(bytes) ? bytes : [] }];
}

/** programs lists installed programs that are the client; no other leaves the registry. */
export function programs(registry: Registry): readonly Row[] {
  return UNINSTALL_PLACES.flatMap(([root, place]) =>
    (registry.keys(root, place) ?? []).flatMap((key): Row[] => {
      const value = (name: string): Value => registry.value(root, `${place}\\${key}`, name);
      const name = value('DisplayName');
      const isVendorKey = key.toUpperCase() === CLIENT_KEY.toUpperCase();
      const isClient = isVendorKey || (typeof name === 'string' && CLIENT_NAME.test(name));
      return isClient
        ? [
            {
              IsVendorKey: isVendorKey,
              DisplayName: name,
              DisplayVersion: value('DisplayVersion'),
              InstallLocation: value('InstallLocation'),
            },
          ]
        : [];
    }),
  );
}

/** networkDevices lists what drivers say of network adapters, by the GUID of the interface. */
export function networkDevices(registry: Registry): readonly Row[] {
  return (registry.keys('HKLM', ADAPTERS) ?? [])
    .filter((key) => /^\d{4}$/.test(key))
    .map((key) => {
      const value = (name: string): Value => registry.value('HKLM', `${ADAPTERS}\\${key}`, name);
      const device = value('DeviceInstanceID');
      return {
        InterfaceGuid: value('NetCfgInstanceId'),
        ComponentID: value('ComponentId'),
        // Its last part may be a serial number, and stays here.
        PnPDeviceID: typeof device === 'string' ? device.split('\\').slice(0, 2).join('\\') : null,
        Characteristics: value('Characteristics'),
      };
    });
}
