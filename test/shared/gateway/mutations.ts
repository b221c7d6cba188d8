/** Places of the samples where one fact stands, by form: what is changed there must change in the model, and nothing else. */
import type { Form } from '../../../shared/gateway/dialect.ts';
import { fromNumber, toNumber, ip } from '../../../shared/net/ipv4.ts';

export const KINDS = [
  'asn',
  'remote-asn',
  'hold',
  'address',
  'vlan',
  'announced',
  'office-route',
  'check-hop',
  'preference',
  'tunnel-peer',
  'office-selector',
  'no-bfd',
  'no-key',
  'no-announcement',
  'no-office-route',
  'no-office-selector',
  'shutdown',
] as const;
export type Kind = (typeof KINDS)[number];

/** How the form writes a block. */
const STYLE: Readonly<Record<Form, 'mask' | 'slash' | 'blank'>> = {
  'cisco-ios': 'mask',
  frr: 'slash',
  'h3c-comware': 'blank',
  'huawei-vrp': 'mask',
  fortios: 'mask',
  'junos-braces': 'slash',
  'junos-set': 'slash',
  swanctl: 'slash',
  'ipsec-conf': 'slash',
};

function maskOf(length: number): string {
  return fromNumber(length === 0 ? 0 : (0xffffffff << (32 - length)) >>> 0);
}

/** blockIn writes a block as the routes of the form do. */
export function blockIn(form: Form, base: string, length: number): string {
  const style = STYLE[form];
  return style === 'slash'
    ? `${base}/${length}`
    : style === 'blank'
      ? `${base} ${length}`
      : `${base} ${maskOf(length)}`;
}

/** maskedIn writes a block with its mask, where Comware does so as well. */
export function maskedIn(form: Form, base: string, length: number): string {
  return STYLE[form] === 'slash' ? `${base}/${length}` : `${base} ${maskOf(length)}`;
}

/** selectorIn writes a block as access lists do: with a wildcard. */
export function selectorIn(form: Form, base: string, length: number): string {
  const isList = form === 'cisco-ios' || form === 'h3c-comware' || form === 'huawei-vrp';
  return isList
    ? `${base} ${fromNumber((0xffffffff ^ toNumber(ip(maskOf(length)))) >>> 0)}`
    : maskedIn(form, base, length);
}

const OFFICE_MASK = '172\\.16\\.0\\.0 255\\.240\\.0\\.0';
const OFFICE_SLASH = '172\\.16\\.0\\.0/12';
const WILD = '172\\.16\\.0\\.0 0\\.15\\.255\\.255';

