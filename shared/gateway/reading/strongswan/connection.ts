/** `connections { … }` of swanctl.conf. */
import type { Written } from '../../config.ts';
import type { WrittenBlock } from '../../config-routes.ts';
import { blockOf } from '../blocks.ts';
import type { Line } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { childDraft, suiteOf, tunnelDraft, type ChildDraft, type TunnelDraft } from '../tunnels.ts';
import type { Assignment } from './index.ts';

/** readConnection takes a section (`one` null) or a setting of a connection; `path` begins with its name. */
export function readConnection(
  reading: Reading,
  tunnels: Map<string, TunnelDraft>,
  path: readonly string[],
  one: Assignment | null,
  line: Line,
): void {
  const [name = '', section = '', childName] = path;
  const draft = tunnels.get(name) ?? tunnelDraft(name, reading.written(name, line));
  tunnels.set(name, draft);
  if (!understood(reading, draft, section, childName, one, line))
    draft.gaps.push(reading.notUnderstood(line, ['ipsec']));
}

function understood(
  reading: Reading,
  draft: TunnelDraft,
  section: string,
  childName: string | undefined,
  one: Assignment | null,
  line: Line,
): boolean {
  if (section === '') return one === null || setting(reading, draft, one);
  if (/^(?:local|remote)/.test(section)) {
    reading.read(line);
    if (one?.name === 'auth' && section.startsWith('local'))
      draft.authentication = reading.written(authOf(one.value), line);
    return true;
  }
  if (section !== 'children') return false;
  if (childName === undefined) return one === null;
  const child = childNamed(reading, draft, childName, line);
  if (one !== null && !childSetting(reading, draft, child, one))
    child.gaps.push(reading.notUnderstood(line, ['ipsec']));
  return true;
}

function childNamed(reading: Reading, draft: TunnelDraft, name: string, line: Line): ChildDraft {
  const found = draft.children.find((other) => other.name === name);
  if (found !== undefined) return found;
  const made = childDraft(name, reading.written(name, line));
  // Without selectors both sides are the addresses of the tunnel itself (`dynamic`).
  made.selectors.push({ local: null, remote: null, isAllowed: true });
  draft.children.push(made);
  return made;
}

export function authOf(value: string): 'key' | 'certificate' | 'other' {
  if (/^(?:psk|secret)$/.test(value)) return 'key';
  return /^(?:pubkey|rsa|ecdsa|rsasig|ecdsasig)/.test(value) ? 'certificate' : 'other';
}

const ASIDE =
  /^(?:mobike|encap|fragmentation|unique|reauth_time|rekey_time|over_time|rand_time|local_port|remote_port|send_cert|send_certreq|aggressive|pull|dscp|childless|dpd_timeout|vips|pools|keyingtries|if_id_in|if_id_out|mediation|mediated_by|ppk_id|ppk_required|dpd_action)$/;

function setting(reading: Reading, draft: TunnelDraft, { name, value, line }: Assignment): boolean {
  switch (name) {
    case 'version':
      draft.ikeVersion = reading.written(value === '1' ? 1 : value === '2' ? 2 : 'any', line);
      if (!/^[012]$/.test(value)) return false;
      break;
    case 'local_addrs':
      draft.localAddress = reading.written(value, line);
      break;
    case 'remote_addrs':
      draft.remoteAddress = reading.written(value, line);
      break;
    case 'proposals':
      draft.ikeProposals.push(...suites(reading, value, line));
      break;
    case 'dpd_delay':
      draft.dpd = reading.written({ delaySeconds: secondsOf(value) }, line);
      break;
    default:
      if (!ASIDE.test(name)) return false;
  }
  reading.read(line);
  return true;
}

const CHILD_ASIDE =
  /^(?:mode|start_action|close_action|dpd_action|trap_action|rekey_bytes|rekey_packets|life_bytes|life_packets|rand_time|rand_bytes|rand_packets|updown|hostaccess|policies|policies_fwd_out|reqid|priority|mark_in|mark_out|mark_in_sa|set_mark_in|set_mark_out|inactivity|tfc_padding|replay_window|hw_offload|copy_df|copy_ecn|copy_dscp|label|label_mode|ipcomp|sha256_96|interface|ah_proposals|per_cpu_sas)$/;

function childSetting(
  reading: Reading,
  draft: TunnelDraft,
  child: ChildDraft,
  { name, value, line }: Assignment,
): boolean {
  switch (name) {
    case 'local_ts':
    case 'remote_ts':
      child.selectors = paired(
        child,
        name === 'local_ts' ? 'local' : 'remote',
        networksOf(reading, value, line),
      );
      break;
    case 'esp_proposals':
      child.proposals.push(...suites(reading, value, line));
      break;
    case 'life_time':
    case 'rekey_time': {
      const seconds = secondsOf(value);
      if (seconds !== null) child.lifetimeSeconds = reading.written(seconds, line);
      break;
    }
    case 'if_id_in':
    case 'if_id_out':
      draft.interfaceName = reading.written(`if_id ${value}`, line);
      break;
    default:
      if (!CHILD_ASIDE.test(name)) return false;
  }
  reading.read(line);
  return true;
}

/** networksOf reads `10.0.0.0/8, 172.16.0.0/12`; protocols and ports behind a block are left aside. */
export function networksOf(reading: Reading, value: string, line: Line): readonly Written<WrittenBlock>[] {
  return value.split(',').flatMap((part) => {
    const [text = ''] = part.trim().split('[');
    if (text === '' || text === 'dynamic' || text === '%dynamic') return [];
    const read = blockOf(text, null, 'length');
    if (read.fault !== null) reading.fault(read.fault, line);
    return [reading.written(read.block, line)];
  });
}

/** paired makes all pairs of what is known of both sides, as IKEv2 negotiates them. */
export function paired(
  child: ChildDraft,
  side: 'local' | 'remote',
  blocks: readonly Written<WrittenBlock>[],
): ChildDraft['selectors'] {
  const other = side === 'local' ? 'remote' : 'local';
  const own = blocks.length === 0 ? [null] : blocks;
  const others = distinct(child.selectors.map((one) => one[other]));
  return own.flatMap((block) =>
    others.map((one) =>
      side === 'local'
        ? { local: block, remote: one, isAllowed: true }
        : { local: one, remote: block, isAllowed: true },
    ),
  );
}

function distinct(all: readonly (Written<WrittenBlock> | null)[]): readonly (Written<WrittenBlock> | null)[] {
  return [...new Map(all.map((one) => [one?.value.written ?? '', one])).values()];
}

/** suites reads a list of proposals. */
export function suites(reading: Reading, value: string, line: Line): readonly ReturnType<typeof suiteOf>[] {
  return value
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => /^[a-z0-9]{2,24}(?:-[a-z0-9_]{2,24}){0,8}!?$/.test(part))
    .map((part) => {
      reading.names.add(part);
      return suiteOf(reading, part, line);
    });
}

/** secondsOf reads `30`, `30s`, `5m`, `8h`, `1d`. */
export function secondsOf(value: string): number | null {
  const match = /^(\d{1,8})([smhd]?)$/.exec(value);
  if (match === null) return null;
  const unit = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 }[match[2] ?? ''] ?? 1;
  return Number(match[1]) * unit;
}
