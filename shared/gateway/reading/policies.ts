/** Policies while they are read: lines of lists and steps of route maps come in any order. */
import { block as blockFrom, prefixLength, type Cidr } from '../../net/ipv4.ts';
import type { Policy, PolicyUse, PrefixRule } from '../config-policy.ts';

interface Numbered {
  /** Its place in the list; lines without a number stand in their order. */
  readonly order: number;
}

export interface StepDraft extends Numbered {
  readonly isPermitted: boolean;
  readonly conditions: string[][];
  isUnread: boolean;
}

interface ListDraft {
  readonly rules: (PrefixRule & Numbered)[];
  isUnread: boolean;
}

const ANY = blockFrom('0.0.0.0/0');
const LONGEST = 32;

/** A line of a list as it is written: `ge` and `le` null where it has none, `block` null where it cannot be read. */
export interface WrittenRule {
  readonly isPermitted: boolean;
  readonly block: Cidr | 'any' | null;
  readonly ge: number | null;
  readonly le: number | null;
  readonly order: number | null;
}

/** All policies of a file. */
export class PolicyShelf {
  readonly #lists = new Map<string, ListDraft>();
  readonly #maps = new Map<string, StepDraft[]>();

  /** rule adds a line to a list. */
  rule(name: string, { isPermitted, block, ge, le, order }: WrittenRule): void {
    const list = this.#listNamed(name);
    if (block === null) {
      list.isUnread = true;
      return;
    }
    const at = order ?? list.rules.length + 1;
    if (block === 'any') {
      list.rules.push({ isPermitted, block: ANY, least: 0, most: LONGEST, order: at });
      return;
    }
    const own = prefixLength(block);
    // Without bounds the length is that of the block; with the lower one alone everything longer fits as well.
    const most = le ?? (ge === null ? own : LONGEST);
    list.rules.push({ isPermitted, block, least: ge ?? own, most, order: at });
  }

  /** unreadList notes that a list holds what is not read. */
  unreadList(name: string): void {
    this.#listNamed(name).isUnread = true;
  }

  /** step opens a step of a route map. */
  step(name: string, isPermitted: boolean, order: number | null): StepDraft {
    const steps = this.#maps.get(name) ?? [];
    this.#maps.set(name, steps);
    const made = { isPermitted, conditions: [], isUnread: false, order: order ?? steps.length + 1 };
    steps.push(made);
    return made;
  }

  /** named says what a name is that serves for lists and for maps. */
  named(name: string): PolicyUse {
    return { kind: this.#maps.has(name) ? 'map' : 'list', name };
  }

  finish(): readonly Policy[] {
    const lists = [...this.#lists].map(
      ([name, { rules, isUnread }]): Policy => ({
        kind: 'list',
        name,
        rules: isUnread ? null : inOrder(rules),
      }),
    );
    const maps = [...this.#maps].map(
      ([name, steps]): Policy => ({ kind: 'map', name, steps: inOrder(steps) }),
    );
    return [...lists, ...maps];
  }

  #listNamed(name: string): ListDraft {
    const list = this.#lists.get(name) ?? { rules: [], isUnread: false };
    this.#lists.set(name, list);
    return list;
  }
}

function inOrder<T extends Numbered>(rows: readonly T[]): readonly Omit<T, 'order'>[] {
  return [...rows].sort((a, b) => a.order - b.order).map(({ order: _order, ...row }) => row);
}
