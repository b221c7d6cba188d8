/** IKE, IPsec and access lists of Comware and VRP. */
import type { Gap } from '../../config.ts';
import type { Selector } from '../../config-ipsec.ts';
import { asideBlock, type Block, type Outcome } from '../cli.ts';
import { numberOf } from '../drafts.ts';
import type { Line } from '../lines.ts';
import { anywhere, sideAlone } from '../selectors.ts';
import { childDraft, proposalDraft, tunnelDraft, type ProposalDraft } from '../tunnels.ts';
import type { PeerDraft, PolicyDraft, VrpContext } from './context.ts';

/** ikeCommand reads the words behind `ike` or `ikev2`. */
export function ikeCommand(
  context: VrpContext,
  version: 'ike' | 'ikev2',
  words: readonly string[],
  line: Line,
): Outcome {
  const { reading, parts } = context;
  const [what = '', name = ''] = words;
  if (what === 'proposal') {
    reading.names.add(name);
    const draft = proposalDraft(name, reading.written(name, line));
    parts.ike.set(name, draft);
    return proposalBlock(draft);
  }
  if (what === 'peer' || what === 'profile') return peerBlock(context, name, version === 'ikev2', line);
  if (what === 'dpd') {
    context.dpd = reading.written({ delaySeconds: numberOf(words.find((word) => /^\d+$/.test(word))) }, line);
    return 'read';
  }
  return /^(?:keychain|identity|local-name|keepalive|limit|invalid-spi-recovery|policy|heartbeat|nat-keepalive|signature-identity|sa|cookie-challenge|logging|compatible-gcm|gm-main|user-table|next-payload)$/.test(
    what,
  )
    ? asideBlock()
    : false;
}

function proposalBlock(draft: ProposalDraft): Block {
  return {
    area: 'ipsec',
    gaps: [],
    take: (words) => {
      const [what = '', ...values] = words.map((word) => word.toLowerCase());
      if (/^encryption(?:-algorithm)?$/.test(what)) draft.encryption = values;
      else if (/^(?:authentication-algorithm|integrity-algorithm|integrity)$/.test(what))
        draft.integrity = values;
      else if (what === 'dh') draft.groups = values;
      else if (what === 'sa' && values[0] === 'duration') draft.lifetimeSeconds = numberOf(values[1]);
      else return /^(?:authentication-method|prf|undo|description)$/.test(what) ? 'read' : false;
      return 'read';
    },
  };
}

function peerBlock(context: VrpContext, name: string, isSecond: boolean, line: Line): Block {
  const { reading, peers } = context;
  reading.names.add(name);
  const draft: PeerDraft = peers.get(name) ?? {
    proposalNames: [],
    remoteAddress: null,
    localAddress: null,
    ikeVersion: isSecond ? reading.written(2, line) : null,
    hasKey: null,
    dpd: null,
    gaps: [],
  };
  peers.set(name, draft);
  return { area: 'ipsec', gaps: draft.gaps, take: (words, at) => peerCommand(context, draft, words, at) };
}

function peerCommand(
  { reading }: VrpContext,
  draft: PeerDraft,
  words: readonly string[],
  line: Line,
): Outcome {
  const [what = '', value = ''] = words;
  if (what === 'pre-shared-key' || what === 'keychain') draft.hasKey = reading.written(true, line);
  else if (what === 'proposal' || what === 'ike-proposal' || what === 'ikev2-proposal')
    draft.proposalNames.push(value);
  else if (what === 'remote-address') draft.remoteAddress = reading.written(value, line);
  else if (what === 'local-address') draft.localAddress = reading.written(words.at(-1) ?? '', line);
  else if (what === 'match') {
    const at = words.indexOf('address');
    const address = words[at + 1];
    if (words[1] === 'remote' && at > 0 && address !== undefined)
      draft.remoteAddress = reading.written(address, line);
  } else if (what === 'version' && (value === '1' || value === '2'))
    draft.ikeVersion = reading.written(value === '1' ? 1 : 2, line);
  else if (what === 'undo') {
    if (words[1] === 'version' && (words[2] === '1' || words[2] === '2'))
      draft.ikeVersion = reading.written(words[2] === '2' ? 1 : 2, line);
  } else if (what === 'dpd')
    draft.dpd = reading.written({ delaySeconds: numberOf(words.find((word) => /^\d+$/.test(word))) }, line);
  else
    return /^(?:exchange-mode|local-identity|remote-identity|local-id|remote-id|local-id-type|remote-id-type|nat|certificate|identity|authentication-method|description|priority|inside-vpn|config-exchange|ike|rsa|lifetime|re-authentication|sa)$/.test(
      what,
    )
      ? 'aside'
      : false;
  return 'read';
}

/** ipsecCommand reads the words behind `ipsec`. */
export function ipsecCommand(context: VrpContext, words: readonly string[], line: Line): Outcome {
  const { reading, parts } = context;
  const [what = '', name = '', number = ''] = words;
  if (what === 'transform-set' || what === 'proposal') {
    reading.names.add(name);
    const draft = proposalDraft(name, reading.written(name, line));
    parts.esp.set(name, draft);
    return transformBlock(draft);
  }
  if (what === 'policy' || what === 'policy-template' || what === 'profile') {
    reading.names.add(name);
    return policyBlock(context, name, /^\d{1,5}$/.test(number) ? ` ${number}` : '', line);
  }
  return /^(?:sa|anti-replay|decrypt-check|df-bit|fragmentation|limit|logging|redundancy|global|statistics|invalid-spi-recovery|sdwan|authentication)$/.test(
    what,
  )
    ? 'aside'
    : false;
}

