/** `bgp N` of Comware and VRP. */
import { isIpv6, parseIpv4 } from '../../../net/ipv4.ts';
import { blockOf } from '../blocks.ts';
import type { Outcome } from '../cli.ts';
import {
  asnOf,
  neighborDraft,
  numberOf,
  processDraft,
  set,
  type NeighborDraft,
  type ProcessDraft,
} from '../drafts.ts';
import type { Line } from '../lines.ts';
import type { VrpContext } from './context.ts';

interface View {
  readonly family: 'ipv4' | 'ipv6' | 'other';
  readonly process: ProcessDraft;
}

const ASIDE =
  /^(?:undo |)(?:log-peer-change|graceful-restart|non-stop-routing|balance|maximum load-balancing|bestroute|compare-different-as-med|deterministic-med|confederation|reflector|default med|default local-preference|synchronization|summary automatic|dampening|ebgp-interface-sensitive|nexthop|fast-reroute|pic|check-first-as|bestroute|auto-frr|policy vpn-target|load-balancing|private-4-byte-as|ip vpn-instance|quit|router-id auto|tcp timestamps|active-route-advertise)\b/i;

/** bgpBlock opens `bgp N [instance X]`. */
export function bgpBlock(context: VrpContext, words: readonly string[], line: Line): Outcome {
  const { reading, processes, isHuawei } = context;
  const [number, ...behind] = words;
  const asn = asnOf(number);
  let draft = processes.find(({ vrf }) => vrf === null);
  if (draft === undefined) {
    // VRP activates IPv4 peers by itself; Comware exchanges nothing before `peer X enable` in the address family.
    const byDefault = isHuawei
      ? ({ isActive: true, mark: 'memory' } as const)
      : ({ isActive: false, mark: 'confirmed' } as const);
    draft = processDraft(null, reading.written(line.text, line), byDefault);
    processes.push(draft);
  }
  if (asn === null || (behind.length > 0 && behind[0] !== 'instance'))
    draft.gaps.push(reading.notUnderstood(line, ['bgp']));
  if (asn !== null) draft.asn = set(reading, draft.asn, asn, line);
  const process = draft;
  let view: View = { family: 'ipv4', process };
  // In Comware `peer X enable` counts in the address family alone.
  let isInFamily = false;
  return {
    area: 'bgp',
    gaps: process.gaps,
    take: (one, at) => {
      const next = viewOf(context, process, one, at);
      if (next === null) return taken(context, view, isInFamily, one, at);
      view = next;
      isInFamily = /^(?:address-family|ipv4-family|ipv6-family|l2vpn-family)$/.test(one[0] ?? '');
      return 'read';
    },
  };
}

function viewOf(context: VrpContext, draft: ProcessDraft, words: readonly string[], line: Line): View | null {
  const { reading, processes } = context;
  const [first = '', second = '', third = ''] = words;
  const vrfAt = words.indexOf('vpn-instance');
  const vrf = vrfAt < 0 ? null : (words[vrfAt + 1] ?? null);
  if (first === 'quit') return { family: 'ipv4', process: draft };
  if (first === 'ip' && vrf !== null) return { family: 'ipv4', process: ofVrf(vrf) };
  const isFamily = first === 'address-family' || /^ipv[46]-family$/.test(first) || first === 'l2vpn-family';
  if (!isFamily) return null;
  const family = (first === 'address-family' ? second : first.slice(0, 4)) as string;
  const kind = first === 'address-family' ? third : second;
  const isPlain = kind === '' || kind === 'unicast' || kind === 'vpn-instance';
  return {
    family: isPlain && (family === 'ipv4' || family === 'ipv6') ? family : 'other',
    process: vrf === null ? draft : ofVrf(vrf),
  };

  function ofVrf(name: string): ProcessDraft {
    reading.names.add(name);
    const found = processes.find((one) => one.vrf === name);
    if (found !== undefined) return found;
    const made = processDraft(name, reading.written(line.text, line), draft.activeByDefault);
    made.asn = draft.asn;
    processes.push(made);
    return made;
  }
}

