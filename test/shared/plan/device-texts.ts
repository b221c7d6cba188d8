/**
 * Configurations as devices print them, with all that stands around what matters: headers, banners, certificates, pagers,
 * prompts, users, zones. Written anew; the gateway is that of `good-plan.ts`. What must not be shown begins with `Sec-`.
 */
import type { Form } from '../../../shared/gateway/dialect.ts';
import { COMWARE_ROUTER, USG, VRP_ROUTER } from './vrp-texts.ts';

export interface DeviceText {
  readonly name: string;
  readonly form: Form;
  readonly text: string;
}

const IOS_XE = `Building configuration...

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
interface Loopback0
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

const TERMINAL = (text: string): string =>
  `BJ-ISR-01#terminal length 24\nBJ-ISR-01#show running-config\n${text
    .split('\n')
    .map((line, index) =>
      index > 0 && index % 23 === 0 ? ` --More-- \b\b\b\b\b\b\b\b\b        \b\b\b\b\b\b\b\b\b${line}` : line,
    )
    .join('\r\n')}\r\nBJ-ISR-01#\r\n`;

const PAGED = (text: string): string =>
  text
    .split('\n')
    .map((line, index) =>
      index > 0 && index % 30 === 0 ? `  ---- More ----\u001b[42D                \u001b[42D${line}` : line,
    )
    .join('\r\n');

const FORTI = `#config-version=FGT100F-7.4.8-FW-build2795-250523:opmode=0:vdom=0:user=admin
#conf_file_ver=185495342590113
#buildno=2795
#global_vdom=1
config system global
    set admintimeout 30
    set alias "FortiGate-100F"
    set hostname "GZ-FGT-01"
    set timezone "Asia/Shanghai"
end
config system accprofile
    edit "prof_admin"
        set secfabgrp read-write
    next
end
config system interface
    edit "wan1"
        set vdom "root"
        set ip 203.0.113.10 255.255.255.240
        set allowaccess ping
        set type physical
        set role wan
        set snmp-index 1
    next
    edit "port1"
        set vdom "root"
        set type physical
        set snmp-index 5
    next
    edit "vbr310"
        set vdom "root"
        set ip 10.0.0.2 255.255.255.252
        set allowaccess ping
        set snmp-index 21
        set interface "port1"
        set vlanid 310
    next
    edit "internal"
        set vdom "root"
        set ip 10.20.0.1 255.255.0.0
        set allowaccess ping https ssh
        set type hard-switch
        set stp enable
        set role lan
        set snmp-index 7
        set secondary-IP enable
        config ipv6
            set ip6-address 2001:db8:20::1/64
            set ip6-send-adv enable
        end
        config secondaryip
            edit 1
                set ip 10.20.64.1 255.255.255.0
                set allowaccess ping
            next
        end
    next
    edit "ALI"
        set vdom "root"
        set ip 169.254.20.2 255.255.255.255
        set type tunnel
        set remote-ip 169.254.20.1 255.255.255.252
        set snmp-index 22
        set interface "wan1"
    next
end
config system admin
    edit "admin"
        set accprofile "super_admin"
        set vdom "root"
        set password ENC Sec-admin
    next
end
config system ha
    set override disable
end
config system replacemsg-image
    edit "logo_fnet"
        set image-type gif
        set image-base64 ''
    next
end
config system replacemsg auth "auth-login"
    set buffer "<html>
<body> interface port1
ip route 1.1.1.1
</body></html>"
end
config firewall address
    edit "dc"
        set uuid 00000000-0000-51ed-0000-000000000001
        set subnet 10.20.0.0 255.255.0.0
    next
end
config vpn certificate local
    edit "Fortinet_SSL"
        set password ENC Sec-cert
        set private-key "-----BEGIN ENCRYPTED PRIVATE KEY-----
Sec-KeyBody0123456789abcdefghijklmn
-----END ENCRYPTED PRIVATE KEY-----"
    next
end
config user local
    edit "guest"
        set type password
        set passwd ENC Sec-guest
    next
end
config vpn ipsec phase1-interface
    edit "ALI"
        set interface "wan1"
        set ike-version 2
        set peertype any
        set net-device disable
        set proposal aes256-sha256
        set localid "203.0.113.10"
        set dpd on-idle
        set dhgrp 14
        set remote-gw 203.0.113.20
        set psksecret ENC Sec-psk
        set dpd-retryinterval 10
    next
end
config vpn ipsec phase2-interface
    edit "ALI"
        set phase1name "ALI"
        set proposal aes256-sha256
        set dhgrp 14
        set auto-negotiate enable
        set keylifeseconds 3600
    next
end
config system link-monitor
    edit "ALI"
        set srcintf "ALI"
        set server "169.254.20.1"
    next
end
config firewall policy
    edit 1
        set name "dc-to-cloud"
        set uuid 00000000-0000-51ed-0000-000000000002
        set srcintf "internal"
        set dstintf "ALI"
        set action accept
        set srcaddr "dc"
        set dstaddr "all"
        set schedule "always"
        set service "ALL"
    next
end
config router prefix-list
    edit "TO-ALI"
        config rule
            edit 10
                set prefix 10.20.0.0 255.255.0.0
                unset ge
                unset le
            next
        end
    next
end
config router static
    edit 1
        set gateway 203.0.113.1
        set device "wan1"
    next
    edit 2
        set dst 172.16.0.0 255.240.0.0
        set distance 200
        set comment "standby"
        set device "ALI"
    next
    edit 3
        set dst 100.64.0.0 255.192.0.0
        set distance 200
        set device "ALI"
    next
    edit 4
        set dst 100.96.0.17 255.255.255.255
        set gateway 10.0.0.1
        set device "vbr310"
    next
end
config router bgp
    set as 65001
    set router-id 10.0.0.2
    set keepalive-timer 10
    set holdtime-timer 30
    set ebgp-multipath enable
    config neighbor
        edit "10.0.0.1"
            set bfd enable
            set capability-default-originate disable
            set description "VBR"
            set link-down-failover enable
            set soft-reconfiguration enable
            set prefix-list-out "TO-ALI"
            set remote-as 45104
            set password ENC Sec-bgp
        next
    end
    config network
        edit 1
            set prefix 10.20.0.0 255.255.0.0
        next
    end
    config redistribute "connected"
    end
    config redistribute "static"
    end
    config redistribute6 "connected"
    end
end
config router multicast
end
`;

