/** Configurations with templates of BGP and with several tunnels. */

/** A gateway of IOS with more lines for BGP and at its end. */
export const ios = (bgp: string, rest: string): string => `version 15.9
hostname r
interface GigabitEthernet0/0.310
 encapsulation dot1Q 310
 ip address 10.0.0.2 255.255.255.252
!
router bgp 65001
${bgp} no bgp default ipv4-unicast
 neighbor 10.0.0.1 remote-as 45104
 neighbor 10.0.0.1 password 7 00
 neighbor 10.0.0.1 fall-over bfd
 !
 address-family ipv4
  network 10.20.0.0 mask 255.255.0.0
  neighbor 10.0.0.1 activate
 exit-address-family
!
${rest}ip route 100.96.0.17 255.255.255.255 10.0.0.1
!
end
`;

export const TEMPLATE = ` template peer-policy PP
  route-map X out
 exit-peer-policy
`;

export const STANDBY = `ip route 172.16.0.0 255.240.0.0 203.0.113.20 250
ip route 100.64.0.0 255.192.0.0 203.0.113.20 250
`;

const tunnel = (number: number, end: string): string => `interface Tunnel${number}
 ip address 169.254.${number}.2 255.255.255.252
 tunnel source GigabitEthernet0/1
 tunnel destination ${end}
 tunnel mode ipsec ipv4
 tunnel protection ipsec profile P
!
`;

export const TUNNELS = `crypto ipsec transform-set TS esp-aes 256 esp-sha256-hmac
crypto ipsec profile P
 set transform-set TS
!
${tunnel(1, '203.0.113.20')}${tunnel(77, '198.18.7.7')}`;

/** The standby over a tunnel. */
export const over = (number: number): string => STANDBY.replaceAll('203.0.113.20', `Tunnel${number}`);

/** A connection of swanctl. */
export const connection = (name: string, remote: string): string => `  ${name} {
    version = 2
    remote_addrs = 203.0.113.20
    children {
      net {
        local_ts = 10.20.0.0/16
        remote_ts = ${remote}
      }
    }
  }
`;

/** A file of swanctl. */
export const swanctl = (inner: string): string => `connections {\n${inner}}\n`;

export const OFFICE = connection('office', '172.16.0.0/12');
