/** `iptables -S` (one table) and `iptables-save` (all of them): rules in the form in which they are given. */
import type { FilterTable } from '../../../observation/filters.ts';
import { partial, whole, type Listing } from '../../../observation/listing.ts';
import { finishedLines } from './lines.ts';
import { ruleOfLine } from './iptables-rule.ts';
import { ReadTable } from './iptables-tables.ts';

/** More are on no workstation. */
const MOST_RULES = 20_000;

/**
 * parseIptablesRules reads `iptables -S`, which begins with the policies of its chains. It has no end of its own, so that
 * only an exit code tells whether the rows are all.
 */
export function parseIptablesRules(text: string, name: string): Listing<FilterTable> {
  const { lines, isCut } = finishedLines(text);
  const start = lines.findIndex((line) => /^-P \S/.test(line));
  if (start < 0) return partial([], 'no policy of a chain, with which iptables -S begins');
  const table = new ReadTable(name);
  const shown = lines.slice(start, start + MOST_RULES);
  const end = shown.findIndex((line) => !readLine(line, table));
  // Behind the last rule may stand whatever a terminal shows; between two rules it may have been one.
  const stranger = end < 0 ? undefined : shown[end];
  if (end >= 0 && shown.slice(end).some((line) => /^-[APN] /.test(line)))
    return partial([], `not a rule of table ${name}: ${stranger ?? ''}`);
  const rows = [table.table()];
  if (isCut || stranger !== undefined || shown.length < lines.length - start)
    return partial(rows, 'the listing was cut');
  return { rows, proof: 'silence' };
}

function readLine(line: string, table: ReadTable): boolean {
  const [, verb = '', chain = '', policy = ''] =
    /^(-P|-N) (\S+)(?: (ACCEPT|DROP))?(?: -c \d+ \d+)?$/.exec(line) ?? [];
  if (verb === '-P') return policy !== '' && table.chain(chain, policy);
  if (verb === '-N') return table.chain(chain, null);
  const found = ruleOfLine(line);
  return found === null ? /^(?:#|$)/.test(line) : table.rule(found.chain, found.rule);
}

/** parseIptablesSave reads `iptables-save`: per table a heading (`*filter`) and an end (`COMMIT`). */
export function parseIptablesSave(text: string): Listing<FilterTable> {
  const { lines, isCut } = finishedLines(text);
  const tables: FilterTable[] = [];
  let open: ReadTable | null = null;
  for (const line of lines.slice(0, MOST_RULES)) {
    const heading = /^\*(\w+)$/.exec(line)?.[1];
    if (heading !== undefined && open === null) open = new ReadTable(heading);
    else if (line === 'COMMIT' && open !== null) {
      tables.push(open.table());
      open = null;
    } else if (open !== null ? !readSaved(line, open) : /^(?:\*|-A|:)/.test(line))
      return partial([], `not a line of iptables-save: ${line}`);
  }
  if (open !== null || lines.length > MOST_RULES) return partial(tables, 'the listing was cut');
  // The last comment stands behind the last table.
  const isEnd =
    tables.length > 0 && (lines.findLast((line) => line !== '') ?? '').startsWith('# Completed on ');
  if (isEnd) return whole(tables);
  if (isCut) return partial(tables, 'the last line has no end');
  return lines.every((line) => /^(?:#|COMMIT|\*|:|-A|\[|$)/.test(line))
    ? { rows: tables, proof: 'silence' }
    : partial(tables, 'no end of iptables-save');
}

function readSaved(line: string, table: ReadTable): boolean {
  const [, chain, policy = ''] = /^:(\S+) (ACCEPT|DROP|-) \[\d+:\d+\]$/.exec(line) ?? [];
  if (chain !== undefined) return table.chain(chain, policy === '-' ? null : policy);
  const found = ruleOfLine(line);
  return found === null ? /^(?:#|$)/.test(line) : table.rule(found.chain, found.rule);
}
