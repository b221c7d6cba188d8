/** What a gateway announces because it stands in its table: `redistribute`, `import-route`. */
import type { Written } from '../../gateway/written.ts';
import { passesAll, type Passes } from '../../gateway/policy.ts';
import { block, type Cidr } from '../../net/ipv4.ts';
import { once } from '../once.ts';
import { placesOf } from './places.ts';
import { isDown, subnetsOf } from './ports.ts';
import type { GatewayView } from './view.ts';

const EVERYWHERE = block('0.0.0.0/0');

export interface Redistribution {
  /** `static`, `ospf 1`, as the line names it. */
  readonly source: string;
  readonly line: Written<string>;
  /** Null: from a protocol, so that nobody knows what it brings. */
  readonly blocks: readonly Cidr[] | null;
  /** What its own policy says of a block. */
  readonly passes: (block: Cidr) => Passes;
}

/** redistributionsOf lists them; an export policy of Junos is none, since it chooses from everything. */
export const redistributionsOf = once((view: GatewayView): readonly Redistribution[] =>
  view.processes.flatMap(({ redistributes }) =>
    redistributes
      .filter(({ value }) => !value.startsWith('export '))
      .map((line): Redistribution => {
        const words = line.value.split(' ');
        const at = words.findIndex((word) => /^route-(?:map|policy)$/i.test(word));
        const uses = at < 0 ? [] : [{ kind: 'map', name: words[at + 1] ?? '' } as const];
        const source = words.slice(0, at < 0 ? words.length : at).join(' ');
        return {
          source,
          line,
          blocks: blocksOf(source, view),
          passes: (block) => passesAll(view.policies, uses, block),
        };
      }),
  ),
);

function blocksOf(source: string, view: GatewayView): readonly Cidr[] | null {
  const { interfaces } = placesOf(view);
  if (/^(?:connected|direct)\b/i.test(source))
    return view.interfaces.filter((one) => !isDown(one, interfaces)).flatMap(subnetsOf);
  if (source === 'default') return [EVERYWHERE];
  return /^static\b/i.test(source) ? view.routes.flatMap(({ destination }) => destination.cidr ?? []) : null;
}
