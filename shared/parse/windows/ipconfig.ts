import { parseIpAddress } from '../../net/ip-address.ts';
import { isPrompt } from '../common/lines.ts';
import { parseIpv4, type Ipv4 } from '../../net/ipv4.ts';
import { maskLength } from '../../net/mask.ts';
import { known, unknown, type Known } from '../../observation/known.ts';
import type { Adapter, AdapterAddress, ResolverGroup } from '../../observation/workstation.ts';
import { kindFrom } from '../../adapter/nature.ts';
import { adapterSigns } from './adapter-kind.ts';
import { ipconfigBlocks, type Block, type Field } from './ipconfig-blocks.ts';
import { addressStates } from './ipconfig-states.ts';
import { titleOf, type Title } from './ipconfig-titles.ts';

export interface Ipconfig {
  readonly adapters: readonly Adapter[];
  readonly resolvers: readonly ResolverGroup[];
  /** Where the text may lack its end: why the servers may not be all. */
  readonly gap?: string;
}

/** ifType of IANA as text. */
const PPP = '23';
const MAC = /^[0-9A-F]{2}(?:-[0-9A-F]{2}){5,7}$/i;

/** A block with its title taken apart. */
interface Named extends Title {
  readonly title: string;
  readonly fields: readonly Field[];
}

/**
 * parseIpconfig reads `ipconfig /all` in any language: addresses are the values followed by a word in
 * brackets, each with a mask behind it; servers are the addresses under a label that holds "DNS". `names`: what other
 * outputs call the adapters, since a title begins with words of the language.
 */
export function parseIpconfig(text: string, names: readonly string[] = []): Known<Ipconfig> {
  const blocks = distinct(
    ipconfigBlocks(text)
      .filter(isAdapter)
      .map((block) => ({ ...block, ...titleOf(block.title, names) })),
  );
  const last = blocks.at(-1);
  if (last === undefined) return unknown('unparsable', 'no adapter');
  // Connected or not, every adapter says which: by an address, or by its first line.
  if (!hasEnd(last) && !isConnected(last) && !saysMedium(last))
    return unknown('unparsable', 'the last adapter was cut');
  const stateOf = addressStates(
    blocks.flatMap(({ fields }) => fields.flatMap(({ values }) => wordOf(values[0] ?? '') ?? [])),
  );
  const adapters: Adapter[] = [];
  for (const block of blocks) {
    const addresses = addressesOf(block.fields, stateOf);
    if (addresses === null)
      return unknown('unparsable', `an address without a mask at ${block.title.slice(0, 60)}`);
    adapters.push(adapterOf(block, addresses));
  }
  // Where an adapter has an address and neither servers nor an end, the servers may be what is missing.
  const isBare = isConnected(last) && !last.fields.some(namesServers);
  const isCut = !hasEnd(last) && (isBare || isUnfinished(text));
  return known({
    adapters,
    resolvers: blocks.flatMap(resolversOf),
    ...(isCut ? { gap: 'the last line has no end' } : {}),
  });
}

/** The last line of an adapter with an address, in every language. */
function hasEnd({ fields }: Named): boolean {
  return fields.some(({ label }) => /netbios/i.test(label));
}

function isConnected({ fields }: Named): boolean {
  return fields.some(
    ({ values }, index) => bracketed(values[0] ?? '') !== null || ipv4At(fields, index) !== null,
  );
}

/** Without a medium the adapter's first line says so; else the first line is the suffix. */
function saysMedium({ fields: [first] }: Named): boolean {
  return first !== undefined && !/dns/i.test(first.label);
}

/** A prompt behind the text is its end. */
function isUnfinished(text: string): boolean {
  const last = text.slice(text.lastIndexOf('\n') + 1).trim();
  return last !== '' && !isPrompt(last);
}

/** Names of which a wrong code page left nothing may be the same; adapters with one name would be taken for one. */
function distinct(blocks: readonly Named[]): readonly Named[] {
  const seen = new Map<string, number>();
  return blocks.map((block) => {
    const times = (seen.get(block.name) ?? 0) + 1;
    seen.set(block.name, times);
    return times === 1 ? block : { ...block, name: `${block.name} (${times})` };
  });
}