/** Each pattern matches the words to replace, and these alone. */
export const PLACES: Readonly<Record<Form, Partial<Readonly<Record<Kind, RegExp>>>>> = {
  'cisco-ios': {
    asn: /(?<=router bgp )65001/,
    'remote-asn': /(?<=remote-as )45104/,
    hold: /(?<=timers 10 )30/,
    address: /(?<=ip address )10\.0\.0\.2 255\.255\.255\.252/,
    vlan: /(?<=dot1Q )310/,
    announced: /(?<=network )10\.20\.0\.0 mask 255\.255\.0\.0/,
    'office-route': new RegExp(`(?<=ip route )${OFFICE_MASK}`),
    'check-hop': /(?<=ip route 100\.96\.0\.17 255\.255\.255\.255 )10\.0\.0\.1/,
    preference: /(?<=172\.16\.0\.0 255\.240\.0\.0 198\.51\.100\.14 )200/,
    'tunnel-peer': /(?<=set peer )203\.0\.113\.20/,
    'office-selector': new RegExp(WILD),
    'no-bfd': / neighbor 10\.0\.0\.1 fall-over bfd\n/,
    'no-key': / neighbor 10\.0\.0\.1 password .*\n/,
    'no-announcement': / {2}network .*\n/,
    'no-office-route': /ip route 172.*\n/,
    'no-office-selector': / permit ip .* 172.*\n/,
    shutdown: /(?<= encapsulation dot1Q 310\n)/,
  },
  frr: {
    asn: /(?<=router bgp )65001/,
    'remote-asn': /(?<=remote-as )45104/,
    hold: /(?<=timers 10 )30/,
    address: /(?<=ip address )10\.0\.0\.2\/30/,
    announced: /(?<=network )10\.20\.0\.0\/16/,
    'office-route': new RegExp(`(?<=ip route )${OFFICE_SLASH}`),
    'check-hop': /(?<=100\.96\.0\.17\/32 )10\.0\.0\.1/,
    preference: /(?<=172\.16\.0\.0\/12 xfrm1 )200/,
    'no-bfd': / neighbor 10\.0\.0\.1 bfd .*\n/,
    'no-key': / neighbor 10\.0\.0\.1 password .*\n/,
    'no-announcement': / {2}network .*\n/,
    'no-office-route': /ip route 172.*\n/,
    shutdown: /(?<=interface eth1\.310\n)/,
  },
  'h3c-comware': {
    asn: /(?<=^bgp )65001/m,
    'remote-asn': /(?<=as-number )45104/,
    hold: /(?<=keepalive 10 hold )30/,
    address: /(?<=ip address )10\.0\.0\.2 255\.255\.255\.252/,
    vlan: /(?<=dot1q vid )310/,
    announced: /(?<= network )10\.20\.0\.0 255\.255\.0\.0/,
    'office-route': /(?<=route-static )172\.16\.0\.0 12/,
    'check-hop': /(?<=100\.96\.0\.17 32 )10\.0\.0\.1/,
    preference: /(?<=172\.16\.0\.0 12 198\.51\.100\.14 preference )250/,
    'tunnel-peer': /(?<= remote-address )203\.0\.113\.20/,
    'office-selector': new RegExp(WILD),
    'no-bfd': / peer 10\.0\.0\.1 bfd\n/,
    'no-key': / peer 10\.0\.0\.1 password .*\n/,
    'no-announcement': / {2}network .*\n/,
    'no-office-route': / ip route-static 172.*\n/,
    'no-office-selector': / rule 0 .*\n/,
    shutdown: /(?<= vlan-type dot1q vid 310\n)/,
  },
  'huawei-vrp': {
    asn: /(?<=^bgp )65001/m,
    'remote-asn': /(?<=as-number )45104/,
    hold: /(?<=keepalive 10 hold )30/,
    address: /(?<=ip address )10\.0\.0\.2 255\.255\.255\.252/,
    vlan: /(?<=termination vid )310/,
    announced: /(?<= network )10\.20\.0\.0 255\.255\.0\.0/,
    'office-route': new RegExp(`(?<=route-static )${OFFICE_MASK}`),
    'check-hop': /(?<=100\.96\.0\.17 255\.255\.255\.255 )10\.0\.0\.1/,
    preference: /(?<=172\.16\.0\.0 255\.240\.0\.0 198\.51\.100\.14 preference )250/,
    'tunnel-peer': /(?<= remote-address )203\.0\.113\.20/,
    'office-selector': new RegExp(WILD),
    'no-bfd': / peer 10\.0\.0\.1 bfd min.*\n peer 10\.0\.0\.1 bfd enable\n/,
    'no-key': / peer 10\.0\.0\.1 password .*\n/,
    'no-announcement': / {2}network .*\n/,
    'no-office-route': /ip route-static 172.*\n/,
    'no-office-selector': / rule 5 .*\n/,
    shutdown: /(?<= dot1q termination vid 310\n)/,
  },
  fortios: {
    asn: /(?<=set as )65001/,
    'remote-asn': /(?<=remote-as )45104/,
    hold: /(?<=set holdtime-timer )30/,
    address: /(?<=set ip )10\.0\.0\.2 255\.255\.255\.252/,
    vlan: /(?<=set vlanid )310/,
    announced: /(?<=set prefix )10\.20\.0\.0 255\.255\.0\.0/,
    'office-route': new RegExp(`(?<=set dst )${OFFICE_MASK}`),
    'check-hop': /(?<=set gateway )10\.0\.0\.1/,
    preference: /(?<=172\.16\.0\.0 255\.240\.0\.0\n {8}set device "cloud"\n {8}set distance )200/,
    'tunnel-peer': /(?<=set remote-gw )203\.0\.113\.20/,
    'office-selector': new RegExp(`(?<=set dst-subnet )${OFFICE_MASK}`),
    'no-bfd': / {12}set bfd enable\n/,
    'no-key': / {12}set password .*\n/,
    'no-announcement': / {8}edit 1\n {12}set prefix .*\n {8}next\n/,
    'no-office-route': / {4}edit 3\n(?: {8}.*\n)+ {4}next\n/,
    'no-office-selector': / {4}edit "cloud-office"\n(?: {8}.*\n)+ {4}next\n/,
    shutdown: /(?<=set vlanid 310\n)/,
  },
  'junos-braces': {
    asn: /(?<=autonomous-system )65001/,
    'remote-asn': /(?<=peer-as )45104/,
    hold: /(?<=hold-time )30/,
    address: /(?<=address )10\.0\.0\.2\/30/,
    vlan: /(?<=vlan-id )310/,
    'office-route': new RegExp(`(?<=route )${OFFICE_SLASH}`),
    'check-hop': /(?<=100\.96\.0\.17\/32 next-hop )10\.0\.0\.1/,
    preference: /(?<=172\.16\.0\.0\/12 \{\n {12}next-hop st0\.0;\n {12}preference )200/,
    'tunnel-peer': /(?<=address )203\.0\.113\.20/,
    'office-selector': new RegExp(`(?<=remote-ip )${OFFICE_SLASH}`),
    'no-bfd': / {12}bfd-liveness-detection \{\n(?: {16}.*\n)+ {12}\}\n/,
    'no-key': / {12}authentication-key .*\n/,
    'no-office-route': / {8}route 172\.16\.0\.0\/12 \{\n(?: {12}.*\n)+ {8}\}\n/,
    'no-office-selector': / {12}traffic-selector OFFICE \{\n(?: {16}.*\n)+ {12}\}\n/,
    shutdown: /(?<=vlan-id 310;\n)/,
  },
  'junos-set': {
    asn: /(?<=autonomous-system )65001/,
    'remote-asn': /(?<=peer-as )45104/,
    hold: /(?<=hold-time )30/,
    address: /(?<=address )10\.0\.0\.2\/30/,
    vlan: /(?<=vlan-id )310/,
    'office-route': new RegExp(`(?<=static route )${OFFICE_SLASH}`, 'g'),
    'check-hop': /(?<=100\.96\.0\.17\/32 next-hop )10\.0\.0\.1/,
    preference: /(?<=172\.16\.0\.0\/12 preference )200/,
    'tunnel-peer': /(?<=address )203\.0\.113\.20/,
    'office-selector': new RegExp(`(?<=remote-ip )${OFFICE_SLASH}`),
    'no-bfd': /(?:.*bfd-liveness-detection.*\n)+/,
    'no-key': /.*authentication-key .*\n/,
    'no-office-route': /(?:.*static route 172.*\n)+/,
    'no-office-selector': /(?:.*traffic-selector OFFICE.*\n)+/,
    shutdown: /(?<=vlan-id 310\n)/,
  },
  swanctl: {
    'tunnel-peer': /(?<=remote_addrs = )203\.0\.113\.20/,
    'office-selector': new RegExp(`(?<=remote_ts = )${OFFICE_SLASH}`),
    'no-office-selector': new RegExp(`${OFFICE_SLASH}, `),
  },
  'ipsec-conf': {
    'tunnel-peer': /(?<=right = )203\.0\.113\.20/,
    'office-selector': new RegExp(`(?<=rightsubnet = )${OFFICE_SLASH}`),
    'no-office-selector': new RegExp(`${OFFICE_SLASH},`),
  },
};

/** What shuts an interface down, in the place that PLACES names. */
export const SHUTDOWN: Partial<Readonly<Record<Form, string>>> = {
  'cisco-ios': ' shutdown\n',
  frr: ' shutdown\n',
  'h3c-comware': ' shutdown\n',
  'huawei-vrp': ' shutdown\n',
  fortios: '        set status down\n',
  'junos-braces': '            disable;\n',
  'junos-set': 'set interfaces ge-0/0/1 unit 310 disable\n',
};
