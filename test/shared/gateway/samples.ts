/**
 * The same gateway in every form: a port to the VBR (VLAN 310, 10.0.0.2/30), BGP 65001 with 45104 and BFD, the data
 * center 10.20.0.0/16 announced, office 172.16.0.0/12 and 100.64.0.0/10 behind a tunnel as the standby, and the health
 * check's source back to the VBR. `SECRET…` are its secrets.
 */
import type { Form } from '../../../shared/gateway/dialect.ts';

export const SECRETS = [
  'Zx9!keyOfPeer',
  'Qm4-tunnelKey',
  'pubRo77Kqx',
  'd5hashOfAdmin91',
  'MIIBsecretCertBody0123456789abcdef',
] as const;
const [BGP_KEY, PSK, COMMUNITY, ADMIN, CERT] = SECRETS;

const IOS = `Building configuration...

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

const FRR = `frr version 9.1
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

const COMWARE = `#
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

const VRP = `[V200R010C10SPC700]
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

const FORTIOS = `#config-version=FGT60F-7.2.5-FW-build1517-230606:opmode=0:vdom=0:user=admin
#conf_file_ver=1
config system global
    set hostname "dc-gw-1"
end
config system interface
    edit "port2"
        set vdom "root"
        set ip 198.51.100.9 255.255.255.248
        set allowaccess ping
        set type physical
    next
    edit "vbr310"
        set vdom "root"
        set ip 10.0.0.2 255.255.255.252
        set bfd enable
        set bfd-desired-min-tx 1000
        set bfd-required-min-rx 1000
        set bfd-detect-mult 3
        set interface "port1"
        set vlanid 310
    next
    edit "port3"
        set vdom "root"
        set ip 10.20.0.1 255.255.0.0
    next
end
config system admin
    edit "admin"
        set password ENC ${ADMIN}
    next
end
config system snmp community
    edit 1
        set name "${COMMUNITY}"
    next
end
config vpn certificate local
    edit "gw"
        set private-key "-----BEGIN ENCRYPTED PRIVATE KEY-----
${CERT}
-----END ENCRYPTED PRIVATE KEY-----"
    next
end
config vpn ipsec phase1-interface
    edit "cloud"
        set interface "port2"
        set ike-version 2
        set peertype any
        set proposal aes256-sha256
        set dhgrp 14
        set remote-gw 203.0.113.20
        set psksecret ENC ${PSK}
    next
end
config vpn ipsec phase2-interface
    edit "cloud-office"
        set phase1name "cloud"
        set proposal aes256-sha256
        set dhgrp 14
        set src-subnet 10.20.0.0 255.255.0.0
        set dst-subnet 172.16.0.0 255.240.0.0
    next
    edit "cloud-services"
        set phase1name "cloud"
        set proposal aes256-sha256
        set dhgrp 14
        set src-subnet 10.20.0.0 255.255.0.0
        set dst-subnet 100.64.0.0 255.192.0.0
    next
end
config router static
    edit 1
        set dst 100.64.0.0 255.192.0.0
        set device "cloud"
        set distance 200
    next
    edit 2
        set dst 100.96.0.17 255.255.255.255
        set gateway 10.0.0.1
        set device "vbr310"
    next
    edit 3
        set dst 172.16.0.0 255.240.0.0
        set device "cloud"
        set distance 200
        set comment "standby"
    next
end
config router bgp
    set as 65001
    set router-id 10.0.0.2
    config neighbor
        edit "10.0.0.1"
            set bfd enable
            set remote-as 45104
            set holdtime-timer 30
            set keep-alive-timer 10
            set route-map-out "TO-CLOUD"
            set password ENC ${BGP_KEY}
        next
    end
    config network
        edit 1
            set prefix 10.20.0.0 255.255.0.0
        next
    end
end
config router prefix-list
    edit "DC"
        config rule
            edit 1
                set prefix 10.20.0.0 255.255.0.0
                unset ge
                unset le
            next
        end
    next
end
config router route-map
    edit "TO-CLOUD"
        config rule
            edit 1
                set match-ip-address "DC"
            next
        end
    next
end
`;

