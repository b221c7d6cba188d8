/** IKE of Comware and VRP. */
import { asideBlock, type Block, type Outcome } from '../cli.ts';
import type { Command } from '../command.ts';
import { proposalDraft, type ProposalDraft } from '../tunnels.ts';
import { numberOf } from '../values.ts';
import type { PeerDraft, VrpContext } from './context.ts';

/** ikeCommand reads the words behind `ike` or `ikev2`. */
export function ikeCommand(command: Command, version: 1 | 2, context: VrpContext): Outcome {
  const { parts } = context;
  const [what = '', name = ''] = command.words;
  if (what === 'proposal') {
    command.names.add(name);
    const draft = proposalDraft(name, command.written(name));
    parts.ike.set(name, draft);
    return proposalBlock(draft);
  }
  if (what === 'peer' || what === 'profile') {
    command.names.add(name);
    return peerBlock(peerNamed(name, version === 2 ? command.written(2) : null, context));
  }
  if (what === 'dpd') {
    context.dpd = command.written({ delaySeconds: firstNumber(command.words) });
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
    take: (command) => {
      const [what = '', ...values] = command.words.map((word) => word.toLowerCase());
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

function peerNamed(name: string, ikeVersion: PeerDraft['ikeVersion'], { peers }: VrpContext): PeerDraft {
  const draft: PeerDraft = peers.get(name) ?? {
    proposalNames: [],
    remoteAddress: null,
    localAddress: null,
    ikeVersion,
    hasKey: null,
    dpd: null,
    gaps: [],
  };
  peers.set(name, draft);
  return draft;
}

function peerBlock(draft: PeerDraft): Block {
  return { area: 'ipsec', gaps: draft.gaps, take: (command) => peerCommand(command, draft) };
}

type PeerCommand = (command: Command, draft: PeerDraft) => void;

const PEER_COMMANDS: readonly (readonly [RegExp, PeerCommand])[] = [
  [
    /^(?:pre-shared-key|keychain)\b/,
    (command, draft) => {
      draft.hasKey = command.written(true);
    },
  ],
  [
    /^(?:proposal|ike-proposal|ikev2-proposal) /,
    (command, draft) => {
      draft.proposalNames.push(command.words[1] ?? '');
    },
  ],
  [/^(?:remote-address|match remote .*\baddress) /, remoteAddress],
  [/^match /, () => undefined],
  [
    /^local-address /,
    (command, draft) => {
      draft.localAddress = command.written(command.words.at(-1) ?? '');
    },
  ],
  [
    /^version [12]$/,
    (command, draft) => {
      draft.ikeVersion = command.written(command.words[1] === '1' ? 1 : 2);
    },
  ],
  // Both versions are on; one that is taken back leaves the other.
  [
    /^undo version [12]$/,
    (command, draft) => {
      draft.ikeVersion = command.written(command.words[2] === '2' ? 1 : 2);
    },
  ],
  [/^undo /, () => undefined],
  [
    /^dpd\b/,
    (command, draft) => {
      draft.dpd = command.written({ delaySeconds: firstNumber(command.words) });
    },
  ],
];
const PEER_ASIDE =
  /^(?:exchange-mode|local-identity|remote-identity|local-id|remote-id|local-id-type|remote-id-type|nat|certificate|identity|authentication-method|description|priority|inside-vpn|config-exchange|ike|rsa|lifetime|re-authentication|sa)\b/;

function peerCommand(command: Command, draft: PeerDraft): Outcome {
  const { text } = command;
  const known = PEER_COMMANDS.find(([pattern]) => pattern.test(text));
  if (known === undefined) return PEER_ASIDE.test(text) ? 'aside' : false;
  known[1](command, draft);
  return 'read';
}

function remoteAddress(command: Command, draft: PeerDraft): void {
  const { words } = command;
  const address = words[0] === 'match' ? words[words.indexOf('address') + 1] : words[1];
  draft.remoteAddress = command.written(address ?? '');
}

function firstNumber(words: readonly string[]): number | null {
  return numberOf(words.find((word) => /^\d+$/.test(word)));
}
