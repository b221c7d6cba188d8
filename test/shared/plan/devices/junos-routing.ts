/** The second half of a Junos configuration: interfaces, policies, routes, BGP. */

export const JUNOS_ROUTING = `interfaces {
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
