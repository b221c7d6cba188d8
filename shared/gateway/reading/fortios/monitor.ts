/** What takes static routes of FortiOS away, and what comes before the route table: link monitors, policy routes, SD-WAN rules. */
import { isIpv4, type Cidr, type Ipv4 } from '../../../net/ipv4.ts';
import type { Written } from '../../written.ts';
import { blockOf } from '../blocks.ts';
import type { Reading } from '../reading.ts';
import type { Entry } from './tree.ts';

/** Where a static route leads, as its entry says it. */
export interface RouteWay {
  readonly device: string | null;
  readonly gateway: string | null;
  readonly block: Cidr | null;
}

/** Gives the watch of a route by name; null: none takes it away. */
export type WatchedBy = (way: RouteWay) => Written<string> | null;

interface Monitor {
  readonly entry: Entry;
  readonly key: string;
  readonly port: string;
  readonly gateway: string | null;
  /** Null: all routes of its port and gateway. */
  readonly blocks: readonly Cidr[] | null;
}

/** monitorsOf reads `config system link-monitor` (Fortinet, “Link monitor with route updates”). */
export function monitorsOf(reading: Reading, entries: readonly Entry[]): WatchedBy {
  const monitors = entries
    .filter(({ table, name }) => table === 'system link-monitor' && name !== null)
    .flatMap((entry, index) => monitorOf(reading, entry, index));
  return ({ device, gateway, block }) => {
    const found = monitors.find(
      (one) =>
        one.port === device &&
        (one.gateway === null || gateway === null || one.gateway === gateway) &&
        (one.blocks === null || (block !== null && one.blocks.includes(block))),
    );
    if (found === undefined) return null;
    // Whether a route without a gateway is one of those with this gateway was read on no page.
    const isClear = found.gateway === null || found.gateway === gateway;
    return found.entry.opened.written(isClear ? found.key : `${found.key}?`);
  };
}

function monitorOf(reading: Reading, entry: Entry, index: number): readonly Monitor[] {
  const values = (name: string): readonly string[] =>
    entry.settings.filter((one) => one.name === name).flatMap(({ words }) => words);
  const isOff = values('status').includes('disable') || values('update-static-route').includes('disable');
  const key = `link-monitor ${index}`;
  const servers = values('server');
  const [server] = servers;
  const address: Ipv4 | null = server !== undefined && servers.length === 1 && isIpv4(server) ? server : null;
  reading.watches.note(key, address === null ? { by: 'unread' } : { by: 'address', address });
  const blocks = values('route').flatMap((text) => blockOf(text, null, 'length').block.cidr ?? []);
  const [port = ''] = values('srcintf');
  const gateway = values('gateway-ip').find((one) => one !== '0.0.0.0') ?? null;
  entry.opened.names.add(port);
  return isOff ? [] : [{ entry, key, port, gateway, blocks: blocks.length === 0 ? null : blocks }];
}

const BEFORE_ROUTES = /^(?:router policy|system (?:sdwan|virtual-wan-link) \/ service)$/;

/** notePolicyRoutes keeps the lines of what is asked before the route table. */
export function notePolicyRoutes(reading: Reading, entries: readonly Entry[]): void {
  for (const { table, name, opened, settings } of entries) {
    const isOff = settings.some((one) => one.name === 'status' && one.value === 'disable');
    if (BEFORE_ROUTES.test(table) && name !== null && !isOff)
      reading.policyRoutes.push(opened.written(table));
  }
}