const JUNOS = `## Last commit: 2026-09-07 09:41:22 CST by netops
version 21.4R3-S4.9;
groups {
    node0 {
        system {
            host-name srx-a;
        }
    }
}
apply-groups "\${node}";
system {
    host-name srx;
    root-authentication {
        encrypted-password "$6$Sec-root"; ## SECRET-DATA
    }
    login {
        message "Authorized users only\\nset interfaces nothing";
        user netops {
            uid 2001;
            class super-user;
            authentication {
                encrypted-password "$6$Sec-netops"; ## SECRET-DATA
            }
        }
    }
    services {
        ssh;
        netconf {
            ssh;
        }
    }
    syslog {
        user * {
            any emergency;
        }
        host 10.20.9.8 {
            any notice;
        }
    }
    ntp {
        server 10.20.9.6;
    }
}
security {
    /* phase 1 */
    ike {
        proposal ALI {
            authentication-method pre-shared-keys;
            dh-group group14;
            authentication-algorithm sha-256;
            encryption-algorithm aes-256-cbc;
            lifetime-seconds 86400;
        }
        policy ALI {
            mode main;
            proposals ALI;
            pre-shared-key ascii-text "$9$Sec-psk"; ## SECRET-DATA
        }
        gateway ALI {
            ike-policy ALI;
            address 203.0.113.20;
            dead-peer-detection {
                interval 10;
                threshold 3;
            }
            external-interface ge-0/0/0.0;
            version v2-only;
        }
    }
    ipsec {
        proposal ALI {
            protocol esp;
            authentication-algorithm hmac-sha-256-128;
            encryption-algorithm aes-256-cbc;
            lifetime-seconds 3600;
        }
        policy ALI {
            perfect-forward-secrecy {
                keys group14;
            }
            proposals ALI;
        }
        vpn ALI {
            bind-interface st0.20;
            ike {
                gateway ALI;
                ipsec-policy ALI;
            }
            establish-tunnels immediately;
        }
    }
    flow {
        tcp-mss {
            ipsec-vpn {
                mss 1360;
            }
        }
    }
    nat {
        source {
            rule-set out {
                from zone trust;
                to zone untrust;
                rule r1 {
                    match {
                        source-address 10.20.0.0/16;
                    }
                    then {
                        source-nat {
                            interface;
                        }
                    }
                }
            }
        }
    }
    policies {
        from-zone trust to-zone vpn {
            policy all {
                match {
                    source-address any;
                    destination-address any;
                    application any;
                }
                then {
                    permit;
                }
            }
        }
    }
    zones {
        security-zone vpn {
            interfaces {
                st0.20;
            }
        }
        security-zone untrust {
            host-inbound-traffic {
                system-services {
                    ike;
                }
            }
            interfaces {
                ge-0/0/0.0;
            }
        }
    }
}
interfaces {
    ge-0/0/0 {
        unit 0 {
            family inet {
                address 203.0.113.10/28;
            }
        }
    }
    ge-0/0/1 {
        vlan-tagging;
        unit 310 {
            description VBR;
            vlan-id 310;
            family inet {
                address 10.0.0.2/30;
            }
        }
    }
    ge-0/0/2 {
        unit 0 {
            family inet {
                address 10.20.0.1/16;
                address 10.20.64.1/24;
            }
            family inet6 {
                address 2001:db8:20::1/64;
            }
        }
    }
    st0 {
        unit 20 {
            family inet {
                mtu 1400;
            }
        }
    }
}
snmp {
    community Sec-community {
        authorization read-only;
    }
}
policy-options {
    prefix-list DC {
        10.20.0.0/16;
    }
    policy-statement TO-ALI {
        term dc {
            from {
                prefix-list DC;
            }
            then accept;
        }
        then reject;
    }
}
routing-options {
    static {
        route 0.0.0.0/0 next-hop 203.0.113.1;
        route 172.16.0.0/12 {
            next-hop st0.20;
            preference 200;
            no-readvertise;
        }
        route 100.64.0.0/10 {
            qualified-next-hop st0.20 {
                preference 200;
            }
        }
        route 100.96.0.17/32 next-hop 10.0.0.1;
    }
    router-id 10.0.0.2;
    autonomous-system 65001;
}
protocols {
    bgp {
        group ALI {
            type external;
            description VBR;
            hold-time 30;
            authentication-key "$9$Sec-bgp"; ## SECRET-DATA
            export TO-ALI;
            peer-as 45104;
            bfd-liveness-detection {
                minimum-interval 1000;
                multiplier 3;
            }
            neighbor 10.0.0.1;
        }
        log-updown;
    }
    l2-learning {
        global-mode switching;
    }
}
`;

