/** `router bgp …` of IOS and FRR. */
import type { Block, Outcome } from '../cli.ts';
import { blockOf } from '../blocks.ts';
import { asnOf, numberOf, processDraft, set, type NeighborDraft, type ProcessDraft } from '../drafts.ts';
import { wordsOf, type Line } from '../lines.ts';
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
    draft = processDraft(vrf, reading.written(line.text, line), { isActive: true, mark: 'memory' });
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
  const vrf = at < 0 ? null : (words[at + 1] ?? null);
  const name =
    kind === 'ipv4' && !/^(?:multicast|mvpn|flowspec|vpn|labeled|mdt)/.test(third)
      ? 'ipv4'
      : kind === 'ipv6'
        ? 'ipv6'
        : 'other';
  if (vrf === null) return { name, process: draft };
  reading.names.add(vrf);
  const own =
    processes.find((one) => one.vrf === vrf) ??
    processDraft(vrf, reading.written(line.text, line), draft.activeByDefault);
  own.asn ??= draft.asn;
  if (!processes.includes(own)) processes.push(own);
  return { name, process: own };
}

function taken(context: IosContext, family: Family, words: readonly string[], line: Line): Outcome {
  const { reading } = context;
  const { process } = family;
  const [first = '', second = ''] = words.map((word) => word.toLowerCase());
  if (first === 'neighbor' || (first === 'no' && second === 'neighbor'))
    return neighbor(context, family, first === 'no' ? words.slice(1) : words, first === 'no', line);
  if (family.name !== 'ipv4' && first !== 'network')
    return /^\S+$/.test(first) && !/^(?:ip|interface|router|crypto)$/.test(first) ? 'aside' : false;
  if (first === 'network') return network(context, process, words.slice(1), line);
  if (first === 'no' && second === 'network') return withdraw(process, words.slice(2));
  if (first === 'aggregate-address') return aggregate(context, process, words.slice(1), line);
  if (first === 'redistribute' || (first === 'default-information' && second === 'originate')) {
    for (const word of words.slice(1)) reading.names.add(word);
    process.redistributes.push(reading.written(words.slice(1).join(' '), line));
    return 'read';
  }
  return general(context, process, words, line);
}

function general(context: IosContext, process: ProcessDraft, words: readonly string[], line: Line): Outcome {
  const { reading, isFrr } = context;
  const text = words.join(' ').toLowerCase();
  if (text.startsWith('bgp router-id ')) {
    process.routerId = set(reading, process.routerId, words[2] ?? '', line);
    return 'read';
  }
  if (text === 'no bgp default ipv4-unicast' || text === 'bgp default ipv4-unicast') {
    process.activeByDefault = { isActive: !text.startsWith('no'), mark: 'confirmed' };
    return 'read';
  }
  if (
    isFrr &&
    /^(?:no )?bgp (?:ebgp-requires-policy|network import-check|suppress-fib-pending)$/.test(text)
  ) {
    process.redistributes.push(reading.written(text, line));
    return 'read';
  }
  if (text.startsWith('distance bgp ')) {
    const value = numberOf(words[2], 1, 255);
    if (value === null) return false;
    process.ebgpPreference = set(reading, process.ebgpPreference, value, line);
    return 'read';
  }
  if (text.startsWith('timers bgp ')) {
    const [keepaliveSeconds, holdSeconds] = [numberOf(words[2]), numberOf(words[3])];
    if (keepaliveSeconds === null || holdSeconds === null) return false;
    process.timers = set(reading, process.timers, { keepaliveSeconds, holdSeconds }, line);
    return 'read';
  }
  return ASIDE.test(text) ? 'aside' : false;
}

function network(context: IosContext, process: ProcessDraft, rest: readonly string[], line: Line): Outcome {
  const { reading, isFrr } = context;
  const [base = '', word = ''] = rest;
  const hasMask = word.toLowerCase() === 'mask';
  if (!/^[\d<]|:/.test(base) || (hasMask && rest[2] === undefined)) return false;
  const behind = rest.slice(hasMask ? 3 : 1);
  if (behind.length > 0 && !/^(?:route-map|backdoor|label-index|evpn|non-connected)$/i.test(behind[0] ?? ''))
    return false;
  const mask = hasMask ? (rest[2] ?? null) : base.includes('/') || base.includes(':') ? null : classful(base);
  const read = blockOf(base, mask, isFrr ? 'netmask-or-length' : 'netmask');
  if (read.fault !== null) reading.fault(read.fault, line);
  for (const name of behind.slice(1)) reading.names.add(name);
  process.networks.push(reading.written(hasMask ? read.block : { ...read.block, written: base }, line));
  return 'read';
}

/** Without a mask the class of the address says how large the block is. */
function classful(base: string): string {
  const first = Number(base.split('.')[0]);
  return first < 128 ? '255.0.0.0' : first < 192 ? '255.255.0.0' : '255.255.255.0';
}

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
  const [, name = '', ...rest] = words.length === 1 ? wordsOf(line.text) : words;
  if (name === '' || rest.length === 0) return false;
  const draft: NeighborDraft = neighborNamed(context, family.process, name, rest, line);
  return neighborCommand(context, { family: family.name, process: family.process, draft, isNo }, rest, line);
}
