/**
 * Wi-Fi of Linux by the tools that ask the kernel. Not by the library: it lets NetworkManager look for other networks, which
 * sends, and for that time disturbs what the run measures; and it takes the first access point of a name for ours.
 */
import { join } from 'node:path';
import type { WifiFacts } from '../../../shared/observation/machine.ts';
import { parseIwLink, parseNmcliSecurity, parseProcWireless } from '../../../shared/parse/machine/linux.ts';
import { namesIn, outputOf, textOf } from './files.ts';

const ADAPTERS = '/sys/class/net';
const IW = ['/usr/sbin/iw', '/sbin/iw', '/usr/bin/iw'];
const NMCLI = ['/usr/bin/nmcli', '/bin/nmcli'];
/** No names of networks; and nobody looks for others. */
const SECURITY = ['-t', '-f', 'ACTIVE,DEVICE,SECURITY', 'device', 'wifi', 'list', '--rescan', 'no'];

/** radiosOf gives the connection of each adapter that is a radio; null: it has none, or nobody could say. */
export async function radiosOf(names: readonly string[]): Promise<ReadonlyMap<string, WifiFacts | null>> {
  const radios = await onlyRadios(names);
  if (radios.length === 0) return new Map();
  const [wireless, nmcli] = await Promise.all([textOf('/proc/net/wireless'), outputOf(NMCLI, SECURITY)]);
  const levels = parseProcWireless(wireless ?? '');
  const securities = parseNmcliSecurity(nmcli ?? '');
  const links = await Promise.all(
    radios.map(async (adapter): Promise<readonly [string, WifiFacts | null]> => {
      const link = await outputOf(IW, ['dev', adapter, 'link']);
      const told = link === null ? {} : parseIwLink(link);
      if (told === null) return [adapter, null];
      const [signalDbm, security] = [levels.get(adapter), securities.get(adapter)];
      const found = {
        ...(signalDbm === undefined ? {} : { signalDbm }),
        ...(security === undefined ? {} : { security }),
        ...told,
      };
      return [adapter, Object.keys(found).length === 0 ? null : found];
    }),
  );
  return new Map(links);
}

/** The kernel gives a radio a folder of that name. */
async function onlyRadios(names: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    names.map(async (name) => {
      const files = await namesIn(join(ADAPTERS, name));
      return files?.includes('phy80211') === true || files?.includes('wireless') === true;
    }),
  );
  return names.filter((_name, index) => found[index] === true);
}
