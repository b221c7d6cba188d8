/** The gateway of the samples as H3C Comware and Huawei VRP print it. */
import { ADMIN, BGP_KEY, COMMUNITY, PSK } from './secrets.ts';

export const COMWARE = `#
 version 7.1.064, Release 0821P11
#
 sysname DC-GW-1
#
 telnet server enable
#
vlan 1
#
interface GigabitEthernet0/1
 port link-mode route
 description to the VBR
#
interface GigabitEthernet0/1.310
 ip address 10.0.0.2 255.255.255.252
 vlan-type dot1q vid 310
 bfd min-transmit-interval 1000
 bfd min-receive-interval 1000
 bfd detect-multiplier 3
#
interface GigabitEthernet0/2
 port link-mode route
 ip address 198.51.100.9 255.255.255.248
 ipsec apply policy CLOUD
#
interface GigabitEthernet0/3
 port link-mode route
 ip address 10.20.0.1 255.255.0.0
 ipv6 address 2001:DB8:20::1/64
#
bgp 65001
 router-id 10.0.0.2
 peer 10.0.0.1 as-number 45104
 peer 10.0.0.1 password cipher $c$3$${BGP_KEY}
 peer 10.0.0.1 timer keepalive 10 hold 30
 peer 10.0.0.1 bfd
 #
 address-family ipv4 unicast
  preference 40 255 130
  network 10.20.0.0 255.255.0.0
  peer 10.0.0.1 enable
  peer 10.0.0.1 route-policy TO-CLOUD export
#
 ip route-static 100.64.0.0 10 198.51.100.14 preference 250
 ip route-static 100.96.0.17 32 10.0.0.1
 ip route-static 172.16.0.0 12 198.51.100.14 preference 250 description standby
#
acl advanced 3100
 rule 0 permit ip source 10.20.0.0 0.0.255.255 destination 172.16.0.0 0.15.255.255
 rule 5 permit ip source 10.20.0.0 0.0.255.255 destination 100.64.0.0 0.63.255.255
#
 snmp-agent community read cipher ${COMMUNITY}
#
local-user admin class manage
 password hash ${ADMIN}
 service-type ssh
#
ipsec transform-set CLOUD-TS
 esp encryption-algorithm aes-cbc-256
 esp authentication-algorithm sha256
 pfs dh-group14
#
ipsec policy CLOUD 10 isakmp
 transform-set CLOUD-TS
 security acl 3100
 remote-address 203.0.113.20
 ike-profile CLOUD-PROF
#
ike profile CLOUD-PROF
 keychain CLOUD-KEYS
 match remote identity address 203.0.113.20 255.255.255.255
 proposal 1
#
ike proposal 1
 encryption-algorithm aes-cbc-256
 dh group14
 authentication-algorithm sha256
#
ike keychain CLOUD-KEYS
 pre-shared-key address 203.0.113.20 255.255.255.255 key cipher ${PSK}
#
route-policy TO-CLOUD permit node 10
 if-match ip address prefix-list DC
#
 ip prefix-list DC index 10 permit 10.20.0.0 16
#
return
`;

export const VRP = `[V200R010C10SPC700]
#
 sysname DC-GW-1
#
 snmp-agent community read cipher ${COMMUNITY}
#
acl number 3100
 rule 5 permit ip source 10.20.0.0 0.0.255.255 destination 172.16.0.0 0.15.255.255
 rule 10 permit ip source 10.20.0.0 0.0.255.255 destination 100.64.0.0 0.63.255.255
#
ipsec proposal CLOUD-TS
 esp authentication-algorithm sha2-256
 esp encryption-algorithm aes-256
#
ike proposal 1
 encryption-algorithm aes-256
 dh group14
 authentication-algorithm sha2-256
#
ike peer CLOUD
 undo version 1
 pre-shared-key cipher %^%#${PSK}%^%#
 ike-proposal 1
 remote-address 203.0.113.20
#
ipsec policy CLOUD 10 isakmp
 security acl 3100
 pfs dh-group14
 ike-peer CLOUD
 proposal CLOUD-TS
#
aaa
 local-user admin password irreversible-cipher ${ADMIN}
#
interface GigabitEthernet0/0/1
 description to the VBR
#
interface GigabitEthernet0/0/1.310
 dot1q termination vid 310
 ip address 10.0.0.2 255.255.255.252
#
interface GigabitEthernet0/0/2
 ip address 198.51.100.9 255.255.255.248
 ipsec policy CLOUD
#
interface GigabitEthernet0/0/3
 ip address 10.20.0.1 255.255.0.0
 ipv6 address 2001:DB8:20::1/64
#
bgp 65001
 router-id 10.0.0.2
 peer 10.0.0.1 as-number 45104
 peer 10.0.0.1 timer keepalive 10 hold 30
 peer 10.0.0.1 password cipher %^%#${BGP_KEY}%^%#
 peer 10.0.0.1 bfd min-tx-interval 1000 min-rx-interval 1000 detect-multiplier 3
 peer 10.0.0.1 bfd enable
 #
 ipv4-family unicast
  undo synchronization
  preference 40 255 255
  network 10.20.0.0 255.255.0.0
  peer 10.0.0.1 enable
  peer 10.0.0.1 route-policy TO-CLOUD export
#
ip route-static 100.64.0.0 255.192.0.0 198.51.100.14 preference 250
ip route-static 100.96.0.17 255.255.255.255 10.0.0.1
ip route-static 172.16.0.0 255.240.0.0 198.51.100.14 preference 250 description standby
#
route-policy TO-CLOUD permit node 10
 if-match ip-prefix DC
#
ip ip-prefix DC index 10 permit 10.20.0.0 16
#
user-interface vty 0 4
 authentication-mode aaa
#
return
`;
