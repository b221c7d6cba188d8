/** A firewall of Huawei as it prints itself. */

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
