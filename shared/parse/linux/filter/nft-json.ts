/** `nft -j list ruleset`. */
import { z } from 'zod';
import type { FilterTable } from '../../../observation/filters.ts';
import { partial, whole, type Listing } from '../../../observation/listing.ts';
import { tablesOf } from './nft-ruleset.ts';

const MOST_OBJECTS = 20_000;
const ruleset = z.object({ nftables: z.array(z.record(z.string(), z.unknown())).max(MOST_OBJECTS) });

/** parseNftRules reads `nft -j list ruleset`: one JSON object that begins with `metainfo`, whose bracket is the end. */
export function parseNftRules(text: string): Listing<FilterTable> {
  const parsed = ruleset.safeParse(jsonOf(text));
  if (!parsed.success) return partial([], 'no rule set of nft');
  const [first] = parsed.data.nftables;
  if (first?.['metainfo'] === undefined)
    return partial([], 'no metainfo, with which a rule set of nft begins');
  const tables = tablesOf(parsed.data.nftables);
  return tables === null ? partial([], 'a chain or rule of an unknown form') : whole(tables);
}

/** Warnings may stand before the object. */
function jsonOf(text: string): unknown {
  const start = text.indexOf('{"nftables"');
  try {
    return JSON.parse(start < 0 ? text : text.slice(start));
  } catch {
    return undefined;
  }
}
