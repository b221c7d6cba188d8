/** The devices of a network team and the DNS servers that advice is given for. */
/** What a line is for. Huawei and H3C share many forms, which then stand together. */
export const DEVICES = [
  'huawei-h3c',
  'huawei-vrp',
  'h3c-comware',
  'cisco-ios',
  'fortios',
  'windows-dns',
  'bind',
  'unbound',
  'dnsmasq',
  'mihomo',
] as const;

export type Device = (typeof DEVICES)[number];

/** DEVICE_NAMES are proper names, the same in every language. */
export const DEVICE_NAMES: Readonly<Record<Device, string>> = {
  'huawei-h3c': 'Huawei VRP / H3C Comware',
  'huawei-vrp': 'Huawei VRP',
  'h3c-comware': 'H3C Comware 7',
  'cisco-ios': 'Cisco IOS',
  fortios: 'Fortinet FortiOS',
  'windows-dns': 'Windows Server DNS (PowerShell)',
  bind: 'BIND (named.conf)',
  unbound: 'unbound (unbound.conf)',
  dnsmasq: 'dnsmasq (dnsmasq.conf)',
  mihomo: 'Mihomo / Clash (YAML)',
};

/** deviceName gives the name of a device; of another version's report, its code. */
export function deviceName(device: string): string {
  const known: Readonly<Record<string, string>> = DEVICE_NAMES;
  return Object.hasOwn(known, device) ? (known[device] ?? device) : device;
}
