/** A router of Huawei as it prints itself. */

export const VRP_ROUTER = `[V200R019C10SPC300]
#
 sysname SH-AR-01
 header login information "
Authorized users only
ip route-static 9.9.9.9 255.255.255.255 8.8.8.8
"
#
 board add 0/1 4GE-2S
#
 drop illegal-mac alarm
#
 clock timezone Beijing add 08:00:00
#
ipv6
#
 dns resolve
 dns server 100.100.2.136
#
vlan batch 20 30
#
dhcp enable
#
bfd
#
ip vpn-instance MGMT
 ipv4-family
  route-distinguisher 65001:9
#
acl number 2000
 rule 5 permit source 10.20.9.0 0.0.0.255
acl name ALI 3100
 rule 5 permit ip source 10.20.0.0 0.0.255.255 destination 172.16.0.0 0.15.255.255
 rule 10 permit ip source 10.20.0.0 0.0.255.255 destination 100.64.0.0 0.63.255.255
acl number 3000
 rule 5 deny ip source 10.20.0.0 0.0.255.255 destination 172.16.0.0 0.15.255.255
 rule 10 permit ip
#
ipsec proposal ALI
 esp authentication-algorithm sha2-256
 esp encryption-algorithm aes-256
#
ike proposal default
 encryption-algorithm aes-256 aes-192 aes-128
 dh group14
 authentication-algorithm sha2-512 sha2-384 sha2-256
 authentication-method pre-share
 integrity-algorithm hmac-sha2-256
 prf hmac-sha2-256
ike proposal 10
 encryption-algorithm aes-256
 dh group14
 authentication-algorithm sha2-256
 authentication-method pre-share
 integrity-algorithm hmac-sha2-256
 prf hmac-sha2-256
#
ike peer ALI
 undo version 1
 pre-shared-key cipher %^%#Sec-psk%^%#
 ike-proposal 10
 remote-address 203.0.113.20
 dpd type periodic
 dpd idle-time 10
#
ipsec policy ALI 10 isakmp
 security acl 3100
 pfs dh-group14
 ike-peer ALI
 proposal ALI
#
aaa
 authentication-scheme default
 authorization-scheme default
 accounting-scheme default
 domain default
 local-user netops password irreversible-cipher $1a$Sec-admin$
 local-user netops privilege level 15
 local-user netops service-type terminal ssh
#
firewall zone Local
#
interface Vlanif20
 ip address 10.20.20.1 255.255.255.0
 dhcp select interface
#
interface Ethernet0/0/0
 portswitch
#
interface GigabitEthernet0/0/0
 description ISP
 ip address 203.0.113.10 255.255.255.240
 nat outbound 3000
 ipsec policy ALI
#
interface GigabitEthernet0/0/1
#
interface GigabitEthernet0/0/1.310
 dot1q termination vid 310
 ip address 10.0.0.2 255.255.255.252
 arp broadcast enable
#
interface GigabitEthernet0/0/2
 ip address 10.20.0.1 255.255.0.0
 ip address 10.20.64.1 255.255.255.0 sub
 ipv6 enable
 ipv6 address 2001:DB8:20::1/64
#
interface Cellular0/0/0
#
interface NULL0
#
interface LoopBack0
 ip address 10.20.255.1 255.255.255.255
#
bgp 65001
 router-id 10.0.0.2
 peer 10.0.0.1 as-number 45104
 peer 10.0.0.1 description VBR
 peer 10.0.0.1 timer keepalive 10 hold 30
 peer 10.0.0.1 password cipher %^%#Sec-bgp%^%#
 peer 10.0.0.1 bfd min-tx-interval 1000 min-rx-interval 1000
 peer 10.0.0.1 bfd enable
 #
 ipv4-family unicast
  undo synchronization
  preference 50 255 255
  network 10.20.0.0 255.255.0.0
  peer 10.0.0.1 enable
  peer 10.0.0.1 ip-prefix TO-ALI export
#
ospf 1 router-id 10.20.255.1
 area 0.0.0.0
  network 10.20.0.0 0.0.255.255
#
ip ip-prefix TO-ALI index 10 permit 10.20.0.0 16
#
snmp-agent
snmp-agent local-engineid 800007DB03000000000000
snmp-agent community read cipher %^%#Sec-community%^%#
#
stelnet server enable
#
ip route-static 0.0.0.0 0.0.0.0 203.0.113.1
ip route-static 100.64.0.0 255.192.0.0 203.0.113.1 preference 60 track nqa admin vpn
ip route-static 100.96.0.17 255.255.255.255 10.0.0.1
ip route-static 172.16.0.0 255.240.0.0 203.0.113.1 preference 60 track nqa admin vpn description standby
ip route-static vpn-instance MGMT 0.0.0.0 0.0.0.0 10.20.9.1
#
nqa test-instance admin vpn
 test-type icmp
 destination-address ipv4 203.0.113.20
 frequency 10
 probe-count 3
 start now
#
user-interface con 0
 authentication-mode password
 set authentication password cipher %^%#Sec-con%^%#
user-interface vty 0 4
 acl 2000 inbound
 authentication-mode aaa
 protocol inbound ssh
#
wlan ac
#
dot1x-access-profile name d
#
ops
#
autostart
#
secelog
#
return
`;
