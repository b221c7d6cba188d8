/** Junos as `show configuration | display set` prints it. */

/** Junos as `show configuration | display set` prints it. */
export const JUNOS_SET = `netops@srx> show configuration | display set | no-more
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
