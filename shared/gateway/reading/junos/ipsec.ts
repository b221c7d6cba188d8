/** `security ike` and `security ipsec` of Junos. */
import { blockOf } from '../blocks.ts';
import type { Command, Spot } from '../command.ts';
import { proposalDraft } from '../tunnels.ts';
import { numberOf } from '../values.ts';
import type { Taken } from './context.ts';
import type { Security, Vpn } from './security.ts';

/** readSecurity reads the words behind `security ike` and `security ipsec`. */
export function readSecurity(branch: Command, part: 'ike' | 'ipsec', own: Security): Taken {
  const [kind = '', name = ''] = branch.words;
  const rest = branch.from(2);
  if (kind === '' || name === '') return 'read';
  branch.names.add(name);
  switch (kind) {
    case 'proposal':
      return proposal(rest, name, part === 'ike' ? own.ikeProposals : own.ipsecProposals);
    case 'policy':
      return policy(rest, name, part === 'ike' ? own.ikePolicies : own.ipsecPolicies);
    case 'gateway':
      return gateway(rest, name, own);
    case 'vpn':
      return vpn(rest, name, own);
    default:
      return /^(?:traceoptions|respond-bad-spi|vpn-monitor-options|security-association|internal|session-affinity|blacklist|anti-replay-window-size)$/.test(
        kind,
      )
        ? 'aside'
        : 'ipsec';
  }
}

function proposal(command: Command, name: string, map: Security['ikeProposals']): Taken {
  const draft = map.get(name) ?? proposalDraft(name, command.written(name));
  map.set(name, draft);
  const [what = '', value = ''] = command.words;
  if (what === 'encryption-algorithm') draft.encryption = [value];
  else if (what === 'authentication-algorithm') draft.integrity = [value];
  else if (what === 'dh-group') draft.groups = [value];
  else if (what === 'lifetime-seconds') draft.lifetimeSeconds = numberOf(value);
  else
    return what === '' ||
      /^(?:authentication-method|protocol|description|lifetime-kilobytes|extended-sequence-number)$/.test(
        what,
      )
      ? 'read'
      : 'ipsec';
  return 'read';
}

function policy(command: Command, name: string, map: Security['ikePolicies']): Taken {
  const draft = map.get(name) ?? { proposals: [], hasKey: null, pfs: null };
  map.set(name, draft);
  const [what = '', second = '', third = ''] = command.words;
  if (what === 'proposal-set') draft.proposals.push(`proposal-set ${second}`);
  else if (what === 'proposals')
    draft.proposals.push(...command.words.slice(1).filter((word) => !draft.proposals.includes(word)));
  else if (what === 'pre-shared-key') draft.hasKey = command.written(true);
  else if (what === 'perfect-forward-secrecy') {
    if (second === 'keys' && third !== '') draft.pfs = command.written(third);
  } else
    return what === '' || /^(?:mode|description|certificate|reauth-frequency)$/.test(what) ? 'read' : 'ipsec';
  return 'read';
}

function gateway(command: Command, name: string, own: Security): Taken {
  const draft = own.gateways.get(name) ?? {
    policy: null,
    address: null,
    localAddress: null,
    version: null,
    dpd: null,
    gaps: [],
  };
  own.gateways.set(name, draft);
  const [what = '', second = '', third] = command.words;
  if (what === 'ike-policy') draft.policy = second;
  else if (what === 'address') draft.address = command.written(second);
  else if (what === 'local-address') draft.localAddress = command.written(second);
  else if (what === 'version') draft.version = command.written(versionOf(second));
  else if (what === 'dead-peer-detection') {
    const seconds = second === 'interval' ? numberOf(third) : (draft.dpd?.value.delaySeconds ?? null);
    draft.dpd = command.written({ delaySeconds: seconds });
  } else if (
    what !== '' &&
    !/^(?:external-interface|local-identity|remote-identity|no-nat-traversal|nat-keepalive|general-ikeid|dynamic|advpn|aaa|xauth|fragmentation|tcp-encap-profile)$/.test(
      what,
    )
  )
    draft.gaps.push(command.notUnderstood('ipsec'));
  return 'read';
}

function versionOf(word: string): 1 | 2 | 'any' {
  if (word === 'v2-only') return 2;
  return word === 'v1-only' ? 1 : 'any';
}

/** What a VPN says that is not of interest. */
const VPN_ASIDE =
  /^(?:ike(?: (?:idle-time|install-interval|no-anti-replay|anti-replay-window-size)\b.*)?|(?:establish-tunnels|df-bit|vpn-monitor|description|distribution-profile|copy-outer-dscp|multi-sa|match-direction|passive-mode-tunneling|tunnel-mtu|udp-encapsulate)\b.*|)$/;

function vpn(command: Command, name: string, own: Security): Taken {
  const draft = vpnNamed(command, name, own);
  const [what = '', second = '', third = null] = command.words;
  switch (what === 'ike' ? `ike ${second}` : what) {
    case 'bind-interface':
      command.names.add(second);
      draft.bound = command.written(second);
      return 'read';
    case 'ike gateway':
      draft.gateway = third;
      return 'read';
    case 'ike ipsec-policy':
      draft.policy = third;
      return 'read';
    case 'ike proxy-identity':
      return pair(command.from(2), draft, '');
    case 'traffic-selector':
      command.names.add(second);
      return pair(command.from(2), draft, second);
    default:
      if (!VPN_ASIDE.test(command.text)) draft.gaps.push(command.notUnderstood('ipsec'));
      return 'read';
  }
}

function vpnNamed(spot: Spot, name: string, own: Security): Vpn {
  const found = own.vpns.get(name);
  if (found !== undefined) return found;
  const opened = spot.written(name);
  const made: Vpn = { name, opened, bound: null, gateway: null, policy: null, pairs: new Map(), gaps: [] };
  own.vpns.set(name, made);
  return made;
}

function pair(command: Command, draft: Vpn, name: string): Taken {
  const own = draft.pairs.get(name) ?? {
    name,
    opened: command.written(name === '' ? draft.name : name),
    local: null,
    remote: null,
  };
  draft.pairs.set(name, own);
  const [what = '', text = ''] = command.words;
  const side = what.replace(/-ip$/, '');
  if (side !== 'local' && side !== 'remote') {
    if (what !== '' && what !== 'service' && what !== 'protocol' && what !== 'term')
      draft.gaps.push(command.notUnderstood('ipsec'));
    return 'read';
  }
  const read = blockOf(text, null, 'length');
  if (read.fault !== null) command.fault(read.fault);
  own[side] = command.written(read.block);
  return 'read';
}
