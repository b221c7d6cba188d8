/** Speed, duplex, driver and Wi-Fi of the adapters, from the kernel's own files: the library starts thirty programs for each. */
import { join } from 'node:path';
import type { LinkFacts } from '../../../shared/observation/machine.ts';
import { linkOf, namesIn, textOf } from './files.ts';
import { radiosOf } from './wifi.ts';

const ADAPTERS = '/sys/class/net';

/** readLinks lists the adapters that have a device behind them; throws on macOS, which has no such files, and whose tool looks for other networks. */
export async function readLinks(): Promise<readonly LinkFacts[]> {
  const names = await namesIn(ADAPTERS);
  if (names === null) throw new Error(`no ${ADAPTERS}`);
  const [links, radios] = await Promise.all([Promise.all(names.map(linkNamed)), radiosOf(names)]);
  return links
    .filter((one) => one !== null)
    .map((one) => {
      const wifi = radios.get(one.adapter);
      return wifi === undefined ? one : { ...one, wifi };
    });
}

async function linkNamed(adapter: string): Promise<LinkFacts | null> {
  const at = (file: string): string => join(ADAPTERS, adapter, file);
  const [driver, speed, duplex] = await Promise.all([
    linkOf(at('device/driver')),
    textOf(at('speed')),
    textOf(at('duplex')),
  ]);
  if (driver === null) return null;
  // -1: not known, as of an adapter without a cable.
  const speedMbit = Number(speed ?? '-1');
  const words = duplex?.trim();
  return {
    adapter,
    driver,
    ...(speedMbit > 0 ? { speedMbit } : {}),
    ...(words === 'full' || words === 'half' ? { duplex: words } : {}),
  };
}
