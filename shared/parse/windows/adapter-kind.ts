import type { Adapter } from '../../observation/workstation.ts';

interface AdapterHints {
  readonly name: string;
  readonly description: string;
  /** ifType of IANA as text; empty where the tool does not show it. */
  readonly type: string;
  /** NdisPhysicalMedium as a number or word. */
  readonly medium: string;
}

/** ifType: 23 PPP, 131 tunnel. 53 (virtual) is shared by tunnels and switches, so their words decide. */
const TUNNEL_TYPES: ReadonlySet<string> = new Set(['23', '131']);
const TUNNEL_WORDS = /tunnel|wintun|wireguard|tap-|\bvpn\b|anyconnect|fortinet|zscaler|pangp|warp|tailscale|zerotier|netbird/i;
/** Switches and host-only networks of virtual machines; their adapters are up without any cable. */
const BRIDGE_WORDS = /hyper-v virtual ethernet|vethernet|host-only|vmware virtual|vmnet/i;
const WIFI_WORDS = /802\.?11|wi-?fi|wlan|wireless|drahtlos|无线|無線|ワイヤレス/i;

/** adapterKind classifies a Windows adapter by its types, and by its words where types say nothing. */
export function adapterKind({ name, description, type, medium }: AdapterHints): Adapter['kind'] {
  const names = `${name} ${description}`;
  if (type === '24' || /loopback/i.test(description)) return 'loopback';
  if (TUNNEL_TYPES.has(type) || TUNNEL_WORDS.test(names)) return 'tunnel';
  if (BRIDGE_WORDS.test(names)) return 'bridge';
  // NdisPhysicalMedium: 1 and 9 are wireless LAN.
  if (type === '71' || medium === '1' || medium === '9' || WIFI_WORDS.test(`${medium} ${names}`)) return 'wifi';
  return 'ethernet';
}
