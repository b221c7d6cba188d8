/** Where the chains of iptables are called from, and tables made of the chains and rules that were read. */
import { own } from '../../common/own.ts';
import type {
  FilterBase,
  FilterChain,
  FilterHook,
  FilterRule,
  FilterTable,
} from '../../../observation/filters.ts';

const HOOKS: Readonly<Record<string, FilterHook>> = {
  PREROUTING: 'prerouting',
  INPUT: 'input',
  FORWARD: 'forward',
  OUTPUT: 'output',
  POSTROUTING: 'postrouting',
};

interface Kind {
  readonly chains: readonly string[];
  readonly priority: (hook: FilterHook) => number;
  readonly type: FilterBase['type'];
}

/** The tables of the kernel, with the priorities of netfilter_ipv4.h. */
const KINDS: Readonly<Record<string, Kind>> = {
  filter: { chains: ['INPUT', 'FORWARD', 'OUTPUT'], priority: () => 0, type: 'filter' },
  mangle: {
    chains: ['PREROUTING', 'INPUT', 'FORWARD', 'OUTPUT', 'POSTROUTING'],
    priority: () => -150,
    type: 'route',
  },
  raw: { chains: ['PREROUTING', 'OUTPUT'], priority: () => -300, type: 'filter' },
  security: { chains: ['INPUT', 'FORWARD', 'OUTPUT'], priority: () => 50, type: 'filter' },
  nat: {
    chains: ['PREROUTING', 'INPUT', 'OUTPUT', 'POSTROUTING'],
    priority: (hook) => (hook === 'prerouting' || hook === 'output' ? -100 : 100),
    type: 'nat',
  },
};

/** IPTABLES_TABLES are the names of all tables that iptables has. */
export const IPTABLES_TABLES: readonly string[] = Object.keys(KINDS);

/** ReadTable collects the chains of one table in the order of a listing. */
export class ReadTable {
  readonly #name: string;
  readonly #policies = new Map<string, 'accept' | 'drop'>();
  readonly #rules = new Map<string, FilterRule[]>();

  constructor(name: string) {
    this.#name = name;
  }

  /** chain notes a chain; `policy` null: it is called by jumps only. false: this table has no such base chain. */
  chain(name: string, policy: string | null): boolean {
    if (!this.#rules.has(name)) this.#rules.set(name, []);
    if (policy === null) return true;
    this.#policies.set(name, policy === 'DROP' ? 'drop' : 'accept');
    return own(KINDS, this.#name)?.chains.includes(name) === true;
  }

  /** rule adds a rule to the end of a chain; false: the chain was not named before. */
  rule(chain: string, rule: FilterRule): boolean {
    this.#rules.get(chain)?.push(rule);
    return this.#rules.has(chain);
  }

  /** table gives what was read; base chains that the listing does not show may do anything. */
  table(): FilterTable {
    const kind = own(KINDS, this.#name);
    const hidden = (kind?.chains ?? []).filter((name) => !this.#policies.has(name));
    const chains = [...this.#rules].map(([name, rules]): FilterChain => {
      const policy = this.#policies.get(name);
      return { name, rules, ...(policy === undefined ? {} : baseOf(name, kind, policy)) };
    });
    const unseen = hidden.map((name): FilterChain => ({ name, rules: [], ...baseOf(name, kind, 'unknown') }));
    return { tool: 'iptables', family: 'ip', name: this.#name, whole: true, chains: [...chains, ...unseen] };
  }

  /** policies says how many base chains were read. */
  get policies(): number {
    return this.#policies.size;
  }
}

function baseOf(
  name: string,
  kind: Kind | undefined,
  policy: FilterBase['policy'],
): { readonly base?: FilterBase } {
  const hook = own(HOOKS, name);
  return hook === undefined || kind === undefined
    ? {}
    : { base: { hook, priority: kind.priority(hook), type: kind.type, policy } };
}
