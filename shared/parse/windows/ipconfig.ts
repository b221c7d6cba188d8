import { parseIpv4, toNumber, type Ipv4 } from '../../net/ipv4.ts';
import { known, unknown, type Known } from '../../observation/known.ts';
import type { Adapter, ResolverGroup } from '../../observation/workstation.ts';

export interface Ipconfig {
  readonly adapters: readonly Adapter[];
  readonly resolvers: readonly ResolverGroup[];
}

interface Block {
  readonly title: string;
  readonly fields: { readonly label: string; readonly values: string[] }[];
}

/**
 * parseIpconfig reads `ipconfig /all` in any language by its structure: a title line without indent that
 * ends in a colon, then fields with dot leaders, whose further values stand on lines of their own.
 * Only the list of DNS servers is found by its label, which holds "DNS" in every language.
 */
export function parseIpconfig(text: string): Known<Ipconfig> {
  const blocks = blocksOf(text);
  const adapters = blocks.flatMap((block) => adapterOf(block));
  if (adapters.length === 0) return unknown('unparsable', 'no adapter with an address');
  return known({ adapters, resolvers: blocks.flatMap(resolversOf) });
}

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const line of text.split(/\r?\n/)) {
    const title = /^(\S.*?)\s*[:：]\s*$/.exec(line)?.[1];
    if (title !== undefined) {
      blocks.push({ title, fields: [] });
      continue;
    }
    const current = blocks.at(-1);
    const field = /^\s+(\S.*?)(?:\s*\.)+\s*[:：]\s*(.*)$/.exec(line) ?? /^\s{2,4}(\S[^:：]*?)\s+[:：]\s(.*)$/.exec(line);
    if (field !== null) current?.fields.push({ label: field[1] ?? '', values: [(field[2] ?? '').trim()] });
    else if (/^\s{10,}\S/.test(line)) current?.fields.at(-1)?.values.push(line.trim());
  }
  return blocks;
}

/** `192.168.1.10(Preferred)`: the word in brackets is the language's. */
function addressIn(value: string): Ipv4 | null {
  return parseIpv4(value.replace(/\s*[(（].*$/, ''));
}

function isMask(value: string): boolean {
  const mask = addressIn(value);
  return mask !== null && mask.startsWith('255.') && /^1+0*$/.test(toNumber(mask).toString(2).padStart(32, '0'));
}

function adapterOf({ title, fields }: Block): readonly Adapter[] {
  const maskAt = fields.findIndex(({ values }) => isMask(values[0] ?? ''));
  const address = addressIn(fields[maskAt - 1]?.values[0] ?? '');
  const mask = addressIn(fields[maskAt]?.values[0] ?? '');
  if (maskAt < 1 || address === null || mask === null) return [];
  const prefixLength = toNumber(mask).toString(2).replace(/0/g, '').length;
  const name = title.replace(/^.*?(?:adapter|适配器|アダプター|Adapter)\s*/i, '');
  // `route print` names interfaces by address, so the adapter carries it as its name where no PowerShell is.
  return [{ name: address, description: name, up: true, kind: 'other', addresses: [{ address, prefixLength }], hasIpv6: false }];
}

function resolversOf(block: Block): readonly ResolverGroup[] {
  const [adapter] = adapterOf(block);
  if (adapter === undefined) return [];
  const labelled = block.fields.find(({ label }) => /dns.*(?:server|服务器|サーバー)/i.test(label));
  const servers = (labelled?.values ?? []).filter((value) => addressIn(value) !== null || value.includes(':'));
  return servers.length === 0 ? [] : [{ interface: adapter.name, servers, domains: [], scope: 'default' }];
}
