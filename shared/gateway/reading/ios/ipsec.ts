/** IKE and IPsec of IOS. */
import type { Gap } from '../../written.ts';
import { asideBlock, type Block, type Outcome } from '../cli.ts';
import type { Command, Spot } from '../command.ts';
import { proposalDraft, type ProposalDraft } from '../tunnels.ts';
import { numberOf } from '../values.ts';
import type { IosContext, IpsecProfile } from './context.ts';
import { lifetime, mapEntry } from './crypto-map.ts';

/** cryptoCommand reads the words behind `crypto`. */
export function cryptoCommand(command: Command, context: IosContext): Outcome {
  const { parts } = context;
  const [first = '', second = '', third = ''] = command.words;
  switch (`${first} ${second}`.toLowerCase()) {
    case 'isakmp policy': {
      const draft = proposalDraft(third, command.written(third));
      context.policies.push(draft);
      return proposalBlock(draft, context);
    }
    case 'ikev2 proposal': {
      command.names.add(third);
      const draft = proposalDraft(third, command.written(third));
      parts.ike.set(third, draft);
      return proposalBlock(draft, context);
    }
    case 'ikev2 policy':
      return policyBlock(context);
    case 'ipsec transform-set':
      return transformSet(command.from(2), context);
    case 'ipsec profile':
      return profileBlock(command, third, context);
    case 'isakmp keepalive':
    case 'ikev2 dpd':
      context.dpd = command.written({ delaySeconds: numberOf(third) });
      return 'read';
    case 'isakmp key':
      context.authentication = command.written('key');
      return 'read';
    case 'ipsec security-association':
      return 'aside';
    default:
      break;
  }
  if (first === 'map') return mapEntry(command.from(1), context);
  return /^(?:pki|key|ca|keyring|logging|engine|isakmp|ikev2|dynamic-map|gdoi|ipsec|xauth|call|mib|ssl|vpn)$/i.test(
    first,
  )
    ? asideBlock()
    : false;
}

function proposalBlock(draft: ProposalDraft, context: IosContext): Block {
  const gaps: Gap[] = [];
  return {
    area: 'ipsec',
    gaps,
    take: (command) => {
      const [what = '', ...values] = command.words.map((word) => word.toLowerCase());
      if (what === 'encr' || what === 'encryption') draft.encryption = joined(values);
      else if (what === 'hash' || what === 'integrity') draft.integrity = values;
      else if (what === 'group') draft.groups = values;
      else if (what === 'lifetime') draft.lifetimeSeconds = numberOf(values[0]);
      else if (what === 'prf') return 'read';
      else if (what === 'authentication') {
        context.authentication = command.written(authOf(values[0] ?? ''));
      } else return false;
      return 'read';
    },
  };
}

function authOf(word: string): 'key' | 'certificate' | 'other' {
  if (word === 'pre-share') return 'key';
  return /^rsa-sig|ecdsa/.test(word) ? 'certificate' : 'other';
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
    take: ({ words: [what = '', name] }) => {
      if (what === 'proposal' && name !== undefined) context.ikev2Policies.push(name);
      return /^(?:proposal|match)$/.test(what) ? 'read' : false;
    },
  };
}

function transformSet(command: Command, { parts }: IosContext): Block {
  const [name = '', ...words] = command.words;
  command.names.add(name);
  for (const word of words) if (/^(?:esp|ah)-[a-z0-9-]{2,20}$/.test(word)) command.names.add(word);
  const draft = proposalDraft(name, command.written(name));
  const lower = words.map((word) => word.toLowerCase());
  draft.integrity = lower.filter((word) => word.includes('hmac'));
  draft.encryption = lower.reduce<string[]>((all, word) => {
    if (/^\d{3}$/.test(word) && all.length > 0) return [...all.slice(0, -1), `${all.at(-1) ?? ''}-${word}`];
    return word.startsWith('esp-') && !word.includes('hmac') ? [...all, word] : all;
  }, []);
  parts.esp.set(name, draft);
  return { area: 'ipsec', gaps: [], take: ({ words: [first] }) => (first === 'mode' ? 'read' : false) };
}

function profileBlock(spot: Spot, name: string, context: IosContext): Block {
  spot.names.add(name);
  const profile: IpsecProfile = {
    name,
    opened: spot.written(name),
    sets: [],
    pfs: null,
    ikev2: false,
    lifetimeSeconds: null,
  };
  context.profiles.set(name, profile);
  return {
    area: 'ipsec',
    gaps: [],
    take: (at) => {
      const [first = '', what = '', value = ''] = at.words;
      if (first !== 'set') return /^(?:description|responder-only)$/.test(first) ? 'aside' : false;
      if (what === 'transform-set') profile.sets.push(...at.words.slice(2));
      else if (what === 'pfs') profile.pfs = at.written(value === '' ? 'default' : value);
      else if (what === 'ikev2-profile') profile.ikev2 = true;
      else if (what === 'security-association')
        return lifetime(at.words.slice(3), (seconds) => {
          profile.lifetimeSeconds = at.written(seconds);
        });
      else if (what !== 'isakmp-profile') return false;
      return 'read';
    },
  };
}
