/** `config system interface` of FortiOS. */
import { prefixLength } from '../../../net/ipv4.ts';
import type { BfdTimers } from '../../config-routes.ts';
import { blockOf } from '../blocks.ts';
import { interfaceDraft, type InterfaceDraft } from '../interface-draft.ts';
import { addressOf, numberOf } from '../values.ts';
import { each, type Taken } from './each.ts';
import type { Entry, Setting } from './tree.ts';

const INTERFACE_ASIDE =
  /^(?:vdom|allowaccess|type|alias|description|role|snmp-index|device-identification|estimated-\S+|lldp-\S+|monitor-bandwidth|mode|speed|mtu-override|security-\S+|fortilink|stp|color|dhcp-\S+|dns-server-\S+|distance|priority|defaultgw|member|ip-managed-by-fortiipam|ap-discover|trust-ip-\S+|explicit-\S+|src-check|netflow-sampler|sflow-sampler|switch-\S+|auto-\S+|secondary-IP|weight|outbandwidth|inbandwidth|bfd)$/;

/** readInterface reads an entry of the table. */
export function readInterface(entry: Entry, drafts: Map<string, InterfaceDraft>): void {
  const name = entry.name ?? '';
  entry.opened.names.add(name);
  const draft = drafts.get(name) ?? interfaceDraft(name, entry.opened.written(name));
  drafts.set(name, draft);
  each(entry, { area: 'interfaces', gaps: draft.gaps }, (one) => interfaceSetting(one, draft));
}

/** readSecondary reads an entry of `config secondaryip`, which stands within the entry of its interface. */
export function readSecondary(entry: Entry, drafts: Map<string, InterfaceDraft>): void {
  const draft = drafts.get(entry.around?.name ?? '');
  const gaps = draft?.gaps ?? [];
  each(entry, { area: 'interfaces', gaps }, (one) => {
    if (one.name !== 'ip' || draft === undefined) return one.name === 'ip' ? false : 'aside';
    return address(one, draft, true);
  });
}

type Take = (one: Setting, draft: InterfaceDraft) => Taken;

const SETTINGS: Readonly<Record<string, Take>> = {
  ip: (one, draft) => address(one, draft, false),
  vlanid: (one, draft) => {
    const tag = numberOf(one.value, 1, 4094);
    if (tag === null) return false;
    draft.vlan = one.set(draft.vlan, tag);
    return 'read';
  },
  status: (one, draft) => {
    draft.isShutdown = one.switchedOn(one.value !== 'down');
    return 'read';
  },
  mtu: (one, draft) => {
    const bytes = numberOf(one.value);
    if (bytes === null) return false;
    draft.mtu = one.written(bytes);
    return 'read';
  },
  vrf: (one, draft) => {
    const [value = '0'] = one.words;
    draft.vrf = value === '0' ? null : one.written(value);
    return 'read';
  },
  'remote-ip': (one, draft) => {
    draft.within = one.written(one.value);
    return 'read';
  },
  interface: (one, draft) => {
    one.names.add(one.value);
    draft.parent = one.value;
    return 'read';
  },
  'bfd-desired-min-tx': (one, draft) => timer(one, draft, 'txMs'),
  'bfd-required-min-rx': (one, draft) => timer(one, draft, 'rxMs'),
  'bfd-detect-mult': (one, draft) => timer(one, draft, 'multiplier'),
};

function interfaceSetting(one: Setting, draft: InterfaceDraft): Taken {
  const known = Object.hasOwn(SETTINGS, one.name) ? SETTINGS[one.name] : undefined;
  if (known !== undefined) return known(one, draft);
  return INTERFACE_ASIDE.test(one.name) ? 'aside' : false;
}

function address(one: Setting, draft: InterfaceDraft, isSecondary: boolean): Taken {
  const { value } = one;
  const mask = value.includes('/') ? null : (one.words[1] ?? null);
  const read = blockOf(value, mask, 'netmask-or-length');
  if (read.fault !== null && read.fault.kind !== 'host-bits') one.fault(read.fault);
  const length = read.block.cidr === null ? null : prefixLength(read.block.cidr);
  const known = addressOf(value.split('/')[0] ?? '', length, isSecondary);
  if (known === null) return false;
  draft.addresses.push(one.written(known));
  return 'read';
}

function timer(one: Setting, draft: InterfaceDraft, key: keyof BfdTimers): Taken {
  const number = numberOf(one.value);
  if (number === null) return false;
  const before = draft.bfdTimers?.value ?? { txMs: null, rxMs: null, multiplier: null };
  draft.bfdTimers = one.written({ ...before, [key]: number });
  return 'read';
}
