/** A router of H3C as it prints itself. */

export const COMWARE_ROUTER = `<BJ-MSR-01>display current-configuration
#
 version 7.1.064, Release 6728P22
#
 sysname BJ-MSR-01
#
 clock timezone Beijing add 08:00:00
#
wlan global-configuration
#
 telnet server enable
#
 irf mac-address persistent timer
 irf auto-update enable
#
 dhcp enable
 dns proxy enable
 dns server 100.100.2.136
#
 lldp global enable
#
 system-working-mode standard
 password-recovery enable
#
vlan 1
#
vlan 20
 description 办公
#
dhcp server ip-pool lan1
 gateway-list 10.20.5.1
 network 10.20.5.0 mask 255.255.255.0
 dns-list 100.100.2.136 100.100.2.138
#
controller Cellular0/0
#
interface NULL0
#
interface LoopBack0
 ip address 10.20.255.1 255.255.255.255
#
interface GigabitEthernet0/0
 port link-mode route
 description 阿里云专线
 combo enable copper
#
interface GigabitEthernet0/0.310
 description TO-VBR
 ip address 10.0.0.2 255.255.255.252
 vlan-type dot1q vid 310
 bfd min-transmit-interval 1000
 bfd min-receive-interval 1000
 bfd detect-multiplier 3
#
interface GigabitEthernet0/1
 port link-mode route
 description 出口
 ip address 203.0.113.10 255.255.255.240
 nat outbound 3000
 ipsec apply policy ALI
#
interface GigabitEthernet0/2
 port link-mode route
 ip address 10.20.0.1 255.255.0.0
 ip address 10.20.64.1 255.255.255.0 sub
#
bgp 65001
 router-id 10.0.0.2
 group ALI external
 peer ALI as-number 45104
 peer ALI password cipher $c$3$Sec-bgp==
 peer ALI timer keepalive 10 hold 30
 peer 10.0.0.1 group ALI
 peer 10.0.0.1 description VBR
 peer 10.0.0.1 bfd
 #
 address-family ipv4 unicast
  preference 50 255 130
  network 10.20.0.0 255.255.0.0
  peer ALI enable
  peer ALI prefix-list TO-ALI export
  peer ALI advertise-community
#
ospf 1 router-id 10.20.255.1
 area 0.0.0.0
  network 10.20.0.0 0.0.255.255
#
 ip route-static 0.0.0.0 0 203.0.113.1
 ip route-static 100.64.0.0 10 203.0.113.1 track 1 preference 60
 ip route-static 100.96.0.17 32 10.0.0.1 description health-check
 ip route-static 172.16.0.0 12 203.0.113.1 track 1 preference 60
#
 ip prefix-list TO-ALI index 10 permit 10.20.0.0 16
#
 info-center loghost 10.20.9.8
#
 snmp-agent
 snmp-agent local-engineid 800063A280000000000000000001
 snmp-agent community read cipher $c$3$Sec-community==
 snmp-agent sys-info version v2c
#
 ssh server enable
#
 ntp-service enable
 ntp-service unicast-server 10.20.9.6
#
acl basic 2000
 rule 0 permit source 10.20.9.0 0.0.0.255
#
acl advanced 3000
 rule 0 deny ip source 10.20.0.0 0.0.255.255 destination 172.16.0.0 0.15.255.255
 rule 5 permit ip source 10.20.0.0 0.0.255.255
#
acl advanced 3100
 rule 0 permit ip source 10.20.0.0 0.0.255.255 destination 172.16.0.0 0.15.255.255
 rule 5 permit ip source 10.20.0.0 0.0.255.255 destination 100.64.0.0 0.63.255.255
#
 password-control enable
#
radius scheme R
 primary authentication 10.20.9.9
 key authentication cipher $c$3$Sec-radius==
#
domain system
#
role name level-0
 description Predefined level-0 role
#
user-group system
#
local-user admin class manage
 password hash $h$6$Sec-admin==
 service-type ssh terminal
 authorization-attribute user-role network-admin
#
 ipsec logging packet enable
#
ipsec transform-set ALI
 esp encryption-algorithm aes-cbc-256
 esp authentication-algorithm sha256
 pfs dh-group14
#
ipsec policy ALI 10 isakmp
 transform-set ALI
 security acl 3100
 local-address 203.0.113.10
 remote-address 203.0.113.20
 ikev2-profile ALI
 sa duration time-based 3600
#
nqa schedule admin vpn start-time now lifetime forever
nqa entry admin vpn
 type icmp-echo
  destination ip 203.0.113.20
  frequency 1000
  reaction 1 checked-element probe-fail threshold-type consecutive 5 action-type trigger-only
#
track 1 nqa entry admin vpn reaction 1
#
ikev2 keychain ALI
 peer ALI
  address 203.0.113.20 255.255.255.255
  pre-shared-key ciphertext $c$3$Sec-psk==
#
ikev2 profile ALI
 authentication-method local pre-share
 authentication-method remote pre-share
 keychain ALI
 match remote identity address 203.0.113.20 255.255.255.255
#
ikev2 proposal ALI
 encryption aes-cbc-256
 integrity sha256
 dh group14
#
 ip http enable
 ip https enable
#
wlan ap-group default-group
 vlan 1
#
line class console
 user-role network-admin
#
line vty 0 63
 authentication-mode scheme
 user-role network-operator
#
scheduler logfile size 16
#
return
<BJ-MSR-01>
`;