const FRR = `Building configuration...

Current configuration:
!
frr version 8.4.4
frr defaults traditional
hostname edge-1
log syslog informational
no ipv6 forwarding
service integrated-vtysh-config
!
password Sec-vty
enable password Sec-enable
!
ip nht resolve-via-default
ip prefix-list FROM-ALI seq 5 permit 172.16.0.0/12 le 24
ip prefix-list FROM-ALI seq 10 permit 100.64.0.0/10 le 32
ip prefix-list FROM-ALI seq 15 permit 192.168.0.0/24
ip prefix-list TO-ALI seq 5 permit 10.20.0.0/16
!
ip route 0.0.0.0/0 203.0.113.1
ip route 100.64.0.0/10 xfrm1 200
ip route 100.96.0.17/32 10.0.0.1
ip route 172.16.0.0/12 xfrm1 200
!
interface eth0
 ip address 203.0.113.10/28
exit
!
interface eth1.310
 description VBR
 ip address 10.0.0.2/30
exit
!
interface eth2
 ip address 10.20.0.1/16
 ip address 10.20.64.1/24
 ipv6 address 2001:db8:20::1/64
 ipv6 nd suppress-ra
exit
!
router bgp 65001
 bgp router-id 10.0.0.2
 no bgp network import-check
 neighbor ALI peer-group
 neighbor ALI remote-as 45104
 neighbor ALI password Sec-bgp
 neighbor ALI bfd
 neighbor ALI bfd profile fast
 neighbor ALI timers 10 30
 neighbor 10.0.0.1 peer-group ALI
 !
 address-family ipv4 unicast
  network 10.20.0.0/16
  neighbor ALI soft-reconfiguration inbound
  neighbor ALI prefix-list FROM-ALI in
  neighbor ALI prefix-list TO-ALI out
 exit-address-family
 !
 address-family ipv6 unicast
 exit-address-family
exit
!
router ospf
 ospf router-id 10.20.255.1
 network 10.20.0.0/16 area 0
exit
!
bfd
 profile fast
  detect-multiplier 3
  transmit-interval 1000
  receive-interval 1000
 exit
 !
exit
!
line vty
!
end
`;

const SWANCTL = `# generated by hand
connections {
    ali {
        version = 2
        proposals = aes256-sha256-modp2048
        local_addrs  = 203.0.113.10
        remote_addrs = 203.0.113.20
        dpd_delay = 10s
        rekey_time = 24h
        unique = replace
        local {
            auth = psk
            id = 203.0.113.10
        }
        remote {
            auth = psk
            id = 203.0.113.20
        }
        children {
            net {
                local_ts  = 10.20.0.0/16
                remote_ts = 172.16.0.0/12,100.64.0.0/10
                esp_proposals = aes256-sha256-modp2048
                start_action = start|trap
                dpd_action = restart
                if_id_in = 42
                if_id_out = 42
                mode = tunnel
            }
        }
    }
}
secrets {
    ike-ali {
        id = 203.0.113.20
        secret = "Sec-psk"
    }
}
`;

