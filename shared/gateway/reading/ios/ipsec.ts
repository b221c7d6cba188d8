/** IKE, IPsec and access lists of IOS. */
import type { Gap } from '../../config.ts';
import type { Selector } from '../../config-ipsec.ts';
import { asideBlock, type Block, type Outcome } from '../cli.ts';
import { numberOf } from '../drafts.ts';
import type { Line } from '../lines.ts';
import { selectorOf } from '../selectors.ts';
import { childDraft, proposalDraft, tunnelDraft, type ProposalDraft, type TunnelDraft } from '../tunnels.ts';
import type { IosContext, IpsecProfile } from './context.ts';

/** cryptoCommand reads the words behind `crypto`. */
export function cryptoCommand(context: IosContext, words: readonly string[], line: Line): Outcome {
  const { reading, parts } = context;
  const [first = '', second = '', third = ''] = words;
  switch (`${first} ${second}`.toLowerCase()) {
    case 'isakmp policy': {
      const draft = proposalDraft(third, reading.written(third, line));
      context.policies.push(draft);
      return proposalBlock(context, draft);
    }
    case 'ikev2 proposal': {
      reading.names.add(third);
      const draft = proposalDraft(third, reading.written(third, line));
      parts.ike.set(third, draft);
      return proposalBlock(context, draft);
    }
    case 'ikev2 policy':
      return policyBlock(context);
    case 'ipsec transform-set':
      return transformSet(context, words.slice(2), line);
    case 'ipsec profile':
      return profileBlock(context, third, line);
    case 'isakmp keepalive':
    case 'ikev2 dpd':
      context.dpd = reading.written({ delaySeconds: numberOf(third) }, line);
      return 'read';
    case 'isakmp key':
      context.authentication = reading.written('key', line);
      return 'read';
    case 'ipsec security-association':
      return 'aside';
    default:
      break;
  }
  if (first === 'map') return mapEntry(context, words.slice(1), line);
  return /^(?:pki|key|ca|keyring|logging|engine|isakmp|ikev2|dynamic-map|gdoi|ipsec|xauth|call|mib|ssl|vpn)$/i.test(
    first,
  )
    ? asideBlock()
    : false;
}

function proposalBlock(context: IosContext, draft: ProposalDraft): Block {
  const gaps: Gap[] = [];
  return {
    area: 'ipsec',
    gaps,
    take: (words, line) => {
      const [what = '', ...values] = words.map((word) => word.toLowerCase());
      if (what === 'encr' || what === 'encryption') draft.encryption = joined(values);
      else if (what === 'hash' || what === 'integrity') draft.integrity = values;
      else if (what === 'group') draft.groups = values;
      else if (what === 'lifetime') draft.lifetimeSeconds = numberOf(values[0]);
      else if (what === 'prf') return 'read';
      else if (what === 'authentication') {
        const how =
          values[0] === 'pre-share'
            ? 'key'
            : /^rsa-sig|ecdsa/.test(values[0] ?? '')
              ? 'certificate'
              : 'other';
        context.authentication = context.reading.written(how, line);
      } else return false;
      return 'read';
    },
  };
}

/** `aes 256` are two words of one algorithm; `aes-cbc-256 aes-cbc-128` are two algorithms. */
function joined(values: readonly string[]): string[] {
  const [first, second] = values;
  return first !== undefined && second !== undefined && /^\d{3}$/.test(second)
    ? [`${first}-${second}`]
    : [...values];
}

function policyBlock(context: IosContext): Block {
  return {
    area: 'ipsec',
    gaps: [],
    take: ([what = '', name], _line) => {
      if (what === 'proposal' && name !== undefined) context.ikev2Policies.push(name);
      return /^(?:proposal|match)$/.test(what) ? 'read' : false;
    },
  };
}

function transformSet(
  { reading, parts }: IosContext,
  [name = '', ...words]: readonly string[],
  line: Line,
): Block {
  reading.names.add(name);
  for (const word of words) if (/^(?:esp|ah)-[a-z0-9-]{2,20}$/.test(word)) reading.names.add(word);
  const draft = proposalDraft(name, reading.written(name, line));
  const lower = words.map((word) => word.toLowerCase());
  draft.integrity = lower.filter((word) => word.includes('hmac'));
  draft.encryption = lower.reduce<string[]>((all, word) => {
    if (/^\d{3}$/.test(word) && all.length > 0) return [...all.slice(0, -1), `${all.at(-1) ?? ''}-${word}`];
    return word.startsWith('esp-') && !word.includes('hmac') ? [...all, word] : all;
  }, []);
  parts.esp.set(name, draft);
  return { area: 'ipsec', gaps: [], take: ([first]) => (first === 'mode' ? 'read' : false) };
}

