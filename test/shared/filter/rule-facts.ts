/** Rule sets in the form in which they are followed, in few words. */
import type {
  FilterAction,
  FilterBase,
  FilterChain,
  FilterCondition,
  FilterField,
  FilterRule,
  FilterSet,
  FilterTable,
} from '../../../shared/observation/filters.ts';

/** where is a condition. */
export const where = (field: FilterField, ...values: readonly string[]): FilterCondition => ({
  field,
  negated: false,
  values,
});

/** A condition that may be met. */
export const PERHAPS = where('other', 'limit');

/** rule is one that does something where all conditions are met; `jump a` names a chain, `mark 7` a mark. */
export const rule = (does: string, ...conditions: readonly FilterCondition[]): FilterRule => {
  const [word = '', target] = does.split(' ');
  const action = ACTIONS.find((one) => one === word);
  if (action === undefined) throw new Error(does);
  const text = [does, ...conditions.map(({ field, values }) => `${field} ${values.join(' ')}`)].join(', ');
  return { text, conditions, action, ...(target === undefined ? {} : { target }) };
};

const ACTIONS: readonly FilterAction[] = [
  'accept',
  'drop',
  'return',
  'jump',
  'goto',
  'continue',
  'mark',
  'connection-mark',
  'untrack',
  'rewrite',
  'unknown',
];

/** base is a chain that the kernel calls. */
export const base = (about: Partial<FilterBase>, ...rules: readonly FilterRule[]): FilterChain => ({
  name: 'base',
  base: { hook: 'output', priority: 0, type: 'filter', policy: 'accept', ...about },
  rules,
});

/** chain is one that others jump to. */
export const chain = (name: string, ...rules: readonly FilterRule[]): FilterChain => ({ name, rules });

/** table holds chains. */
export const table = (...chains: readonly FilterChain[]): FilterTable => ({
  tool: 'nft',
  family: 'inet',
  name: 't',
  whole: true,
  chains,
});

/** filters are tables, all of which were listed. */
export const filters = (...tables: readonly FilterTable[]): FilterSet => ({ tables, unseen: [] });
