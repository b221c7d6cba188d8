/** Signs of what an interface of macOS is: its flags, and its name, which is the kernel driver's and not the user's. */
import { HARDWARE, sign } from '../../adapter/nature.ts';
import type { Nature, Sign } from '../../observation/workstation.ts';

const NAMES: readonly (readonly [RegExp, readonly Nature[]])[] = [
  [/^en\d/, HARDWARE],
  [/^pdp_ip\d/, ['cellular']],
  [/^(?:utun|ipsec|ppp|tun|tap|gpd|feth|gif|stf)\d/, ['tunnel']],
  // Bridges, networks of virtual machines, and the access point for others.
  [/^(?:bridge|vmenet|vmnet|vnic|vboxnet|ap|anpi)\d/, ['switch']],
];

/** linkSigns collects what `ifconfig` says of an interface's nature. Whether an `en` is a cable or Wi-Fi is not shown. */
export function linkSigns(name: string, flags: readonly string[]): readonly Sign[] {
  if (flags.includes('LOOPBACK')) return [sign('device', ['loopback'], 'flag LOOPBACK')];
  const natures = NAMES.find(([pattern]) => pattern.test(name))?.[1];
  return [
    ...(flags.includes('POINTOPOINT') ? [sign('device', ['tunnel', 'cellular'], 'flag POINTOPOINT')] : []),
    ...(natures === undefined ? [] : [sign('declared', natures, `driver of ${name}`)]),
    ...(flags.includes('POINTOPOINT') ? [sign('hint', ['tunnel'], 'flag POINTOPOINT')] : []),
  ];
}
