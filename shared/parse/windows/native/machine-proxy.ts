import { known, type Known } from '../../../observation/known.ts';
import { unknown } from '../../../observation/known.ts';
import type { ProxySetting } from '../../../observation/workstation.ts';
import { serverList } from '../proxies.ts';
import { nativeRows, proxyRow } from './rows.ts';

/** machineProxyOf reads WinHttpGetDefaultProxyConfiguration: the proxy of services, or that there is none. */
export function machineProxyOf(text: string): Known<readonly ProxySetting[]> {
  const rows = nativeRows(text, proxyRow);
  if (!rows.known) return rows;
  const [row] = rows.value;
  if (row === undefined) return unknown('unparsable', 'WinHttpGetDefaultProxyConfiguration: no row');
  if (row.ProxyServer == null || row.ProxyServer === '') return known([]);
  const settings = serverList(row.ProxyServer, row.ProxyOverride ?? '', 'winhttp');
  return settings.length === 0
    ? unknown('unparsable', `"${row.ProxyServer.slice(0, 60)}" is no proxy`)
    : known(settings);
}
