/** `routing-options static …` of Junos: one destination, several next hops, each with its own preference or that of all. */
import type { Gap, Place, Written } from '../../config.ts';
import type { NextHop, WrittenBlock } from '../../config-routes.ts';
import { blockOf } from '../blocks.ts';
import { numberOf } from '../drafts.ts';
import { nextHopOf, routeDraft, type RouteDraft } from '../routes.ts';
import type { JunosContext, Taken } from './index.ts';
import type { Statement } from './statements.ts';

interface Hop {
  readonly name: string;
  readonly nextHop: NextHop;
  preference: Written<number> | null;
}

interface RouteGroup {
  readonly destination: WrittenBlock;
  readonly vrf: string | null;
  readonly place: Place;
  readonly hops: Hop[];
  preference: Written<number> | null;
  watched: Written<string> | null;
  isDisabled: boolean;
  readonly gaps: Gap[];
}

export interface StaticTable {
  readonly groups: RouteGroup[];
  readonly byKey: Map<string, RouteGroup>;
  defaults: Written<number> | null;
}

export function readStatic(
  context: JunosContext,
  statement: Statement,
  vrf: string | null,
  words: readonly string[],
): Taken {
  const { reading, statics } = context;
  const { line, isInactive } = statement;
  const [first = '', target = '', ...rest] = words;
  if (first === '' || (first === 'route' && target === '')) return 'read';
  if (first === 'defaults') {
    const value = target === 'preference' ? numberOf(rest[0]) : null;
    if (value !== null) statics.defaults = reading.written(value, line);
    return value === null ? 'static' : 'read';
  }
  if (first !== 'route')
    return /^(?:rib-group|traceoptions|iso-route|route-target-filter)$/.test(first) ? 'aside' : 'static';
  const group = groupOf(context, vrf, target, line);
  if (group === null) return 'static';
  if (isInactive) group.isDisabled = true;
  if (rest.length === 0) return 'read';
  if (!option(context, group, rest, line)) group.gaps.push(reading.notUnderstood(line, ['static']));
  return 'read';
}

function groupOf(
  { reading, statics }: JunosContext,
  vrf: string | null,
  target: string,
  line: Statement['line'],
): RouteGroup | null {
  const key = `${vrf ?? ''} ${target}`;
  const known = statics.byKey.get(key);
  if (known !== undefined) return known;
  const text = target === 'default' ? '0.0.0.0/0' : target;
  if (!/^[\d<]|:/.test(text)) return null;
  const read = blockOf(text, null, 'length');
  if (read.fault !== null) reading.fault(read.fault, line);
  const group: RouteGroup = {
    destination: { ...read.block, written: target },
    vrf,
    place: reading.place(line),
    hops: [],
    preference: null,
    watched: null,
    isDisabled: false,
    gaps: [],
  };
  statics.byKey.set(key, group);
  statics.groups.push(group);
  return group;
}

function option(
  context: JunosContext,
  group: RouteGroup,
  words: readonly string[],
  line: Statement['line'],
): boolean {
  const { reading } = context;
  const [first = '', second = '', third, fourth] = words;
  if (first === 'next-hop') {
    for (const word of words.slice(1)) hopOf(context, group, word);
    return words.length > 1;
  }
  if (first === 'qualified-next-hop') {
    const hop = hopOf(context, group, second);
    if (third === 'preference') {
      const value = numberOf(fourth);
      if (value === null) return false;
      hop.preference = reading.written(value, line);
      return true;
    }
    if (third === 'bfd-liveness-detection') group.watched = reading.written('bfd', line);
    return third === undefined || /^(?:bfd-liveness-detection|metric|interface|tag|mac-address)$/.test(third);
  }
  if (/^(?:discard|reject|receive)$/.test(first)) {
    group.hops.push({ name: first, nextHop: { kind: 'discard' }, preference: null });
    return true;
  }
  if (first === 'preference') {
    const value = numberOf(second);
    if (value === null) return false;
    group.preference = reading.written(value, line);
    return true;
  }
  if (first === 'bfd-liveness-detection') {
    group.watched = reading.written('bfd', line);
    return true;
  }
  return /^(?:metric\d?|tag2?|color2?|community|install|no-install|retain|no-retain|readvertise|no-readvertise|active|passive|resolve|no-resolve|as-path|description|longest-match)$/.test(
    first,
  );
}

function hopOf({ reading }: JunosContext, group: RouteGroup, name: string): Hop {
  const found = group.hops.find((one) => one.name === name);
  if (found !== undefined) return found;
  const nextHop = nextHopOf(name, null);
  if (nextHop.kind === 'interface') reading.names.add(name);
  const hop: Hop = { name, nextHop, preference: null };
  group.hops.push(hop);
  return hop;
}

/** routesOf gives one route per next hop. */
export function routesOf({ groups }: StaticTable): readonly RouteDraft[] {
  return groups.flatMap((group) => {
    const hops: readonly (Hop | null)[] = group.hops.length === 0 ? [null] : group.hops;
    return hops.map((hop) => {
      const draft = routeDraft(group.destination, group.place);
      draft.nextHop = hop?.nextHop ?? null;
      draft.preference = hop?.preference ?? group.preference;
      draft.vrf = group.vrf;
      draft.watched = group.watched;
      draft.isDisabled = group.isDisabled;
      draft.gaps.push(...group.gaps);
      return draft;
    });
  });
}
