/** `connections { … }` of swanctl.conf. */
import type { WrittenBlock } from '../../config-routes.ts';
import type { Written } from '../../written.ts';
import { blockOf } from '../blocks.ts';
import type { Spot } from '../command.ts';
import { childDraft, suiteOf, tunnelDraft, type ChildDraft, type TunnelDraft } from '../tunnels.ts';
import type { Setting } from './setting.ts';

/** A section that opens (`setting` null), or a setting in it. */
export interface Step {
  readonly spot: Spot;
  /** The sections around it, from the name of the connection. */
  readonly path: readonly string[];
  readonly setting: Setting | null;
}

/** readConnection takes a step within a connection. */
export function readConnection(step: Step, tunnels: Map<string, TunnelDraft>): void {
  const { spot, path } = step;
  const [name = ''] = path;
  const draft = tunnels.get(name) ?? tunnelDraft(name, spot.written(name));
  tunnels.set(name, draft);
  if (!understood(step, draft)) draft.gaps.push(spot.notUnderstood('ipsec'));
}

function understood({ spot, path, setting }: Step, draft: TunnelDraft): boolean {
  const [, section = '', childName] = path;
  if (section === '') return setting === null || connectionSetting(setting, draft);
  if (/^(?:local|remote)/.test(section)) {
    spot.read();
    if (setting?.name === 'auth' && section.startsWith('local'))
      draft.authentication = spot.written(authOf(setting.value));
    return true;
  }
  if (section !== 'children') return false;
  if (childName === undefined) return setting === null;
  const child = childNamed(spot, childName, draft);
  if (setting !== null && !childSetting(setting, child, draft)) child.gaps.push(spot.notUnderstood('ipsec'));
  return true;
}

function childNamed(spot: Spot, name: string, draft: TunnelDraft): ChildDraft {
  const found = draft.children.find((other) => other.name === name);
  if (found !== undefined) return found;
  const made = childDraft(name, spot.written(name));
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

function versionOf(value: string): 1 | 2 | 'any' {
  if (value === '1') return 1;
  return value === '2' ? 2 : 'any';
}

function connectionSetting(one: Setting, draft: TunnelDraft): boolean {
  const { name, value } = one;
  switch (name) {
    case 'version':
      draft.ikeVersion = one.written(versionOf(value));
      if (!/^[012]$/.test(value)) return false;
      break;
    case 'local_addrs':
      draft.localAddress = one.written(value);
      break;
    case 'remote_addrs':
      draft.remoteAddress = one.written(value);
      break;
    case 'proposals':
      draft.ikeProposals.push(...suites(one));
      break;
    case 'dpd_delay':
      draft.dpd = one.written({ delaySeconds: secondsOf(value) });
      break;
    default:
      if (!ASIDE.test(name)) return false;
  }
  one.read();
  return true;
}

const CHILD_ASIDE =
  /^(?:mode|start_action|close_action|dpd_action|trap_action|rekey_bytes|rekey_packets|life_bytes|life_packets|rand_time|rand_bytes|rand_packets|updown|hostaccess|policies|policies_fwd_out|reqid|priority|mark_in|mark_out|mark_in_sa|set_mark_in|set_mark_out|inactivity|tfc_padding|replay_window|hw_offload|copy_df|copy_ecn|copy_dscp|label|label_mode|ipcomp|sha256_96|interface|ah_proposals|per_cpu_sas)$/;

function childSetting(one: Setting, child: ChildDraft, draft: TunnelDraft): boolean {
  const { name, value } = one;
  switch (name) {
    case 'local_ts':
    case 'remote_ts':
      child.selectors = paired(child, name === 'local_ts' ? 'local' : 'remote', networksOf(one));
      break;
    case 'esp_proposals':
      child.proposals.push(...suites(one));
      break;
    case 'life_time':
    case 'rekey_time': {
      const seconds = secondsOf(value);
      if (seconds !== null) child.lifetimeSeconds = one.written(seconds);
      break;
    }
    case 'if_id_in':
    case 'if_id_out':
      draft.interfaceName = one.written(`if_id ${value}`);
      break;
    default:
      if (!CHILD_ASIDE.test(name)) return false;
  }
  one.read();
  return true;
}

/** networksOf reads `10.0.0.0/8, 172.16.0.0/12`; protocols and ports behind a block are left aside. */
export function networksOf(one: Setting): readonly Written<WrittenBlock>[] {
  return one.value.split(',').flatMap((part) => {
    const [text = ''] = part.trim().split('[');
    if (text === '' || text === 'dynamic' || text === '%dynamic') return [];
    const read = blockOf(text, null, 'length');
    if (read.fault !== null) one.fault(read.fault);
    return [one.written(read.block)];
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
export function suites(one: Setting): readonly ReturnType<typeof suiteOf>[] {
  return one.value
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => /^[a-z0-9]{2,24}(?:-[a-z0-9_]{2,24}){0,8}!?$/.test(part))
    .map((part) => {
      one.names.add(part);
      return suiteOf(one, part);
    });
}

/** secondsOf reads `30`, `30s`, `5m`, `8h`, `1d`. */
export function secondsOf(value: string): number | null {
  const match = /^(\d{1,8})([smhd]?)$/.exec(value);
  if (match === null) return null;
  const unit = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 }[match[2] ?? ''] ?? 1;
  return Number(match[1]) * unit;
}
