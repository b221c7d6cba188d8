/** Configurations that keep everything in an instance of routing. */

export const COMWARE_VRF = `#
 version 7.1.070, Release 6616P05
#
 sysname R
#
 irf member 1 priority 32
#
irf-port 1/1
 port group interface Ten-GigabitEthernet1/0/49
#
ip vpn-instance ali
 route-distinguisher 65001:1
#
interface M-GigabitEthernet0/0/0
 ip address 172.20.1.5 255.255.255.0
#
interface GigabitEthernet0/1.310
 ip binding vpn-instance ali
 ip address 10.0.0.2 255.255.255.252
 vlan-type dot1q vid 310
#
interface GigabitEthernet0/2
 ip address 203.0.113.10 255.255.255.240
#
interface Tunnel1 mode ipsec
 ip binding vpn-instance ali
 ip address 169.254.9.2 255.255.255.252
 source 203.0.113.10
 destination 203.0.113.20
 tunnel protection ipsec profile PF
#
bgp 65001
 #
 ip vpn-instance ali
  peer 10.0.0.1 as-number 45104
  peer 10.0.0.1 password cipher xyz
  peer 10.0.0.1 bfd
  #
  address-family ipv4 unicast
   preference 50 255 130
   network 10.20.0.0 255.255.0.0
   peer 10.0.0.1 enable
#
 ip route-static vpn-instance ali 172.16.0.0 12 Tunnel1 preference 60
 ip route-static vpn-instance ali 100.64.0.0 10 Tunnel1 preference 60
 ip route-static vpn-instance ali 100.96.0.17 32 10.0.0.1
#
return
`;

export const JUNOS_INSTANCE = `## Last commit: 2026-11-02 08:12:13 CST by netops
version 21.4R3-S4.9;
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
            vlan-id 310;
            family inet {
                address 10.0.0.2/30;
            }
        }
    }
    st0 {
        unit 0 {
            family inet;
        }
    }
}
routing-instances {
    ALI {
        instance-type virtual-router;
        interface ge-0/0/1.310;
        interface st0.0;
        routing-options {
            static {
                route 172.16.0.0/12 {
                    qualified-next-hop st0.0 {
                        preference 200;
                    }
                }
                route 100.64.0.0/10 {
                    qualified-next-hop st0.0 {
                        preference 200;
                    }
                }
                route 100.96.0.17/32 next-hop 10.0.0.1;
            }
            autonomous-system 65001;
        }
        protocols {
            bgp {
                group ALI {
                    type external;
                    peer-as 45104;
                    export TO-ALI;
                    neighbor 10.0.0.1 {
                        authentication-key "$9$abc";
                        bfd-liveness-detection {
                            minimum-interval 1000;
                        }
                    }
                }
            }
        }
    }
}
security {
    ike {
        gateway G {
            address 203.0.113.20;
            version v2-only;
        }
    }
    ipsec {
        vpn V {
            bind-interface st0.0;
            ike {
                gateway G;
            }
        }
    }
}
`;
