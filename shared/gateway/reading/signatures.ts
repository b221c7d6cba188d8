/** Lines by which a dialect is known. `own`: no other dialect writes so; the others share it with a neighbor. */
import type { Form } from '../dialect.ts';

export interface Signature {
  readonly form: Form;
  /** First words of the lines that it is tried on; a line begins with one of them. */
  readonly first: readonly string[];
  readonly pattern: RegExp;
  readonly isOwn: boolean;
}

const MASK = String.raw`\d{1,3}(?:\.\d{1,3}){3} \d{1,3}(?:\.\d{1,3}){3}`;

function own(form: Form, first: string, pattern: RegExp): Signature {
  return { form, first: first.split(' '), pattern, isOwn: true };
}

function shared(forms: readonly Form[], first: string, pattern: RegExp): readonly Signature[] {
  return forms.map((form) => ({ form, first: first.split(' '), pattern, isOwn: false }));
}

const IOS_LIKE = ['cisco-ios', 'frr'] as const;
const VRP_LIKE = ['h3c-comware', 'huawei-vrp'] as const;

export const SIGNATURES: readonly Signature[] = [
  ...shared(IOS_LIKE, 'router', /^router bgp \d/),
  ...shared(
    IOS_LIKE,
    'neighbor',
    /^neighbor \S+ (?:remote-as|activate|route-map|update-source|ebgp-multihop)\b/,
  ),
  ...shared(IOS_LIKE, 'exit-address-family', /^exit-address-family$/),
  ...shared(IOS_LIKE, 'hostname', /^hostname \S+$/),
  ...shared(IOS_LIKE, 'ip', new RegExp(`^ip route (?:vrf \\S+ )?${MASK}`)),
  ...shared(['cisco-ios', 'h3c-comware', 'huawei-vrp'], 'ip', new RegExp(`^ip address ${MASK}`)),
  own('cisco-ios', 'ip', /^ip address \S+ \S+ secondary$/),
  own('cisco-ios', 'network', new RegExp(`^network \\d{1,3}(?:\\.\\d{1,3}){3} mask \\d`)),
  own('cisco-ios', 'neighbor', /^neighbor \S+ fall-over bfd\b/),
  own('cisco-ios', 'version', /^version 1\d\.\d/),
  own('cisco-ios', 'current building', /^(?:current configuration : |building configuration)/i),
  own('cisco-ios', 'crypto', /^crypto (?:isakmp|ikev2|ipsec|map)\b/),
  own('cisco-ios', 'no', /^no (?:switchport|auto-summary|ip http|ip domain)\b/),
  own('cisco-ios', 'encapsulation', /^encapsulation dot1q \d/i),
  ...shared(['cisco-ios', 'h3c-comware', 'huawei-vrp'], 'interface', /^interface GigabitEthernet\s?\d/i),
  own(
    'cisco-ios',
    'interface',
    /^interface (?:TenGigabitEthernet|FastEthernet|Port-channel|TenGigE|TwentyFiveGigE)\s?\d/i,
  ),
  own('cisco-ios', 'bfd', /^bfd interval \d/),
  own('frr', 'frr', /^frr (?:version|defaults)\b/),
  own('frr', 'ip', /^ip route \d{1,3}(?:\.\d{1,3}){3}\/\d/),
  own('frr', 'ip', /^ip address \d{1,3}(?:\.\d{1,3}){3}\/\d/),
  own('frr', 'network', /^network \d{1,3}(?:\.\d{1,3}){3}\/\d/),
  own('frr', 'neighbor', /^neighbor \S+ (?:bfd\b|remote-as (?:external|internal)|interface\b)/),
  own('frr', 'no bgp', /^(?:no )?bgp (?:ebgp-requires-policy|network import-check|suppress-fib-pending)/),
  own('frr', 'service', /^service integrated-vtysh-config/),
  own('frr', 'log', /^log (?:syslog|file|stdout)\b/),
  own('frr', 'interface', /^interface (?:eth|ens|enp|lo|vti|xfrm|br|bond|dummy|gre|wg)\S{0,12}$/),
  own('frr', 'exit-vrf', /^exit-vrf$/),
  ...shared(VRP_LIKE, 'peer', /^peer \S+ (?:as-number|enable|connect-interface|ebgp-max-hop|bfd)\b/),
  ...shared(VRP_LIKE, 'bgp', /^bgp \d/),
  ...shared(VRP_LIKE, 'ip', /^ip route-static\b/),
  ...shared(VRP_LIKE, 'sysname', /^sysname \S/),
  ...shared(VRP_LIKE, 'undo', /^undo \S/),
  ...shared(VRP_LIKE, 'ipsec', /^ipsec policy \S+ \d+ (?:isakmp|manual)/),
  ...shared(VRP_LIKE, 'interface', /^interface (?:Vlanif|LoopBack|Tunnel)\s?\d/),
  ...shared(VRP_LIKE, 'rule', /^rule (?:\d+ )?(?:permit|deny) ip\b/),
  own('h3c-comware', 'version', /^version [5-9]\.\d/),
  own('h3c-comware', 'address-family', /^address-family ipv4(?: unicast)?$/),
  own('h3c-comware', 'acl', /^acl (?:advanced|basic)\b/),
  own('h3c-comware', 'ipsec', /^ipsec (?:transform-set|apply policy)\b/),
  own('h3c-comware', 'ike', /^ike (?:keychain|profile)\b/),
  own('h3c-comware', 'port', /^port link-mode\b/),
  own(
    'h3c-comware',
    'interface',
    /^interface (?:Ten-GigabitEthernet|M-GigabitEthernet|Vlan-interface|Route-Aggregation|Bridge-Aggregation|FortyGigE|Reth)\s?\d/,
  ),
  own('h3c-comware', 'vlan-type', /^vlan-type dot1q vid\b/),
  own('h3c-comware', 'ip', /^ip prefix-list\b.*\bindex\b/),
  own('h3c-comware', 'irf mdc', /^(?:irf|mdc) \S/),
  own('huawei-vrp', 'ipv4-family', /^ipv4-family (?:unicast|vpn-instance)\b/),
  own('huawei-vrp', 'ike', /^ike peer\b/),
  own('huawei-vrp', 'ipsec', /^ipsec proposal\b/),
  own('huawei-vrp', 'acl', /^acl number\b/),
  own('huawei-vrp', 'ike-peer', /^ike-peer\b/),
  own('huawei-vrp', 'dot1q', /^dot1q termination vid\b/),
  own('huawei-vrp', 'vlan-type', /^vlan-type dot1q \d/),
  own('huawei-vrp', 'interface', /^interface (?:Vlanif|XGigabitEthernet|Eth-Trunk)\s?\d/),
  own('huawei-vrp', 'user-interface', /^user-interface\b/),
  own('huawei-vrp', 'ip', /^ip ip-prefix\b/),
  own('huawei-vrp', '!software', /^!software version/i),
  own('huawei-vrp', 'peer', /^peer \S+ bfd min-tx-interval/),
  own('fortios', 'config', /^config (?:system|router|vpn|firewall|global|vdom|log|user)\b/),
  own('fortios', '#config-version', /^#config-version=/),
  own('fortios', 'edit', /^edit (?:"|\d+$)/),
  own(
    'fortios',
    'set',
    /^set (?:dst|vdom|gateway|device|distance|remote-as|remote-gw|phase1name|prefix|allowaccess|psksecret|uuid)\b/,
  ),
  own(
    'junos-set',
    'set',
    /^set (?:interfaces|routing-options|protocols|security|policy-options|system|version|routing-instances|chassis|groups|firewall)\b/,
  ),
  own('junos-set', 'deactivate', /^deactivate \S/),
  own(
    'junos-braces',
    'interfaces protocols routing-options security policy-options routing-instances system bgp static family unit group',
    /^(?:interfaces|protocols|routing-options|security|policy-options|routing-instances|system|bgp|static|family (?:inet|inet6)|unit \d+|group \S+) \{/,
  ),
  own(
    'junos-braces',
    'next-hop peer-as neighbor address export',
    /^(?:next-hop|peer-as|neighbor|address|export) \S+;$/,
  ),
  own('junos-braces', 'route qualified-next-hop', /^(?:route|qualified-next-hop) \S+ (?:\{|next-hop \S+;)/),
  own('junos-braces', '##', /^## Last c/),
  own('swanctl', 'connections children', /^(?:connections|children) ?\{/),
  own(
    'swanctl',
    'remote_addrs local_addrs remote_ts local_ts esp_proposals',
    /^(?:remote_addrs|local_addrs|remote_ts|local_ts|esp_proposals) ?=/,
  ),
  own('ipsec-conf', 'conn', /^conn \S+$/),
  own('ipsec-conf', 'config', /^config setup$/),
  own(
    'ipsec-conf',
    'left right leftsubnet rightsubnet leftid rightid keyexchange',
    /^(?:left|right|leftsubnet|rightsubnet|leftid|rightid|keyexchange) ?=/,
  ),
];
