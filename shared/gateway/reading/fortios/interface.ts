/** `config system interface` of FortiOS. */
import { prefixLength } from '../../../net/ipv4.ts';
import { blockOf } from '../blocks.ts';
import { addressOf, interfaceDraft, numberOf, set, switchedOn, type InterfaceDraft } from '../drafts.ts';
import type { Reading } from '../reading.ts';
import { each, type Taken } from './each.ts';
import type { Entry, Setting } from './tree.ts';

const INTERFACE_ASIDE =
  /^(?:vdom|allowaccess|type|alias|description|role|snmp-index|device-identification|estimated-\S+|lldp-\S+|monitor-bandwidth|mode|speed|mtu-override|security-\S+|fortilink|stp|color|dhcp-\S+|dns-server-\S+|distance|priority|defaultgw|member|ip-managed-by-fortiipam|ap-discover|trust-ip-\S+|explicit-\S+|src-check|netflow-sampler|sflow-sampler|switch-\S+|auto-\S+|secondary-IP|weight|outbandwidth|inbandwidth|bfd)$/;

/** readInterface reads an entry of the table. */
export function readInterface(reading: Reading, entry: Entry, drafts: Map<string, InterfaceDraft>): void {
  const name = entry.name ?? '';
  reading.names.add(name);
  const draft = drafts.get(name) ?? interfaceDraft(name, reading.written(name, entry.opened));
  drafts.set(name, draft);
  each(reading, entry, 'interfaces', draft.gaps, (one) => interfaceSetting(reading, draft, one));
}

type Command = (
  reading: Reading,
  draft: InterfaceDraft,
  values: readonly string[],
  line: Setting['line'],
) => Taken;

const SETTINGS: Readonly<Record<string, Command>> = {
  ip: address,
  vlanid: (reading, draft, [value], line) => {
    const tag = numberOf(value, 1, 4094);
    if (tag === null) return false;
    draft.vlan = set(reading, draft.vlan, tag, line);
    return 'read';
  },
  status: (reading, draft, [value], line) => {
    draft.isShutdown = switchedOn(reading, value !== 'down', line);
    return 'read';
  },
  mtu: (reading, draft, [value], line) => {
    const bytes = numberOf(value);
    if (bytes === null) return false;
    draft.mtu = reading.written(bytes, line);
    return 'read';
  },
  vrf: (reading, draft, [value = '0'], line) => {
    draft.vrf = value === '0' ? null : reading.written(value, line);
    return 'read';
  },
  'remote-ip': (reading, draft, [value = ''], line) => {
    draft.destination = reading.written(value, line);
    return 'read';
  },
  interface: (reading, _draft, [value = '']) => {
    reading.names.add(value);
    return 'read';
  },
  'bfd-desired-min-tx': (reading, draft, values, line) => timer(reading, draft, 'txMs', values, line),
  'bfd-required-min-rx': (reading, draft, values, line) => timer(reading, draft, 'rxMs', values, line),
  'bfd-detect-mult': (reading, draft, values, line) => timer(reading, draft, 'multiplier', values, line),
};

function interfaceSetting(reading: Reading, draft: InterfaceDraft, { name, values, line }: Setting): Taken {
  const known = Object.hasOwn(SETTINGS, name) ? SETTINGS[name] : undefined;
  if (known !== undefined) return known(reading, draft, values, line);
  return INTERFACE_ASIDE.test(name) ? 'aside' : false;
}

function address(
  reading: Reading,
  draft: InterfaceDraft,
  [value = '', mask]: readonly string[],
  line: Setting['line'],
): Taken {
  const read = blockOf(value, value.includes('/') ? null : (mask ?? null), 'netmask-or-length');
  if (read.fault !== null && read.fault.kind !== 'host-bits') reading.fault(read.fault, line);
  const length = read.block.cidr === null ? null : prefixLength(read.block.cidr);
  const known = addressOf(value.split('/')[0] ?? '', length, false);
  if (known === null) return false;
  draft.addresses.push(reading.written(known, line));
  return 'read';
}

function timer(
  reading: Reading,
  draft: InterfaceDraft,
  key: 'txMs' | 'rxMs' | 'multiplier',
  [value]: readonly string[],
  line: Setting['line'],
): Taken {
  const number = numberOf(value);
  if (number === null) return false;
  const before = draft.bfdTimers?.value ?? { txMs: null, rxMs: null, multiplier: null };
  draft.bfdTimers = reading.written({ ...before, [key]: number }, line);
  return 'read';
}
