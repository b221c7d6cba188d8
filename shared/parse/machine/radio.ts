/** Wi-Fi by its numbers: bands, channels, signal. */
import type { WifiFacts, WifiSecurity } from '../../observation/machine.ts';

type Band = NonNullable<WifiFacts['band']>;

/** placeOf gives band and channel of a center frequency in MHz (IEEE 802.11, Annex E); nothing where it is none of Wi-Fi. */
export function placeOf(mhz: number): { readonly band?: Band; readonly channel?: number } {
  if (mhz === 2484) return { band: '2.4', channel: 14 };
  if (mhz >= 2412 && mhz <= 2472) return { band: '2.4', channel: Math.round((mhz - 2407) / 5) };
  if (mhz >= 5160 && mhz <= 5885) return { band: '5', channel: Math.round((mhz - 5000) / 5) };
  if (mhz >= 5925 && mhz <= 7125) return { band: '6', channel: Math.max(1, Math.round((mhz - 5950) / 5)) };
  return {};
}

/**
 * dbmOfQuality turns Windows' quality into dBm: 0 stands for -100 dBm, 100 for -50 dBm, and what lies between is linear
 * (Microsoft, WLAN_ASSOCIATION_ATTRIBUTES, wlanSignalQuality).
 */
export function dbmOfQuality(quality: number): number {
  return Math.min(100, Math.max(0, quality)) / 2 - 100;
}

/** securityOf reads what NetworkManager says of a network's security: `WPA2`, `WPA1 WPA2 802.1X`, `--`. */
export function securityOf(words: string): WifiSecurity | undefined {
  const said = words.toUpperCase();
  if (said === '' || said === '--') return 'open';
  const isCompany = said.includes('802.1X');
  if (said.includes('WPA3')) return isCompany ? 'wpa3-enterprise' : 'wpa3';
  if (said.includes('WPA2')) return isCompany ? 'wpa2-enterprise' : 'wpa2';
  if (said.includes('WPA')) return 'wpa';
  return said.includes('WEP') ? 'wep' : undefined;
}
