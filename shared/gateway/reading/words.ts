/**
 * What of a line may be shown. Nobody can know each place where a device keeps a secret, least of all in a line that was
 * damaged; so words are shown that are known to be no secret, and the others are `…`.
 */
import { isIpv6 } from '../../net/ipv4.ts';

/** What every device of its kind writes of itself. */
export const LINE_WORDS: ReadonlySet<string> = new Set(
  `access-list acl backdoor short-cut activate active-passive address addressed address-family addresses advanced advertise aes aes-128 aes-192 aes-256
  aggregate aggregate-address aggressive any apply area as as-number as-override authentication authentication-algorithm
  authentication-method authentication-mode authentication-type auto auto-export autonomous-system bfd bfd-liveness-detection
  bfd-detect bgp bind blackhole boolean bridge-domain children class-map common config conn connect connect-interface connections
  control-packet crypto dead-peer-detection default default-originate default-preference default-route deny des 3des destination
  detail detect-multiplier device dh dh-group dhgrp direct disable discard distance distribute-list dot1q dpd dpdaction dpddelay
  dscp ebgp ebgp-max-hop ebgp-multihop ebgp-requires-policy echo-packet edit enable encapsulation encr encryption
  encryption-algorithm end eq esp establish established establish-tunnels ethernet exit exit-address-family export external
  external-interface fall-over family fib filter filter-list filter-policy forwarding forwarding-options gateway ge gre group
  hash hello hmac hold hold-time holdtime host icmp if if_id_in if_id_out ike ike-peer ike-policy ike-profile ike-proposal
  ike-version ikev1 ikev1-profile ikev2 ikev2-policy ikev2-profile ikelifetime import import-route in inbound inet inet6 inside
  install integrity interface interfaces internal interval ip ipsec ipsec-isakmp ipsec-policy ipsec-vpn ipv4 ipv4-family ipv6
  ipv6-family isakmp keepalive keepalive-timer keyexchange keyingtries keylife left leftauth leftid leftsubnet level lifetime
  lifetime-seconds local local-address local-as local-identity local-ip local-preference local_addrs local_ts log loopback mark
  mask match maximum-paths maximum-prefix metric min_rx min-tx-interval minimum-interval mode modp multi-hop multihop multiplier
  multipath name-server nat neighbor neighbor-group network networks next next-hop next-hop-self next-hop-local no node none
  number ospf out outbound outside passive peer peer-as peer-group permanent permit pfs phase1-interface phase1name phase2-interface
  point-to-point policy policy-options policy-statement pool port pppoe precedence preempt preference prefix prefix-list priority
  profile proposal proposals proposal-set protect protection protocol protocols proxy-identity qualified-next-hop quit
  recursive redistribute reject rekey_time remark remote remote-address remote-as remote-gw remote-identity remote-ip remote_addrs
  remote_ts reqid resolve responder-only restart return reverse-route right rightauth rightid rightsubnet rip route route-distinguisher
  route-map route-policy route-static route-target router router-id routing routing-instances routing-options rule sa seconds secondary
  security self send-community seq sequence serial service session set sha sha1 sha-1 sha2 sha256 sha2-256 sha384 sha512 shutdown
  single-hop soft-reconfiguration source source-address source-interface src src-subnet dst dst-subnet static status sub switchport
  synchronization tag tcp template term then time timer timers track traffic-policy traffic-selector transform transform-set transport
  comment description name trunk ttl-security tunnel type udp undo unicast unit unset untagged up update-source use version via virtual-template vlan vlan-id
  vlan-type vlanid vpn vpn-instance vpnv4 vrf vti weight zone`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

const ADDRESS = /^!?\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,3}(?:\.\d{1,3}){0,3})?$/;
/** What stands in addresses of interfaces and is no number that people choose as a secret. */
const INTERFACE =
  /^(?:(?:(?:ten-?|forty|twenty-?five|hundred)?gig(?:abit)?e?(?:thernet)?|fastethernet|m-gigabitethernet|xgigabitethernet|ethernet|eth-trunk|bridge-aggregation|route-aggregation|port-channel|vlanif|vlan-interface|vlan|vlanif|tunnel|loopback|lo|null|serial|bdi|eth|ens|port|wan|lan|dmz|internal|ge-|xe-|et-|irb|st|ae|reth|vti|xfrm|gi|te|fa)\d{0,4}(?:[/.:-]\d{1,5}){0,4}|[a-z]{2,3}-\d{1,2}\/\d{1,2}\/\d{1,2}(?:\.\d{1,5})?)$/i;
/** Longer numbers may be a secret, unless a reader has understood them. */
const SHORT = /^\d{1,5}(?:\/\d{1,3}){0,3}$/;
const NUMBER = /^\d{1,10}(?:\.\d{1,5})?$/;
const MARKS = /^[{}[\](),;=!#:"*|.-]{1,4}$/;
const GLUE = /["=;,{}[\]()]/;
const MOST_LENGTH = 240;

/** shownLine gives a line as it was written, with `…` for every word that is neither known nor in `names`. */
export function shownLine(text: string, names: Pick<ReadonlySet<string>, 'has'>, isRead: boolean): string {
  const cut = text.length > MOST_LENGTH ? text.slice(0, MOST_LENGTH) : text;
  // What was never filled in holds nothing secret, and is what the reader must see.
  const parts = isRead ? cut.trim().split(/(<[^<>\n]{1,120}>|\s+)/) : cut.trim().split(/(\s+)/);
  const shown = parts.map((part) => {
    if (part.trim() === '') return part === '' ? '' : ' ';
    return isRead && /^<.*>$/.test(part) ? part : shownWord(part, names, isRead);
  });
  return shown.join('') + (cut === text ? '' : ' …');
}

function shownWord(word: string, names: Pick<ReadonlySet<string>, 'has'>, isRead: boolean): string {
  if (isShown(word, names, isRead)) return word;
  if (!GLUE.test(word)) return '…';
  // `remote_ts=10.0.0.0/8,172.16.0.0/12`, `"port1"`, `10.0.0.1;`: the parts are judged one by one.
  return word
    .split(/(["=;,{}[\]()]+)/)
    .map((part) => (part === '' || MARKS.test(part) || isShown(part, names, isRead) ? part : '…'))
    .join('');
}

function isShown(word: string, names: Pick<ReadonlySet<string>, 'has'>, isRead: boolean): boolean {
  return (
    LINE_WORDS.has(word.toLowerCase()) ||
    names.has(word) ||
    SHORT.test(word) ||
    ADDRESS.test(word) ||
    MARKS.test(word) ||
    (isRead && NUMBER.test(word)) ||
    INTERFACE.test(word) ||
    (word.includes(':') && word.length <= 50 && isIpv6(word.replace(/\/\d{1,3}$/, '')))
  );
}

/** Names, numbers, addresses, algorithms, brackets, and what was never filled in. Keys have other letters, or are dropped before. */
const PLAIN = /^(?:[\w.:/%,@+*[\]-]{1,64}!?|<[^<>\n]{1,120}>|[{};|"<#=]|)$/;

/** isPlain says whether a word may be kept as it is. */
export function isPlain(word: string): boolean {
  return PLAIN.test(word);
}
