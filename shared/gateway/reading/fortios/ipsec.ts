/** `config vpn ipsec …` of FortiOS. */
import type { WrittenBlock } from '../../config-routes.ts';
import type { Written } from '../../config.ts';
import { blockOf } from '../blocks.ts';
import { numberOf } from '../drafts.ts';
import type { Reading } from '../reading.ts';
import { anywhere } from '../selectors.ts';
import { childDraft, suiteOf, tunnelDraft, type ChildDraft, type TunnelDraft } from '../tunnels.ts';
import { each, type Taken } from './each.ts';
import type { Entry, Setting } from './tree.ts';

export interface FortiTunnels {
  readonly tunnels: Map<string, TunnelDraft>;
  /** Phases 2 with the name of their phase 1. */
  readonly waiting: { readonly tunnel: string; readonly draft: ChildDraft }[];
}

export function readPhase1(reading: Reading, entry: Entry, { tunnels }: FortiTunnels): void {
  const name = entry.name ?? '';
  reading.names.add(name);
  const draft = tunnels.get(name) ?? tunnelDraft(name, reading.written(name, entry.opened));
  tunnels.set(name, draft);
  // A phase 1 of an interface is an interface of its own name: routes decide what it carries.
  if (entry.table.endsWith('-interface')) draft.interfaceName = draft.opened;
  const groups: string[] = [];
  each(reading, entry, 'ipsec', draft.gaps, (one) => phase1Setting(reading, draft, groups, one));
  for (const { value } of draft.ikeProposals) (value.groups as string[]).push(...groups);
}

type Phase1Setting = (
  reading: Reading,
  draft: TunnelDraft,
  values: readonly string[],
  line: Setting['line'],
) => Taken;

const PHASE1_SETTINGS: Readonly<Record<string, Phase1Setting>> = {
  'remote-gw': (reading, draft, [value = ''], line) => {
    draft.remoteAddress = reading.written(value, line);
    return 'read';
  },
  'local-gw': (reading, draft, [value = ''], line) => {
    draft.localAddress = reading.written(value, line);
    return 'read';
  },
  interface: (reading, _draft, [value = '']) => {
    reading.names.add(value);
    return 'read';
  },
  'ike-version': (reading, draft, [value], line) => {
    if (value !== '1' && value !== '2') return false;
    draft.ikeVersion = reading.written(value === '1' ? 1 : 2, line);
    return 'read';
  },
  proposal: (reading, draft, values, line) => {
    draft.ikeProposals.push(...values.map((word) => suiteOf(reading, named(reading, word), line)));
    return 'read';
  },
  psksecret: (reading, draft, _values, line) => {
    draft.authentication = reading.written('key', line);
    return 'read';
  },
  authmethod: (reading, draft, [value], line) => {
    draft.authentication = reading.written(value === 'psk' ? 'key' : 'certificate', line);
    return 'read';
  },
  dpd: (reading, draft, [value], line) => {
    const delaySeconds = draft.dpd?.value.delaySeconds ?? null;
    draft.dpd = value === 'disable' ? null : reading.written({ delaySeconds }, line);
    return 'read';
  },
  'dpd-retryinterval': (reading, draft, [value], line) => {
    draft.dpd = reading.written({ delaySeconds: numberOf(value) }, line);
    return 'read';
  },
};
const PHASE1_ASIDE =
  /^(?:peertype|net-device|comments|keylife|nattraversal|mode|mode-cfg|add-route|auto-negotiate|autoconf|type|peerid|localid|localid-type|certificate|peer|xauthtype|authusr|wizard-type|dpd-retrycount|exchange-interface-ip|auto-discovery-\S+|tunnel-search|idle-timeout|network-overlay|network-id|fragmentation|ip-fragmentation|rekey|keepalive|eap\S*|monitor|default-gw|npu-offload|add-gw-route|transport|passive-mode|encapsulation\S*|aggregate-\S+|link-cost|esn|fec-\S+|suite-b|ppk|priority|forticlient-\S+|banner|include-local-lan|ipv4-\S+|dns-mode|assign-ip\S*|rsa-signature-\S+|digital-signature-auth|signature-hash-alg|inbound-dscp-copy|cert-id-validation|group-authentication|loopback-asymroute|dev-id\S*)$/;

