/** The second half of an IOS XE configuration: ports, routes, lists, banner. */

export const IOS_XE_ROUTING = `interface Loopback0
 ip address 10.20.255.1 255.255.255.255
!
interface Tunnel20
 description standby to Aliyun
 ip address 169.254.20.2 255.255.255.252
 ip tcp adjust-mss 1360
 tunnel source GigabitEthernet0/0/1
 tunnel mode ipsec ipv4
 tunnel destination 203.0.113.20
 tunnel protection ipsec profile ALI
!
interface GigabitEthernet0/0/0
 description circuit
 no ip address
 negotiation auto
!
interface GigabitEthernet0/0/0.310
 encapsulation dot1Q 310
 ip address 10.0.0.2 255.255.255.252
 bfd interval 1000 min_rx 1000 multiplier 3
!
interface GigabitEthernet0/0/1
 description ISP
 ip address 203.0.113.10 255.255.255.240
 ip nat outside
 ip access-group FROM-ISP in
 negotiation auto
!
interface GigabitEthernet0/0/2
 ip address 10.20.0.1 255.255.0.0
 ip address 10.20.64.1 255.255.255.0 secondary
 ip nat inside
 ipv6 address 2001:DB8:20::1/64
 ipv6 nd prefix 2001:DB8:20::/64
!
interface GigabitEthernet0
 vrf forwarding Mgmt-intf
 ip address 10.20.9.2 255.255.255.0
!
router ospf 1
 router-id 10.20.255.1
 passive-interface default
 no passive-interface GigabitEthernet0/0/2
 network 10.20.0.0 0.0.255.255 area 0
!
router bgp 65001
 bgp router-id 10.0.0.2
 bgp log-neighbor-changes
 no bgp default ipv4-unicast
 neighbor ALI peer-group
 neighbor ALI remote-as 45104
 neighbor ALI password 7 Sec-bgp
 neighbor ALI timers 10 30
 neighbor ALI fall-over bfd
 neighbor 10.0.0.1 peer-group ALI
 neighbor 10.0.0.1 description VBR
 !
 address-family ipv4
  network 10.20.0.0 mask 255.255.0.0
  neighbor ALI soft-reconfiguration inbound
  neighbor ALI prefix-list TO-ALI out
  neighbor ALI maximum-prefix 110 90
  neighbor 10.0.0.1 activate
  maximum-paths 2
 exit-address-family
 !
 address-family ipv6
 exit-address-family
!
ip forward-protocol nd
no ip http server
ip http secure-server
ip nat inside source route-map NAT interface GigabitEthernet0/0/1 overload
ip route 0.0.0.0 0.0.0.0 203.0.113.1
ip route 100.64.0.0 255.192.0.0 Tunnel20 250 track 20
ip route 100.96.0.17 255.255.255.255 10.0.0.1 name health-check
ip route 172.16.0.0 255.240.0.0 Tunnel20 250 track 20
ip route vrf Mgmt-intf 0.0.0.0 0.0.0.0 10.20.9.1
ip ssh version 2
!
ip access-list standard MGMT
 10 permit 10.20.9.0 0.0.0.255
ip access-list extended FROM-ISP
 10 permit esp any any
 20 permit udp any any eq isakmp
ip access-list extended NAT
 10 deny   ip 10.20.0.0 0.0.255.255 172.16.0.0 0.15.255.255
 20 permit ip 10.20.0.0 0.0.255.255 any
!
ip sla 20
 icmp-echo 203.0.113.20 source-interface GigabitEthernet0/0/1
 threshold 1000
 timeout 1000
 frequency 5
ip sla schedule 20 life forever start-time now
ip prefix-list TO-ALI seq 10 permit 10.20.0.0/16
logging host 10.20.9.8
!
route-map NAT permit 10
 match ip address NAT
!
snmp-server community Sec-community RO MGMT
snmp-server location Beijing
tacacs-server timeout 3
!
ipv6 access-list V6
 sequence 10 permit icmp any any
!
control-plane
!
banner motd ^C
*****************************************
  interface to nowhere, ip route 1.1.1.1
  Authorized access only
*****************************************
^C
!
line con 0
 exec-timeout 15 0
 stopbits 1
line vty 0 4
 access-class MGMT in vrf-also
 password 7 Sec-vty
 transport input ssh
!
ntp server 10.20.9.6
event manager applet BACKUP
 event timer cron cron-entry "0 2 * * *"
 action 1.0 cli command "enable"
!
end
`;
