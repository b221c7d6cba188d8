import type { Ipv4 } from '../../../net/ipv4.ts';
import { known, unknown, type Known } from '../../../observation/known.ts';
import type { RouteTable, Winner } from '../../../observation/workstation.ts';
import { computeWinner } from '../../../route/winner.ts';
import { readWinner } from '../find-net-route.ts';
import { bestRouteRow, nativeRows, type BestRouteAnswer } from './rows.ts';

export interface RouteContext {
  readonly names: ReadonlyMap<number, string>;
  readonly routes: Known<RouteTable>;
}

/** bestRouteOf reads what Windows answered for one target. */
export function bestRouteOf(text: string, target: Ipv4, context: RouteContext): Known<Winner> {
  const rows = nativeRows(text, bestRouteRow);
  if (!rows.known) return rows;
  const [row] = rows.value;
  if (row === undefined || rows.value.length > 1 || row.Target !== target)
    return unknown('unparsable', `no answer for ${target}`);
  if (row.Error === undefined && row.Function === 'GetBestInterface')
    return onInterface(row, target, context);
  return readWinner(
    {
      DestinationPrefix: row.DestinationPrefix ?? '',
      NextHop: row.NextHop ?? '',
      InterfaceAlias: nameOf(row, context),
      IPAddress: row.IPAddress ?? '',
      Error: row.Error ?? '',
    },
    target,
  );
}

/** Where Windows names only the interface, the gateway is that of the best of this interface's routes. */
function onInterface(row: BestRouteAnswer, target: Ipv4, context: RouteContext): Known<Winner> {
  const name = nameOf(row, context);
  if (!context.routes.known) return context.routes;
  const own = context.routes.value.routes.filter((route) => route.interface === name);
  const winner = computeWinner({ routes: own, rules: [] }, target, 'win32');
  if (!winner.known) return winner;
  if (winner.value.kind === 'none') return unknown('unparsable', `no route of ${name} leads to ${target}`);
  return known({ ...winner.value, from: 'system' });
}

function nameOf({ InterfaceIndex: index }: BestRouteAnswer, { names }: RouteContext): string {
  return index === undefined ? '' : (names.get(index) ?? `interface ${index}`);
}
