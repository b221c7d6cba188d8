/** The first half of a Junos configuration: groups, users, security. */

export const JUNOS_SYSTEM = `## Last commit: 2026-09-07 09:41:22 CST by netops
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
`;
