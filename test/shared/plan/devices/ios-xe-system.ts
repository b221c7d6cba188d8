/** The first half of an IOS XE configuration: users, certificates, keys, tunnels to come. */

export const IOS_XE_SYSTEM = `Building configuration...

Current configuration : 9612 bytes
!
! Last configuration change at 09:41:22 CST Mon Sep 7 2026 by netops
! NVRAM config last updated at 09:41:40 CST Mon Sep 7 2026 by netops
!
version 17.6
service timestamps debug datetime msec localtime show-timezone
service timestamps log datetime msec localtime show-timezone
service password-encryption
service call-home
platform qfp utilization monitor load 80
no platform punt-keepalive disable-kernel-core
!
hostname BJ-ISR-01
!
boot-start-marker
boot system bootflash:isr4300-universalk9.17.06.03a.SPA.bin
boot-end-marker
!
vrf definition Mgmt-intf
 !
 address-family ipv4
 exit-address-family
!
logging buffered 64000
enable secret 9 $9$Sec-enable$Sec-enable2
!
aaa new-model
aaa group server tacacs+ TAC
 server-private 10.20.9.9 key 7 Sec-tacacs
 ip vrf forwarding Mgmt-intf
!
aaa authentication login default group TAC local
aaa session-id common
clock timezone CST 8 0
no ip domain lookup
ip domain name corp.example
ip dhcp excluded-address 10.20.5.1 10.20.5.20
!
ip dhcp pool USERS
 network 10.20.5.0 255.255.255.0
 default-router 10.20.5.1
 dns-server 100.100.2.136 100.100.2.138
!
login on-success log
ipv6 unicast-routing
subscriber templating
multilink bundle-name authenticated
flow exporter EXP
 destination 10.20.9.7
 transport udp 2055
!
crypto pki trustpoint TP-self-signed-703295296
 enrollment selfsigned
 subject-name cn=IOS-Self-Signed-Certificate-703295296
 revocation-check none
 rsakeypair TP-self-signed-703295296
!
crypto pki certificate chain TP-self-signed-703295296
 certificate self-signed 01
  30820330 30820218 A0030201 02020101 300D0609 2A864886 F70D0101 05050030
  31312F30 2D060355 04031326 494F532D 53656C66 2D536967 6E65642D 43657274
  quit
license udi pid ISR4331/K9 sn FDO00000000
license boot level securityk9
spanning-tree extend system-id
!
username netops privilege 15 secret 9 $9$Sec-user$abc
redundancy
 mode none
!
track 20 ip sla 20 reachability
 delay down 10 up 30
!
class-map match-any VOICE
 match dscp ef
policy-map WAN
 class VOICE
  priority percent 20
 class class-default
  fair-queue
!
crypto ikev2 proposal ALI
 encryption aes-cbc-256
 integrity sha256
 group 14
crypto ikev2 policy ALI
 match fvrf any
 proposal ALI
crypto ikev2 keyring ALI
 peer ALI
  address 203.0.113.20
  pre-shared-key local 6 Sec-psk-a
  pre-shared-key remote 6 Sec-psk-b
 !
crypto ikev2 profile ALI
 match identity remote address 203.0.113.20 255.255.255.255
 authentication remote pre-share
 authentication local pre-share
 keyring local ALI
 lifetime 86400
 dpd 10 3 periodic
!
crypto ipsec transform-set ALI esp-aes 256 esp-sha256-hmac
 mode tunnel
!
crypto ipsec profile ALI
 set security-association lifetime seconds 3600
 set transform-set ALI
 set pfs group14
 set ikev2-profile ALI
!
`;
