/** `router bgp …` of IOS and FRR. */
import type { Block, Outcome } from '../cli.ts';
import { blockOf } from '../blocks.ts';
import {
  asnOf,
  classLength,
  numberOf,
  ofVrf,
  processDraft,
  set,
  timersOf,
  type NeighborDraft,
  type ProcessDraft,
} from '../drafts.ts';
import type { Line } from '../lines.ts';
import type { IosContext } from './context.ts';
import { neighborCommand, neighborNamed } from './neighbor.ts';

interface Family {
  readonly name: 'ipv4' | 'ipv6' | 'other';
  readonly process: ProcessDraft;
}

const ASIDE =
  /^(?:no )?(?:bgp (?:log-neighbor-changes|bestpath|always-compare-med|deterministic-med|graceful-restart|graceful-shutdown|dampening|scan-time|update-delay|fast-external-fallover|recopy-with|nexthop|maxas-limit|cluster-id|asnotation|soft-reconfig-backup|advertise-best-external|additional-paths|suppress-duplicates|disable-ebgp-connected-route-check|minimum-holdtime|coalesce-time|allow-martian-nexthop)|maximum-paths|synchronization|auto-summary|template|default-information|default-metric|table-map|exit-peer|exit-address-family|exit$|segment-routing|rpki|timers bgp 0 0|write-quanta|read-quanta|coalesce-time|advertise-map)\b/i;

/** bgpBlock opens a process; what stands behind its number may be the beginning of the next line. */
export function bgpBlock(context: IosContext, words: readonly string[], line: Line): Outcome {
  const { reading, processes } = context;
  const [number, ...behind] = words;
  const asn = asnOf(number);
  const vrf = behind[0]?.toLowerCase() === 'vrf' ? (behind[1] ?? null) : null;
  if (vrf !== null) reading.names.add(vrf);
  let draft = processes.find((one) => one.vrf === vrf);
  if (draft === undefined) {
    draft = processDraft(vrf, reading.written(reading.place(line).text, line), {
      isActive: true,
      mark: 'memory',
    });
    processes.push(draft);
  }
  if (asn === null) draft.gaps.push(reading.notUnderstood(line, ['bgp']));
  else draft.asn = set(reading, draft.asn, asn, line);
  const torn = vrf === null ? behind.filter((word) => !/^(?:view|as-notation|dot|plain)$/i.test(word)) : [];
  if (torn.length > 0) reading.fault({ kind: 'torn', parts: torn }, line);
  return processBlock(context, draft, torn.join(' '));
}

function processBlock(context: IosContext, draft: ProcessDraft, torn: string): Block {
  let family: Family = { name: 'ipv4', process: draft };
  return {
    area: 'bgp',
    gaps: draft.gaps,
    take: (words, line) => {
      const whole = torn !== '' && words[0] === 'router-id' ? [torn, ...words] : words;
      const entered = familyOf(context, draft, whole, line);
      if (entered !== null) {
        family = entered;
        return 'read';
      }
      return taken(context, family, whole, line);
    },
  };
}

function familyOf(
  { reading, processes }: IosContext,
  draft: ProcessDraft,
  words: readonly string[],
  line: Line,
): Family | null {
  const [first = '', kind = '', third = ''] = words.map((word) => word.toLowerCase());
  if (first === 'exit-address-family') return { name: 'ipv4', process: draft };
  if (first !== 'address-family') return null;
  const at = words.findIndex((word) => word.toLowerCase() === 'vrf');
  const vrf = at < 0 ? undefined : words[at + 1];
  const isPlain = !/^(?:multicast|mvpn|flowspec|vpn|labeled|mdt)/.test(third);
  const name = isPlain && (kind === 'ipv4' || kind === 'ipv6') ? kind : 'other';
  return { name, process: vrf === undefined ? draft : ofVrf(reading, processes, draft, vrf, line) };
}

function taken(context: IosContext, family: Family, words: readonly string[], line: Line): Outcome {
  const { process } = family;
  const isNo = words[0]?.toLowerCase() === 'no';
  const own = isNo ? words.slice(1) : words;
  const first = own[0]?.toLowerCase() ?? '';
  if (first === 'neighbor') return neighbor(context, family, own, isNo, line);
  if (first === 'network')
    return isNo ? withdraw(process, own.slice(1)) : network(context, process, own.slice(1), line);
  if (family.name !== 'ipv4') return /^(?:ip|interface|router|crypto)$/.test(first) ? false : 'aside';
  const text = words.join(' ').toLowerCase();
  const command = COMMANDS.find(([pattern]) => pattern.test(text));
  if (command !== undefined) return command[1](context, process, words, line);
  return ASIDE.test(text) ? 'aside' : false;
}