function phase1Setting(reading: Reading, draft: TunnelDraft, groups: string[], one: Setting): Taken {
  const { name, values, line } = one;
  if (name === 'dhgrp') {
    groups.push(...values.map((word) => `group${word}`));
    return 'read';
  }
  const known = Object.hasOwn(PHASE1_SETTINGS, name) ? PHASE1_SETTINGS[name] : undefined;
  if (known !== undefined) return known(reading, draft, values, line);
  return PHASE1_ASIDE.test(name) ? 'aside' : false;
}

/** Names of algorithms are no secret. */
function named(reading: Reading, word: string): string {
  if (/^[a-z0-9]{2,20}(?:-[a-z0-9]{2,20}){0,4}$/.test(word)) reading.names.add(word);
  return word;
}

export function readPhase2(reading: Reading, entry: Entry, { waiting }: FortiTunnels): void {
  const name = entry.name ?? '';
  reading.names.add(name);
  const draft = childDraft(name, reading.written(name, entry.opened));
  const sides: Record<'src' | 'dst', Written<WrittenBlock> | null> = { src: null, dst: null };
  const groups: string[] = [];
  let tunnel = '';
  each(reading, entry, 'ipsec', draft.gaps, (one) => {
    const { name: setting, values, line } = one;
    const [value = '', mask = null] = values;
    const side = /^(src|dst)-(?:subnet|start-ip)$/.exec(setting);
    if (side !== null) {
      const read = blockOf(
        value,
        value.includes('/') ? null : setting.endsWith('-ip') ? '255.255.255.255' : mask,
        'netmask-or-length',
      );
      if (read.fault !== null) reading.fault(read.fault, line);
      sides[side[1] as 'src' | 'dst'] = reading.written(read.block, line);
      return 'read';
    }
    if (setting === 'phase1name') {
      tunnel = value;
      return 'read';
    }
    if (setting === 'dhgrp') groups.push(...values.map((word) => `group${word}`));
    return phase2Setting(reading, draft, one);
  });
  for (const { value } of draft.proposals) (value.groups as string[]).push(...groups);
  // Without subnets FortiOS offers any to any.
  const any = reading.written(anywhere('0.0.0.0 0.0.0.0'), entry.opened);
  if (draft.gaps.length === 0 || sides.src !== null || sides.dst !== null)
    draft.selectors.push({ local: sides.src ?? any, remote: sides.dst ?? any, isAllowed: true });
  waiting.push({ tunnel, draft });
}

function phase2Setting(reading: Reading, draft: ChildDraft, { name, values, line }: Setting): Taken {
  const [value = ''] = values;
  switch (name) {
    case 'proposal':
      draft.proposals.push(...values.map((word) => suiteOf(reading, named(reading, word), line)));
      return 'read';
    case 'pfs':
      draft.pfs = reading.written(value === 'enable' ? (draft.pfs?.value ?? 'default') : false, line);
      return 'read';
    case 'dhgrp':
      if (draft.pfs?.value !== false)
        draft.pfs = reading.written(values.map((word) => `group${word}`).join(' '), line);
      return 'read';
    case 'keylifeseconds':
      draft.lifetimeSeconds = numberOf(value) === null ? null : reading.written(Number(value), line);
      return draft.lifetimeSeconds === null ? false : 'read';
    case 'src-name':
    case 'dst-name':
      // The object's addresses are not read, so the pair is not known.
      draft.gaps.push({ kind: 'not-understood', place: reading.place(line) });
      return 'aside';
    default:
      return /^(?:comments|auto-negotiate|keepalive|keylife-type|keylifekbs|replay|encapsulation|src-addr-type|dst-addr-type|src-port|dst-port|protocol|route-overlap|single-source|add-route|auto-discovery-\S+|dhcp-ipsec|use-natip|selector-match|l2tp|inbound-dscp-copy|initiator-ts-narrow|diffserv\S*|ipv4-df|src-end-ip|dst-end-ip)$/.test(
        name,
      )
        ? 'aside'
        : false;
  }
}
