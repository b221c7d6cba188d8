/** Brings the entries of a YAML list to what they shall be, and keeps the nodes of those that stay, comments and all. */
import { isNode } from 'yaml';
import { joined } from './edit-keys.ts';

/** How entries of one list are read, changed and made. */
export interface EntryKind<T> {
  readonly read: (node: unknown) => T;
  /** Changes a node in place, or gives another one for it. */
  readonly change: (node: unknown, wanted: T) => unknown;
  readonly make: (wanted: T) => unknown;
  /** Such an entry is not written. */
  readonly isBlank: (entry: T) => boolean;
}

export interface Merged {
  readonly items: unknown[];
  /** Headings of removed entries with nothing behind them. */
  readonly comment: string;
}

/** mergeEntries gives the nodes for the wanted entries: the same node for the same value, a changed one where one was edited. */
export function mergeEntries<T>(nodes: readonly unknown[], wanted: readonly T[], kind: EntryKind<T>): Merged {
  const taken = matches(nodes, wanted, kind);
  const used = new Set(taken.filter((index) => index !== null));
  const free = nodes.map((_, index) => index).filter((index) => !used.has(index));
  const items: unknown[] = [];
  wanted.forEach((entry, position) => {
    const same = taken[position] ?? null;
    if (same !== null) items.push(nodes[same]);
    else if (!kind.isBlank(entry)) {
      const edited = free.shift();
      if (edited === undefined) items.push(kind.make(entry));
      else items.push(kind.change(nodes[edited], entry));
    }
  });
  return { items, comment: rescueHeadings(nodes, free, items) };
}

/** For each wanted entry the node that says the same, each node once. */
function matches<T>(
  nodes: readonly unknown[],
  wanted: readonly T[],
  { read }: EntryKind<T>,
): readonly (number | null)[] {
  const byValue = new Map<string, number[]>();
  nodes.forEach((node, index) => {
    const value = JSON.stringify(read(node));
    const known = byValue.get(value);
    if (known === undefined) byValue.set(value, [index]);
    else known.push(index);
  });
  return wanted.map((entry) => byValue.get(JSON.stringify(entry))?.shift() ?? null);
}

/** A comment above an entry may be the heading of a group, so it outlives the entry. */
function rescueHeadings(
  nodes: readonly unknown[],
  removed: readonly number[],
  items: readonly unknown[],
): string {
  const places = new Map(items.map((item, index) => [item, index]));
  let last = '';
  for (const index of [...removed].reverse()) {
    const node = nodes[index];
    if (!isNode(node) || !node.commentBefore) continue;
    const next = nodes.slice(index + 1).find((one) => places.has(one));
    if (isNode(next)) next.commentBefore = joined(node.commentBefore, next.commentBefore);
    else last = joined(node.commentBefore, last);
  }
  return last;
}
