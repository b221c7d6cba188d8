/** Packet filters from the listings of iptables and nft, of which each shows only a part of what the other one made. */
import { known, unknown, type Known, type Unknown } from '../../observation/known.ts';
import type { FilterSet, FilterTable, UnseenFilters } from '../../observation/filters.ts';
import { gapOf, type Listing } from '../../observation/listing.ts';
import { parseIptablesList } from '../../parse/linux/filter/iptables-list.ts';
import { parseIptablesRules, parseIptablesSave } from '../../parse/linux/filter/iptables-save.ts';
import { IPTABLES_TABLES } from '../../parse/linux/filter/iptables-tables.ts';
import { parseNftRules } from '../../parse/linux/filter/nft-json.ts';
import { parseNftText } from '../../parse/linux/filter/nft-text.ts';
import type { Fact, Output } from '../output.ts';

/** ALL_TABLES is the subject of a listing of iptables that shows every table. */
export const ALL_TABLES = 'all';
/** LEGACY stands before the subject where the older of the two programs called iptables was asked. */
export const LEGACY = 'legacy ';

/** filtersOf puts the listings together. Only an administrator may read them; for everybody else they are unknown. */
export function filtersOf(outputs: readonly Output[]): Fact<FilterSet> {
  const today = outputs.filter(({ source, subject }) => source === 'iptables' && !subject.startsWith(LEGACY));
  const older = outputs.filter(({ source, subject }) => source === 'iptables' && subject.startsWith(LEGACY));
  const newest = outputs.filter(({ source }) => source === 'nft');
  const [iptables, legacy, nft] = [
    listed(today, 'iptables'),
    listed(older, 'iptables'),
    listed(newest, 'nft'),
  ];
  // In one order, whichever program ended first: a replay finds the records in another one.
  const evidence = [...today, ...older, ...newest].flatMap((one) => one.evidence);
  const [ofIptables, ofLegacy, ofNft] = [iptables, legacy, nft].map(({ tables }) =>
    tables.known ? tables.value : [],
  );
  if (!iptables.tables.known && !legacy.tables.known && !nft.tables.known) {
    return { fact: mostTelling([iptables.tables, nft.tables]), evidence };
  }
  const own = (ofNft ?? []).filter((table) => !(ofIptables ?? []).some((one) => isSameTable(one, table)));
  const tables = [...(ofIptables ?? []), ...(ofLegacy ?? []), ...own];
  return { fact: known({ tables, unseen: unseenOf(outputs, { iptables, legacy, nft }) }), evidence };
}

/** A refusal says more than a missing tool, and that more than a question that nobody asked. */
function mostTelling(facts: readonly Unknown[]): Unknown {
  const ranked = [...facts].sort((a, b) => rank(a) - rank(b));
  return ranked[0] ?? unknown('not-run');
}

function rank({ reason }: Unknown): number {
  if (reason === 'not-run') return 2;
  return reason === 'tool-missing' ? 1 : 0;
}

interface Listed {
  readonly tables: Known<readonly FilterTable[]>;
  /** Every table that this tool has was listed. */
  readonly isAll: boolean;
}

/** The last listing of a table that could be read is the one that counts. */
function listed(outputs: readonly Output[], what: string): Listed {
  const read = outputs.map((output) => ({
    subject: output.subject.replace(LEGACY, ''),
    tables: readTables(output),
  }));
  const all = read.findLast(
    ({ subject, tables }) => (subject === ALL_TABLES || what === 'nft') && tables.known,
  );
  if (all !== undefined) return { tables: all.tables, isAll: true };
  const bySubject = new Map(
    read.flatMap(({ subject, tables }) => (tables.known ? [[subject, tables.value] as const] : [])),
  );
  if (bySubject.size > 0)
    return {
      tables: known([...bySubject.values()].flat()),
      isAll: IPTABLES_TABLES.every((name) => bySubject.has(name)),
    };
  return { tables: read.at(-1)?.tables ?? unknown('not-run', what), isAll: false };
}

function readTables(output: Output): Known<readonly FilterTable[]> {
  if (!output.text.known) return output.text;
  const listing = parsed(output.text.value, output);
  const gap = gapOf(listing, output.exitCode);
  if (gap === null) return known(listing.rows);
  // What was cut at its end still shows the rules before it.
  return listing.rows.length === 0 ? gap : known(listing.rows.map((one) => ({ ...one, whole: false })));
}

/** The form is seen from the text, since aliases and scripts hide how it was asked for. */
function parsed(text: string, { source, subject }: Output): Listing<FilterTable> {
  if (source === 'nft')
    return /^[ \t]*\{/m.test(text) && text.includes('"nftables"') ? parseNftRules(text) : parseNftText(text);
  const table = subject.replace(LEGACY, '');
  if (table === ALL_TABLES) return parseIptablesSave(text);
  if (/^\*\w+\r?$/m.test(text)) return parseIptablesSave(text);
  return /^Chain /m.test(text) ? parseIptablesList(text, table) : parseIptablesRules(text, table);
}

/** Today's iptables writes its rules where nft shows them as well, often in words that nft cannot say. */
function isSameTable(iptables: FilterTable, nft: FilterTable): boolean {
  if (nft.family !== 'ip' || nft.name !== iptables.name) return false;
  const counts = new Map(iptables.chains.map(({ name, rules }) => [name, deciding(rules)]));
  const shown = new Set(nft.chains.map(({ name }) => name));
  const same = nft.chains.every(({ name, rules }) => counts.get(name) === deciding(rules));
  return same && [...counts].every(([name, count]) => count === 0 || shown.has(name));
}

function deciding(rules: FilterTable['chains'][number]['rules']): number {
  return rules.filter(({ action }) => action !== 'continue').length;
}

function unseenOf(
  outputs: readonly Output[],
  { iptables, legacy, nft }: Readonly<Record<'iptables' | 'legacy' | 'nft', Listed>>,
): readonly UnseenFilters[] {
  const unseen: UnseenFilters[] = [];
  if (!nft.tables.known) unseen.push({ what: 'nft list ruleset', reason: nft.tables.reason });
  // Without the program nobody can have made rules that nft does not show.
  if (
    !iptables.tables.known &&
    !legacy.tables.known &&
    !(nft.tables.known && iptables.tables.reason === 'tool-missing')
  )
    unseen.push({ what: 'iptables-save', reason: iptables.tables.reason });
  const isShared =
    iptables.tables.known && nft.tables.known && isWithin(iptables.tables.value, nft.tables.value);
  if (iptables.tables.known && !iptables.isAll && !isShared)
    unseen.push({ what: 'iptables-save', reason: 'not-run' });
  const mentions = outputs.some(
    ({ source, text, stderr }) =>
      source === 'iptables' &&
      `${text.known ? text.value : ''}${stderr}`.includes('iptables-legacy tables present'),
  );
  if (mentions && !legacy.tables.known) unseen.push({ what: 'iptables-legacy-save', reason: 'not-run' });
  return unseen;
}

/** The listing of nft shows the same table, so that it shows all others of iptables too. */
function isWithin(iptables: readonly FilterTable[], nft: readonly FilterTable[]): boolean {
  const withRules = iptables.filter((one) => one.chains.some(({ rules }) => deciding(rules) > 0));
  return withRules.every((one) => nft.some((table) => isSameTable(one, table)));
}
