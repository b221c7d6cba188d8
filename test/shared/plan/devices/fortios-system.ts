/** The first half of a FortiOS backup: ports, users, addresses, certificates. */

export const FORTI_SYSTEM = `#config-version=FGT100F-7.4.8-FW-build2795-250523:opmode=0:vdom=0:user=admin
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
`;
