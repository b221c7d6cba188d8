/** `config router static` of FortiOS. */
import { isIpv4 } from '../../../net/ipv4.ts';
import type { NextHop, WrittenBlock } from '../../config-routes.ts';
import { blockOf } from '../blocks.ts';
import { routeDraft, type RouteDraft } from '../routes.ts';
import { numberOf } from '../values.ts';
import { each, type Taken } from './each.ts';
import type { WatchedBy } from './monitor.ts';
import type { Entry, Setting } from './tree.ts';

/** What an entry says of the way, until all of it is read. */
interface Way {
  readonly route: RouteDraft;
  device: string | null;
  gateway: string | null;
  isDiscard: boolean;
  isExempt: boolean;
}

/** readRoute reads an entry of the table. */
export function readRoute(entry: Entry, drafts: RouteDraft[], watchedBy: WatchedBy): void {
  const dst = entry.settings.find(({ name }) => name === 'dst');
  const route = routeDraft(destinationOf(entry, dst), (dst ?? entry.opened).place);
  drafts.push(route);
  const way: Way = { route, device: null, gateway: null, isDiscard: false, isExempt: false };
  each(entry, { area: 'static', gaps: route.gaps }, (one) => setting(one, way));
  route.nextHop = hopOf(way);
  if (!way.isExempt) route.watched ??= watchedBy({ ...way, block: route.destination.cidr });
}

/** Without `dst` an entry is a default route; by the name of an object, where it leads is not read. */
function destinationOf(entry: Entry, dst: Setting | undefined): WrittenBlock {
  const [base = '', mask = null] = dst === undefined ? ['0.0.0.0', '0.0.0.0'] : dst.words;
  const read = blockOf(base, base.includes('/') ? null : mask, 'netmask-or-length');
  if (read.fault !== null) (dst ?? entry.opened).fault(read.fault);
  const byName = entry.settings.find(({ name }) => BY_NAME.test(name));
  return byName === undefined ? read.block : { ...read.block, written: byName.text, cidr: null };
}

const BY_NAME = /^(?:dstaddr|internet-service|internet-service-custom)$/;
const ASIDE = /^(?:priority|comment|weight|src|dynamic-gateway|tag|preferred-source)$/;

type Take = (one: Setting, way: Way) => Taken;

const SETTINGS: Readonly<Record<string, Take>> = {
  dst: () => 'read',
  gateway: (one, way) => {
    way.gateway = one.value;
    return isIpv4(one.value) || one.value.startsWith('<') ? 'read' : false;
  },
  device,
  'sdwan-zone': device,
  distance: (one, { route }) => {
    const distance = numberOf(one.value, 0, 999);
    if (distance === null) return false;
    route.preference = one.written(distance);
    return 'read';
  },
  blackhole: (one, way) => {
    way.isDiscard = one.value === 'enable';
    return 'read';
  },
  status: (one, { route }) => {
    route.isDisabled = one.value === 'disable';
    return 'read';
  },
  vrf: (one, { route }) => {
    route.vrf = one.value === '0' ? null : one.value;
    return 'read';
  },
  'link-monitor-exempt': (one, way) => {
    way.isExempt = one.value === 'enable';
    return 'read';
  },
  bfd: (one, { route }) => {
    route.watched = one.value === 'enable' ? one.written('bfd') : null;
    return 'read';
  },
};

function device(one: Setting, way: Way): Taken {
  one.names.add(one.value);
  way.device = one.value;
  return 'read';
}

function setting(one: Setting, way: Way): Taken {
  const known = Object.hasOwn(SETTINGS, one.name) ? SETTINGS[one.name] : undefined;
  if (known !== undefined) return known(one, way);
  const isByName = BY_NAME.test(one.name);
  if (isByName) way.route.gaps.push({ kind: 'not-understood', place: one.place });
  return isByName || ASIDE.test(one.name) ? 'aside' : false;
}

function hopOf({ isDiscard, gateway, device: name }: Way): NextHop {
  if (isDiscard) return { kind: 'discard' };
  if (gateway?.startsWith('<') === true) return { kind: 'placeholder', written: gateway };
  if (gateway !== null && isIpv4(gateway) && gateway !== '0.0.0.0')
    return { kind: 'address', address: gateway, via: name };
  return name === null ? { kind: 'unread', written: '' } : { kind: 'interface', name };
}