function profileBlock(context: IosContext, name: string, line: Line): Block {
  const { reading } = context;
  reading.names.add(name);
  const profile: IpsecProfile = {
    name,
    opened: reading.written(name, line),
    sets: [],
    pfs: null,
    ikev2: false,
    lifetimeSeconds: null,
  };
  context.profiles.set(name, profile);
  return {
    area: 'ipsec',
    gaps: [],
    take: (words, at) => {
      const [first = '', what = '', value = ''] = words;
      if (first !== 'set') return /^(?:description|responder-only)$/.test(first) ? 'aside' : false;
      if (what === 'transform-set') profile.sets.push(...words.slice(2));
      else if (what === 'pfs') profile.pfs = reading.written(value === '' ? 'default' : value, at);
      else if (what === 'ikev2-profile') profile.ikev2 = true;
      else if (what === 'security-association')
        return lifetime(words.slice(3), (seconds) => {
          profile.lifetimeSeconds = reading.written(seconds, at);
        });
      else if (what !== 'isakmp-profile') return false;
      return 'read';
    },
  };
}

function lifetime([what, value]: readonly string[], keep: (seconds: number) => void): Outcome {
  const seconds = what === 'seconds' ? numberOf(value) : null;
  if (seconds !== null) keep(seconds);
  return what === 'seconds' && seconds === null ? false : 'read';
}

function mapEntry(context: IosContext, words: readonly string[], line: Line): Outcome {
  const { reading, maps } = context;
  const [name = '', number = '', kind] = words;
  if (kind === undefined)
    return /^(?:local-address|client|isakmp|redundancy)$/.test(number) ? 'aside' : false;
  if (!/^\d{1,5}$/.test(number))
    return /^(?:local-address|client|isakmp|redundancy)$/.test(number) ? 'aside' : false;
  reading.names.add(name);
  const draft = tunnelDraft(`${name} ${number}`, reading.written(`${name} ${number}`, line));
  draft.children.push(childDraft(`${name} ${number}`, draft.opened));
  const entries = maps.get(name) ?? [];
  entries.push(draft);
  maps.set(name, entries);
  return { area: 'ipsec', gaps: draft.gaps, take: (one, at) => mapCommand(context, draft, one, at) };
}

type MapCommand = (context: IosContext, draft: TunnelDraft, values: readonly string[], line: Line) => Outcome;

const MAP_COMMANDS: readonly (readonly [RegExp, MapCommand])[] = [
  [
    /^match address /,
    ({ reading }, { children: [child] }, [name = '']) => {
      reading.names.add(name);
      if (child !== undefined) child.accessList = name;
      return 'read';
    },
  ],
  [
    /^set peer /,
    ({ reading }, draft, [address = ''], line) => {
      draft.remoteAddress = reading.written(address, line);
      return 'read';
    },
  ],
  [
    /^set transform-set /,
    (_context, { children: [child] }, names) => {
      child?.proposalNames.push(...names);
      return 'read';
    },
  ],
  [
    /^set pfs\b/,
    ({ reading }, { children: [child] }, [group = 'default'], line) => {
      if (child !== undefined) child.pfs = reading.written(group, line);
      return 'read';
    },
  ],
  [
    /^set ikev2-profile /,
    ({ reading }, draft, _values, line) => {
      draft.ikeVersion = reading.written(2, line);
      return 'read';
    },
  ],
  [
    /^set security-association /,
    ({ reading }, { children: [child] }, values, line) =>
      lifetime(values.slice(1), (seconds) => {
        if (child !== undefined) child.lifetimeSeconds = reading.written(seconds, line);
      }),
  ],
  [/^set (?:isakmp-profile|reverse-route|df-bit|nat)\b/, () => 'read'],
  [/^(?:description|reverse-route|qos)\b/, () => 'aside'],
];

function mapCommand(context: IosContext, draft: TunnelDraft, words: readonly string[], line: Line): Outcome {
  const text = words.join(' ');
  const command = MAP_COMMANDS.find(([pattern]) => pattern.test(text));
  return command === undefined ? false : command[1](context, draft, words.slice(2), line);
}

/** accessListBlock opens `ip access-list extended X`. */
export function accessListBlock(context: IosContext, name: string): Block {
  context.reading.names.add(name);
  const list = context.parts.lists.get(name) ?? { selectors: [] as Selector[], gaps: [] as Gap[] };
  context.parts.lists.set(name, list);
  return {
    area: 'ipsec',
    gaps: list.gaps,
    take: (words, line) => accessEntry(context, name, words, line),
  };
}

/** accessEntry reads `[10] permit ip A WC B WC`. */
export function accessEntry(context: IosContext, name: string, all: readonly string[], line: Line): Outcome {
  const words = /^\d{1,6}$/.test(all[0] ?? '') ? all.slice(1) : all;
  const [action = '', protocol = ''] = words;
  if (action === 'remark' || action === 'description') return 'aside';
  if (action !== 'permit' && action !== 'deny') return false;
  const list = context.parts.lists.get(name) ?? { selectors: [] as Selector[], gaps: [] as Gap[] };
  context.parts.lists.set(name, list);
  if (protocol !== 'ip') {
    // Lists of other purposes name protocols and ports; as a selector such an entry is not read.
    list.gaps.push({ kind: 'not-understood', place: context.reading.place(line) });
    return 'aside';
  }
  const selector = selectorOf(context.reading, words.slice(2), action === 'permit', line);
  if (selector === null) return false;
  list.selectors.push(selector);
  return 'read';
}
