/** The gateway of the samples as FortiOS prints it. */
import { ADMIN, BGP_KEY, CERT, COMMUNITY, PSK } from './secrets.ts';

export const FORTIOS = `#config-version=FGT60F-7.2.5-FW-build1517-230606:opmode=0:vdom=0:user=admin
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
