/** `routing-options static …` of Junos: one destination, several next hops, each with its own preference or that of all. */

import { type Hop, type RouteGroup, type StaticTable } from './static-table.ts';
import { blockOf } from '../blocks.ts';
import type { Command } from '../command.ts';
import { nextHopOf, routeDraft, type RouteDraft } from '../routes.ts';
import { numberOf } from '../values.ts';
import type { Branch } from './branch.ts';
import type { JunosContext, Taken } from './context.ts';

/** readStatic reads the words behind `routing-options static`. */
export function readStatic(branch: Branch, { statics }: JunosContext): Taken {
  const [first = '', target = ''] = branch.words;
  const rest = branch.from(2);
  if (first === '' || (first === 'route' && target === '')) return 'read';
  if (first === 'defaults') {
    const value = target === 'preference' ? numberOf(rest.words[0]) : null;
    if (value !== null) statics.defaults = branch.written(value);
    return value === null ? 'static' : 'read';
  }
  if (first !== 'route')
    return /^(?:rib-group|traceoptions|iso-route|route-target-filter)$/.test(first) ? 'aside' : 'static';
  const group = groupOf(branch, target, statics);
  if (group === null) return 'static';
  if (branch.around.isInactive) group.isDisabled = true;
  if (rest.words.length === 0) return 'read';
  if (!option(rest, group)) group.gaps.push(branch.notUnderstood('static'));
  return 'read';
}

function groupOf(branch: Branch, target: string, statics: StaticTable): RouteGroup | null {
  const { vrf } = branch.around;
  const key = `${vrf ?? ''} ${target}`;
  const known = statics.byKey.get(key);
  if (known !== undefined) return known;
  const text = target === 'default' ? '0.0.0.0/0' : target;
  if (!/^[\d<]|:/.test(text)) return null;
  const read = blockOf(text, null, 'length');
  if (read.fault !== null) branch.fault(read.fault);
  const group: RouteGroup = {
    destination: { ...read.block, written: target },
    vrf,
    place: branch.place,
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

function option(command: Command, group: RouteGroup): boolean {
  const [first = '', second = '', third, fourth] = command.words;
  if (first === 'next-hop') {
    for (const word of command.words.slice(1)) hopOf(command, group, word);
    return command.words.length > 1;
  }
  if (first === 'qualified-next-hop') {
    const hop = hopOf(command, group, second);
    if (third === 'preference') {
      const value = numberOf(fourth);
      if (value === null) return false;
      hop.preference = command.written(value);
      return true;
    }
    if (third === 'bfd-liveness-detection') hop.watched = command.written('bfd');
    return third === undefined || /^(?:bfd-liveness-detection|metric|interface|tag|mac-address)$/.test(third);
  }
  if (/^(?:discard|reject|receive)$/.test(first)) {
    group.hops.push({ name: first, nextHop: { kind: 'discard' }, preference: null, watched: null });
    return true;
  }
  if (first === 'preference') {
    const value = numberOf(second);
    if (value === null) return false;
    group.preference = command.written(value);
    return true;
  }
  if (first === 'bfd-liveness-detection') {
    group.watched = command.written('bfd');
    return true;
  }
  return /^(?:metric\d?|tag2?|color2?|community|install|retain|no-retain|readvertise|no-readvertise|active|passive|resolve|no-resolve|as-path|description|longest-match)$/.test(
    first,
  );
}

function hopOf({ names }: Command, group: RouteGroup, name: string): Hop {
  const found = group.hops.find((one) => one.name === name);
  if (found !== undefined) return found;
  const nextHop = nextHopOf(name, null);
  if (nextHop.kind === 'interface') names.add(name);
  const hop: Hop = { name, nextHop, preference: null, watched: null };
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
      draft.watched = hop?.watched ?? group.watched;
      draft.isDisabled = group.isDisabled;
      draft.gaps.push(...group.gaps);
      return draft;
    });
  });
}