function transformBlock(draft: ProposalDraft): Block {
  return {
    area: 'ipsec',
    gaps: [],
    take: (words) => {
      const [what = '', kind = '', ...values] = words.map((word) => word.toLowerCase());
      if (what === 'esp' && kind === 'encryption-algorithm') draft.encryption = values;
      else if (/^(?:esp|ah)$/.test(what) && kind === 'authentication-algorithm') draft.integrity = values;
      else if (what === 'pfs') draft.groups = [kind];
      else
        return /^(?:transform|encapsulation-mode|protocol|description|undo|esn)$/.test(what) ? 'read' : false;
      return 'read';
    },
  };
}

function policyBlock(context: VrpContext, map: string, number: string, line: Line): Block {
  const { reading, policies } = context;
  const name = `${map}${number}`;
  let draft = policies.get(name);
  if (draft === undefined) {
    const opened = reading.written(name, line);
    const child = childDraft(name, opened);
    draft = { map, tunnel: tunnelDraft(name, opened), child, peer: null };
    draft.tunnel.children.push(child);
    policies.set(name, draft);
  }
  const policy = draft;
  return {
    area: 'ipsec',
    gaps: policy.tunnel.gaps,
    take: (words, at) => policyCommand(context, policy, words, at),
  };
}

function policyCommand(
  { reading }: VrpContext,
  draft: PolicyDraft,
  words: readonly string[],
  line: Line,
): Outcome {
  const { tunnel, child } = draft;
  const [what = '', second = '', third = ''] = words;
  if (what === 'security' && second === 'acl') {
    const name = third === 'name' || third === 'ipv6' ? (words[3] ?? '') : third;
    reading.names.add(name);
    child.accessList = name;
  } else if (what === 'transform-set' || what === 'proposal') child.proposalNames.push(...words.slice(1));
  else if (/^(?:ike-peer|ike-profile|ikev2-profile)$/.test(what)) {
    reading.names.add(second);
    draft.peer = second;
    if (what === 'ikev2-profile') tunnel.ikeVersion = reading.written(2, line);
  } else if (what === 'remote-address') tunnel.remoteAddress = reading.written(words.at(-1) ?? '', line);
  else if (what === 'local-address') tunnel.localAddress = reading.written(words.at(-1) ?? '', line);
  else if (what === 'tunnel' && (second === 'remote' || second === 'local'))
    tunnel[second === 'remote' ? 'remoteAddress' : 'localAddress'] = reading.written(
      words.at(-1) ?? '',
      line,
    );
  else if (what === 'pfs') child.pfs = reading.written(second, line);
  else if (what === 'sa' && second === 'duration') {
    const seconds = third === 'time-based' ? numberOf(words[3]) : null;
    if (seconds !== null) child.lifetimeSeconds = reading.written(seconds, line);
  } else
    return /^(?:description|sa|reverse-route|route|policy|alias|scenario|qos|anti-replay|undo|tfc|isakmp|smart-link|respond-only|remote-name)$/.test(
      what,
    )
      ? 'aside'
      : false;
  return 'read';
}

/** accessListBlock opens `acl advanced 3000`, `acl number 3000`. */
export function accessListBlock(context: VrpContext, words: readonly string[]): Block {
  const { reading, parts } = context;
  const name =
    words.filter(
      (word) => !/^(?:advanced|number|name|basic|ipv4|match-order|auto|config|advance)$/i.test(word),
    )[0] ?? '';
  const also = words[words.indexOf('name') + 1];
  const list = { selectors: [] as Selector[], gaps: [] as Gap[] };
  for (const key of [name, words.includes('name') ? also : undefined]) {
    if (key === undefined) continue;
    reading.names.add(key);
    parts.lists.set(key, list);
  }
  return {
    area: 'ipsec',
    gaps: list.gaps,
    take: (one, at) => {
      if (/^(?:description|step|undo)$/.test(one[0] ?? '')) return 'aside';
      if (one[0] !== 'rule') return false;
      const rest = /^\d+$/.test(one[1] ?? '') ? one.slice(2) : one.slice(1);
      if (rest[0] === 'comment' || rest[0] === 'remark' || rest[0] === 'description') return 'aside';
      const selector = ruleOf(context, rest, at);
      if (selector === null) list.gaps.push({ kind: 'not-understood', place: reading.place(at) });
      else list.selectors.push(selector);
      return selector === null ? 'aside' : 'read';
    },
  };
}

/** `permit ip source A WC destination B WC`; a side that is missing is any. */
function ruleOf(
  { reading }: VrpContext,
  [action = '', protocol = '', ...rest]: readonly string[],
  line: Line,
): Selector | null {
  if ((action !== 'permit' && action !== 'deny') || protocol !== 'ip') return null;
  const sides = { source: anywhere('any'), destination: anywhere('any') };
  let at = 0;
  while (at < rest.length) {
    const word = rest[at] ?? '';
    const [address = '', wildcard = ''] = rest.slice(at + 1);
    if (word === 'counting' || word === 'logging') at += 1;
    else if (word !== 'source' && word !== 'destination') return null;
    else if (address === 'any') at += 2;
    else {
      const side = sideAlone(reading, address, wildcard, line);
      if (side === null) return null;
      sides[word] = side;
      at += 3;
    }
  }
  return {
    local: reading.written(sides.source, line),
    remote: reading.written(sides.destination, line),
    isAllowed: action === 'permit',
  };
}