const JUNOS_BRACES = `## Last commit: 2026-10-02 09:11:04 CST by ops
version 20.4R3.8;
system {
    host-name dc-gw-1;
    root-authentication {
        encrypted-password "$6$salt$${ADMIN}"; ## SECRET-DATA
    }
}
interfaces {
    ge-0/0/1 {
        vlan-tagging;
        unit 310 {
            description "to the VBR";
            vlan-id 310;
            family inet {
                address 10.0.0.2/30;
            }
        }
    }
    ge-0/0/3 {
        unit 0 {
            family inet {
                address 10.20.0.1/16;
            }
            family inet6 {
                address 2001:db8:20::1/64;
            }
        }
    }
    st0 {
        unit 0 {
            family inet;
        }
    }
}
snmp {
    community ${COMMUNITY} {
        authorization read-only;
    }
}
routing-options {
    static {
        route 100.64.0.0/10 {
            next-hop st0.0;
            preference 200;
        }
        route 100.96.0.17/32 next-hop 10.0.0.1;
        route 172.16.0.0/12 {
            next-hop st0.0;
            preference 200;
        }
    }
    router-id 10.0.0.2;
    autonomous-system 65001;
}
protocols {
    bgp {
        group CLOUD {
            type external;
            hold-time 30;
            authentication-key "$9$${BGP_KEY}"; ## SECRET-DATA
            export TO-CLOUD;
            peer-as 45104;
            bfd-liveness-detection {
                minimum-interval 1000;
                multiplier 3;
            }
            neighbor 10.0.0.1;
        }
    }
}
policy-options {
    policy-statement TO-CLOUD {
        from {
            route-filter 10.20.0.0/16 exact;
        }
        then accept;
    }
}
security {
    ike {
        proposal CLOUD-IKE {
            authentication-method pre-shared-keys;
            dh-group group14;
            authentication-algorithm sha-256;
            encryption-algorithm aes-256-cbc;
        }
        policy CLOUD-POL {
            mode main;
            proposals CLOUD-IKE;
            pre-shared-key ascii-text "$9$${PSK}"; ## SECRET-DATA
        }
        gateway CLOUD-GW {
            ike-policy CLOUD-POL;
            address 203.0.113.20;
            dead-peer-detection {
                interval 10;
            }
            external-interface ge-0/0/2.0;
            version v2-only;
        }
    }
    ipsec {
        proposal CLOUD-ESP {
            protocol esp;
            authentication-algorithm hmac-sha-256-128;
            encryption-algorithm aes-256-cbc;
        }
        policy CLOUD-SEC {
            perfect-forward-secrecy {
                keys group14;
            }
            proposals CLOUD-ESP;
        }
        vpn CLOUD {
            bind-interface st0.0;
            ike {
                gateway CLOUD-GW;
                ipsec-policy CLOUD-SEC;
            }
            traffic-selector OFFICE {
                local-ip 10.20.0.0/16;
                remote-ip 172.16.0.0/12;
            }
            traffic-selector SERVICES {
                local-ip 10.20.0.0/16;
                remote-ip 100.64.0.0/10;
            }
            establish-tunnels immediately;
        }
    }
}
`;

