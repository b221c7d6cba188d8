/** Small pieces that iptables and nft share: conditions, marks, numbers of protocols. */
import { own } from '../../common/own.ts';
import { fromNumber, isIpv4, network, parseCidr, toNumber } from '../../../net/ipv4.ts';
import type { FilterCondition, FilterField } from '../../../observation/filters.ts';

/** condition makes one; a text that no field fits is `other`. */
export function condition(field: FilterField, values: readonly string[], negated = false): FilterCondition {
  return { field, negated, values };
}

/** unclear is a condition that nobody here understands. */
export function unclear(text: string): FilterCondition {
  return condition('other', [text]);
}

/** addresses makes a condition of blocks; unclear where one of them is no IPv4 block. */
export function addresses(
  field: 'source' | 'destination',
  values: readonly string[],
  negated: boolean,
): FilterCondition {
  const blocks = values.flatMap((one): readonly (string | null)[] => rangeOf(one) ?? [blockOf(one)]);
  const known = blocks.filter((one) => one !== null);
  return known.length === blocks.length
    ? condition(field, known, negated)
    : unclear(`${field} ${values.join(',')}`);
}

/** `10.0.0.0/255.0.0.0` is how iptables once wrote blocks. */
function blockOf(text: string): string | null {
  const [base = '', mask] = text.split('/');
  if (mask?.includes('.') !== true) return parseCidr(text);
  const bits = mask
    .split('.')
    .map((part) => Number(part).toString(2).padStart(8, '0'))
    .join('');
  return /^1*0*$/.test(bits) && bits.length === 32
    ? parseCidr(`${base}/${bits.includes('0') ? bits.indexOf('0') : 32}`)
    : null;
}

/** The blocks of a range such as `10.0.0.4-10.0.0.9`; null: it is none. */
function rangeOf(text: string): readonly string[] | null {
  const [first = '', last = '', ...more] = text.split('-');
  if (more.length > 0 || !isIpv4(first) || !isIpv4(last)) return null;
  const blocks: string[] = [];
  const end = toNumber(last);
  for (let at = toNumber(first); at <= end; ) {
    let length = 32;
    while (length > 0 && at % 2 ** (33 - length) === 0 && at + 2 ** (33 - length) - 1 <= end) length -= 1;
    blocks.push(network(fromNumber(at), length));
    at += 2 ** (32 - length);
  }
  return blocks;
}

const SERVICES: Readonly<Record<string, string>> = {
  domain: '53',
  http: '80',
  https: '443',
  ssh: '22',
  bootps: '67',
  bootpc: '68',
  ntp: '123',
  mdns: '5353',
};

/** ports makes a condition of ports and ranges; names of services are known where they are ours. */
export function ports(
  field: 'source-port' | 'destination-port',
  values: readonly string[],
  negated: boolean,
): FilterCondition {
  const ranges = values.map((one) =>
    (own(SERVICES, one) ?? one).replace(':', '-').replace(/^-/, '0-').replace(/-$/, '-65535'),
  );
  return ranges.every((one) => /^\d{1,5}(?:-\d{1,5})?$/.test(one))
    ? condition(field, ranges, negated)
    : unclear(`${field} ${values.join(',')}`);
}

const PROTOCOLS: Readonly<Record<string, string>> = {
  '1': 'icmp',
  '6': 'tcp',
  '17': 'udp',
  '58': 'ipv6-icmp',
};

/** protocols makes a condition of protocols by name or number; null: any. */
export function protocols(values: readonly string[], negated: boolean): FilterCondition | null {
  if (values.some((one) => one === 'all' || one === '0' || one === 'ip')) return null;
  return condition(
    'protocol',
    values.map((one) => own(PROTOCOLS, one) ?? one.toLowerCase()),
    negated,
  );
}

/** icmpTypes makes a condition of ICMP types; null: any. */
export function icmpTypes(values: readonly string[], negated: boolean): FilterCondition | null {
  const names: Readonly<Record<string, string>> = { '8': 'echo-request', '0': 'echo-reply' };
  const known = values.map((one) => {
    const type = one.replace(/\/0$/, '');
    return names[type] ?? type;
  });
  return known.some((one) => one === 'any' || one === '255') ? null : condition('icmp-type', known, negated);
}

/** wordsOf splits a line as a shell would. */
export function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|[^\s"']+/g)].map(
    (match) => match[1] ?? match[2] ?? match[0],
  );
}

const FLAGS: Readonly<Record<string, number>> = {
  FIN: 1,
  SYN: 2,
  RST: 4,
  PSH: 8,
  ACK: 16,
  URG: 32,
  ALL: 63,
  NONE: 0,
};

/** tcpFlags makes a condition of flags by name: of those in `mask`, exactly those in `set` are on. */
export function tcpFlags(mask: readonly string[], set: readonly string[], negated: boolean): FilterCondition {
  const known = [...mask, ...set].every((name) => FLAGS[name.toUpperCase()] !== undefined);
  if (!known) return unclear(`tcp flags ${set.join(',')} of ${mask.join(',')}`);
  const [all, wanted] = [mask, set].map((names) =>
    names.reduce((bits, name) => bits | (FLAGS[name.toUpperCase()] ?? 0), 0),
  );
  return condition('tcp-flags', [`${wanted ?? 0}/${all ?? 0}`], negated);
}
