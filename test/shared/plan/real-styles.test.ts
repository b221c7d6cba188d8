/** Ways in which real configurations are written, and what must be said of them: no false alarm, and nothing good of what is not. */
import { describe, expect, it } from 'vitest';
import type { Form } from '../../../shared/gateway/dialect.ts';
import type { PlanFindingCode } from '../../../shared/plan/findings.ts';
import { judgePlan } from '../../../shared/plan/rules/index.ts';
import { simulate } from '../../../shared/plan/simulate/simulate.ts';
import { configOf, contextOf, GOOD_PLAN } from './good-plan.ts';

const COMWARE_VRF = `#
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

const JUNOS_INSTANCE = `## Last commit: 2026-11-02 08:12:13 CST by netops
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

const ios = (bgp: string, rest: string): string => `version 15.9
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
const TEMPLATE = ` template peer-policy PP
  route-map X out
 exit-peer-policy
`;
const STANDBY = `ip route 172.16.0.0 255.240.0.0 203.0.113.20 250
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
const TUNNELS = `crypto ipsec transform-set TS esp-aes 256 esp-sha256-hmac
crypto ipsec profile P
 set transform-set TS
!
${tunnel(1, '203.0.113.20')}${tunnel(77, '198.18.7.7')}`;
const over = (number: number): string => STANDBY.replaceAll('203.0.113.20', `Tunnel${number}`);

const connection = (name: string, remote: string): string => `  ${name} {
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
const swanctl = (inner: string): string => `connections {\n${inner}}\n`;
const OFFICE = connection('office', '172.16.0.0/12');

interface Style {
  readonly name: string;
  readonly form: Form;
  readonly text: string;
  readonly says?: readonly PlanFindingCode[];
  readonly doesNotSay?: readonly PlanFindingCode[];
  /** Of the office network with all up, and with the circuit down. */
  readonly office?: readonly [string, string];
}

const FALSE_ALARMS = [
  'plan.gateway-neighbor',
  'plan.gateway-network-missing',
  'plan.gateway-standby-missing',
  'plan.gateway-cloud-services',
  'plan.gateway-inactive',
  'plan.gateway-unread',
] as const;

const STYLES: readonly Style[] = [
  {
    name: 'everything in a VPN instance, another one beside it, and ports of IRF',
    form: 'h3c-comware',
    text: COMWARE_VRF,
    doesNotSay: FALSE_ALARMS,
    office: ['circuit', 'vpn'],
  },
  {
    name: 'routes of another table are none of the circuit’s',
    form: 'h3c-comware',
    text: COMWARE_VRF.replaceAll('route-static vpn-instance ali', 'route-static'),
    says: ['plan.gateway-standby-missing', 'plan.gateway-cloud-services'],
    office: ['circuit', 'no-way'],
  },
  {
    name: 'a family behind the instance is the global one',
    form: 'h3c-comware',
    text: COMWARE_VRF.replace('  address-family', ' address-family'),
    says: ['plan.gateway-inactive', 'plan.gateway-network-missing'],
  },
  {
    name: 'a routing instance',
    form: 'junos-braces',
    text: JUNOS_INSTANCE,
    doesNotSay: FALSE_ALARMS,
    office: ['open', 'vpn'],
  },
  {
    name: 'a template of BGP with words that stand alone elsewhere',
    form: 'cisco-ios',
    text: ios(TEMPLATE, STANDBY),
    says: ['plan.gateway-unread'],
    doesNotSay: ['plan.gateway-neighbor', 'plan.gateway-network-missing', 'plan.gateway-inactive'],
  },
  {
    name: 'the standby in its own tunnel, beside one to somebody else',
    form: 'cisco-ios',
    text: ios('', TUNNELS + over(1)),
    doesNotSay: FALSE_ALARMS,
    office: ['circuit', 'vpn'],
  },
  {
    name: 'the standby in the tunnel to somebody else',
    form: 'cisco-ios',
    text: ios('', TUNNELS + over(77)),
    says: ['plan.gateway-open'],
    office: ['circuit', 'open'],
  },
  {
    name: 'two connections that share the pairs',
    form: 'swanctl',
    text: swanctl(OFFICE + connection('services', '100.64.0.0/10')),
    doesNotSay: ['plan.gateway-selectors'],
  },
  {
    name: 'one of two connections is missing',
    form: 'swanctl',
    text: swanctl(OFFICE),
    says: ['plan.gateway-selectors'],
  },
  {
    name: 'one of two connections is in another file',
    form: 'swanctl',
    text: swanctl(`  include conf.d/*.conf\n${OFFICE}`),
    says: ['plan.gateway-unread'],
    doesNotSay: ['plan.gateway-selectors'],
  },
];

describe('styles of real configurations', () => {
  it.each(STYLES.map((style) => [`${style.form}: ${style.name}`, style] as const))('%s', (_name, style) => {
    const context = contextOf(GOOD_PLAN, [configOf(style.text, style.form)]);
    const codes = judgePlan(context).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining([...(style.says ?? [])]));
    for (const code of style.doesNotSay ?? []) expect(codes).not.toContain(code);
    if (style.office === undefined) return;
    const cells = simulate(context).filter(({ target }) => target.kind === 'office');
    const verdictIn = (state: string) => cells.find((one) => one.state === state)?.verdict;
    expect([verdictIn('all-up'), verdictIn('circuit-down')]).toEqual(style.office);
  });
});

describe('a tunnel that goes down', () => {
  const DEFAULT = 'ip route 0.0.0.0 0.0.0.0 10.0.0.1\n';
  const officeIn = (rest: string, state: string, form: Form = 'cisco-ios') =>
    simulate(contextOf(GOOD_PLAN, [configOf(ios('', rest), form)])).find(
      (one) => one.target.kind === 'office' && one.state === state,
    );
  const PREFERRED = over(1).replaceAll(' 250', ' 5');

  it('may take its routes away, so that what is left is asked', () => {
    const cell = officeIn(TUNNELS + PREFERRED, 'vpn-down');
    expect(cell?.forward.map(({ way }) => way)).toEqual([{ kind: 'open', why: 'withdrawn' }]);
    const longer = TUNNELS + over(1).replace('255.240.0.0', '255.248.0.0');
    expect(officeIn(longer, 'vpn-down')?.forward.map(({ way }) => way.kind)).toEqual(['open', 'carried']);
  });

  it('leaves nothing where nothing else leads there', () => {
    expect(officeIn(TUNNELS + PREFERRED, 'both-down')?.verdict).toBe('no-way');
    expect(officeIn(TUNNELS + PREFERRED, 'circuit-down')?.verdict).toBe('vpn');
    expect(officeIn(TUNNELS + PREFERRED + DEFAULT, 'both-down')?.verdict).toBe('no-way');
  });

  it('changes nothing where packets are encrypted at a port, or BGP wins anyway', () => {
    expect(officeIn(STANDBY.replaceAll(' 250', ' 5'), 'vpn-down')?.verdict).toBe('no-way');
    expect(officeIn(TUNNELS + over(1), 'vpn-down')?.verdict).toBe('circuit');
  });
});
