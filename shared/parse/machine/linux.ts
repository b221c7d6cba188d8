/** What Linux says of Wi-Fi and of itself: `iw dev … link`, `/proc/net/wireless`, `nmcli`, `os-release`. */
import type { MachineFacts, WifiFacts } from '../../observation/machine.ts';
import { placeOf, securityOf } from './radio.ts';
import { named } from './raw.ts';

/** parseIwLink reads one connection; null: it is not connected. The names of network and access point are passed over. */
export function parseIwLink(text: string): WifiFacts | null {
  if (!/^Connected to /m.test(text)) return null;
  const signal = numberAfter(text, /^[ \t]*signal:[ \t]*(-\d+)/m);
  const frequency = numberAfter(text, /^[ \t]*freq:[ \t]*(\d+)/m);
  const rate = numberAfter(text, /^[ \t]*tx bitrate:[ \t]*(\d+(?:\.\d+)?) MBit/m);
  return {
    ...(signal === null ? {} : { signalDbm: signal }),
    ...(frequency === null ? {} : placeOf(frequency)),
    ...(rate === null ? {} : { rateMbit: rate }),
  };
}

/** parseProcWireless gives the signal by adapter, where its driver tells it in dBm. */
export function parseProcWireless(text: string): ReadonlyMap<string, number> {
  const rows = text.matchAll(/^[ \t]*([^\s:]+):[ \t]+[0-9a-f]{4}[ \t]+\d+\.?[ \t]+(-?\d+)\.?[ \t]/gm);
  return new Map(
    [...rows].flatMap(([, name = '', level = '']) => {
      const dbm = Number(level);
      // Older drivers count from 0 upwards, in units of their own; -256 is what the kernel writes for "not known".
      return dbm < 0 && dbm > -120 ? [[name, dbm] as const] : [];
    }),
  );
}

/** parseNmcliSecurity reads `nmcli -t -f ACTIVE,DEVICE,SECURITY device wifi list --rescan no`: the security by adapter. */
export function parseNmcliSecurity(text: string): ReadonlyMap<string, NonNullable<WifiFacts['security']>> {
  const rows = text.matchAll(/^yes:([^:\n]+):([^\n]*)$/gm);
  return new Map(
    [...rows].flatMap(([, name = '', words = '']) => {
      const security = securityOf(words.trim());
      return security === undefined ? [] : [[name, security] as const];
    }),
  );
}

/** parseOsRelease reads the name and the build of a distribution (os-release(5)). */
export function parseOsRelease(text: string): MachineFacts {
  const values = new Map(
    [...text.matchAll(/^([A-Z_]+)=(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"']*))\s*$/gm)].map(
      ([, key = '', double, single, bare]) => [key, double ?? single ?? bare ?? ''],
    ),
  );
  return {
    ...named('system', values.get('PRETTY_NAME') ?? values.get('NAME') ?? ''),
    ...named('build', values.get('BUILD_ID') ?? ''),
  };
}

/** parseSystemVersion reads name, version and build in macOS' SystemVersion.plist. */
export function parseSystemVersion(text: string): MachineFacts {
  const value = (key: string): string =>
    new RegExp(`<key>${key}</key>\\s*<string>([^<]{1,100})</string>`).exec(text)?.[1] ?? '';
  return {
    ...named('system', `${value('ProductName')} ${value('ProductVersion')}`),
    ...named('build', value('ProductBuildVersion')),
  };
}

function numberAfter(text: string, pattern: RegExp): number | null {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}
