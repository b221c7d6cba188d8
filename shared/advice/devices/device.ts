/**
 * Lines for the devices of a network team and for DNS servers. Only forms that the maker documents are here;
 * docs/advice-sources.md names the source of each. Words in capitals stand for values that only people know:
 * typed as they are, the devices refuse them.
 */
import type { Command } from '../action.ts';

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

/** changes is a line that changes what a network does, and the one that takes it back. */
export function changes(device: Device, run: readonly string[], undo: readonly string[]): Command {
  return { shell: 'config', device, risk: 'network', run: run.join('\n'), undo: undo.join('\n') };
}

/** shows is a line that reads only. */
export function shows(device: Device, run: readonly string[]): Command {
  return { shell: 'config', device, risk: 'reads', run: run.join('\n') };
}
