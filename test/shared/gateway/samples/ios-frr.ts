/** The gateway of the samples as Cisco IOS and FRR print it. */
import { ADMIN, BGP_KEY, COMMUNITY, PSK } from './secrets.ts';

export const IOS = `Building configuration...

Current configuration : 3512 bytes
!
version 15.7
service timestamps log datetime msec
hostname dc-gw-1
!
enable secret 5 $1$abcd$${ADMIN}
username ops privilege 15 secret 9 ${ADMIN}
crypto pki certificate chain TP-1
 certificate self-signed 01
  30820330 30820218 A0030201 02020101 300D0609 2A864886 F70D0101 05050030
  quit
!
crypto ikev2 proposal CLOUD-IKE
 encryption aes-cbc-256
 integrity sha256
 group 14
!
crypto ikev2 policy CLOUD-POL
 proposal CLOUD-IKE
!
crypto ikev2 keyring CLOUD-RING
 peer vpngw
  address 203.0.113.20
  pre-shared-key ${PSK}
!
crypto ikev2 profile CLOUD-PROF
 match identity remote address 203.0.113.20 255.255.255.255
 authentication remote pre-share
 authentication local pre-share
 keyring local CLOUD-RING
!
crypto ipsec transform-set CLOUD-TS esp-aes 256 esp-sha256-hmac
 mode tunnel
!
crypto map CLOUD-MAP 10 ipsec-isakmp
 set peer 203.0.113.20
 set transform-set CLOUD-TS
 set ikev2-profile CLOUD-PROF
 set pfs group14
 match address CLOUD-ACL
!
interface GigabitEthernet0/1
 description to the VBR
 no ip address
 bfd interval 1000 min_rx 1000 multiplier 3
!
interface GigabitEthernet0/1.310
 encapsulation dot1Q 310
 ip address 10.0.0.2 255.255.255.252
!
interface GigabitEthernet0/2
 ip address 198.51.100.9 255.255.255.248
 crypto map CLOUD-MAP
!
interface GigabitEthernet0/3
 ip address 10.20.0.1 255.255.0.0
 ipv6 address 2001:DB8:20::1/64
!
router bgp 65001
 bgp router-id 10.0.0.2
 bgp log-neighbor-changes
 neighbor 10.0.0.1 remote-as 45104
 neighbor 10.0.0.1 password 7 ${BGP_KEY}
 neighbor 10.0.0.1 timers 10 30
 neighbor 10.0.0.1 fall-over bfd
 !
 address-family ipv4
  network 10.20.0.0 mask 255.255.0.0
  neighbor 10.0.0.1 activate
  neighbor 10.0.0.1 route-map TO-CLOUD out
 exit-address-family
!
ip access-list extended CLOUD-ACL
 permit ip 10.20.0.0 0.0.255.255 172.16.0.0 0.15.255.255
 permit ip 10.20.0.0 0.0.255.255 100.64.0.0 0.63.255.255
!
ip route 100.64.0.0 255.192.0.0 198.51.100.14 200
ip route 100.96.0.17 255.255.255.255 10.0.0.1
ip route 172.16.0.0 255.240.0.0 198.51.100.14 200 name standby
!
snmp-server community ${COMMUNITY} RO
ip prefix-list DC seq 5 permit 10.20.0.0/16
route-map TO-CLOUD permit 10
 match ip address prefix-list DC
!
line vty 0 4
 password 7 ${ADMIN}
 transport input ssh
!
end
`;

export const FRR = `frr version 9.1
frr defaults traditional
hostname dc-gw-1
log syslog informational
password ${ADMIN}
service integrated-vtysh-config
!
ip route 100.64.0.0/10 xfrm1 200
ip route 100.96.0.17/32 10.0.0.1
ip route 172.16.0.0/12 xfrm1 200
!
interface eth1.310
 description to the VBR
 ip address 10.0.0.2/30
exit
!
interface eth2
 ip address 10.20.0.1/16
 ipv6 address 2001:db8:20::1/64
exit
!
router bgp 65001
 bgp router-id 10.0.0.2
 neighbor 10.0.0.1 remote-as 45104
 neighbor 10.0.0.1 password ${BGP_KEY}
 neighbor 10.0.0.1 bfd 3 1000 1000
 neighbor 10.0.0.1 timers 10 30
 !
 address-family ipv4 unicast
  network 10.20.0.0/16
  neighbor 10.0.0.1 route-map TO-CLOUD out
  neighbor 10.0.0.1 route-map FROM-CLOUD in
 exit-address-family
exit
!
route-map TO-CLOUD permit 10
exit
!
route-map FROM-CLOUD permit 10
exit
!
end
`;
