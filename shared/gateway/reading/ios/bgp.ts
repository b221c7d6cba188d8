/** `router bgp …` of IOS and FRR. */
import type { Cidr } from '../../../net/ipv4.ts';
import { ofVrf, processDraft, type ProcessDraft } from '../bgp-drafts.ts';
import { blockOf } from '../blocks.ts';
import type { Block, Outcome } from '../cli.ts';
import type { Command } from '../command.ts';
import { asnOf, classLength, numberOf, timersOf } from '../values.ts';
import type { IosContext } from './context.ts';
import { neighborCommand, neighborNamed } from './neighbor.ts';

interface Family {
  readonly name: 'ipv4' | 'ipv6' | 'other';
  readonly process: ProcessDraft;
}

const ASIDE =
  /^(?:no )?(?:bgp (?:log-neighbor-changes|bestpath|always-compare-med|deterministic-med|graceful-restart|graceful-shutdown|dampening|scan-time|update-delay|fast-external-fallover|recopy-with|nexthop|maxas-limit|cluster-id|asnotation|soft-reconfig-backup|advertise-best-external|additional-paths|suppress-duplicates|disable-ebgp-connected-route-check|minimum-holdtime|coalesce-time|allow-martian-nexthop)|maximum-paths|synchronization|auto-summary|template|default-information|default-metric|table-map|exit-peer|exit-address-family|exit$|segment-routing|rpki|timers bgp 0 0|write-quanta|read-quanta|coalesce-time|advertise-map)\b/i;

/** bgpBlock opens a process; what stands behind its number may be the beginning of the next line. */
export function bgpBlock(command: Command, context: IosContext): Outcome {
  const { processes } = context;
  const [number, ...behind] = command.words;
  const asn = asnOf(number);
  const vrf = behind[0]?.toLowerCase() === 'vrf' ? (behind[1] ?? null) : null;
  if (vrf !== null) command.names.add(vrf);
  let draft = processes.find((one) => one.vrf === vrf);
  if (draft === undefined) {
    draft = processDraft(vrf, command.written(command.place.text), { isActive: true, mark: 'memory' });
    processes.push(draft);
  }
  if (asn === null) draft.gaps.push(command.notUnderstood('bgp'));
  else draft.asn = command.set(draft.asn, asn);
  const torn = vrf === null ? behind.filter((word) => !/^(?:view|as-notation|dot|plain)$/i.test(word)) : [];
  if (torn.length > 0) command.fault({ kind: 'torn', parts: torn });
  return processBlock(draft, torn.join(' '), context);
}

function processBlock(draft: ProcessDraft, torn: string, context: IosContext): Block {
  let family: Family = { name: 'ipv4', process: draft };
  return {
    area: 'bgp',
    gaps: draft.gaps,
    take: (one) => {
      const command = torn !== '' && one.words[0] === 'router-id' ? one.with([torn, ...one.words]) : one;
      const entered = familyOf(command, draft, context);
      if (entered !== null) {
        family = entered;
        return 'read';
      }
      return taken(command, family, context);
    },
  };
}

function familyOf(command: Command, draft: ProcessDraft, { processes }: IosContext): Family | null {
  const [first = '', kind = '', third = ''] = command.words.map((word) => word.toLowerCase());
  if (first === 'exit-address-family') return { name: 'ipv4', process: draft };
  if (first !== 'address-family') return null;
  const at = command.words.findIndex((word) => word.toLowerCase() === 'vrf');
  const vrf = at < 0 ? undefined : command.words[at + 1];
  const isPlain = !/^(?:multicast|mvpn|flowspec|vpn|labeled|mdt)/.test(third);
  const name = isPlain && (kind === 'ipv4' || kind === 'ipv6') ? kind : 'other';
  return { name, process: vrf === undefined ? draft : ofVrf(command, vrf, { processes, around: draft }) };
}

function taken(command: Command, family: Family, context: IosContext): Outcome {
  const { process } = family;
  const isNo = command.words[0]?.toLowerCase() === 'no';
  const own = isNo ? command.from(1) : command;
  const first = own.words[0]?.toLowerCase() ?? '';
  if (first === 'neighbor') return neighbor(own.from(1), family, isNo);
  if (first === 'network')
    return isNo ? withdraw(own.from(1), process) : network(own.from(1), process, context);
  if (family.name !== 'ipv4') return /^(?:ip|interface|router|crypto)$/.test(first) ? false : 'aside';
  const text = command.text.toLowerCase();
  const known = COMMANDS.find(([pattern]) => pattern.test(text));
  if (known !== undefined) return known[1](command, process, context);
  return ASIDE.test(text) ? 'aside' : false;
}

