/** The shape of what the workstation says about itself, as it is saved. */
import { z } from 'zod';
import type { SingleKinds } from '../observation.ts';
import type { Winner } from '../workstation.ts';
import { measured, type AddressForms } from './common.ts';
import { filtersSchema } from './filters.ts';

type Schemas = { readonly [K in keyof SingleKinds]: z.ZodType<SingleKinds[K]> } & { readonly winner: z.ZodType<Winner> };

const text = z.string();
const texts = z.array(z.string());
const optionalText = z.string().exactOptional();
const optionalNumber = measured.exactOptional();
const controlOutcome = z.enum(['passed', 'silent', 'denied', 'unknown']);
const routeKind = z.enum(['unicast', 'reject', 'blackhole', 'unreachable', 'prohibit', 'throw']);
const sign = z.object({
  source: z.enum(['device', 'declared', 'words', 'shape', 'name', 'hint']),
  allows: z.array(z.enum(['ethernet', 'wifi', 'cellular', 'loopback', 'tunnel', 'switch'])),
  text,
});

/** workstationSchemas gives one schema per fact of the workstation. */
export function workstationSchemas(forms: AddressForms): Schemas {
  const { address, block } = forms;
  const way = { kind: z.union([routeKind, z.literal('none')]), interface: text.nullable(), gateway: address.nullable(), gatewayIpv6: optionalText, prefix: block.nullable() };
  return {
    adapters: z.array(z.object({
      name: text, description: optionalText, index: optionalNumber, mac: optionalText, up: z.boolean(),
      kind: z.enum(['ethernet', 'wifi', 'loopback', 'tunnel', 'bridge', 'other', 'unknown']), signs: z.array(sign).exactOptional(),
      addresses: z.array(z.object({
        address, prefixLength: z.int().min(0).max(32), state: z.enum(['duplicate', 'tentative', 'deprecated', 'other']).exactOptional(),
      })),
      hasIpv6: z.boolean(), mtu: optionalNumber,
    })),
    routes: z.object({
      routes: z.array(z.object({
        destination: block, gateway: address.nullable(), gatewayIpv6: optionalText, interface: text.nullable(), metric: measured.nullable(), table: text,
        kind: routeKind, source: address.exactOptional(), scoped: z.boolean().exactOptional(),
      })),
      rules: z.array(z.object({
        priority: measured, from: block.nullable(), to: block.nullable(), table: text.nullable(),
        action: z.enum(['table', 'blackhole', 'unreachable', 'prohibit', 'goto', 'nop', 'other']), conditional: z.boolean(),
        meets: z.enum(['yes', 'no', 'maybe']).exactOptional(), goto: optionalNumber, suppressesGroup: z.boolean().exactOptional(),
        negated: z.boolean().exactOptional(), suppressPrefixLength: optionalNumber,
      })),
      unread: z.array(z.object({ destination: block.nullable(), beyond: address.exactOptional(), why: text })).exactOptional(),
    }),
    resolvers: z.array(z.object({
      interface: text.nullable(), servers: texts, port: optionalNumber, domains: texts, scope: z.enum(['default', 'supplemental', 'scoped']),
      via: z.literal('systemd-resolved').exactOptional(),
    })),
    hosts: z.array(z.object({ address: text, names: texts, line: measured })),
    nrpt: z.array(z.object({ namespaces: texts, servers: texts })),
    neighbors: z.array(z.object({
      address, interface: text.nullable(), mac: optionalText, state: z.enum(['reachable', 'stale', 'incomplete', 'failed', 'permanent', 'other']),
    })),
    proxies: z.array(z.object({
      source: z.enum(['environment', 'system', 'winhttp']), protocol: z.enum(['http', 'https', 'socks', 'all', 'pac', 'auto-detect']), server: text, bypass: texts,
    })),
    filters: filtersSchema,
    client: z.object({ installed: z.boolean(), name: optionalText, version: optionalText }),
    host: z.object({ hostName: text, userName: optionalText, os: text, locale: optionalText, virtualMachine: optionalText }),
    control: z.object({ ping: controlOutcome, udp: controlOutcome, tcp: controlOutcome, startMs: measured.nullable() }),
    winner: z.object({
      target: address, ...way, source: address.nullable(), table: optionalText, from: z.enum(['system', 'table']), tableSays: z.object(way).exactOptional(),
    }),
  };
}