const JUNOS_SET = `set version 20.4R3.8
set system host-name dc-gw-1
set system root-authentication encrypted-password "$6$salt$${ADMIN}"
set interfaces ge-0/0/1 vlan-tagging
set interfaces ge-0/0/1 unit 310 description "to the VBR"
set interfaces ge-0/0/1 unit 310 vlan-id 310
set interfaces ge-0/0/1 unit 310 family inet address 10.0.0.2/30
set interfaces ge-0/0/3 unit 0 family inet address 10.20.0.1/16
set interfaces ge-0/0/3 unit 0 family inet6 address 2001:db8:20::1/64
set interfaces st0 unit 0 family inet
set snmp community ${COMMUNITY} authorization read-only
set routing-options static route 100.64.0.0/10 next-hop st0.0
set routing-options static route 100.64.0.0/10 preference 200
set routing-options static route 100.96.0.17/32 next-hop 10.0.0.1
set routing-options static route 172.16.0.0/12 next-hop st0.0
set routing-options static route 172.16.0.0/12 preference 200
set routing-options router-id 10.0.0.2
set routing-options autonomous-system 65001
set protocols bgp group CLOUD type external
set protocols bgp group CLOUD hold-time 30
set protocols bgp group CLOUD authentication-key "$9$${BGP_KEY}"
set protocols bgp group CLOUD export TO-CLOUD
set protocols bgp group CLOUD peer-as 45104
set protocols bgp group CLOUD bfd-liveness-detection minimum-interval 1000
set protocols bgp group CLOUD bfd-liveness-detection multiplier 3
set protocols bgp group CLOUD neighbor 10.0.0.1
set policy-options policy-statement TO-CLOUD from route-filter 10.20.0.0/16 exact
set policy-options policy-statement TO-CLOUD then accept
set security ike proposal CLOUD-IKE authentication-method pre-shared-keys
set security ike proposal CLOUD-IKE dh-group group14
set security ike proposal CLOUD-IKE authentication-algorithm sha-256
set security ike proposal CLOUD-IKE encryption-algorithm aes-256-cbc
set security ike policy CLOUD-POL mode main
set security ike policy CLOUD-POL proposals CLOUD-IKE
set security ike policy CLOUD-POL pre-shared-key ascii-text "$9$${PSK}"
set security ike gateway CLOUD-GW ike-policy CLOUD-POL
set security ike gateway CLOUD-GW address 203.0.113.20
set security ike gateway CLOUD-GW dead-peer-detection interval 10
set security ike gateway CLOUD-GW external-interface ge-0/0/2.0
set security ike gateway CLOUD-GW version v2-only
set security ipsec proposal CLOUD-ESP protocol esp
set security ipsec proposal CLOUD-ESP authentication-algorithm hmac-sha-256-128
set security ipsec proposal CLOUD-ESP encryption-algorithm aes-256-cbc
set security ipsec policy CLOUD-SEC perfect-forward-secrecy keys group14
set security ipsec policy CLOUD-SEC proposals CLOUD-ESP
set security ipsec vpn CLOUD bind-interface st0.0
set security ipsec vpn CLOUD ike gateway CLOUD-GW
set security ipsec vpn CLOUD ike ipsec-policy CLOUD-SEC
set security ipsec vpn CLOUD traffic-selector OFFICE local-ip 10.20.0.0/16
set security ipsec vpn CLOUD traffic-selector OFFICE remote-ip 172.16.0.0/12
set security ipsec vpn CLOUD traffic-selector SERVICES local-ip 10.20.0.0/16
set security ipsec vpn CLOUD traffic-selector SERVICES remote-ip 100.64.0.0/10
set security ipsec vpn CLOUD establish-tunnels immediately
`;

const SWANCTL = `# the standby to the cloud
connections {
  cloud {
    version = 2
    local_addrs = 198.51.100.9
    remote_addrs = 203.0.113.20
    proposals = aes256-sha256-modp2048
    dpd_delay = 10s
    local {
      auth = psk
      id = 198.51.100.9
    }
    remote {
      auth = psk
    }
    children {
      office {
        local_ts = 10.20.0.0/16
        remote_ts = 172.16.0.0/12, 100.64.0.0/10
        esp_proposals = aes256-sha256-modp2048
        start_action = trap
      }
    }
  }
}
secrets {
  ike-cloud {
    id = 203.0.113.20
    secret = "${PSK}"
  }
}
`;

const IPSEC_CONF = `# the standby to the cloud
config setup
    uniqueids = no

conn %default
    keyexchange = ikev2
    authby = secret
    dpddelay = 10s

conn cloud
    left = 198.51.100.9
    leftsubnet = 10.20.0.0/16
    right = 203.0.113.20
    rightsubnet = 172.16.0.0/12,100.64.0.0/10
    ike = aes256-sha256-modp2048!
    esp = aes256-sha256-modp2048!
    auto = route
`;

export const SAMPLES: Readonly<Record<Form, string>> = {
  'cisco-ios': IOS,
  frr: FRR,
  'h3c-comware': COMWARE,
  'huawei-vrp': VRP,
  fortios: FORTIOS,
  'junos-braces': JUNOS_BRACES,
  'junos-set': JUNOS_SET,
  swanctl: SWANCTL,
  'ipsec-conf': IPSEC_CONF,
};