function isAdapter({ fields }: Block): boolean {
  return fields.some(({ values }) => MAC.test(values[0] ?? '') || bracketed(values[0] ?? '') !== null);
}

/** `192.168.1.10(Preferred)`: the word in brackets is the language's. Null for values without brackets. */
function bracketed(value: string): string | null {
  const open = /[(（]/.exec(value)?.index;
  return open === undefined ? null : parseIpAddress(value.slice(0, open));
}

/** The word in the brackets behind an address. */
function wordOf(value: string): string | null {
  return bracketed(value) === null ? null : (/[(（]([^()（）]*)/.exec(value)?.[1]?.trim() ?? null);
}

/** null where an IPv4 address has no mask behind it: the text was cut. */
function addressesOf(
  fields: readonly Field[],
  stateOf: ReturnType<typeof addressStates>,
): readonly AdapterAddress[] | null {
  const addresses: AdapterAddress[] = [];
  for (const [index, { values }] of fields.entries()) {
    const address = ipv4At(fields, index);
    if (address === null) continue;
    const length = maskOf(fields[index + 1]);
    if (length === null) return null;
    const state = stateOf(wordOf(values[0] ?? '') ?? '');
    addresses.push({ address, prefixLength: length, ...(state === null ? {} : { state }) });
  }
  return addresses;
}

/** Before Vista no word stood behind an address; what has its mask in the next line is one all the same. */
function ipv4At(fields: readonly Field[], index: number): Ipv4 | null {
  const value = fields[index]?.values[0] ?? '';
  return parseIpv4(bracketed(value) ?? (maskOf(fields[index + 1]) === null ? '' : value));
}

function maskOf(field: Field | undefined): number | null {
  const mask: Ipv4 | null = parseIpv4(field?.values[0] ?? '');
  return mask?.startsWith('255.') === true ? maskLength(mask) : null;
}

function adapterOf({ name, type, title, fields }: Named, addresses: readonly AdapterAddress[]): Adapter {
  const suffixAt = fields.findIndex(isSuffix);
  // The maker's description always follows the suffix.
  const description = suffixAt < 0 ? '' : (fields[suffixAt + 1]?.values[0] ?? '');
  const hasIpv6 = fields.some(({ values }) => isGlobalIpv6(bracketed(values[0] ?? '') ?? ''));
  const mac = fields.map(({ values }) => values[0] ?? '').find((value) => MAC.test(value));
  // The title's first words are Windows' own name for the type, in the user's language.
  const shown = type === '' && /^ppp\b/i.test(title) ? PPP : type;
  const signs = adapterSigns({ name, description, title, type: shown, medium: '' });
  return {
    name,
    ...(description === '' ? {} : { description }),
    ...(mac === undefined ? {} : { mac }),
    // Windows gives every connected adapter an address, if need be of its own making.
    up: addresses.length > 0 || hasIpv6,
    kind: kindFrom(signs),
    signs,
    addresses,
    hasIpv6,
    ...(shown === PPP ? { ppp: true } : {}),
  };
}

function isGlobalIpv6(address: string): boolean {
  return address.includes(':') && !/^fe80:/i.test(address);
}

function resolversOf({ name, fields }: Named): readonly ResolverGroup[] {
  const field = fields.find(namesServers);
  if (field === undefined) return [];
  const servers = field.values.filter(
    (value) => parseIpAddress(value) !== null && !/^fec0:0:0:ffff:/i.test(value),
  );
  const suffix = fields.find(isSuffix)?.values[0] ?? '';
  const domains = suffix === '' ? [] : [suffix];
  return servers.length === 0 ? [] : [{ interface: name, servers, domains, scope: 'default' }];
}

function namesServers({ label, values }: Field): boolean {
  return /dns/i.test(label) && parseIpAddress(values[0] ?? '') !== null;
}

/** The suffix of the connection is the first field about DNS, and no address. */
function isSuffix({ label, values }: Field): boolean {
  return /dns/i.test(label) && parseIpAddress(values[0] ?? '') === null;
}