function taken(
  context: VrpContext,
  view: View,
  isInFamily: boolean,
  words: readonly string[],
  line: Line,
): Outcome {
  const { reading } = context;
  const { process, family } = view;
  const [first = '', second = ''] = words;
  const isUndo = first === 'undo';
  if (first === 'peer' || (isUndo && second === 'peer'))
    return peer(context, view, isInFamily, isUndo ? words.slice(1) : words, isUndo, line);
  if (first === 'group') {
    reading.names.add(second);
    process.groups.set(
      second,
      process.groups.get(second) ?? neighborDraft(second, reading.written(second, line)),
    );
    return 'read';
  }
  if (family !== 'ipv4' && first !== 'network')
    return /^(?:ip|interface|ike|ipsec|acl|bgp)$/.test(first) ? false : 'aside';
  if (first === 'network') return network(context, process, words.slice(1), line);
  if (isUndo && second === 'network') {
    const written = words.slice(2).join(' ');
    process.networks = process.networks.filter(({ value }) => value.written !== written);
    return 'read';
  }
  return general(context, process, words, line);
}

function general(
  { reading }: VrpContext,
  process: ProcessDraft,
  words: readonly string[],
  line: Line,
): Outcome {
  const [first = '', second = '', third] = words;
  const text = words.join(' ');
  if (first === 'router-id' && second !== 'auto')
    process.routerId = set(reading, process.routerId, second, line);
  else if (/^(?:undo )?default ipv4-unicast$/.test(text))
    process.activeByDefault = { isActive: first !== 'undo', mark: 'confirmed' };
  else if (first === 'import-route' || text.startsWith('default-route imported')) {
    for (const word of words.slice(1)) reading.names.add(word);
    process.redistributes.push(reading.written(words.slice(1).join(' '), line));
  } else if (first === 'aggregate') {
    const read = blockOf(second, third ?? null, 'netmask-or-length');
    if (read.block.cidr === null) return false;
    if (read.fault !== null) reading.fault(read.fault, line);
    process.aggregates.push(reading.written(read.block, line));
  } else if (first === 'preference') {
    const value = numberOf(second, 1, 255);
    if (value === null && second !== 'route-policy' && second !== 'route-filter') return false;
    process.ebgpPreference = set(reading, process.ebgpPreference, value, line);
  } else if (first === 'timer' && second === 'keepalive') {
    const [keepaliveSeconds, holdSeconds] = [numberOf(third), numberOf(words[4])];
    if (keepaliveSeconds === null || holdSeconds === null) return false;
    process.timers = set(reading, process.timers, { keepaliveSeconds, holdSeconds }, line);
  } else if (/^(?:undo )?synchronization$/.test(text)) return 'aside';
  else return ASIDE.test(text) ? 'aside' : false;
  return 'read';
}

function network(
  { reading }: VrpContext,
  process: ProcessDraft,
  rest: readonly string[],
  line: Line,
): Outcome {
  const [base = '', mask = null, ...behind] = rest;
  if (!/^[\d<]|:/.test(base)) return false;
  const isMask = mask !== null && /^(?:\d|<)/.test(mask) && !base.includes('/');
  const options = isMask ? behind : mask === null ? [] : [mask, ...behind];
  if (options.length > 0 && !/^(?:route-policy|short-cut|non-relay-tunnel)$/.test(options[0] ?? ''))
    return false;
  for (const name of options.slice(1)) reading.names.add(name);
  const read = blockOf(
    base,
    isMask ? mask : base.includes('/') || base.includes(':') ? null : classful(base),
    'netmask-or-length',
  );
  if (read.fault !== null) reading.fault(read.fault, line);
  process.networks.push(reading.written(isMask ? read.block : { ...read.block, written: base }, line));
  return 'read';
}

/** Without a mask the class of the address says how large the block is. */
function classful(base: string): string {
  const first = Number(base.split('.')[0]);
  return first < 128 ? '8' : first < 192 ? '16' : '24';
}

const PEER_ASIDE =
  /^(?:description|next-hop-local|next-hop-invariable|advertise-community|advertise-ext-community|capability-advertise|keep-all-routes|route-limit|route-update-interval|public-as-only|preferred-value|substitute-as|allow-as-loop|as-path-limit|valid-ttl-hops|log-change|default-route-advertise|reflect-client|graceful-restart|path-mtu|tcp-mss|tracking|listen-only|fake-as-none|advertise)\b/;

function peer(
  context: VrpContext,
  view: View,
  isInFamily: boolean,
  words: readonly string[],
  isUndo: boolean,
  line: Line,
): Outcome {
  const { reading } = context;
  const { process } = view;
  const [, name = '', ...found] = words;
  const isAddress = parseIpv4(name) !== null || isIpv6(name);
  if (name === '' || found.length === 0 || (!isAddress && !process.groups.has(name))) return false;
  if (!isAddress) reading.names.add(name);
  // `peer 10.0.0.0 24 as-number …` takes a network of peers.
  const rest = /^\d{1,3}$/.test(found[0] ?? '') ? found.slice(1) : found;
  const map = isAddress ? process.neighbors : process.groups;
  const draft = map.get(name) ?? neighborDraft(name, reading.written(name, line));
  map.set(name, draft);
  return command(context, { ...view, isInFamily, isUndo, draft }, rest, line);
}