type ProcessCommand = (command: Command, process: ProcessDraft, context: IosContext) => Outcome;

const COMMANDS: readonly (readonly [RegExp, ProcessCommand])[] = [
  [/^aggregate-address /, (command, process, context) => aggregate(command.from(1), process, context)],
  [/^(?:redistribute |default-information originate)/, redistribute],
  [/^bgp router-id /, routerId],
  [/^(?:no )?bgp default ipv4-unicast$/, activeByDefault],
  [/^(?:no )?bgp (?:ebgp-requires-policy|network import-check|suppress-fib-pending)$/, switchOfFrr],
  [/^distance bgp /, distance],
  [/^timers bgp \d/, timers],
];

function redistribute(command: Command, process: ProcessDraft): Outcome {
  for (const word of command.words.slice(1)) command.names.add(word);
  const isDefault = command.words[0]?.toLowerCase() === 'default-information';
  process.redistributes.push(command.written(isDefault ? 'default' : command.from(1).text));
  return 'read';
}

function routerId(command: Command, process: ProcessDraft): Outcome {
  process.routerId = command.set(process.routerId, command.words[2] ?? '');
  return 'read';
}

function activeByDefault({ words }: Command, process: ProcessDraft): Outcome {
  process.activeByDefault = { isActive: words[0]?.toLowerCase() !== 'no', mark: 'confirmed' };
  return 'read';
}

/** What FRR announces or takes depends on these switches as well. */
function switchOfFrr(command: Command, process: ProcessDraft, { isFrr }: IosContext): Outcome {
  if (!isFrr) return false;
  process.switches.push(command.written(command.text.toLowerCase()));
  return 'read';
}

function distance(command: Command, process: ProcessDraft): Outcome {
  const value = numberOf(command.words[2], 1, 255);
  if (value === null) return false;
  process.ebgpPreference = command.set(process.ebgpPreference, value);
  return 'read';
}

function timers(command: Command, process: ProcessDraft): Outcome {
  const value = timersOf(command.words[2], command.words[3]);
  if (value === null) return false;
  process.timers = command.set(process.timers, value);
  return 'read';
}

function network(command: Command, process: ProcessDraft, { isFrr }: IosContext): Outcome {
  const [base = '', word, mask] = command.words;
  const hasMask = word?.toLowerCase() === 'mask';
  if (!/^[\d<]|:/.test(base) || (hasMask && mask === undefined)) return false;
  const behind = command.from(hasMask ? 3 : 1);
  const [option, ...names] = behind.words;
  // `backdoor` announces nothing, and gives what BGP brings of this block another number.
  if (option !== undefined && !/^(?:route-map|label-index|evpn|non-connected)$/i.test(option)) return false;
  const unmasked = /[/:]/.test(base) ? null : CLASS_MASKS[classLength(base)];
  const read = blockOf(base, hasMask ? (mask ?? null) : unmasked, isFrr ? 'netmask-or-length' : 'netmask');
  if (read.fault !== null) command.fault(read.fault);
  for (const name of names) command.names.add(name);
  process.networks.push(command.written(hasMask ? read.block : { ...read.block, written: base }));
  policyOf(behind, process, read.block.cidr);
  return 'read';
}

function policyOf(command: Command, process: ProcessDraft, block: Cidr | null): void {
  const [option, policy] = command.words;
  if (option?.toLowerCase() === 'route-map' && policy !== undefined && block !== null)
    process.networkPolicies.push(command.written({ block, policy }));
}

const CLASS_MASKS = { 8: '255.0.0.0', 16: '255.255.0.0', 24: '255.255.255.0' } as const;

function withdraw({ words }: Command, process: ProcessDraft): Outcome {
  const written = words.filter((word) => word.toLowerCase() !== 'mask').join(' ');
  process.networks = process.networks.filter(({ value }) => value.written !== written);
  return 'read';
}

function aggregate(command: Command, process: ProcessDraft, { isFrr }: IosContext): Outcome {
  const [base = '', second = ''] = command.words;
  const mask = base.includes('/') ? null : second;
  const read = blockOf(base, mask, isFrr ? 'netmask-or-length' : 'netmask');
  if (read.block.cidr === null) return false;
  if (read.fault !== null) command.fault(read.fault);
  process.aggregates.push(command.written(read.block));
  return 'read';
}

function neighbor(command: Command, family: Family, isNo: boolean): Outcome {
  const [name = ''] = command.words;
  const behind = command.from(1);
  if (name === '' || behind.words.length === 0) return false;
  const { process } = family;
  const draft = neighborNamed(behind, process, name);
  return neighborCommand(behind, { family: family.name, process, draft, isNo });
}
