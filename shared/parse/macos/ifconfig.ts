import { kindFrom } from '../../adapter/nature.ts';
import { linesOf } from '../common/lines.ts';
import { fromNumber, parseIpv4 } from '../../net/ipv4.ts';
import { maskLength } from '../../net/mask.ts';
import { partial, whole, type Listing } from '../../observation/listing.ts';
import type { Adapter, AdapterAddress } from '../../observation/workstation.ts';
import { linkSigns } from './link-signs.ts';

const HEADING = /^([\w.-]{1,40}): flags=[0-9a-f]{1,16}<([A-Z0-9,_]*)>/;
/** The radio of AirDrop: up without any network, and never on the way of an IPv4 packet. */
const AIRDROP = /^(?:awdl|llw)\d/;

/**
 * parseIfconfig reads `ifconfig -a` of macOS. Nothing marks the end of its output, but no Mac is without lo0, and
 * every line of it ends.
 */
export function parseIfconfig(text: string): Listing<Adapter> {
  const adapters: Adapter[] = [];
  let gap = text.endsWith('\n') ? null : 'the end of the last line is missing';
  for (const { heading, body } of sectionsOf(text)) {
    const adapter = heading === null ? null : adapterOf(heading, body);
    if (adapter === null) gap ??= `no interface: ${(body[0] ?? '').slice(0, 100)}`;
    else adapters.push(adapter);
  }
  if (isCut(sectionsOf(text).at(-1))) gap ??= 'the last interface was cut';
  if (new Set(adapters.map(({ name }) => name)).size < adapters.length) gap ??= 'an interface twice';
  // By its name: `o0` has lost its beginning, and whatever stood before it.
  if (!adapters.some(({ name }) => name === 'lo0')) gap ??= 'no lo0';
  const carrying = adapters.filter((one) => !AIRDROP.test(one.name));
  return gap === null ? whole(carrying) : partial(carrying, gap);
}

/** A card shows its addresses, or at least that it has no link. */
function isCut(last: Section | undefined): boolean {
  const heading = last?.heading ?? null;
  if (last === undefined || heading === null || !/^en\d/.test(heading.name) || !heading.flags.includes('UP'))
    return false;
  return !last.body.some((line) => /^(?:inet6? |status: )/.test(line));
}

/** interfaceNames lists the names in the headings, whatever else can be read. */
export function interfaceNames(text: string): readonly string[] {
  return sectionsOf(text).flatMap(({ heading }) => heading?.name ?? []);
}

interface Section {
  /** null: the line without indent is no heading, so whose lines follow is not known. */
  readonly heading: { readonly name: string; readonly flags: readonly string[] } | null;
  /** The heading, then its lines. */
  readonly body: readonly string[];
}

function sectionsOf(text: string): readonly Section[] {
  const sections: { heading: Section['heading']; body: string[] }[] = [];
  for (const line of linesOf(text)) {
    if (line === '') continue;
    const last = sections.at(-1);
    if (last !== undefined && /^\s/.test(line)) {
      last.body.push(line.trim());
      continue;
    }
    const match = HEADING.exec(line);
    sections.push({
      heading: match === null ? null : { name: match[1] ?? '', flags: (match[2] ?? '').split(',') },
      body: [line],
    });
  }
  return sections;
}

function adapterOf(
  { name, flags }: NonNullable<Section['heading']>,
  body: readonly string[],
): Adapter | null {
  const addresses = body.filter((line) => line.startsWith('inet ')).map(addressOf);
  const good = addresses.filter((one) => one !== null);
  if (good.length < addresses.length) return null;
  const signs = linkSigns(name, flags);
  const kind = kindFrom(signs);
  const hasIpv6 = body.some((line) => line.startsWith('inet6 ') && !/^inet6 (?:fe80:|::1 |\S+%)/.test(line));
  const mac = body.find((line) => line.startsWith('ether '))?.split(' ')[1];
  const mtu = /\bmtu (\d{1,6})$/.exec(body[0] ?? '')?.[1];
  return {
    name,
    ...(mac === undefined ? {} : { mac }),
    up: isUp(kind, flags, body) && (kind !== 'tunnel' || good.length > 0 || hasIpv6),
    kind,
    signs,
    addresses: good,
    hasIpv6,
    ...(mtu === undefined ? {} : { mtu: Number(mtu) }),
    ...(/^ppp\d/.test(name) ? { ppp: true } : {}),
  };
}

/**
 * Adapters with a medium say whether they have a carrier. Tunnels do not, and macOS keeps a few of its own
 * up and running without any address, so for them an address is asked for as well.
 */
function isUp(kind: Adapter['kind'], flags: readonly string[], body: readonly string[]): boolean {
  const status = body.find((line) => line.startsWith('status: '));
  if (!flags.includes('UP')) return false;
  return status === undefined || kind === 'tunnel' ? flags.includes('RUNNING') : status === 'status: active';
}

/** `inet 192.168.1.10 netmask 0xffffff00 broadcast …`, with `--> peer` on tunnels. */
function addressOf(line: string): AdapterAddress | null {
  const cells = line.split(/\s+/);
  const address = parseIpv4(cells[1] ?? '');
  const mask = cells[cells.indexOf('netmask') + 1] ?? '';
  const bits = /^0x[0-9a-f]{8}$/i.test(mask) ? fromNumber(Number(mask)) : parseIpv4(mask);
  const length = bits === null || !cells.includes('netmask') ? null : maskLength(bits);
  return address === null || length === null ? null : { address, prefixLength: length };
}