interface PeerView extends View {
  readonly isInFamily: boolean;
  readonly isUndo: boolean;
  readonly draft: NeighborDraft;
}

function command(context: VrpContext, view: PeerView, rest: readonly string[], line: Line): Outcome {
  const { reading, isHuawei } = context;
  const { draft, isUndo, family } = view;
  const [what = '', value, third] = rest;
  if (what === 'as-number') {
    const asn = asnOf(value);
    if (asn === null || (rest.length > 2 && third !== 'as-path')) return noted(context, draft, line);
    draft.remoteAsn = isUndo ? null : set(reading, draft.remoteAsn, asn, line);
  } else if (what === 'group') {
    draft.group = value ?? null;
    if (value !== undefined) reading.names.add(value);
  } else if (what === 'enable') {
    if (family !== 'ipv4' || (!view.isInFamily && !isHuawei)) return 'aside';
    draft.activated = reading.written(!isUndo, line);
  } else if (what === 'ignore' || what === 'shutdown')
    draft.isShutdown = isUndo ? null : reading.written(true, line);
  else if (what === 'password' || what === 'keychain')
    draft.hasKey = isUndo ? null : reading.written(true, line);
  else if (what === 'bfd') return bfd(context, draft, rest, isUndo, line);
  else if (what === 'timer') {
    const [keepaliveSeconds, holdSeconds] = [numberOf(rest[2]), numberOf(rest[4])];
    if (value === 'connect-retry') return 'aside';
    if (value !== 'keepalive' || keepaliveSeconds === null || holdSeconds === null)
      return noted(context, draft, line);
    draft.timers = set(reading, draft.timers, { keepaliveSeconds, holdSeconds }, line);
  } else if (what === 'ebgp-max-hop')
    draft.multihop = isUndo ? null : reading.written(numberOf(value, 1, 255) ?? 255, line);
  else if (what === 'connect-interface') {
    if (value === undefined) return noted(context, draft, line);
    for (const word of rest.slice(1)) reading.names.add(word);
    draft.updateSource = reading.written(rest.slice(1).join(' '), line);
  } else return policy(context, view, rest, line);
  return 'read';
}

function bfd(
  { reading }: VrpContext,
  draft: NeighborDraft,
  rest: readonly string[],
  isUndo: boolean,
  line: Line,
): Outcome {
  const numberBehind = (word: string): number | null => {
    const at = rest.indexOf(word);
    return at < 0 ? null : numberOf(rest[at + 1]);
  };
  const [txMs, rxMs, multiplier] = ['min-tx-interval', 'min-rx-interval', 'detect-multiplier'].map(
    numberBehind,
  ) as [number | null, number | null, number | null];
  const isTimed = txMs !== null || rxMs !== null || multiplier !== null;
  const before = draft.bfd?.value.timers ?? null;
  const timers = isTimed ? { txMs, rxMs, multiplier } : before;
  const isMultihop = rest.includes('multi-hop') ? true : rest.includes('single-hop') ? false : null;
  draft.bfd = isUndo ? null : reading.written({ timers, isMultihop }, line);
  return 'read';
}

function policy(context: VrpContext, view: PeerView, rest: readonly string[], line: Line): Outcome {
  const { reading } = context;
  const { draft, family, isUndo } = view;
  const [what = '', name = ''] = rest;
  const direction = rest.at(-1);
  if (
    /^(?:route-policy|filter-policy|ip-prefix|prefix-list|as-path-filter|as-path-acl|route-filter)$/.test(
      what,
    )
  ) {
    if (family !== 'ipv4' || isUndo) return 'aside';
    reading.names.add(name);
    if (direction !== 'import' && direction !== 'export') return noted(context, draft, line);
    (direction === 'import' ? draft.policiesIn : draft.policiesOut).push(reading.written(name, line));
    return 'read';
  }
  return PEER_ASIDE.test(rest.join(' ')) ? 'aside' : noted(context, draft, line);
}

function noted({ reading }: VrpContext, draft: NeighborDraft, line: Line): Outcome {
  draft.gaps.push(reading.notUnderstood(line, ['bgp']));
  return 'read';
}