const IPSEC_CONF = `# ipsec.conf - strongSwan IPsec configuration file
config setup
\tcharondebug="ike 1, knl 1"
\tuniqueids=yes

conn %default
\tikelifetime=24h
\tkeylife=1h
\tkeyexchange=ikev2
\tauthby=secret

conn ali
\tleft=203.0.113.10
\tleftsubnet=10.20.0.0/16
\tleftid=203.0.113.10
\tright=203.0.113.20
\trightsubnet=172.16.0.0/12,100.64.0.0/10
\trightid=203.0.113.20
\tike=aes256-sha256-modp2048!
\tesp=aes256-sha256-modp2048!
\tdpdaction=restart
\tdpddelay=10s
\tauto=start
`;

const IOS_SWITCH = IOS_XE.replace(
  'interface GigabitEthernet0/0/0.310\n encapsulation dot1Q 310\n',
  'interface GigabitEthernet1/0/1\n switchport trunk allowed vlan 310\n switchport mode trunk\n!\ninterface Vlan310\n',
);

/** Junos as `show configuration | display set` prints it. */
const JUNOS_SET = `netops@srx> show configuration | display set | no-more
set version 21.4R3-S4.9
set groups node0 system host-name srx-a
set apply-groups "\${node}"
set system root-authentication encrypted-password "$6$Sec-root"
set system login user netops class super-user
set system login user netops authentication encrypted-password "$6$Sec-netops"
set system services ssh
set system syslog host 10.20.9.8 any notice
set security ike proposal ALI authentication-method pre-shared-keys
set security ike proposal ALI dh-group group14
set security ike policy ALI proposals ALI
set security ike policy ALI pre-shared-key ascii-text "$9$Sec-psk"
set security ike gateway ALI ike-policy ALI
set security ike gateway ALI address 203.0.113.20
set security ike gateway ALI external-interface ge-0/0/0.0
set security ike gateway ALI version v2-only
set security ipsec vpn ALI bind-interface st0.20
set security ipsec vpn ALI ike gateway ALI
set security policies from-zone trust to-zone vpn policy all match source-address any
set security policies from-zone trust to-zone vpn policy all then permit
set security zones security-zone vpn interfaces st0.20
set interfaces ge-0/0/0 unit 0 family inet address 203.0.113.10/28
set interfaces ge-0/0/1 vlan-tagging
set interfaces ge-0/0/1 unit 310 vlan-id 310
set interfaces ge-0/0/1 unit 310 family inet address 10.0.0.2/30
set interfaces ge-0/0/2 unit 0 family inet address 10.20.0.1/16
set interfaces st0 unit 20 family inet
set snmp community Sec-community authorization read-only
set policy-options policy-statement TO-ALI term dc from route-filter 10.20.0.0/16 exact
set policy-options policy-statement TO-ALI term dc then accept
set routing-options static route 172.16.0.0/12 next-hop st0.20
set routing-options static route 172.16.0.0/12 preference 200
set routing-options static route 100.64.0.0/10 next-hop st0.20
set routing-options static route 100.64.0.0/10 preference 200
set routing-options static route 100.96.0.17/32 next-hop 10.0.0.1
set routing-options router-id 10.0.0.2
set routing-options autonomous-system 65001
set protocols bgp group ALI type external
set protocols bgp group ALI authentication-key "$9$Sec-bgp"
set protocols bgp group ALI export TO-ALI
set protocols bgp group ALI peer-as 45104
set protocols bgp group ALI bfd-liveness-detection minimum-interval 1000
set protocols bgp group ALI neighbor 10.0.0.1

netops@srx>
`;

export const DEVICES: readonly DeviceText[] = [
  { name: 'IOS XE router', form: 'cisco-ios', text: IOS_XE },
  { name: 'IOS XE router from a terminal with a pager', form: 'cisco-ios', text: TERMINAL(IOS_XE) },
  { name: 'IOS switch that routes', form: 'cisco-ios', text: IOS_SWITCH },
  { name: 'Comware router', form: 'h3c-comware', text: COMWARE_ROUTER },
  { name: 'Comware router with pagers', form: 'h3c-comware', text: PAGED(COMWARE_ROUTER) },
  { name: 'VRP router', form: 'huawei-vrp', text: VRP_ROUTER },
  { name: 'VRP router with pagers', form: 'huawei-vrp', text: PAGED(VRP_ROUTER) },
  { name: 'VRP firewall', form: 'huawei-vrp', text: USG },
  { name: 'FortiOS backup', form: 'fortios', text: FORTI },
  { name: 'FortiOS backup with CRLF', form: 'fortios', text: FORTI.replaceAll('\n', '\r\n') },
  { name: 'Junos with braces', form: 'junos-braces', text: JUNOS },
  { name: 'Junos as set', form: 'junos-set', text: JUNOS_SET },
  { name: 'FRR from vtysh', form: 'frr', text: FRR },
  { name: 'swanctl', form: 'swanctl', text: SWANCTL },
  { name: 'ipsec.conf', form: 'ipsec-conf', text: IPSEC_CONF },
];
