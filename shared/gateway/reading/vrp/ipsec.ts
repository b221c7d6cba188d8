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
    context.dpd = reading.written({ delaySeconds: firstNumber(words) }, line);
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

type PeerCommand = (context: VrpContext, draft: PeerDraft, words: readonly string[], line: Line) => void;

const PEER_COMMANDS: readonly (readonly [RegExp, PeerCommand])[] = [
  [
    /^(?:pre-shared-key|keychain)\b/,
    ({ reading }, draft, _words, line) => {
      draft.hasKey = reading.written(true, line);
    },
  ],
  [
    /^(?:proposal|ike-proposal|ikev2-proposal) /,
    (_context, draft, words) => {
      draft.proposalNames.push(words[1] ?? '');
    },
  ],
  [/^(?:remote-address|match remote .*\baddress) /, remoteAddress],
  [/^match /, () => undefined],
  [
    /^local-address /,
    ({ reading }, draft, words, line) => {
      draft.localAddress = reading.written(words.at(-1) ?? '', line);
    },
  ],
  [
    /^version [12]$/,
    ({ reading }, draft, words, line) => {
      draft.ikeVersion = reading.written(words[1] === '1' ? 1 : 2, line);
    },
  ],
  // Both versions are on; one that is taken back leaves the other.
  [
    /^undo version [12]$/,
    ({ reading }, draft, words, line) => {
      draft.ikeVersion = reading.written(words[2] === '2' ? 1 : 2, line);
    },
  ],
  [/^undo /, () => undefined],
  [
    /^dpd\b/,
    ({ reading }, draft, words, line) => {
      draft.dpd = reading.written({ delaySeconds: firstNumber(words) }, line);
    },
  ],
];
const PEER_ASIDE =
  /^(?:exchange-mode|local-identity|remote-identity|local-id|remote-id|local-id-type|remote-id-type|nat|certificate|identity|authentication-method|description|priority|inside-vpn|config-exchange|ike|rsa|lifetime|re-authentication|sa)\b/;

function peerCommand(context: VrpContext, draft: PeerDraft, words: readonly string[], line: Line): Outcome {
  const text = words.join(' ');
  const command = PEER_COMMANDS.find(([pattern]) => pattern.test(text));
  if (command === undefined) return PEER_ASIDE.test(text) ? 'aside' : false;
  command[1](context, draft, words, line);
  return 'read';
}

function remoteAddress(
  { reading }: VrpContext,
  draft: PeerDraft,
  words: readonly string[],
  line: Line,
): void {
  const address = words[0] === 'match' ? words[words.indexOf('address') + 1] : words[1];
  draft.remoteAddress = reading.written(address ?? '', line);
}

function firstNumber(words: readonly string[]): number | null {
  return numberOf(words.find((word) => /^\d+$/.test(word)));
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

type PolicyCommand = (context: VrpContext, draft: PolicyDraft, words: readonly string[], line: Line) => void;

const POLICY_COMMANDS: readonly (readonly [RegExp, PolicyCommand])[] = [
  [
    /^security acl /,
    ({ reading }, { child }, words) => {
      const name = words.at(/^(?:name|ipv6)$/.test(words[2] ?? '') ? 3 : 2) ?? '';
      reading.names.add(name);
      child.accessList = name;
    },
  ],
  [
    /^(?:transform-set|proposal) /,
    (_context, { child }, words) => {
      child.proposalNames.push(...words.slice(1));
    },
  ],
  [/^(?:ike-peer|ike-profile|ikev2-profile) /, namedPeer],
  [/^(?:tunnel )?(?:remote|local)(?:-address)? /, tunnelAddress],
  [
    /^pfs /,
    ({ reading }, { child }, words, line) => {
      child.pfs = reading.written(words[1] ?? '', line);
    },
  ],
  [
    /^sa duration time-based \d/,
    ({ reading }, { child }, words, line) => {
      const seconds = numberOf(words[3]);
      if (seconds !== null) child.lifetimeSeconds = reading.written(seconds, line);
    },
  ],
];
const POLICY_ASIDE =
  /^(?:description|sa|reverse-route|route|policy|alias|scenario|qos|anti-replay|undo|tfc|isakmp|smart-link|respond-only|remote-name)\b/;

function policyCommand(
  context: VrpContext,
  draft: PolicyDraft,
  words: readonly string[],
  line: Line,
): Outcome {
  const text = words.join(' ');
  const command = POLICY_COMMANDS.find(([pattern]) => pattern.test(text));
  if (command === undefined) return POLICY_ASIDE.test(text) ? 'aside' : false;
  command[1](context, draft, words, line);
  return 'read';
}

function namedPeer(
  { reading }: VrpContext,
  draft: PolicyDraft,
  [what, name = '']: readonly string[],
  line: Line,
): void {
  reading.names.add(name);
  draft.peer = name;
  if (what === 'ikev2-profile') draft.tunnel.ikeVersion = reading.written(2, line);
}

function tunnelAddress(
  { reading }: VrpContext,
  { tunnel }: PolicyDraft,
  words: readonly string[],
  line: Line,
): void {
  const isRemote = words.some((word) => word.startsWith('remote'));
  tunnel[isRemote ? 'remoteAddress' : 'localAddress'] = reading.written(words.at(-1) ?? '', line);
}

/** accessListBlock opens `acl advanced 3000`, `acl number 3000`. */
export function accessListBlock(context: VrpContext, words: readonly string[]): Block {
  const { reading, parts } = context;
  const name =
    words.find(
      (word) => !/^(?:advanced|number|name|basic|ipv4|match-order|auto|config|advance)$/i.test(word),
    ) ?? '';
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
