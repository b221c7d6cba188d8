/** IPsec of Comware and VRP. */
import type { Block, Outcome } from '../cli.ts';
import type { Command } from '../command.ts';
import { childDraft, proposalDraft, tunnelDraft, type ProposalDraft } from '../tunnels.ts';
import { numberOf } from '../values.ts';
import type { PolicyDraft, VrpContext } from './context.ts';

/** ipsecCommand reads the words behind `ipsec`. */
export function ipsecCommand(command: Command, context: VrpContext): Outcome {
  const { parts } = context;
  const [what = '', name = '', number = ''] = command.words;
  if (what === 'transform-set' || what === 'proposal') {
    command.names.add(name);
    const draft = proposalDraft(name, command.written(name));
    parts.esp.set(name, draft);
    return transformBlock(draft);
  }
  if (what === 'policy' || what === 'policy-template' || what === 'profile') {
    command.names.add(name);
    return policyBlock(policyNamed(command, /^\d{1,5}$/.test(number) ? ` ${number}` : '', context));
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
    take: (command) => {
      const [what = '', kind = '', ...values] = command.words.map((word) => word.toLowerCase());
      if (what === 'esp' && kind === 'encryption-algorithm') draft.encryption = values;
      else if (/^(?:esp|ah)$/.test(what) && kind === 'authentication-algorithm') draft.integrity = values;
      else if (what === 'pfs') draft.groups = [kind];
      else
        return /^(?:transform|encapsulation-mode|protocol|description|undo|esn)$/.test(what) ? 'read' : false;
      return 'read';
    },
  };
}

/** Entries of one policy differ by their number, and are bound to an interface together. */
function policyNamed(command: Command, number: string, { policies }: VrpContext): PolicyDraft {
  const [, map = ''] = command.words;
  const name = `${map}${number}`;
  const found = policies.get(name);
  if (found !== undefined) return found;
  const opened = command.written(name);
  const child = childDraft(name, opened);
  const draft = { map, tunnel: tunnelDraft(name, opened), child, peer: null };
  draft.tunnel.children.push(child);
  policies.set(name, draft);
  return draft;
}

function policyBlock(draft: PolicyDraft): Block {
  return { area: 'ipsec', gaps: draft.tunnel.gaps, take: (command) => policyCommand(command, draft) };
}

type PolicyCommand = (command: Command, draft: PolicyDraft) => void;

const POLICY_COMMANDS: readonly (readonly [RegExp, PolicyCommand])[] = [
  [
    /^security acl /,
    (command, { child }) => {
      const name = command.words.at(/^(?:name|ipv6)$/.test(command.words[2] ?? '') ? 3 : 2) ?? '';
      command.names.add(name);
      child.accessList = name;
    },
  ],
  [
    /^(?:transform-set|proposal) /,
    (command, { child }) => {
      child.proposalNames.push(...command.words.slice(1));
    },
  ],
  [/^(?:ike-peer|ike-profile|ikev2-profile) /, namedPeer],
  [/^(?:tunnel )?(?:remote|local)(?:-address)? /, tunnelAddress],
  [
    /^pfs /,
    (command, { child }) => {
      child.pfs = command.written(command.words[1] ?? '');
    },
  ],
  [
    /^sa duration time-based \d/,
    (command, { child }) => {
      const seconds = numberOf(command.words[3]);
      if (seconds !== null) child.lifetimeSeconds = command.written(seconds);
    },
  ],
];
const POLICY_ASIDE =
  /^(?:description|sa|reverse-route|route|policy|alias|scenario|qos|anti-replay|undo|tfc|isakmp|smart-link|respond-only|remote-name)\b/;

function policyCommand(command: Command, draft: PolicyDraft): Outcome {
  const { text } = command;
  const known = POLICY_COMMANDS.find(([pattern]) => pattern.test(text));
  if (known === undefined) return POLICY_ASIDE.test(text) ? 'aside' : false;
  known[1](command, draft);
  return 'read';
}

function namedPeer(command: Command, draft: PolicyDraft): void {
  const [what, name = ''] = command.words;
  command.names.add(name);
  draft.peer = name;
  if (what === 'ikev2-profile') draft.tunnel.ikeVersion = command.written(2);
}

function tunnelAddress(command: Command, { tunnel }: PolicyDraft): void {
  const isRemote = command.words.some((word) => word.startsWith('remote'));
  tunnel[isRemote ? 'remoteAddress' : 'localAddress'] = command.written(command.words.at(-1) ?? '');
}
