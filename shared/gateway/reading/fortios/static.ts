/** `config router static` of FortiOS. */
import { isIpv4 } from '../../../net/ipv4.ts';
import type { NextHop, WrittenBlock } from '../../config-routes.ts';
import { blockOf } from '../blocks.ts';
import { numberOf } from '../drafts.ts';
import type { Reading } from '../reading.ts';
import { routeDraft, type RouteDraft } from '../routes.ts';
import { each, type Taken } from './each.ts';
import type { Entry, Setting } from './tree.ts';

/** What an entry says of the way, until all of it is read. */
interface Way {
  readonly route: RouteDraft;
  device: string | null;
  gateway: string | null;
  isDiscard: boolean;
}

/** readRoute reads an entry of the table. */
export function readRoute(reading: Reading, entry: Entry, drafts: RouteDraft[]): void {
  const dst = entry.settings.find(({ name }) => name === 'dst');
  const route = routeDraft(destinationOf(reading, entry, dst), reading.place(dst?.line ?? entry.opened));
  drafts.push(route);
  const way: Way = { route, device: null, gateway: null, isDiscard: false };
  each(reading, entry, 'static', route.gaps, (one) => setting(reading, way, one));
  route.nextHop = hopOf(way);
}

/** Without `dst` an entry is a default route; by the name of an object, where it leads is not read. */
function destinationOf(reading: Reading, entry: Entry, dst: Setting | undefined): WrittenBlock {
  const [base = '', mask = null] = dst === undefined ? ['0.0.0.0', '0.0.0.0'] : dst.values;
  const read = blockOf(base, base.includes('/') ? null : mask, 'netmask-or-length');
  if (read.fault !== null) reading.fault(read.fault, dst?.line ?? entry.opened);
  const byName = entry.settings.find(({ name }) => BY_NAME.test(name));
  return byName === undefined ? read.block : { ...read.block, written: byName.values.join(' '), cidr: null };
}

const BY_NAME = /^(?:dstaddr|internet-service|internet-service-custom)$/;
const ASIDE = /^(?:priority|comment|weight|src|dynamic-gateway|link-monitor-exempt|tag|preferred-source)$/;

type Command = (reading: Reading, way: Way, value: string, line: Setting['line']) => Taken;

const SETTINGS: Readonly<Record<string, Command>> = {
  dst: () => 'read',
  gateway: (_reading, way, value) => {
    way.gateway = value;
    return isIpv4(value) || value.startsWith('<') ? 'read' : false;
  },
  device,
  'sdwan-zone': device,
  distance: (reading, { route }, value, line) => {
    const distance = numberOf(value, 0, 999);
    if (distance === null) return false;
    route.preference = reading.written(distance, line);
    return 'read';
  },
  blackhole: (_reading, way, value) => {
    way.isDiscard = value === 'enable';
    return 'read';
  },
  status: (_reading, { route }, value) => {
    route.isDisabled = value === 'disable';
    return 'read';
  },
  vrf: (_reading, { route }, value) => {
    route.vrf = value === '0' ? null : value;
    return 'read';
  },
  bfd: (reading, { route }, value, line) => {
    route.watched = value === 'enable' ? reading.written('bfd', line) : null;
    return 'read';
  },
};

function device(reading: Reading, way: Way, value: string): Taken {
  reading.names.add(value);
  way.device = value;
  return 'read';
}

function setting(reading: Reading, way: Way, { name, values, line }: Setting): Taken {
  const known = Object.hasOwn(SETTINGS, name) ? SETTINGS[name] : undefined;
  if (known !== undefined) return known(reading, way, values[0] ?? '', line);
  if (BY_NAME.test(name)) way.route.gaps.push({ kind: 'not-understood', place: reading.place(line) });
  return BY_NAME.test(name) || ASIDE.test(name) ? 'aside' : false;
}

function hopOf({ isDiscard, gateway, device: name }: Way): NextHop {
  if (isDiscard) return { kind: 'discard' };
  if (gateway?.startsWith('<') === true) return { kind: 'placeholder', written: gateway };
  if (gateway !== null && isIpv4(gateway) && gateway !== '0.0.0.0')
    return { kind: 'address', address: gateway, via: name };
  return name === null ? { kind: 'unread', written: '' } : { kind: 'interface', name };
}
