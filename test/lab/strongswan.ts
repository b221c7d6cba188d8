/** strongSwan: the standby path, IKEv2 with userspace ESP, since kernels of containers often lack ESP. */
import { CLOUD_SERVICES, LAN, OFFICE, PUBLIC, USER_VPC } from './topology.ts';

export const CHARON = '/usr/lib/ipsec/charon';
export type Peer = 'gw' | 'vpn';

const PLUGINS =
  'random nonce openssl aes sha1 sha2 hmac kdf gmp pem pkcs1 x509 kernel-libipsec kernel-netlink socket-default vici';

/** charonConf is strongswan.conf; routes of traffic selectors go to table 220, which is asked after the main one. */
export function charonConf(folder: string): string {
  return `charon {
  install_virtual_ip = no
  routing_table = 220
  routing_table_prio = 40000
  load_modular = no
  load = ${PLUGINS}
  filelog { log { path = ${folder}/charon.log
    default = 1
    flush_line = yes } }
  plugins {
    vici { socket = unix://${folder}/vici }
    kernel-libipsec { allow_peer_ts = yes }
  }
}
`;
}

/** Networks of the cloud behind the VPN gateway, as the traffic selectors name them. */
export const SELECTORS: readonly string[] = [USER_VPC, CLOUD_SERVICES, OFFICE];

/** swanctlConf is one end of the connection; the data center's gateway initiates. */
export function swanctlConf(peer: Peer, selectors: readonly string[]): string {
  const other: Peer = peer === 'gw' ? 'vpn' : 'gw';
  const cloud = selectors.join(',');
  const [local, remote] = peer === 'gw' ? [LAN, cloud] : [cloud, LAN];
  return `connections { standby {
  version = 2
  local_addrs = ${PUBLIC[peer]}
  remote_addrs = ${PUBLIC[other]}
  encap = yes
  proposals = aes256-sha256-modp2048
  local {
    auth = psk
    id = ${PUBLIC[peer]}
  }
  remote {
    auth = psk
    id = ${PUBLIC[other]}
  }
  children { net {
    local_ts = ${local}
    remote_ts = ${remote}
    esp_proposals = aes256-sha256
    start_action = ${peer === 'gw' ? 'start' : 'none'}
  } }
} }
secrets { ike-1 { secret = lab } }
`;
}
