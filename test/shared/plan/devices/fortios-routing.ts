/** The second half of a FortiOS backup: tunnel, rules, routes, BGP. */

export const FORTI_ROUTING = `config vpn ipsec phase1-interface
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
