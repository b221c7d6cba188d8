/** H3C and Huawei devices as they print themselves; see `device-texts.ts`. */
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

export const USG = `!Software Version V600R007C20SPC600
#
sysname SZ-USG-01
#
 l2tp domain suffix-separator @
#
 firewall defend time-stamp enable
#
 undo factory-configuration prohibit
#
 ike dpd msg seq-hash-notify
#
 vlan batch 1 310
#
 ip-link check enable
 ip-link name vpn
  destination 203.0.113.20 mode icmp
#
time-range worktime
  period-range 08:00:00 to 18:00:00 working-day
#
acl number 3100
 rule 5 permit ip source 10.20.0.0 0.0.255.255 destination 172.16.0.0 0.15.255.255
 rule 10 permit ip source 10.20.0.0 0.0.255.255 destination 100.64.0.0 0.63.255.255
#
ipsec proposal prop1
 encapsulation-mode auto
 esp authentication-algorithm sha2-256
 esp encryption-algorithm aes-256
#
ike proposal 1
 encryption-algorithm aes-256
 dh group14
 authentication-algorithm sha2-256
 authentication-method pre-share
 integrity-algorithm hmac-sha2-256
 prf hmac-sha2-256
#
ike peer ike1
 exchange-mode auto
 pre-shared-key %^%#Sec-psk%^%#
 ike-proposal 1
 remote-id-type none
 dpd type periodic
 remote-address 203.0.113.20
#
ipsec policy ipsec1 1 isakmp
 security acl 3100
 ike-peer ike1
 proposal prop1
 tunnel local applied-interface
 alias cloud
 sa trigger-mode auto
#
ip vpn-instance default
 ipv4-family
#
aaa
 authentication-scheme default
 manager-user admin
  password cipher @%@%Sec-admin@%@%
  service-type web terminal
  level 15
 role system-admin
 bind manager-user admin role system-admin
#
interface MEth0/0/0
 undo shutdown
 ip binding vpn-instance default
 ip address 192.0.2.1 255.255.255.0
 service-manage https permit
#
interface GigabitEthernet0/0/1
 undo shutdown
 ip address 203.0.113.10 255.255.255.240
 gateway 203.0.113.1
 service-manage ping permit
 ipsec policy ipsec1
#
interface GigabitEthernet0/0/2.310
 vlan-type dot1q 310
 ip address 10.0.0.2 255.255.255.252
#
interface GigabitEthernet0/0/3
 undo shutdown
 ip address 10.20.0.1 255.255.0.0
#
interface Virtual-if0
#
interface NULL0
#
firewall zone local
 set priority 100
#
firewall zone trust
 set priority 85
 add interface GigabitEthernet0/0/3
#
firewall zone untrust
 set priority 5
 add interface GigabitEthernet0/0/1
#
bgp 65001
 router-id 10.0.0.2
 peer 10.0.0.1 as-number 45104
 peer 10.0.0.1 password cipher %^%#Sec-bgp%^%#
 peer 10.0.0.1 bfd enable
 #
 ipv4-family unicast
  undo synchronization
  preference 50 255 255
  network 10.20.0.0 255.255.0.0
  peer 10.0.0.1 enable
#
ip route-static 0.0.0.0 0.0.0.0 203.0.113.1
ip route-static 100.64.0.0 255.192.0.0 203.0.113.1 track ip-link vpn
ip route-static 100.96.0.17 255.255.255.255 10.0.0.1
ip route-static 172.16.0.0 255.240.0.0 203.0.113.1 track ip-link vpn
#
undo ssh server compatible-ssh1x enable
#
user-interface con 0
 authentication-mode aaa
#
ip address-set office type object
 address 0 172.16.0.0 mask 12
#
location
#
multi-linkif
 mode proportion-of-weight
#
right-manager server-group
#
device-classification
 device-group pc
#
security-policy
 rule name to-cloud
  source-zone trust
  destination-zone untrust
  source-address 10.20.0.0 mask 255.255.0.0
  destination-address address-set office
  action permit
#
traffic-policy
#
policy-based-route
#
nat-policy
 rule name no-nat
  source-address 10.20.0.0 mask 255.255.0.0
  destination-address 172.16.0.0 mask 255.240.0.0
  action no-nat
#
dns-transparent-policy
#
rightm-policy
#
return
`;
