/** The shape of packet filters, as they are saved. */
import { z } from 'zod';
import type { FilterSet } from '../filters.ts';
import { UNKNOWN_REASONS } from '../known.ts';
import { textOf } from './kind.ts';

const text = textOf('rule');
const texts = z.array(text);

const condition = z.object({
  field: z.enum([
    'source',
    'destination',
    'in',
    'out',
    'family',
    'protocol',
    'source-port',
    'destination-port',
    'state',
    'mark',
    'connection-mark',
    'icmp-type',
    'tcp-flags',
    'source-type',
    'destination-type',
    'reverse-path',
    'other',
  ]),
  negated: z.boolean(),
  values: texts,
});
const rule = z.object({
  text,
  conditions: z.array(condition),
  action: z.enum([
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
  ]),
  target: text.exactOptional(),
});
const base = z.object({
  hook: z.enum(['ingress', 'prerouting', 'input', 'forward', 'output', 'postrouting', 'egress']),
  priority: z.number(),
  type: z.enum(['filter', 'nat', 'route']),
  policy: z.enum(['accept', 'drop', 'unknown']),
  devices: z.array(textOf('adapter')).exactOptional(),
});
const today = z.object({
  tables: z.array(
    z.object({
      tool: z.enum(['iptables', 'nft']),
      family: text,
      name: text,
      whole: z.boolean(),
      chains: z.array(z.object({ name: text, base: base.exactOptional(), rules: z.array(rule) })),
    }),
  ),
  unseen: z.array(z.object({ what: textOf('words'), reason: z.enum(UNKNOWN_REASONS) })),
});

/** Versions before this one kept some of the rules that drop, without their order and what accepts before them. */
const before = z
  .array(z.object({ source: text, interface: textOf('adapter').nullable(), text }))
  .transform((): FilterSet => {
    return { tables: [], unseen: [{ what: 'rules that an older version did not keep', reason: 'not-run' }] };
  });

/** filtersSchema reads filters of this version and of older ones. */
export const filtersSchema: z.ZodType<FilterSet> = z.union([today, before]);
