/** Signs of what an interface of Linux is: the kernel names its driver's kind of link, and says so only for its own drivers. */
import { HARDWARE, sign, SOFTWARE } from '../../adapter/nature.ts';
import type { Nature, Sign } from '../../observation/workstation.ts';

export interface LinkHints {
  readonly name: string;
  readonly flags: readonly string[];
  /** `ether`, `none`, `ppp` …; undefined: not shown. */
  readonly type: string | undefined;
  /** `linkinfo.info_kind`; undefined for cards, and where details were not asked for. */
  readonly info: string | undefined;
  /** `pci`, `usb`, `virtio` …; undefined: none, or an old ip. */
  readonly bus: string | undefined;
}

const TUNNELS: ReadonlySet<string> = new Set([
  'tun',
  'wireguard',
  'amneziawg',
  'ovpn',
  'ovpn-dco',
  'ppp',
  'gre',
  'gretap',
  'ip6gre',
  'ip6gretap',
  'erspan',
  'ipip',
  'ip6tnl',
  'sit',
  'vti',
  'vti6',
  'xfrm',
  'vxlan',
  'geneve',
  'gtp',
  'bareudp',
  'l2tp',
]);
/** A cable into a container, and what divides or joins cards: packets leave by it as by a card. */
const CARDS: ReadonlySet<string> = new Set([
  'veth',
  'vlan',
  'macvlan',
  'macvtap',
  'ipvlan',
  'ipvtap',
  'bond',
  'team',
  'dsa',
  'netvsc',
  'failover',
]);
const SWITCHES: ReadonlySet<string> = new Set(['bridge', 'openvswitch', 'dummy', 'ifb', 'nlmon', 'vrf']);
const TUNNEL_TYPES: ReadonlySet<string> = new Set([
  'none',
  'ppp',
  'ipip',
  'tunnel6',
  'sit',
  'gre',
  'ip6gre',
  'rawip',
]);
const BRIDGE_NAMES = /^(?:docker\d|br-|virbr|vmnet|vboxnet|lxcbr|lxdbr|cni|podman|cali|flannel|br\d)/;
const TUNNEL_NAMES = /^(?:tun|tap|wg|utun|ppp)\d/;
/** Names that the kernel, its drivers and systemd give to cards, and to what divides or joins cards. */
const CARD_NAMES = /^(?:en|eth|em\d|p\d+p\d|wl|bond|team|veth|vlan|lan|wan|usb|ib|sl)/;

/** linkSigns collects what `ip -d -j address` says of an interface's nature. */
export function linkSigns({ name, flags, type, info, bus }: LinkHints): readonly Sign[] {
  if (flags.includes('LOOPBACK')) return [sign('device', ['loopback'], 'flag LOOPBACK')];
  // A modem has no Ethernet frames either; its name comes from its driver.
  const modem = info === 'wwan' || (name.startsWith('ww') && info === undefined);
  if (modem) return [sign('device', ['cellular'], `modem ${name}`)];
  const isDetailed = info !== undefined || bus !== undefined;
  return [
    ...ofKind(info),
    ...(bus === undefined ? [] : [sign('device', HARDWARE, `bus ${bus}`)]),
    ...ofType(type, flags),
    ...ofName(name),
    ...(isDetailed || CARD_NAMES.test(name) ? etherHint(type) : []),
  ];
}

function ofKind(info: string | undefined): readonly Sign[] {
  if (info === undefined) return [];
  const text = `link kind ${info}`;
  if (TUNNELS.has(info)) return [sign('device', ['tunnel'], text)];
  if (SWITCHES.has(info)) return [sign('device', ['switch'], text)];
  // A kind that is not known yet is made by software all the same.
  return [sign('device', CARDS.has(info) ? ['ethernet'] : SOFTWARE, text)];
}

function ofType(type: string | undefined, flags: readonly string[]): readonly Sign[] {
  if (type !== undefined && TUNNEL_TYPES.has(type))
    return [sign('declared', ['tunnel'], `link type ${type}`)];
  if (flags.includes('POINTOPOINT')) return [sign('declared', ['tunnel'], 'flag POINTOPOINT')];
  return [];
}

/** Tunnels and switches have Ethernet frames too; without its driver and bus only an adapter's name speaks for a card. */
function etherHint(type: string | undefined): readonly Sign[] {
  return type === 'ether' ? [sign('hint', ['ethernet'], 'link type ether')] : [];
}

/** systemd names cards by their kind; other names are their programs'. */
function ofName(name: string): readonly Sign[] {
  const named = (natures: readonly Nature[]): readonly Sign[] => [sign('name', natures, `name ${name}`)];
  if (name.startsWith('wl')) return named(['wifi']);
  if (BRIDGE_NAMES.test(name)) return named(['switch']);
  return TUNNEL_NAMES.test(name) ? named(['tunnel']) : [];
}
