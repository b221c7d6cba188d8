/** One rule of nft: expressions that are evaluated in their order, as libnftables writes them in JSON. */
import type { FilterCondition, FilterRule } from '../../../observation/filters.ts';
import { conditionsOf, fields, isList, valuesOf, type Fields, type NamedSets } from './nft-match.ts';
import { actionOf, type Does } from './iptables-target.ts';
import { condition, unclear } from './words.ts';

/** Statements that look, count or write and let the packet go on. */
const GO_ON = new Set([
  'counter',
  'log',
  'comment',
  'dup',
  'ct helper',
  'ct timeout',
  'set',
  'map',
  'secmark',
]);
const MAY_BE_MET = new Set(['limit', 'quota', 'ct count', 'meter', 'last']);

/** rulesOf reads the expressions of a rule; a map of verdicts or a mark on the way makes several rules of it. */
export function rulesOf(
  text: string,
  expressions: readonly unknown[],
  sets: NamedSets,
): readonly FilterRule[] {
  const rules: FilterRule[] = [];
  const conditions: FilterCondition[] = [];
  const add = (does: Does, more: readonly FilterCondition[] = []): void => {
    rules.push({ text, conditions: [...conditions, ...more], ...does });
  };
  for (const expression of expressions.map(fields)) {
    const [name = '', value] = Object.entries(expression)[0] ?? [];
    if (name === 'match') conditions.push(...conditionsOf(fields(value), sets));
    else if (name === 'vmap')
      mapped(fields(value), sets).forEach(([more, does]) => {
        add(does, more);
      });
    else if (name === 'xt' && fields(value)['type'] === 'match')
      conditions.push(...ofExtension(fields(value)['name']));
    else if (name === 'xt') add(ofTarget(fields(value)['name']));
    else if (MAY_BE_MET.has(name)) conditions.push(unclear(name));
    else if (!GO_ON.has(name)) {
      // Without a connection a rule ends where it asks for one.
      if (name === 'mangle' && JSON.stringify(value).includes('"ct"'))
        conditions.push(condition('connection-mark', ['0/0']));
      add(statementOf(name, value));
    }
  }
  return rules;
}

function statementOf(name: string, value: unknown): Does {
  switch (name) {
    case 'accept':
    case 'snat':
    case 'masquerade':
      return { action: 'accept' };
    case 'drop':
    case 'reject':
      return { action: 'drop' };
    case 'return':
      return { action: 'return' };
    case 'continue':
      return { action: 'continue' };
    case 'jump':
    case 'goto':
      return { action: name, target: String(fields(value)['target']) };
    case 'notrack':
      return { action: 'untrack' };
    case 'dnat':
    case 'redirect':
    case 'tproxy':
      return { action: 'rewrite' };
    case 'mangle':
      return mangled(fields(value));
    default:
      return { action: 'unknown' };
  }
}

/** `meta mark set 7`; what else is written into a packet is nothing that filters here look at. */
function mangled({ key, value }: Fields): Does {
  const { meta, ct, payload } = fields(key);
  if (fields(meta)['key'] === 'mark') return { action: 'mark', target: markText(value, 'ct') };
  if (fields(ct)['key'] === 'mark') return { action: 'connection-mark', target: markText(value, 'meta') };
  return payload === undefined ? { action: 'continue' } : { action: 'rewrite' };
}

function markText(value: unknown, other: 'ct' | 'meta'): string {
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  return fields(fields(value)[other])['key'] === 'mark' ? 'copy/0xffffffff' : '';
}

/** Extensions of iptables that nft cannot say in words of its own: their names are all that JSON shows. */
function ofExtension(name: unknown): readonly FilterCondition[] {
  return name === 'comment' ? [] : [unclear(`extension ${String(name)}`)];
}

function ofTarget(name: unknown): Does {
  const does = typeof name === 'string' ? actionOf(name, []) : { action: 'unknown' as const };
  return does.action === 'jump' ? { action: 'unknown' } : does;
}

/** `ct state vmap { established : accept, invalid : drop }` is one rule for each pair. */
function mapped(
  { key, data }: Fields,
  sets: NamedSets,
): readonly (readonly [readonly FilterCondition[], Does])[] {
  const pairs = fields(data)['set'];
  if (!Array.isArray(pairs)) return [[[], { action: 'unknown' }]];
  return pairs.map((pair: unknown) => {
    const [value, verdict] = isList(pair) ? pair : [];
    const [name = '', detail] = Object.entries(fields(verdict))[0] ?? [];
    const known = valuesOf(value, sets);
    const does = statementOf(name, detail);
    return [
      known === null
        ? [unclear(JSON.stringify(value))]
        : conditionsOf({ left: key, right: { set: known } }, sets),
      does,
    ] as const;
  });
}

/** isNever says whether a rule is for packets that are none of ours. */
export function isNever({ conditions }: FilterRule): boolean {
  return conditions.some(
    ({ field, negated, values }) => field === 'family' && !negated && !values.includes('ipv4'),
  );
}