type ProcessCommand = (
  context: IosContext,
  process: ProcessDraft,
  words: readonly string[],
  line: Line,
) => Outcome;

const COMMANDS: readonly (readonly [RegExp, ProcessCommand])[] = [
  [
    /^aggregate-address /,
    (context, process, words, line) => aggregate(context, process, words.slice(1), line),
  ],
  [/^(?:redistribute |default-information originate)/, redistribute],
  [/^bgp router-id /, routerId],
  [/^(?:no )?bgp default ipv4-unicast$/, activeByDefault],
  [/^(?:no )?bgp (?:ebgp-requires-policy|network import-check|suppress-fib-pending)$/, switchOfFrr],
  [/^distance bgp /, distance],
  [/^timers bgp \d/, timers],
];

function redistribute(
  { reading }: IosContext,
  process: ProcessDraft,
  words: readonly string[],
  line: Line,
): Outcome {
  for (const word of words.slice(1)) reading.names.add(word);
  process.redistributes.push(reading.written(words.slice(1).join(' '), line));
  return 'read';
}

function routerId(
  { reading }: IosContext,
  process: ProcessDraft,
  words: readonly string[],
  line: Line,
): Outcome {
  process.routerId = set(reading, process.routerId, words[2] ?? '', line);
  return 'read';
}

function activeByDefault(_context: IosContext, process: ProcessDraft, [first]: readonly string[]): Outcome {
  process.activeByDefault = { isActive: first?.toLowerCase() !== 'no', mark: 'confirmed' };
  return 'read';
}

/** What FRR announces or takes depends on these switches as well. */
function switchOfFrr(
  { reading, isFrr }: IosContext,
  process: ProcessDraft,
  words: readonly string[],
  line: Line,
): Outcome {
  if (!isFrr) return false;
  process.switches.push(reading.written(words.join(' ').toLowerCase(), line));
  return 'read';
}

function distance(
  { reading }: IosContext,
  process: ProcessDraft,
  words: readonly string[],
  line: Line,
): Outcome {
  const value = numberOf(words[2], 1, 255);
  if (value === null) return false;
  process.ebgpPreference = set(reading, process.ebgpPreference, value, line);
  return 'read';
}

function timers(
  { reading }: IosContext,
  process: ProcessDraft,
  words: readonly string[],
  line: Line,
): Outcome {
  const value = timersOf(words[2], words[3]);
  if (value === null) return false;
  process.timers = set(reading, process.timers, value, line);
  return 'read';
}

function network(context: IosContext, process: ProcessDraft, rest: readonly string[], line: Line): Outcome {
  const { reading, isFrr } = context;
  const [base = '', word, mask] = rest;
  const hasMask = word?.toLowerCase() === 'mask';
  if (!/^[\d<]|:/.test(base) || (hasMask && mask === undefined)) return false;
  const [option, ...names] = rest.slice(hasMask ? 3 : 1);
  if (option !== undefined && !/^(?:route-map|backdoor|label-index|evpn|non-connected)$/i.test(option))
    return false;
  const unmasked = /[/:]/.test(base) ? null : CLASS_MASKS[classLength(base)];
  const read = blockOf(base, hasMask ? (mask ?? null) : unmasked, isFrr ? 'netmask-or-length' : 'netmask');
  if (read.fault !== null) reading.fault(read.fault, line);
  for (const name of names) reading.names.add(name);
  process.networks.push(reading.written(hasMask ? read.block : { ...read.block, written: base }, line));
  return 'read';
}

const CLASS_MASKS = { 8: '255.0.0.0', 16: '255.255.0.0', 24: '255.255.255.0' } as const;

function withdraw(process: ProcessDraft, rest: readonly string[]): Outcome {
  const written = rest.filter((word) => word.toLowerCase() !== 'mask').join(' ');
  process.networks = process.networks.filter(({ value }) => value.written !== written);
  return 'read';
}

function aggregate(
  { reading, isFrr }: IosContext,
  process: ProcessDraft,
  rest: readonly string[],
  line: Line,
): Outcome {
  const [base = '', second = ''] = rest;
  const mask = base.includes('/') ? null : second;
  const read = blockOf(base, mask, isFrr ? 'netmask-or-length' : 'netmask');
  if (read.block.cidr === null) return false;
  if (read.fault !== null) reading.fault(read.fault, line);
  process.aggregates.push(reading.written(read.block, line));
  return 'read';
}

function neighbor(
  context: IosContext,
  family: Family,
  words: readonly string[],
  isNo: boolean,
  line: Line,
): Outcome {
  const [, name = '', ...rest] = words;
  if (name === '' || rest.length === 0) return false;
  const draft: NeighborDraft = neighborNamed(context, family.process, name, rest, line);
  return neighborCommand(context, { family: family.name, process: family.process, draft, isNo }, rest, line);
}
