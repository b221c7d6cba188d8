/** The routes that may be in the gateway's table in one state or another. */
import type { GatewayInterface, StaticRoute } from '../../gateway/config-routes.ts';
import type { Cidr } from '../../net/ipv4.ts';
import type { PlanPlace } from '../findings.ts';
import { passesIn } from '../gateway/filters.ts';
import { hopKey, leadsOfRoutes, type Leads, type RouteLeads } from '../gateway/leads.ts';
import { placesOf } from '../gateway/places.ts';
import { isCircuitPort, isDown, subnetsOf } from '../gateway/ports.ts';
import { PrefixTree } from '../gateway/prefixes.ts';
import type { GatewayView } from '../gateway/view.ts';
import { watchOf, type WatchState } from '../gateway/watched.ts';
import { CLOUD_SERVICES } from '../networks.ts';
import { once } from '../once.ts';
import { inFile } from '../rules/corrections.ts';
import { announcedBlocks } from './announced.ts';
import { vpnBlocks } from './cloud-table.ts';
import { hostBlock, probeOf } from './network.ts';
import { selectorsOf } from './selectors.ts';

/** A route that the device may install. */
export interface Entry {
  readonly cidr: Cidr;
  /** `port`: out of the port of the tunnel, which takes what its selectors name, and nothing else. */
  readonly leads: Leads | 'port';
  readonly from: 'bgp' | 'static' | 'connected';
  /** Of a static route. */
  readonly route: StaticRoute | null;
  readonly place: PlanPlace | null;
  /** What takes it away beside its next hop. */
  readonly watch: WatchState | null;
  /** It came by BGP, and whether a policy lets it through is not known. */
  readonly isFiltered: boolean;
  /** Its port is switched off. */
  readonly isDown: boolean;
  /** What decides beside block and line: routes of one kind within the same block have the same answer but for these. */
  readonly kind: string;
}

/** tableOf gives what may be in the table in one state or another, with all blocks that decide what becomes of an address. */
export const tableOf = once((view: GatewayView): PrefixTree<Entry> => {
  const { interfaces } = placesOf(view);
  const connected = view.interfaces.flatMap((one) =>
    isDown(one, interfaces) ? [] : subnetEntries(one, view),
  );
  const statics = leadsOfRoutes(view).flatMap((one) => staticEntries(one, view));
  return new PrefixTree([...connected, ...statics, ...learned(view)], bordersOf(view));
});

function staticEntries(
  { route, leads, isEncrypted, downPort }: RouteLeads,
  view: GatewayView,
): readonly Entry[] {
  const { cidr } = route.destination;
  if (cidr === null) return [];
  const watch = watchOf(route, leads, view);
  const isShut = downPort !== null;
  const { meaning, mark } = route.standing;
  return [
    {
      cidr,
      leads: isEncrypted ? 'port' : leads,
      from: 'static',
      route,
      place: inFile(route.place),
      watch,
      isFiltered: false,
      isDown: isShut,
      kind: interned(
        view,
        `${leads} ${route.isPermanent} ${isEncrypted} ${isShut} ${watch} ${meaning} ${mark} ${hopKey(route.nextHop)}`,
      ),
    },
  ];
}

/** The same text is one string, so that looking it up in each state compares no letters. */
function interned(view: GatewayView, text: string): string {
  const known = kindsOf(view);
  const before = known.get(text);
  if (before !== undefined) return before;
  known.set(text, text);
  return text;
}

const kindsOf = once((_view: GatewayView) => new Map<string, string>());

/** A route that no line writes. */
function plainEntry(
  cidr: Cidr,
  { leads, from, isFiltered }: Pick<Entry, 'leads' | 'from' | 'isFiltered'>,
): Entry {
  return {
    cidr,
    leads,
    from,
    route: null,
    place: null,
    watch: null,
    isFiltered,
    isDown: false,
    kind: `${from} ${leads} ${isFiltered}`,
  };
}

function subnetEntries(one: GatewayInterface, view: GatewayView): readonly Entry[] {
  const ownLeads = one.tunnel === null ? 'elsewhere' : 'vpn';
  const leads = isCircuitPort(one, view.plan) ? 'circuit' : ownLeads;
  return subnetsOf(one).map((cidr) => plainEntry(cidr, { leads, from: 'connected', isFiltered: false }));
}

/** learned lists what the VBR announces while routes are exchanged. */
function learned(view: GatewayView): readonly Entry[] {
  const { officeNetworks, userVpc, cen } = view.plan;
  const { attachments, cloudServices } = cen;
  if (!attachments.includes('vbr')) return [];
  const probe = probeOf(view);
  const cidrs: readonly Cidr[] = [
    ...(attachments.includes('office') ? officeNetworks.map(({ cidr }) => cidr) : []),
    ...(attachments.includes('user-vpc') ? userVpc.cidrs : []),
    ...(cloudServices.overBgp === true ? [CLOUD_SERVICES] : []),
    ...(probe === null ? [] : [hostBlock(probe)]),
  ];
  return cidrs.flatMap((cidr): readonly Entry[] => {
    const passes = passesIn(view, cidr);
    return passes === 'denied'
      ? []
      : [plainEntry(cidr, { leads: 'circuit', from: 'bgp', isFiltered: passes === 'unknown' })];
  });
}

/** Behind the first link these decide. */
function bordersOf(view: GatewayView): readonly Cidr[] {
  const { officeNetworks, userVpc } = view.plan;
  return [
    ...officeNetworks.map(({ cidr }) => cidr),
    ...userVpc.cidrs,
    CLOUD_SERVICES,
    ...announcedBlocks(view),
    ...vpnBlocks(view),
    ...selectorsOf(view).borders.cloud,
  ];
}
