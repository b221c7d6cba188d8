/** The gateway of the samples as Junos prints it, with braces and as `set`. */
import { ADMIN, BGP_KEY, COMMUNITY, PSK } from './secrets.ts';

export const JUNOS_BRACES = `## Last commit: 2026-10-02 09:11:04 CST by ops
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

export const JUNOS_SET = `set version 20.4R3.8
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
